"use client";
import { useT } from "@/messages/react";
import { Crew } from "../agents/crew";
import { type AgentCard, botsAt, type Mode, tablePath } from "../agents/model";
import { Record } from "../agents/record";
import { StyleTip } from "../agents/style-tip";
import { WhoIs } from "../agents/who";

const WORDS = {
  challenge: { way: "club.challenge", named: "club.challengeNamed" },
  demo: { way: "club.watch", named: "club.watchNamed" },
} as const;

/** An agent to pick: the whole card leads to its table. */
export function PickCard(props: { readonly agent: AgentCard; readonly mode: Mode; readonly seats: number }) {
  const t = useT();
  const { agent, mode, seats } = props;
  const words = WORDS[mode];
  return (
    <li className="relative flex flex-col gap-2 rounded-xl bg-felt-900 p-4 shadow-pod ring-1 ring-felt-600 transition-colors focus-within:ring-brass-500 hover:bg-felt-800 hover:ring-brass-500 sm:p-5">
      <WhoIs agent={agent} large />
      <StyleTip agent={agent} />
      <Crew bots={agent.crew} chairs={botsAt(mode, seats)} />
      <div className="mt-auto flex items-center justify-between gap-4 border-felt-700 border-t pt-3">
        <Record agent={agent} />
        <a
          href={tablePath(mode, agent.id, seats)}
          aria-label={t(words.named, { name: agent.title })}
          className="ml-auto inline-flex min-h-11 items-center rounded-lg bg-brass-400 px-4 font-semibold text-ink shadow-press after:absolute after:inset-0 after:rounded-xl"
        >
          {t(words.way)}
        </a>
      </div>
    </li>
  );
}
