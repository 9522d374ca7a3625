"use client";
import { useId, useState } from "react";
import { KNOBS } from "@/engine";
import { useT } from "@/messages/react";
import { ArchetypeMark } from "@/ui/agent/archetype";
import { Bar } from "@/ui/agent/bar";
import type { AgentCard } from "./model";

const FIGURE = 2;
const SHOWN = {
  open: "visible",
  away: "invisible",
  left: "invisible group-hover/tip:visible group-has-focus-visible/tip:visible",
} as const;

/**
 * How an agent's crew plays: archetype and aggression at a glance, all five knobs on pointing at it, on focus and on a tap (WCAG
 * 1.4.13). Says nothing of a crew that plays as everybody does.
 */
export function StyleTip({
  agent,
}: {
  readonly agent: Pick<AgentCard, "style" | "label" | "archetype" | "styled">;
}) {
  const t = useT();
  const id = useId();
  // Left alone it follows pointer and focus; a tap holds it open where nothing can point, Escape puts it away.
  const [held, setHeld] = useState<"open" | "away" | null>(null);
  if (!agent.styled) return null;
  const figure = (value: number) => value.toFixed(FIGURE);
  return (
    <span className="group/tip relative z-10 inline-flex self-start focus-within:z-30 hover:z-30">
      <button
        type="button"
        aria-describedby={id}
        onClick={() => setHeld((now) => (now === "open" ? null : "open"))}
        onKeyDown={(event) => event.key === "Escape" && setHeld("away")}
        onBlur={() => setHeld(null)}
        onPointerLeave={() => setHeld((now) => (now === "away" ? null : now))}
        className="-mx-2 inline-flex min-h-11 cursor-help items-center gap-2 rounded-md px-2 text-left hover:bg-felt-700"
      >
        {agent.archetype === null ? null : (
          <ArchetypeMark archetype={agent.archetype} label={t(`style.${agent.archetype}`)} />
        )}
        {agent.label === null ? null : (
          <span className="whitespace-nowrap font-medium">{t(`style.${agent.label}`)}</span>
        )}
        <Bar share={agent.style.aggression} className="w-14" />
        <span className="sr-only">{t("club.aggression", { value: figure(agent.style.aggression) })}</span>
      </button>
      <span
        id={id}
        role="tooltip"
        className={`absolute top-full left-0 z-20 w-64 rounded-lg bg-felt-950 p-4 text-sm shadow-pod ring-1 ring-brass-700 ${SHOWN[held ?? "left"]}`}
      >
        <span className="grid grid-cols-[1fr_3.5rem_auto] items-center gap-x-3 gap-y-1.5">
          {KNOBS.map((knob) => (
            <span key={knob} className="contents">
              <span>{t(`style.${knob}`)}</span>
              <Bar share={agent.style[knob]} className="w-full" />
              <span className="text-right">{figure(agent.style[knob])}</span>
            </span>
          ))}
        </span>
      </span>
    </span>
  );
}
