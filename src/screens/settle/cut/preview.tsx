"use client";
import { useT } from "@/messages/react";
import type { T } from "@/messages/t";
import type { Unit } from "@/settle/money";
import { Button } from "@/ui/button/button";
import { moneyWords } from "../model/money";
import { Lines } from "./lines";
import { LOOK, type Size } from "./look";
import type { CutStep, Cutting } from "./store";

export interface PreviewProps {
  readonly cutting: Cutting;
  readonly step: Extract<CutStep, { kind: "preview" }>;
  readonly busy: boolean;
  readonly size: Size;
}

/** The bill as it would be: nothing is made yet. */
export function Preview({ cutting, step, busy, size }: PreviewProps) {
  const t = useT();
  const { entries, hands, stakes_unit: unit } = step.preview;
  const { button, gap } = LOOK[size];
  return (
    <div className={`flex flex-col ${gap}`}>
      <p className="text-muted">{t("settle.hands", { count: hands })}</p>
      <WhoIsWho cutting={cutting} step={step} busy={busy} size={size} />
      <Lines entries={entries} unit={unit} size={size} />
      <div className="flex flex-wrap gap-4">
        <Button tone="primary" size={button} disabled={busy} onClick={() => void cutting.create()}>
          {t("settle.cutCreate")}
        </Button>
        <Button size={button} disabled={busy} onClick={cutting.back}>
          {t("settle.cutBack")}
        </Button>
      </div>
    </div>
  );
}

/** The earlier bill's people, and who they are on this one: said by whoever cuts it, before anything is made. */
function WhoIsWho({ cutting, step: { preview }, busy, size }: PreviewProps) {
  const t = useT();
  const people = preview.carry_over?.players ?? [];
  if (people.length === 0) return null;
  // Those who were not here are on the bill too, after those who were: they are nobody to be taken for.
  const tonight = preview.players.filter(({ hands }) => hands > 0);
  return (
    <fieldset disabled={busy} className="flex flex-col gap-2">
      <legend className="mb-2 font-semibold text-brass-300">{t("settle.cutWho")}</legend>
      <p className="text-muted">{t("settle.cutWhoLead")}</p>
      {people.map((person) => (
        <label
          key={person.name}
          className={`flex flex-wrap items-center justify-between rounded-lg bg-felt-800 py-2 ${LOOK[size].row}`}
        >
          <span className="min-w-0 break-words">
            <b>{person.name}</b>{" "}
            <span className="text-muted">{openWords(t, preview.stakes_unit, person.open_unit)}</span>
          </span>
          <select
            value={person.as ?? ""}
            onChange={(event) =>
              void cutting.assign(person.name, event.target.value === "" ? null : event.target.value)
            }
            className={`rounded-lg bg-felt-950 text-text ring-1 ring-felt-500 max-sm:w-full ${LOOK[size].pill}`}
          >
            <option value="">{t("settle.cutAway")}</option>
            {tonight.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}

/** What an earlier bill left open of somebody: below zero it is still to be paid. */
const openWords = (t: T, unit: Unit, open: number): string =>
  t(open < 0 ? "settle.cutOwes" : "settle.cutGets", { amount: moneyWords(t, unit, Math.abs(open)) });
