"use client";
import { useT } from "@/messages/react";
import { ChipStack } from "@/ui/chip/chip";
import type { Place } from "../../model/places";
import { betAt, u } from "../units";

/** Chips in front of a seat on this street. At the sides they stand over their figure, for want of width. */
export function Bet({ amount, place }: { readonly amount: number; readonly place: Place }) {
  const t = useT();
  const aside = place.hang === "left" || place.hang === "right";
  return (
    <div
      className={`flex items-center justify-center ${aside ? "flex-col gap-1" : "gap-3"}`}
      style={betAt(place)}
    >
      <div style={{ width: u(40) }} className="animate-rise">
        <ChipStack amount={amount} limit={aside ? 5 : 4} />
      </div>
      <p className="font-semibold text-far-md">
        <span className="sr-only">{t("tv.bet", { amount })}</span>
        <span aria-hidden="true">
          {amount < 1_000_000 ? t.format.number(amount) : t.format.compact(amount)}
        </span>
      </p>
    </div>
  );
}
