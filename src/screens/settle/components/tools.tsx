"use client";
import { useState } from "react";
import type { SettlementRow } from "@/contract/settlements";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { moneyWords } from "../model/money";
import { chatText, csvOf } from "../model/text";
import { useSettling } from "./context";
import { Copy, Fold, Section } from "./parts";

/** The bill elsewhere: in the chat, on paper, in a spreadsheet. */
export function Tools({ sheet }: { readonly sheet: SettlementRow }) {
  const t = useT();
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <Copy text={() => chatText(t, sheet)}>{t("settle.asText")}</Copy>
      <Button onClick={() => window.print()}>{t("settle.print")}</Button>
      <Button onClick={() => download(`${sheet.settlement_id}.csv`, csvOf(sheet))}>{t("settle.csv")}</Button>
    </div>
  );
}

function download(name: string, text: string) {
  // Spreadsheets read UTF-8 only where it begins with its mark.
  const url = URL.createObjectURL(new Blob(["\uFEFF", text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** Everybody's own link, for whoever holds the edit token to hand out. */
export function Share({ links }: { readonly links: Readonly<Record<string, string>> }) {
  const t = useT();
  return (
    <Fold title={t("settle.shareTitle")}>
      <p className="mb-2 text-muted">{t("settle.shareLead")}</p>
      <ul className="flex flex-col gap-2">
        {Object.entries(links).map(([name, url]) => (
          <li key={name} className="flex flex-wrap items-center justify-between gap-2">
            <span className="break-words text-lg">{name}</span>
            <Copy text={() => url} label={t("settle.copyLink", { name })}>
              {t("settle.copy")}
            </Copy>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** Discards an unpaid bill, asked for once more. */
export function Discard({ busy }: { readonly busy: boolean }) {
  const t = useT();
  const { discard } = useSettling();
  const [ask, setAsk] = useState(false);
  return (
    <div className="flex flex-col items-start gap-3 print:hidden">
      <Button aria-expanded={ask} onClick={() => setAsk(!ask)}>
        {t("settle.discard")}
      </Button>
      {ask ? (
        <div role="alert" className="flex flex-col items-start gap-3 text-warn">
          <p>{t("settle.discardAsk")}</p>
          <Button tone="danger" disabled={busy} onClick={() => void discard()}>
            {t("settle.discardYes")}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** What each player's night came to, buy-ins included. */
export function Players({ sheet }: { readonly sheet: SettlementRow }) {
  const t = useT();
  return (
    <Section title={t("settle.playersTitle")}>
      <div className="flex flex-col gap-2 print:grid print:grid-cols-2">
        {sheet.players.map((player) => (
          <dl
            key={player.name}
            className="grid grid-cols-[1fr_auto] gap-x-4 rounded-lg bg-felt-900 p-3 ring-1 ring-felt-700 print:break-inside-avoid print:bg-transparent print:text-sm print:ring-ink-soft"
          >
            <dt className="break-words font-semibold text-lg">{player.name}</dt>
            <dd className="text-right font-semibold text-lg">
              <span className="sr-only">{t("settle.net")} </span>
              {signed(t.format.number(player.net_chips), player.net_chips)}
            </dd>
            {player.carried_unit === undefined ? null : (
              <div className="contents text-muted print:text-ink">
                <dt>{t("settle.carried")}</dt>
                <dd className="text-right">
                  {signed(moneyWords(t, sheet.stakes_unit, player.carried_unit), player.carried_unit)}
                </dd>
              </div>
            )}
            {(
              [
                ["invested", player.invested_chips],
                ["buyIns", player.buy_ins],
                ["left", player.final_chips],
              ] as const
            ).map(([word, value]) => (
              <div key={word} className="contents text-muted print:text-ink">
                <dt>{t(`settle.${word}`)}</dt>
                <dd className="text-right">{t.format.number(value)}</dd>
              </div>
            ))}
          </dl>
        ))}
      </div>
    </Section>
  );
}

const signed = (text: string, value: number): string => (value > 0 ? `+${text}` : text);
