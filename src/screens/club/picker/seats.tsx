"use client";
import { useId } from "react";
import { useT } from "@/messages/react";
import { botsAt, type Mode } from "../agents/model";

const CHOICES = [2, 3, 4, 5, 6, 7, 8, 9] as const;

/** How many sit at the table. It has an answer already, so nobody has to give one. */
export function Seats(props: {
  readonly mode: Mode;
  readonly seats: number;
  readonly onChoose: (seats: number) => void;
}) {
  const t = useT();
  const name = useId();
  const bots = botsAt(props.mode, props.seats);
  return (
    <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-1 max-sm:-mx-1">
      <legend className="float-left mr-4 flex min-h-11 items-center font-medium max-sm:px-1">
        {t("club.seats")}
      </legend>
      <div className="grid w-full max-w-md grid-cols-8 overflow-hidden rounded-lg ring-1 ring-felt-500 sm:w-auto">
        {CHOICES.map((choice) => (
          <label
            key={choice}
            className="grid min-h-11 min-w-11 cursor-pointer place-items-center bg-felt-900 text-muted hover:text-text has-checked:bg-brass-400 has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-3 has-focus-visible:-outline-offset-3 has-focus-visible:outline-brass-200"
          >
            <input
              type="radio"
              name={name}
              value={choice}
              checked={choice === props.seats}
              onChange={() => props.onChoose(choice)}
              className="sr-only"
            />
            {choice}
          </label>
        ))}
      </div>
      <p role="status" className="text-muted max-sm:px-1">
        {t(`club.seatsHint_${props.mode}`, { count: bots })}
      </p>
    </fieldset>
  );
}
