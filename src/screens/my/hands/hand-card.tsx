"use client";
import { useId, useState } from "react";
import type { HandRow } from "@/contract/hands";
import { cardsWords } from "@/messages/hand-words";
import { useT } from "@/messages/react";
import { Card } from "@/ui/card/card";
import { HandStory } from "./hand-story";
import { viewOf } from "./model";

/** One hand: when, where, its board, who took the pot; opened, who sat there and how it went. */
export function HandCard({ hand }: { readonly hand: HandRow }) {
  const t = useT();
  const id = useId();
  const [open, setOpen] = useState(false);
  const view = viewOf(hand);
  const won = view.winners.map(({ name, amount }) => t("my.handWon", { name, chips: amount }));
  return (
    <li className="rounded-xl bg-felt-900 ring-1 ring-felt-700">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="flex w-full flex-wrap items-center gap-x-6 gap-y-3 rounded-xl p-4 text-left hover:bg-felt-800"
      >
        <span className="min-w-0 grow basis-56">
          <span className="block text-muted text-sm">
            {t(`my.mode_${hand.mode}`)} · {t("my.handNumber", { number: hand.hand_index })} ·{" "}
            {t.format.moment(hand.ended_at)}
          </span>
          <span className="block font-semibold">{t.format.list(won)}</span>
        </span>
        <Board cards={hand.board} />
        <span className="tnum text-brass-200">{t("my.handPot", { chips: hand.pot })}</span>
      </button>
      <div id={id} hidden={!open}>
        {open ? <HandStory view={view} table={hand.table_id} replay={replayOf(hand)} /> : null}
      </div>
    </li>
  );
}

/** A crew's own hands are nobody's page: only those of rooms are open to whoever has the link. */
const replayOf = ({ mode, hand_id }: HandRow): string | null =>
  mode === "room" || mode === "tv" ? `/replay/${hand_id}` : null;

/** Cards in a row, named in words for who does not see them. */
export function Board({ cards }: { readonly cards: readonly string[] }) {
  const t = useT();
  if (cards.length === 0) return <span className="text-faint text-sm">{t("my.handNoBoard")}</span>;
  return (
    <span role="img" aria-label={cardsWords(t, cards)} className="flex gap-1">
      {cards.map((card) => (
        <Card key={card} card={card} className="w-8" />
      ))}
    </span>
  );
}
