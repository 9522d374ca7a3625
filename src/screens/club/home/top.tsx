"use client";
import { useT } from "@/messages/react";
import { ArchetypeMark } from "@/ui/agent/archetype";
import { type AgentCard, tablePath } from "../agents/model";
import { Bones, Failed, Notice } from "../agents/states";
import { useClub } from "../agents/use-club";
import { WhoIs } from "../agents/who";
import { topOf } from "../leaderboard/board";

const COUNT = 6;

/** The first few of the leaderboard; each of them leads to a game against its crew. */
export function Top() {
  const t = useT();
  const club = useClub(COUNT);
  const top = topOf(club.agents, COUNT);
  const ranks = top.some(({ demo }) => !demo);
  return (
    <section
      aria-labelledby="top"
      className="flex flex-col gap-2 rounded-2xl bg-felt-900 p-4 shadow-pod ring-1 ring-felt-600 sm:p-6"
    >
      <div className="flex items-center justify-between gap-4">
        <h2 id="top" className="font-display text-2xl text-brass-300">
          {t("club.board")}
        </h2>
        <a
          href="/leaderboard"
          className="-mr-3 inline-flex min-h-11 items-center rounded-lg px-3 font-medium text-brass-300 underline decoration-brass-600 underline-offset-8 hover:text-brass-200"
        >
          {t("club.boardAll")}
        </a>
      </div>
      {club.status === "loading" ? (
        <Bones rows={COUNT} className="h-14 rounded-lg" grid="flex flex-col gap-2" />
      ) : null}
      {club.status === "failed" && club.fault !== null ? (
        <Failed fault={club.fault} onRetry={club.open} />
      ) : null}
      {club.status === "ready" && top.length === 0 ? (
        <Notice title={t("club.empty")} body={t("club.emptyBody")} />
      ) : null}
      <ol>
        {top.map((agent, index) => (
          <TopRow key={agent.id} agent={agent} rank={agent.demo ? null : index + 1} ranks={ranks} />
        ))}
      </ol>
    </section>
  );
}

export function TopRow(props: {
  readonly agent: AgentCard;
  readonly rank: number | null;
  /** Somebody in the list has a rank: those without keep its place free. */
  readonly ranks: boolean;
}) {
  const t = useT();
  const { agent, rank, ranks } = props;
  return (
    <li className="border-felt-700 border-b last:border-b-0">
      <a
        href={tablePath("challenge", agent.id, 6)}
        className="-mx-2 flex min-h-16 items-center gap-3 rounded-lg px-2 py-1.5 transition-colors hover:bg-felt-800"
      >
        <span className="sr-only">{t("club.challengeNamed", { name: agent.title })}: </span>
        {ranks ? (
          <span className="w-5 shrink-0 text-right text-brass-300 text-lg">
            {rank === null ? null : t.format.number(rank)}
          </span>
        ) : null}
        <span className="min-w-0 grow">
          <WhoIs agent={agent} />
        </span>
        <span className="shrink-0 text-right">
          {agent.rate !== null ? (
            <span className="font-semibold text-brass-200 text-lg">{t.format.percent(agent.rate)}</span>
          ) : agent.archetype !== null && agent.label !== null ? (
            <span className="flex items-center gap-2 text-muted">
              <ArchetypeMark archetype={agent.archetype} />
              {t(`style.${agent.label}`)}
            </span>
          ) : null}
        </span>
      </a>
    </li>
  );
}
