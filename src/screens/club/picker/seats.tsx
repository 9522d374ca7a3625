"use client";
import { useT } from "@/messages/react";
import { Numbers } from "@/ui/choice/numbers";
import { botsAt, type Mode } from "../agents/model";

const CHOICES = [2, 3, 4, 5, 6, 7, 8, 9] as const;

/** How many sit at the table. It has an answer already, so nobody has to give one. */
export function Seats(props: {
  readonly mode: Mode;
  readonly seats: number;
  readonly onChoose: (seats: number) => void;
}) {
  const t = useT();
  const bots = botsAt(props.mode, props.seats);
  return (
    <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-1 max-sm:-mx-1">
      <legend className="float-left mr-4 flex min-h-11 items-center font-medium max-sm:px-1">
        {t("club.seats")}
      </legend>
      <Numbers
        options={CHOICES}
        value={props.seats}
        onChoose={props.onChoose}
        className="w-full max-w-md grid-cols-8 sm:w-auto"
        cell="min-h-11 min-w-11"
      />
      <p role="status" className="text-muted max-sm:px-1">
        {t(`club.seatsHint_${props.mode}`, { count: bots })}
      </p>
    </fieldset>
  );
}
