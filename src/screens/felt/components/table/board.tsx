"use client";
import { cardWords } from "@/messages/hand-words";
import { useT } from "@/messages/react";
import { Card } from "@/ui/card/card";
import { deckSetting, useSetting } from "@/ui/setting/setting";
import { MIDDLE, type Spot } from "../../model/places";
import { useFelt, usePlaces, useTable } from "../context";
import { middleAt, way } from "../units";

const SLOTS = [0, 1, 2, 3, 4] as const;

/** The five places of the board, filled from the dealer's side. */
export function Board() {
  const t = useT();
  const [deck] = useSetting(deckSetting);
  const { shape } = useTable();
  const board = useFelt((state) => state.view.board);
  const hand = useFelt((state) => state.view.handIndex);
  const dealer = useDealerSpot();
  return (
    <ul aria-label={t("cards.board")} className="felt-board" style={middleAt(MIDDLE[shape].board)}>
      {SLOTS.map((slot) => {
        const laid = board[slot];
        return (
          <li key={slot} className={laid ? "" : "border border-felt-600 opacity-60"}>
            {laid?.card ? (
              <div
                key={`${hand}-${laid.card}`}
                className="felt-deal"
                style={{
                  ...way(MIDDLE[shape].board, dealer),
                  animationDelay: slot < 3 ? `${slot * 70}ms` : "0ms",
                }}
              >
                <Card
                  card={laid.card}
                  deck={deck}
                  dim={laid.dim}
                  marked={laid.marked}
                  label={cardWords(t, laid.card)}
                  className="w-full"
                />
              </div>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

/** Where cards come from: the chair with the button, else the middle of the table. */
export function useDealerSpot(): Spot {
  const { shape } = useTable();
  const places = usePlaces();
  const seat = useFelt(({ view }) => view.seats.find((pod) => pod.kind === "seated" && pod.dealer)?.seat);
  return (seat === undefined ? undefined : places[seat]?.at) ?? MIDDLE[shape].board;
}
