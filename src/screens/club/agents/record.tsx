"use client";
import { useT } from "@/messages/react";
import type { AgentCard } from "./model";

/** How often the crew survived, large, and of how many challenges. */
export function Record({
  agent,
  className = "",
}: {
  readonly agent: AgentCard;
  readonly className?: string;
}) {
  const t = useT();
  if (agent.rate === null) return <span className={`text-muted ${className}`}>{t("club.rateNone")}</span>;
  return (
    <span className={`flex flex-col ${className}`}>
      <span className="font-semibold text-brass-200 text-xl">
        <span className="sr-only">{t("club.rate")} </span>
        {t.format.percent(agent.rate)}
      </span>
      <span className="text-muted text-sm">{t("club.rateOf", { wins: agent.wins, count: agent.games })}</span>
    </span>
  );
}
