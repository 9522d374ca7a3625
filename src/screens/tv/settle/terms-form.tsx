"use client";
import { useId, useState } from "react";
import { useT } from "@/messages/react";
import { UNIT_NAMES, type Unit } from "@/settle/money";
import { Button } from "@/ui/button/button";
import { moneyWords } from "../../settle/model/money";
import { Choice } from "../components/menu/parts";
import type { TvBill } from "./store";
import { FIRST_TERMS, PRESETS, rateOf, type Terms, worth } from "./terms";

/** What the example is worked for. */
const EXAMPLE_CHIPS = 1000;

/** Currency and rate, with what a stack comes to. */
export function TermsForm({ bill, busy }: { readonly bill: TvBill; readonly busy: boolean }) {
  const t = useT();
  const [terms, setTerms] = useState<Terms>(FIRST_TERMS);
  const field = useId();
  const money = terms.unit !== "chips";
  const amount = worth(terms, EXAMPLE_CHIPS);
  const unitWords = (unit: Unit) => (unit === "chips" ? t("settle.tvPlayMoney") : unit);
  return (
    <form
      className="flex flex-col gap-6 text-far-sm"
      onSubmit={(event) => {
        event.preventDefault();
        void bill.preview(terms);
      }}
    >
      <p>{t("settle.tvLead")}</p>
      <Choice
        label={t("settle.tvUnit")}
        value={terms.unit}
        options={UNIT_NAMES.map((value) => ({ value, label: unitWords(value) }))}
        onChoose={(unit) => setTerms({ ...terms, unit })}
      />
      {money ? (
        <div className="flex flex-col gap-3">
          <label htmlFor={field}>{t("settle.tvRate", { unit: terms.unit })}</label>
          <div className="flex flex-wrap items-center gap-3">
            <input
              id={field}
              inputMode="decimal"
              maxLength={12}
              value={terms.chips}
              onChange={(event) => setTerms({ ...terms, chips: event.target.value })}
              className="min-h-16 w-48 rounded-lg bg-felt-950 px-4 text-far-sm ring-1 ring-felt-500"
            />
            <Choice
              label={t("settle.tvRate", { unit: terms.unit })}
              value={terms.chips}
              options={PRESETS.map((value) => ({ value, label: t.format.number(Number(value)) }))}
              onChoose={(chips) => setTerms({ ...terms, chips })}
            />
          </div>
          <p role="status" className="text-brass-300">
            {amount === null
              ? ""
              : t("settle.tvExample", { chips: EXAMPLE_CHIPS, amount: moneyWords(t, terms.unit, amount) })}
          </p>
        </div>
      ) : (
        <p className="text-muted">{t("settle.playMoney")}</p>
      )}
      <Button
        type="submit"
        tone="primary"
        size="far"
        className="self-start"
        disabled={busy || rateOf(terms) === null}
      >
        {t("settle.tvPreview")}
      </Button>
    </form>
  );
}
