"use client";
import type { Archetype } from "@/engine";
import { useT } from "@/messages/react";

/** Each character has a colour and its word; the dot alone says nothing. */
export const DOT: Readonly<Record<Archetype, string>> = {
  tight_aggressive: "bg-style-tag",
  loose_aggressive: "bg-style-lag",
  rock: "bg-style-rock",
  maniac: "bg-style-maniac",
  calling_station: "bg-style-station",
  tight_passive: "bg-style-tight-passive",
  loose: "bg-style-loose",
  loose_passive: "bg-style-loose-passive",
};

/** What kind of player this is, above a demo's bot. `right`: of a chair at the right edge. */
export function Pill({ archetype, right }: { readonly archetype: Archetype; readonly right: boolean }) {
  const t = useT();
  return (
    <p
      data-right={right ? "" : undefined}
      className="felt-pill flex items-center gap-[0.35em] rounded-full bg-felt-950 px-[0.6em] py-[0.05em] text-muted ring-1 ring-brass-700"
    >
      <span aria-hidden="true" className={`size-[0.6em] shrink-0 rounded-full ${DOT[archetype]}`} />
      <span className="truncate">{t(`style.${archetype}`)}</span>
    </p>
  );
}
