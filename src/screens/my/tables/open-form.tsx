"use client";
import { useId } from "react";
import { useStore } from "zustand";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { Panel } from "../frame/panel";
import { reasonOf } from "../frame/reason";
import { type OpenMode, SEATS, type TablesStore } from "./store";

const MODES: readonly OpenMode[] = ["challenge", "demo", "room"];

/** What is played, how many chairs, open. */
export function OpenForm({ store, onOpen }: { readonly store: TablesStore; readonly onOpen: () => void }) {
  const t = useT();
  const id = useId();
  const { mode, seats, opening, openFault } = useStore(store);
  const { min, max } = SEATS[mode];
  const counts = Array.from({ length: max - min + 1 }, (_, at) => min + at);
  return (
    <Panel title={t("my.openTitle")}>
      <form
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          onOpen();
          void store.open();
        }}
      >
        <fieldset className="flex flex-col gap-2">
          <legend className="pb-2 font-semibold">{t("my.openMode")}</legend>
          {MODES.map((one) => (
            <label
              key={one}
              className={`flex cursor-pointer items-start gap-3 rounded-xl p-3 ring-1 has-focus-visible:outline-3 has-focus-visible:outline-brass-300 ${one === mode ? "bg-felt-700 ring-brass-500" : "ring-felt-600 hover:bg-felt-800"}`}
            >
              <input
                type="radio"
                name={`${id}-mode`}
                checked={one === mode}
                onChange={() => store.choose(one)}
                className="mt-1 size-5 shrink-0 accent-brass-400"
              />
              <span>
                <span className="block font-semibold">{t(`my.mode_${one}`)}</span>
                <span className="block text-muted text-sm">{t(`my.modeSays_${one}`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <div className="flex flex-col gap-2">
          <label htmlFor={id} className="font-semibold">
            {t("my.openSeats")}
          </label>
          <select
            id={id}
            value={seats}
            onChange={(event) => store.seat(Number(event.target.value))}
            className="min-h-11 rounded-lg bg-felt-950 px-3 text-lg ring-1 ring-felt-500"
          >
            {counts.map((count) => (
              <option key={count} value={count}>
                {t("my.tableSeats", { count })}
              </option>
            ))}
          </select>
        </div>
        <Button type="submit" tone="primary" size="lg" disabled={opening}>
          {opening ? t("my.opening") : t("my.open")}
        </Button>
        {openFault === null ? null : (
          <p role="alert" className="text-bad">
            {t("my.openFailed", { reason: reasonOf(t, openFault) })}
            {openFault.code === "too_many_tables" ? <> {t("my.capHint")}</> : null}
          </p>
        )}
      </form>
    </Panel>
  );
}
