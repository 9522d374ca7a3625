"use client";
import { type ReactNode, useId } from "react";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { type HandFilters, type HandsStore, NO_FILTERS, tableFits } from "./store";

const MODES = ["", "challenge", "demo", "room"] as const;
const FIELD = "min-h-11 min-w-0 rounded-lg bg-felt-950 px-3 ring-1";

/** Which hands are shown: of one kind of table, of one table, since a day. */
export function Filters({ filters, store }: { readonly filters: HandFilters; readonly store: HandsStore }) {
  const t = useT();
  const id = useId();
  const wrong = !tableFits(filters.table);
  return (
    <fieldset className="grid max-w-4xl items-start gap-4 sm:grid-cols-2 lg:grid-cols-[auto_1fr_auto_auto]">
      <legend className="sr-only">{t("my.filters")}</legend>
      <Labelled id={`${id}-mode`} label={t("my.filterMode")}>
        <select
          id={`${id}-mode`}
          value={filters.mode}
          onChange={(event) => store.filter({ mode: asMode(event.target.value) })}
          className={`${FIELD} ring-felt-500`}
        >
          {MODES.map((mode) => (
            <option key={mode} value={mode}>
              {mode === "" ? t("my.filterAll") : t(`my.mode_${mode}`)}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled id={`${id}-table`} label={t("my.filterTable")}>
        <input
          id={`${id}-table`}
          type="text"
          value={filters.table}
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={wrong}
          aria-describedby={`${id}-hint`}
          onChange={(event) => store.filter({ table: event.target.value })}
          className={`${FIELD} font-mono text-sm ${wrong ? "ring-bad" : "ring-felt-500"}`}
        />
        <p id={`${id}-hint`} className={`text-sm ${wrong ? "text-bad" : "text-muted"}`}>
          {t(wrong ? "my.filterTableWrong" : "my.filterTableHint")}
        </p>
      </Labelled>
      <Labelled id={`${id}-since`} label={t("my.filterSince")}>
        <input
          id={`${id}-since`}
          type="date"
          value={filters.since}
          onChange={(event) => store.filter({ since: event.target.value })}
          className={`${FIELD} ring-felt-500`}
        />
      </Labelled>
      <Button
        tone="quiet"
        className="self-start lg:mt-7"
        disabled={filters === NO_FILTERS}
        onClick={() => store.clear()}
      >
        {t("my.filterClear")}
      </Button>
    </fieldset>
  );
}

const asMode = (value: string): HandFilters["mode"] => MODES.find((mode) => mode === value) ?? "";

function Labelled(props: { readonly id: string; readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={props.id} className="font-medium text-sm">
        {props.label}
      </label>
      {props.children}
    </div>
  );
}
