"use client";
import { type ReactNode, useMemo } from "react";
import type { HandRow } from "@/contract/hands";
import type { TableId } from "@/contract/ids";
import { handWords } from "@/messages/hand-words";
import { useT } from "@/messages/react";
import type { T } from "@/messages/t";
import { StacksOf } from "../felt/components/social/stats/stacks";
import { playersOf } from "../felt/social/stats/players";
import { Files } from "../replay/components/files";
import { Cut, Plain, Waiting } from "../replay/components/plain";
import { findHands } from "../replay/device/api";
import { useFound } from "../replay/device/use-found";
import { idOf } from "../replay/model/address";
import { NoTable } from "../replay/nowhere";
import { type Award, awardsOf, biggestPots, winnersOf } from "./awards";
import "../phone/phone.css";
import "../felt/felt.css";

/** How many of the biggest pots are told. */
const POTS = 8;

/** `/recap/{table_id}`: what an evening came to. */
export function RecapScreen({ id }: { readonly id: string }) {
  // The form of the id was checked by `idOf`.
  const table = idOf(id) as TableId | null;
  const { found, retry } = useFound(table, findHands);
  if (table === null || found?.kind === "not_found") return <NoTable />;
  if (found === null) return <Waiting />;
  if (found.kind !== "hands") return <Cut onRetry={retry} />;
  return <Recap table={table} hands={found.hands} />;
}

function Recap({ table, hands }: { readonly table: string; readonly hands: readonly HandRow[] }) {
  const t = useT();
  const players = useMemo(() => playersOf(hands), [hands]);
  const awards = useMemo(() => awardsOf(hands), [hands]);
  if (hands.length === 0) return <Plain title={t("replay.recapTitle")} body={t("replay.recapNone")} />;
  return (
    <main className="mx-auto flex min-h-dvh max-w-3xl flex-col gap-8 px-4 pt-8 pb-24">
      <header className="flex flex-col gap-1">
        <h1 className="text-balance font-display text-4xl text-brass-200">{t("replay.recapTitle")}</h1>
        <p className="text-muted">{t("replay.recapLead", { count: hands.length })}</p>
      </header>
      <Part title={t("replay.awards")}>
        <ul className="grid gap-3 sm:grid-cols-2">
          {awards.map((award) => (
            <li key={award.kind} className="rounded-xl bg-felt-900 p-4 ring-1 ring-felt-700">
              <p className="text-brass-300 text-sm">{t(`replay.award_${award.kind}`)}</p>
              <p className="truncate font-semibold text-lg">{t.format.list([...award.names])}</p>
              <p className="tnum text-muted">{awardWords(t, award)}</p>
              {"hand" in award ? <Watch hand={award.hand} /> : null}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t("replay.stacks")}>
        <StacksOf players={players} />
      </Part>
      <Part title={t("replay.pots")}>
        <ol className="flex flex-col gap-1">
          {biggestPots(hands, POTS).map((hand) => (
            <li key={hand.hand_id}>
              <a
                href={`/replay/${hand.hand_id}`}
                className="inline-flex min-h-11 items-center text-brass-300 underline"
              >
                {t("replay.potLine", {
                  number: hand.hand_index,
                  names: t.format.list([...winnersOf(hand)]),
                  chips: hand.pot,
                })}
              </a>
            </li>
          ))}
        </ol>
      </Part>
      <Part title={t("replay.saveAll")}>
        <Files path={`/tables/${table}`} label={t("replay.saveAll")} />
      </Part>
    </main>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-3">
      <h2 className="font-display text-2xl text-brass-200">{title}</h2>
      {children}
    </section>
  );
}

function Watch({ hand }: { readonly hand: HandRow }) {
  const t = useT();
  return (
    <a
      className="inline-flex min-h-11 items-center text-brass-300 underline"
      href={`/replay/${hand.hand_id}`}
    >
      {t("replay.watch", { number: hand.hand_index })}
    </a>
  );
}

function awardWords(t: T, award: Award): string {
  switch (award.kind) {
    case "pot":
    case "climb":
      return t("replay.value_pot", { chips: award.chips });
    case "hands":
    case "quiet":
      return t("replay.value_count", { count: award.count });
    case "best":
      return handWords(t, award.made);
  }
}
