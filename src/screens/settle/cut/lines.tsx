"use client";
import type { SettlementEntry } from "@/contract/settlements";
import { useT } from "@/messages/react";
import type { Unit } from "@/settle/money";
import { moneyWords } from "../model/money";
import { LOOK, type Size } from "./look";

export interface LinesProps {
  readonly entries: readonly (Pick<
    SettlementEntry,
    "debtor_name" | "creditor_name" | "amount_chips" | "amount_unit"
  > & { readonly paid_at?: string | null })[];
  readonly unit: Unit;
  readonly size: Size;
}

/** Who pays whom how much, a row each. */
export function Lines({ entries, unit, size }: LinesProps) {
  const t = useT();
  const look = LOOK[size];
  return (
    <ul className="flex flex-col gap-2">
      {entries.map((entry) => (
        <li
          key={`${entry.debtor_name} ${entry.creditor_name}`}
          className={`flex flex-wrap items-baseline rounded-lg bg-felt-800 py-3 ${look.row}`}
        >
          <span className="min-w-0 flex-1 break-words">
            <b>{entry.debtor_name}</b> {t("settle.pays")} <b>{entry.creditor_name}</b>
          </span>
          <span className="text-right">
            <span className={`block font-display text-brass-200 ${look.amount}`}>
              {moneyWords(t, unit, entry.amount_unit)}
            </span>
            {unit === "chips" ? null : (
              <span className="text-muted">{t("settle.chips", { count: entry.amount_chips })}</span>
            )}
          </span>
          {entry.paid_at ? (
            <span className="w-full font-semibold text-good">{t("settle.paid")} ✓</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
