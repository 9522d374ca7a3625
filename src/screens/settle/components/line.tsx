"use client";
import { useState } from "react";
import { useT } from "@/messages/react";
import type { Unit } from "@/settle/money";
import { Button } from "@/ui/button/button";
import { channelWords } from "../model/channels";
import { moneyWords } from "../model/money";
import type { LineView } from "../model/view";
import { useSettling } from "./context";
import { MarkSheet } from "./mark-sheet";
import { Reference } from "./parts";
import { PayTo } from "./pay-to";

export interface LineProps {
  readonly line: LineView;
  readonly unit: Unit;
  readonly busy: boolean;
}

/** One debt, large: who pays whom how much, and what became of it. */
export function Line({ line, unit, busy }: LineProps) {
  const t = useT();
  const settling = useSettling();
  const [marking, setMarking] = useState(false);
  const { entry, payTo } = line;
  const amount = moneyWords(t, unit, entry.amount_unit);
  return (
    <li
      className={`flex animate-fade flex-col gap-3 rounded-xl p-4 ring-1 print:break-inside-avoid print:ring-ink ${entry.paid_at === null ? "bg-felt-800 ring-brass-700" : "bg-felt-900 ring-felt-700"}`}
    >
      <p className="flex flex-wrap items-baseline gap-x-2 text-xl">
        <b className="break-words">{entry.debtor_name}</b>
        <span className="text-base text-muted print:text-ink">{t("settle.pays")}</span>
        <b className="break-words">{entry.creditor_name}</b>
      </p>
      <p>
        <span className="block font-display text-4xl text-brass-200 leading-tight print:text-ink">
          {amount}
        </span>
        {unit === "chips" ? null : (
          <span className="text-muted print:text-ink">
            {t("settle.chips", { count: entry.amount_chips })}
          </span>
        )}
      </p>
      {entry.paid_at === null ? null : <Paid line={line} />}
      {payTo === null ? null : <PayTo payTo={payTo} />}
      <div className="flex flex-wrap gap-2 empty:hidden print:hidden">
        {line.canPay ? (
          <Button
            tone="primary"
            size="lg"
            className="w-full"
            disabled={busy}
            onClick={() => setMarking(true)}
          >
            {t("settle.markPaid")}
          </Button>
        ) : null}
        {line.canConfirm ? (
          <Button tone="primary" disabled={busy} onClick={() => void settling.confirm(entry.entry_id)}>
            {t("settle.confirmReceived")}
          </Button>
        ) : null}
        {line.canUndo ? (
          <Button
            disabled={busy}
            title={t("settle.undoHint")}
            onClick={() => void settling.undo(entry.entry_id)}
          >
            {t("settle.undo")}
          </Button>
        ) : null}
      </div>
      <MarkSheet entry={entry} amount={amount} open={marking} busy={busy} onClose={() => setMarking(false)} />
    </li>
  );
}

/** When, how and by whom a line was paid. */
function Paid({ line: { entry } }: { readonly line: LineView }) {
  const t = useT();
  const moment = t.format.moment(entry.paid_at ?? "");
  return (
    <div className="flex flex-col gap-1 text-base">
      <p className="font-semibold text-good text-lg print:text-ink">
        {t("settle.paid")} ✓{entry.received_at === null ? null : ` · ${t("settle.received")} ✓`}
      </p>
      <p className="text-muted print:text-ink">
        {entry.paid_via === null
          ? moment
          : t("settle.paidVia", { channel: channelWords(t, entry.paid_via), moment })}
        {entry.paid_by === undefined ? null : ` · ${t("settle.paidBy", { name: entry.paid_by })}`}
      </p>
      {entry.paid_ref === null ? null : (
        <p className="text-muted print:text-ink">
          {t("settle.reference")}: <Reference text={entry.paid_ref} />
        </p>
      )}
    </div>
  );
}
