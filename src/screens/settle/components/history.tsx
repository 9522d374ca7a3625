"use client";
import type { SettlementEvent, SettlementRow } from "@/contract/settlements";
import { useT } from "@/messages/react";
import type { T } from "@/messages/t";
import { channelWords } from "../model/channels";
import { moneyWords } from "../model/money";
import { Section } from "./parts";

/** What happened to the bill, newest first. */
export function History({ sheet }: { readonly sheet: SettlementRow }) {
  const t = useT();
  return (
    <Section title={t("settle.historyTitle")}>
      <ol className="flex flex-col gap-2">
        {[...sheet.history].reverse().map((event, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a history only grows, so counted from its end nothing moves
          <li key={sheet.history.length - at} className="text-base">
            <span className="block">{eventWords(t, sheet, event)}</span>
            <span className="text-muted text-sm print:text-ink">
              {t.format.moment(event.at)}
              {" · "}
              {event.by === undefined ? t("settle.eventByMaster") : t("settle.eventBy", { name: event.by })}
              {event.amount_unit === undefined
                ? null
                : ` · ${moneyWords(t, sheet.stakes_unit, event.amount_unit)}`}
              {event.paid_via === undefined ? null : ` · ${channelWords(t, event.paid_via)}`}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

export function eventWords(t: T, sheet: SettlementRow, event: SettlementEvent): string {
  const { kind } = event;
  if (kind === "created") return t("settle.event_created");
  if (kind === "pay_to") return t("settle.event_pay_to", { name: event.player_name ?? "" });
  const entry = sheet.entries.find(({ entry_id }) => entry_id === event.entry_id);
  return t(`settle.event_${kind}`, {
    debtor: entry?.debtor_name ?? "",
    creditor: entry?.creditor_name ?? "",
  });
}
