"use client";
import { useState } from "react";
import { useT } from "@/messages/react";
import type { Unit } from "@/settle/money";
import { Button } from "@/ui/button/button";
import { channelWords } from "../model/channels";
import { moneyWords } from "../model/money";
import type { LineView, PaymentView } from "../model/view";
import { useSettling } from "./context";
import { MarkSheet } from "./mark-sheet";
import { BillLink, Reference } from "./parts";
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
      className={`flex animate-fade flex-col gap-3 rounded-xl p-4 ring-1 print:break-inside-avoid print:gap-1 print:bg-transparent print:p-3 print:ring-ink-soft ${entry.paid_at === null ? "bg-felt-800 ring-brass-700" : "bg-felt-900 ring-felt-700"}`}
    >
      <p className="flex flex-wrap items-baseline gap-x-2 text-xl">
        <b className="break-words">{entry.debtor_name}</b>
        <span className="text-base text-muted print:text-ink">{t("settle.pays")}</span>
        <b className="break-words">{entry.creditor_name}</b>
      </p>
      <p>
        <span className="block font-display text-4xl text-brass-200 leading-tight print:text-2xl print:text-ink">
          {amount}
        </span>
        {unit === "chips" ? null : (
          <span className="text-muted print:text-ink">
            {t("settle.chips", { count: entry.amount_chips })}
          </span>
        )}
      </p>
      {line.payments.length === 0 ? null : <Payments line={line} unit={unit} busy={busy} />}
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
      </div>
      {line.canPay ? (
        <MarkSheet line={line} unit={unit} open={marking} busy={busy} onClose={() => setMarking(false)} />
      ) : null}
    </li>
  );
}

/** What was paid of a line: whether it is all, and each payment with when, how and by whom. */
function Payments({ line, unit, busy }: LineProps) {
  const t = useT();
  const { entry, payments } = line;
  const only = payments.length === 1 && entry.paid_at !== null;
  const carried = payments.every(({ payment }) => payment.carried_to !== undefined);
  return (
    <div className="flex flex-col gap-2 text-base">
      {entry.paid_at === null ? (
        <p className="font-semibold text-brass-300 text-lg print:text-ink">
          {t("settle.stillOpen", { open: moneyWords(t, unit, entry.open_unit) })}
        </p>
      ) : (
        <p className="font-semibold text-good text-lg print:text-ink">
          {t(carried ? "settle.via_carried" : "settle.paid")} ✓
          {entry.received_at === null ? null : ` · ${t("settle.received")} ✓`}
        </p>
      )}
      <ul className="flex flex-col gap-2">
        {payments.map((each) => (
          <li
            key={each.payment.payment_id}
            className={only ? "" : "border-felt-600 border-l-2 pl-3 print:border-ink-soft"}
          >
            <Payment of={each} entry={entry.entry_id} unit={only ? null : unit} busy={busy} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface PaymentProps {
  readonly of: PaymentView;
  readonly entry: string;
  /** Null: it is the whole line, whose amount is said already. */
  readonly unit: Unit | null;
  readonly busy: boolean;
}

function Payment({ of: { payment, canUndo }, entry, unit, busy }: PaymentProps) {
  const t = useT();
  const { undo } = useSettling();
  const moment = t.format.moment(payment.at);
  return (
    <div className="flex flex-col items-start gap-1">
      {unit === null ? null : <b>{moneyWords(t, unit, payment.amount_unit)}</b>}
      <p className="text-muted print:text-ink">
        {payment.paid_via === null
          ? moment
          : t("settle.paidVia", { channel: channelWords(t, payment.paid_via), moment })}
        {payment.by === undefined ? null : ` · ${t("settle.paidBy", { name: payment.by })}`}
      </p>
      {payment.carried_to !== undefined ? (
        <BillLink id={payment.carried_to}>{t("settle.laterBill")}</BillLink>
      ) : payment.paid_ref === null ? null : (
        <p className="text-muted print:text-ink">
          {t("settle.reference")}: <Reference text={payment.paid_ref} />
        </p>
      )}
      {canUndo ? (
        <Button
          disabled={busy}
          title={t("settle.undoHint")}
          className="print:hidden"
          onClick={() => void undo(entry, payment.payment_id)}
        >
          {t("settle.undo")}
        </Button>
      ) : null}
    </div>
  );
}
