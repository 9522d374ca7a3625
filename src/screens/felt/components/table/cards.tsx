"use client";
import { cardWords } from "@/messages/hand-words";
import { useT } from "@/messages/react";
import { Card } from "@/ui/card/card";
import { deckSetting, useSetting } from "@/ui/setting/setting";
import type { SeatedPod } from "../../../tv/model/seats";
import type { Spot } from "../../model/places";
import { useFelt } from "../context";
import { way } from "../units";
import { useDealerSpot } from "./board";

const FIRST_AND_SECOND = [0, 1] as const;

/** A chair's two cards: face down as they were dealt, open where they are shown or one's own. The place stays while there are none. */
export function ChairCards(props: { readonly pod: SeatedPod; readonly at: Spot; readonly own: boolean }) {
  const t = useT();
  const [deck] = useSetting(deckSetting);
  const hand = useFelt((state) => state.view.handIndex);
  const dealer = useDealerSpot();
  const { pod, at, own } = props;
  return (
    <div className="felt-hand">
      {FIRST_AND_SECOND.map((index) => {
        const laid = pod.cards[index];
        if (laid === undefined) return null;
        const flips = laid.card !== null && !own;
        return (
          <div
            key={`${hand}-${index}-${laid.card ?? "back"}`}
            className={flips ? "felt-flip" : "felt-deal"}
            style={{
              ...(flips ? {} : way(at, dealer)),
              animationDelay: `${flips ? index * 80 : pod.seat * 30 + index * 150}ms`,
            }}
          >
            <Card
              card={laid.card}
              deck={deck}
              dim={laid.dim}
              marked={laid.marked}
              className="w-full"
              {...(laid.card === null ? {} : { label: cardWords(t, laid.card) })}
            />
          </div>
        );
      })}
    </div>
  );
}
