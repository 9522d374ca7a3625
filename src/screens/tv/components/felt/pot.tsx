"use client";
import { useT } from "@/messages/react";
import { ChipStack } from "@/ui/chip/chip";
import { SPOTS } from "../../model/places";
import { useTv } from "../context";
import { middleAt, u } from "../units";

/** What lies in the middle, bets of the street included. */
export function Pot() {
  const t = useT();
  const pot = useTv((state) => state.view.pot);
  if (pot === 0) return null;
  return (
    <div className="flex items-center gap-4 whitespace-nowrap" style={middleAt(SPOTS.pot)}>
      <div style={{ width: u(46) }} className="self-end pb-1">
        <ChipStack amount={pot} limit={5} />
      </div>
      <p className="flex items-baseline gap-4">
        <span className="text-far-sm text-muted">{t("cards.pot")}</span>
        <span className="font-semibold text-brass-200 text-far-xl">{t.format.number(pot)}</span>
      </p>
    </div>
  );
}
