"use client";
import { useId, useState } from "react";
import { useT } from "@/messages/react";
import { UNIT_NAMES, type Unit } from "@/settle/money";
import { Button } from "@/ui/button/button";
import { moneyWords } from "../model/money";
import { LOOK, type Size } from "./look";
import { Pills } from "./pills";
import type { Cutting } from "./store";
import { PRESETS, rateOf, type Terms, worth } from "./terms";

/** What the example is worked for. */
const EXAMPLE_CHIPS = 1000;

export interface TermsFormProps {
  readonly cutting: Cutting;
  /** What was asked for before. */
  readonly from: Terms;
  readonly busy: boolean;
  readonly size: Size;
}

/** Currency and rate, with what a stack comes to. */
export function TermsForm({ cutting, from, busy, size }: TermsFormProps) {
  const t = useT();
  const [terms, setTerms] = useState<Terms>(from);
  const field = useId();
  const amount = worth(terms, EXAMPLE_CHIPS);
  const { gap, button, field: fieldLook } = LOOK[size];
  const unitWords = (unit: Unit) => (unit === "chips" ? t("settle.cutPlayMoney") : unit);
  return (
    <form
      className={`flex flex-col ${gap}`}
      onSubmit={(event) => {
        event.preventDefault();
        void cutting.preview(terms);
      }}
    >
      <p>{t("settle.cutLead")}</p>
      <Pills
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
            <Pills
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
