"use client";
import type { StateOutput } from "@/contract/state";
import { cardWords } from "@/messages/hand-words";
import { useT } from "@/messages/react";
import { Card } from "@/ui/card/card";

/** A small felt: enough to see what the state says. */
export function Table({ state }: { readonly state: StateOutput }) {
  const t = useT();
  const { table, seat } = state;
  return (
    <div className="flex flex-col gap-4 rounded-xl bg-felt-800 p-4 ring-1 ring-felt-600">
      <div className="flex items-end justify-between gap-4">
        <Cards label={t("docs.tryBoard")} cards={table.communityCards} places={5} />
        <p className="text-right text-muted">
          {t("docs.tryPot")}
          <span className="block font-semibold text-2xl text-brass-200">{t.format.number(table.pot)}</span>
        </p>
      </div>
      <Cards label={t("docs.tryCards")} cards={seat?.holeCards ?? []} places={2} large />
      <ul className="grid grid-cols-1 gap-x-6 sm:grid-cols-2">
        {table.playersPublic.map((player) => (
          <li
            key={player.seatIndex}
            className="flex min-h-9 items-center justify-between gap-3 border-felt-700 border-b"
          >
            <span className={`truncate ${player.folded ? "text-faint" : ""}`}>
              {table.pendingAction?.seatIndex === player.seatIndex ? (
                <span className="text-brass-300">
                  <span aria-hidden="true">▸ </span>
                  <span className="sr-only">{t("docs.tryTurn")} </span>
                </span>
              ) : null}
              {player.name}
              {player.folded ? <span className="text-faint"> · {t("docs.tryFolded")}</span> : null}
            </span>
            <span className="shrink-0">
              {player.bet > 0 ? (
                <span className="text-brass-300">{t.format.number(player.bet)} · </span>
              ) : null}
              {t.format.number(player.chips)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Cards(props: {
  readonly label: string;
  readonly cards: readonly string[];
  readonly places: number;
  readonly large?: boolean;
}) {
  const t = useT();
  const width = props.large ? "w-14" : "w-10 sm:w-12";
  return (
    <div className="flex flex-col gap-1.5">
      <span className="text-muted text-sm">{props.label}</span>
      <div className="flex gap-1.5">
        {Array.from({ length: props.places }, (_, place) => {
          const card = props.cards[place];
          return card === undefined ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a place on the board is its index
            <span key={place} className={`${width} aspect-5/7 rounded-md ring-1 ring-felt-600`} />
          ) : (
            <Card key={card} card={card} label={cardWords(t, card)} className={width} />
          );
        })}
      </div>
    </div>
  );
}
