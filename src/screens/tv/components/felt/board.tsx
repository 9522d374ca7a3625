"use client";
import { cardWords } from "@/messages/hand-words";
import { useT } from "@/messages/react";
import { Card } from "@/ui/card/card";
import { deckSetting, useSetting } from "@/ui/setting/setting";
import { BOARD_CARD, middleOf, placesFor, SPOTS } from "../../model/places";
import { useTv } from "../context";
import { middleAt, u, way } from "../units";

const SLOTS = [0, 1, 2, 3, 4] as const;

/** The five places of the board, filled from the dealer's side. */
export function Board() {
  const t = useT();
  const [deck] = useSetting(deckSetting);
  const board = useTv((state) => state.view.board);
  const hand = useTv((state) => state.view.handIndex);
  const from = useDealer();
  return (
    <ul
      aria-label={t("cards.board")}
      className="flex"
      style={{ ...middleAt(SPOTS.board), gap: u(BOARD_CARD.gap) }}
    >
      {SLOTS.map((slot) => {
        const laid = board[slot];
        return (
          <li
            key={slot}
            className={laid ? "" : "rounded-lg border-felt-600 opacity-60"}
            style={{ width: u(BOARD_CARD.width), height: u(BOARD_CARD.height), borderWidth: laid ? 0 : u(2) }}
          >
            {laid?.card ? (
              <div
                key={`${hand}-${laid.card}`}
                className="tv-deal"
                style={{
                  ...way(slotAt(slot), from),
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

const slotAt = (slot: number) => ({
  x: SPOTS.board.x + (slot - 2) * (BOARD_CARD.width + BOARD_CARD.gap),
  y: SPOTS.board.y,
});

/** Where cards come from: the dealer's chair, else the middle of the table. */
export function useDealer() {
  return useTv(({ view }) => {
    const pod = view.seats.find((seat) => seat.kind === "seated" && seat.dealer);
    const place = pod === undefined ? undefined : placesFor(view.seats.length)[pod.seat];
    return place === undefined ? SPOTS.board : dealerSpot(place);
  });
}

/** One object a place, so that a selector may return it. */
const spots = new WeakMap<object, ReturnType<typeof middleOf>>();
function dealerSpot(place: Parameters<typeof middleOf>[0]) {
  const known = spots.get(place) ?? middleOf(place);
  spots.set(place, known);
  return known;
}
