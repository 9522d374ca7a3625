"use client";
import { useId, useState } from "react";
import { useT } from "@/messages/react";
import type { Unit } from "@/settle/money";
import { Button } from "@/ui/button/button";
import { Sheet } from "@/ui/sheet/sheet";
import { newKey } from "../../phone/device/random";
import { partOf } from "../model/amount";
import { CHANNELS, type Channel } from "../model/channels";
import { moneyWords } from "../model/money";
import type { LineView } from "../model/view";
import { useSettling } from "./context";
import { FIELD } from "./parts";
import { Changed } from "./pay-to";

export interface MarkSheetProps {
  readonly line: LineView;
  readonly unit: Unit;
  readonly open: boolean;
  readonly busy: boolean;
  readonly onClose: () => void;
}

/** Asks how, and how much of it, a line was paid, and marks it. Details that changed are to be checked first. */
export function MarkSheet({ line, unit, open, busy, onClose }: MarkSheetProps) {
  const t = useT();
  return (
    <Sheet open={open} onClose={onClose} label={t("settle.markPaid")} place="bottom">
      <MarkForm line={line} unit={unit} busy={busy} onClose={onClose} />
    </Sheet>
  );
}

/** Anew each time that the sheet opens: another payment, under another key. */
function MarkForm({ line, unit, busy, onClose }: Omit<MarkSheetProps, "open">) {
  const t = useT();
  const { pay } = useSettling();
  const { entry, payTo } = line;
  const [via, setVia] = useState<Channel | null>(null);
  const [ref, setRef] = useState("");
  const [typed, setTyped] = useState(String(entry.open_unit));
  const [key] = useState(newKey);
  const id = useId();
  const part = partOf(typed, unit, entry.open_unit);
  const rest = part === null ? 0 : entry.open_unit - part;
  const title = t("settle.markTitle", {
    debtor: entry.debtor_name,
    creditor: entry.creditor_name,
    amount: moneyWords(t, unit, part ?? entry.open_unit),
  });
  const save = async () => {
    if (via === null || part === null) return;
    const amount = rest > 0 ? part : null;
    const marked = await pay(entry.entry_id, {
      via,
      ref: ref.trim() === "" ? null : ref.trim(),
      amount,
      key,
    });
    if (marked) onClose();
  };
  return (
    <form
      className="flex flex-col gap-4 p-5"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 className="text-balance font-display text-2xl text-brass-200">{title}</h2>
      {payTo === null ? null : <Changed payTo={payTo} />}
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 text-lg">{t("settle.markLead")}</legend>
        <div className="grid grid-cols-2 gap-2">
          {CHANNELS.map((channel) => (
            <button
              key={channel}
              type="button"
              aria-pressed={via === channel}
              onClick={() => setVia(channel)}
              className={`min-h-12 rounded-lg px-3 font-semibold ring-1 ${via === channel ? "bg-brass-400 text-ink ring-brass-300" : "bg-felt-800 text-text ring-felt-500"}`}
            >
              {t(`settle.via_${channel}`)}
            </button>
          ))}
        </div>
      </fieldset>
      <label htmlFor={`${id}-amount`} className="flex flex-col gap-1">
        {t("settle.amount")}
        <input
          id={`${id}-amount`}
          className={FIELD}
          value={typed}
          inputMode="decimal"
          maxLength={16}
          autoComplete="off"
          aria-invalid={part === null}
          aria-describedby={`${id}-rest`}
          onChange={(event) => setTyped(event.target.value)}
        />
        <span
          id={`${id}-rest`}
          role="status"
          className={part === null ? "text-sm text-warn" : "text-muted text-sm"}
        >
          {part === null
            ? t("settle.amountWrong", { open: moneyWords(t, unit, entry.open_unit) })
            : rest > 0
              ? t("settle.amountRest", { open: moneyWords(t, unit, rest) })
              : t("settle.amountAll")}
        </span>
      </label>
      <label htmlFor={`${id}-ref`} className="flex flex-col gap-1">
        {t("settle.markReference")}
        <input
          id={`${id}-ref`}
          className={FIELD}
          value={ref}
          maxLength={128}
          autoComplete="off"
          placeholder={t("settle.markReferenceHint")}
          onChange={(event) => setRef(event.target.value)}
        />
      </label>
      <Button type="submit" tone="primary" size="lg" disabled={via === null || part === null || busy}>
        {t("settle.markSave")}
      </Button>
      <Button tone="quiet" size="lg" onClick={onClose}>
        {t("common.close")}
      </Button>
    </form>
  );
}
