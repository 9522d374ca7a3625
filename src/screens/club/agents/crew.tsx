"use client";
import { useT } from "@/messages/react";
import { ArchetypeMark } from "@/ui/agent/archetype";
import type { Bot } from "./model";

/** The bots that will sit down, each with the mark of its character. Chairs beyond the crew are taken by nameless neutral ones. */
export function Crew({ bots, chairs }: { readonly bots: readonly Bot[]; readonly chairs: number }) {
  const t = useT();
  return (
    <ul aria-label={t("club.crew")} className="flex flex-wrap gap-x-3 gap-y-1 text-sm">
      {bots.slice(0, chairs).map(({ name, archetype }) => (
        <li key={name} className="flex min-w-0 items-center gap-1.5">
          {archetype === null ? null : (
            <ArchetypeMark archetype={archetype} label={t(`style.${archetype}`)} className="size-2.5" />
          )}
          <span className="truncate">{name}</span>
        </li>
      ))}
    </ul>
  );
}
