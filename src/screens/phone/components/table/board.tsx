"use client";
import { cardsWords } from "@/messages/hand-words";
import { useT } from "@/messages/react";
import { Card } from "@/ui/card/card";
import type { DeckColours } from "@/ui/card/suits";

const PLACES = ["flop-1", "flop-2", "flop-3", "turn", "river"] as const;

/** The board in small: five places, filled as the streets come. */
export function Board(props: {
  readonly cards: readonly string[];
  readonly deck: DeckColours;
  readonly best: readonly string[];
}) {
  const { cards, deck, best } = props;
  const t = useT();
  const label =
    cards.length === 0 ? t("phone.boardEmpty") : t("phone.boardCards", { cards: cardsWords(t, cards) });
  return (
    <div className="flex justify-between gap-1.5" role="img" aria-label={label}>
      {PLACES.map((place, index) => {
        const card = cards[index];
        return card === undefined ? (
          <div
            key={place}
            className="card !bg-transparent !shadow-none w-(--board-card) ring-1 ring-brass-700/60 ring-inset"
          />
        ) : (
          <Card
            key={place}
            card={card}
            deck={deck}
            className="w-(--board-card) animate-rise"
            marked={best.includes(card)}
            dim={best.length > 0 && !best.includes(card)}
          />
        );
      })}
    </div>
  );
}
