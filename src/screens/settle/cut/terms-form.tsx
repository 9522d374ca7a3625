"use client";
import { useId, useState } from "react";
import { useT } from "@/messages/react";
import { UNIT_NAMES, type Unit } from "@/settle/money";
import { Button } from "@/ui/button/button";
import { Choice } from "@/ui/choice/choice";
import { moneyWords } from "../model/money";
import { LOOK, type Size } from "./look";
import type { Cutting, Earlier } from "./store";
import { PRESETS, rateOf, type Terms, worth } from "./terms";

/** What the example is worked for. */
const EXAMPLE_CHIPS = 1000;

export interface TermsFormProps {
  readonly cutting: Cutting;
  /** What was asked for before. */
  readonly from: Terms;
  readonly earlier: Earlier | null;
  readonly busy: boolean;
  readonly size: Size;
}

/** Currency and rate, with what a stack comes to. */
export function TermsForm({ cutting, from, earlier, busy, size }: TermsFormProps) {
  const t = useT();
  const [terms, setTerms] = useState<Terms>(from);
  const [carry, setCarry] = useState(false);
  const field = useId();
  const carries = carry && earlier?.sheet.stakes_unit === terms.unit;
  const amount = worth(terms, EXAMPLE_CHIPS);
  const { gap, button, field: fieldLook } = LOOK[size];
  const unitWords = (unit: Unit) => (unit === "chips" ? t("settle.cutPlayMoney") : unit);
  return (
    <form
      className={`flex flex-col ${gap}`}
      onSubmit={(event) => {
        event.preventDefault();
        void cutting.preview(terms, carries);
      }}
    >
      <p>{t("settle.cutLead")}</p>
      <Choice
        label={t("settle.cutUnit")}
        value={terms.unit}
        options={UNIT_NAMES.map((value) => ({ value, label: unitWords(value) }))}
        onChoose={(unit) => setTerms({ ...terms, unit })}
        size={size}
      />
      {terms.unit === "chips" ? (
        <p className="text-muted">{t("settle.playMoney")}</p>
      ) : (
        <div className="flex flex-col gap-3">
          <label htmlFor={field}>{t("settle.cutRate", { unit: terms.unit })}</label>
          <div className="flex flex-wrap items-center gap-3">
            <input
              id={field}
              inputMode="decimal"
              maxLength={12}
              autoComplete="off"
              value={terms.chips}
              onChange={(event) => setTerms({ ...terms, chips: event.target.value })}
              className={`rounded-lg bg-felt-950 ring-1 ring-felt-500 ${fieldLook}`}
            />
            <Choice
              label={t("settle.cutRate", { unit: terms.unit })}
              value={terms.chips}
              options={PRESETS.map((value) => ({ value, label: t.format.number(Number(value)) }))}
              onChoose={(chips) => setTerms({ ...terms, chips })}
              size={size}
            />
          </div>
          <p role="status" className="text-brass-300">
            {amount === null
              ? t("settle.cutNoRate")
              : t("settle.cutExample", { chips: EXAMPLE_CHIPS, amount: moneyWords(t, terms.unit, amount) })}
          </p>
        </div>
      )}
      {earlier === null ? null : (
        <CarryOver earlier={earlier} unit={terms.unit} on={carries} onToggle={() => setCarry(!carries)} />
      )}
      <Button
        type="submit"
        tone="primary"
        size={button}
        className="self-start"
        disabled={busy || rateOf(terms) === null}
      >
        {t("settle.cutPreview")}
      </Button>
    </form>
  );
}

interface CarryOverProps {
  readonly earlier: Earlier;
  readonly unit: Unit;
  readonly on: boolean;
  readonly onToggle: () => void;
}

/** Whether what an earlier bill left open goes into this one; amounts of two currencies do not add up. */
function CarryOver({ earlier: { sheet }, unit, on, onToggle }: CarryOverProps) {
  const t = useT();
  const moment = t.format.moment(sheet.created_at);
  if (sheet.stakes_unit !== unit)
    return <p className="text-muted">{t("settle.cutCarryUnit", { moment, unit: sheet.stakes_unit })}</p>;
  const open = sheet.entries.filter(({ open_unit }) => open_unit > 0).length;
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3 rounded-lg bg-felt-800 px-4 py-3 ring-1 ring-felt-600">
      <input type="checkbox" checked={on} onChange={onToggle} className="size-6 shrink-0 accent-brass-400" />
      {t("settle.cutCarry", { count: open, moment })}
    </label>
  );
}
