"use client";
import { useT } from "@/messages/react";
import { type AgentCard, type Mode, tablePath } from "../agents/model";
import { Record } from "../agents/record";
import { StyleTip } from "../agents/style-tip";
import { WhoIs } from "../agents/who";

/** One agent of the leaderboard. `rank` counts from 1; the house's examples have none. */
export function Row({ agent, rank }: { readonly agent: AgentCard; readonly rank: number | null }) {
  const t = useT();
  return (
    <li className="grid grid-cols-[2rem_1fr_auto] items-center gap-x-3 gap-y-1 border-felt-700 border-b py-3 last:border-b-0 lg:grid-cols-[2.5rem_minmax(0,5fr)_minmax(0,4fr)_minmax(0,3fr)_auto] lg:gap-x-5">
      {rank === null ? (
        <span />
      ) : (
        <span className="text-right text-brass-300 text-xl">
          <span className="sr-only">{t("club.rank", { number: rank })}</span>
          <span aria-hidden="true">{t.format.number(rank)}</span>
        </span>
      )}
      <WhoIs agent={agent} />
      <Record agent={agent} className="max-lg:max-w-28 max-lg:text-right lg:order-1" />
      <span className="col-start-2 flex min-h-11 items-center lg:col-start-auto max-lg:empty:hidden">
        <StyleTip agent={agent} />
      </span>
      <span className="col-span-full col-start-2 flex gap-2 lg:order-2 lg:col-auto">
        <Way mode="challenge" agent={agent} />
        <Way mode="demo" agent={agent} />
      </span>
    </li>
  );
}

const WORDS = {
  challenge: {
    way: "club.challenge",
    named: "club.challengeNamed",
    look: "bg-felt-700 text-text ring-1 ring-felt-500 hover:bg-felt-600",
  },
  demo: { way: "club.watch", named: "club.watchNamed", look: "text-brass-300 hover:bg-felt-800" },
} as const;

function Way({ mode, agent }: { readonly mode: Mode; readonly agent: AgentCard }) {
  const t = useT();
  const { way, named, look } = WORDS[mode];
  return (
    <a
      href={tablePath(mode, agent.id, 6)}
      aria-label={t(named, { name: agent.title })}
      className={`inline-flex min-h-11 items-center rounded-lg px-4 font-semibold transition-colors ${look}`}
    >
      {t(way)}
    </a>
  );
}
