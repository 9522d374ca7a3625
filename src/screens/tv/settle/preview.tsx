"use client";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { moneyWords } from "../../settle/model/money";
import type { BillStep, TvBill } from "./store";

export interface PreviewProps {
  readonly bill: TvBill;
  readonly step: Extract<BillStep, { kind: "preview" }>;
  readonly busy: boolean;
}

/** The bill as it would be: nothing is made yet. */
export function Preview({ bill, step, busy }: PreviewProps) {
  const t = useT();
  const { entries, hands, stakes_unit: unit } = step.preview;
  return (
    <div className="flex flex-col gap-5 text-far-sm">
      <p className="text-muted">{t("settle.hands", { count: hands })}</p>
      <ul className="flex flex-col gap-2">
        {entries.map((entry) => (
          <li
            key={`${entry.debtor_name} ${entry.creditor_name}`}
            className="flex min-h-16 items-baseline gap-4 rounded-lg bg-felt-800 px-5 py-3"
          >
            <span className="min-w-0 flex-1 break-words">
              <b>{entry.debtor_name}</b> {t("settle.pays")} <b>{entry.creditor_name}</b>
            </span>
            <span className="font-display text-brass-200 text-far-lg">
              {moneyWords(t, unit, entry.amount_unit)}
            </span>
            {unit === "chips" ? null : (
              <span className="text-muted">{t("settle.chips", { count: entry.amount_chips })}</span>
            )}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-4">
        <Button tone="primary" size="far" disabled={busy} onClick={() => void bill.create()}>
          {t("settle.tvCreate")}
        </Button>
        <Button size="far" disabled={busy} onClick={bill.back}>
          {t("settle.tvBack")}
        </Button>
      </div>
    </div>
  );
}
