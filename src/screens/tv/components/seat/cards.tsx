"use client";
import { cardWords } from "@/messages/hand-words";
import { useT } from "@/messages/react";
import { Card } from "@/ui/card/card";
import { deckSetting, useSetting } from "@/ui/setting/setting";
import type { Point } from "../../model/places";
import type { LaidCard } from "../../model/seats";
import { u, way } from "../units";

const FIRST_AND_SECOND = [0, 1] as const;

/** A seat's two cards: face down as they were dealt, turned up where they are shown. */
export function HoleCards(props: {
  readonly cards: readonly LaidCard[];
  /** Seat's place in the order of dealing, for the rhythm. */
  readonly order: number;
  readonly at: Point;
  readonly dealer: Point;
  readonly hand: number;
}) {
  const t = useT();
  const [deck] = useSetting(deckSetting);
  const { cards, order, at, dealer, hand } = props;
  return (
    <div className="flex justify-center" style={{ gap: u(8) }}>
      {FIRST_AND_SECOND.map((index) => {
        const laid = cards[index];
        if (laid === undefined) return null;
        const shown = laid.card !== null;
        return (
          <div
            key={`${hand}-${index}-${laid.card ?? "back"}`}
            className={shown ? "tv-flip" : "tv-deal"}
            style={{
              width: u(shown ? 88 : 84),
              ...(shown ? {} : way(at, dealer)),
              animationDelay: `${shown ? index * 80 : order * 45 + index * 45 * 6}ms`,
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
