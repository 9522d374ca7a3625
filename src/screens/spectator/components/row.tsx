"use client";
import { actWords } from "@/messages/act-words";
import { cardsWords, handWords } from "@/messages/hand-words";
import { useT } from "@/messages/react";
import type { T } from "@/messages/t";
import { Card } from "@/ui/card/card";
import type { DeckColours } from "@/ui/card/suits";
import { Pip } from "@/ui/chip/chip";
import type { Row as Data } from "../model";

const PIPS = {
  dealer: ["D", "button", "cards.dealer"],
  small: ["S", "small", "cards.smallBlind"],
  big: ["B", "big", "cards.bigBlind"],
} as const;

/** One seat as a line: who, what they did, what they have. */
export function Row({ row, deck }: { readonly row: Data; readonly deck: DeckColours }) {
  const t = useT();
  const quiet = row.out !== null && row.won === 0;
  return (
    <li
      className={`flex min-h-18 flex-wrap items-center gap-x-4 gap-y-2 rounded-xl px-4 py-2 ${row.won > 0 ? "bg-felt-800 ring-2 ring-brass-400" : row.onTurn ? "bg-felt-800 ring-1 ring-brass-500" : "bg-felt-900 ring-1 ring-felt-700"}`}
    >
      <div className="min-w-0 flex-1 basis-40">
        <p className={`flex min-w-0 items-center gap-2 text-lg ${quiet ? "text-muted" : "font-semibold"}`}>
          <span className="min-w-0 break-words">{row.name}</span>
          <Marker marker={row.marker} />
        </p>
        <p className={row.won > 0 ? "text-brass-200" : "text-muted"}>{lineOf(t, row)}</p>
      </div>
      {row.cards.length === 0 ? null : (
        <div className="flex gap-1" role="img" aria-label={cardsWords(t, row.cards)}>
          {row.cards.map((card) => (
            <Card
              key={card}
              card={card}
              deck={deck}
              className="w-10"
              marked={row.won > 0 && row.best.includes(card)}
            />
          ))}
        </div>
      )}
      <dl className="flex gap-5 text-right">
        {row.bet === 0 ? null : <Figure label={t("cards.bet")} words={t.format.compact(row.bet)} />}
        {row.share === null ? null : (
          <Figure label={t("spectator.chance")} words={t.format.percent(row.share)} />
        )}
        <Figure label={t("cards.stack")} words={t.format.compact(row.chips)} />
      </dl>
    </li>
  );
}

function Marker({ marker }: { readonly marker: Data["marker"] }) {
  const t = useT();
  if (marker === null) return null;
  const [letter, tone, key] = PIPS[marker];
  return (
    <Pip tone={tone} label={t(key)} className="w-6 shrink-0 text-sm">
      {letter}
    </Pip>
  );
}

/** The most telling thing about a seat, and its name's companions. */
function lineOf(t: T, row: Data): string {
  const said: string[] = [];
  if (row.won > 0) said.push(t("spectator.won", { amount: row.won }));
  if (row.hand !== null) said.push(handWords(t, row.hand));
  if (said.length === 0) said.push(...standingOf(t, row));
  if (row.away) said.push(t("common.away"));
  if (row.agent) said.push(t("common.agent"));
  return said.join(" · ");
}

function standingOf(t: T, row: Data): string[] {
  if (row.onTurn) return [t("spectator.onTurn")];
  if (row.out !== null) return [t(`spectator.${row.out}`)];
  if (row.lastAction !== null) return [actWords(t, row.lastAction)];
  return row.allIn ? [t("cards.allin")] : [t("cards.seat", { number: row.seatIndex + 1 })];
}

function Figure({ label, words }: { readonly label: string; readonly words: string }) {
  return (
    <div>
      <dt className="text-muted text-sm">{label}</dt>
      <dd className="font-semibold text-lg leading-tight">{words}</dd>
    </div>
  );
}
