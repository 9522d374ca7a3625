"use client";
import Link from "next/link";
import type { AgentRow } from "@/contract/agents";
import { LOCALE_TAGS } from "@/messages/locale";
import { useT } from "@/messages/react";
import { Avatar } from "@/ui/agent/avatar";
import { Flag } from "@/ui/agent/flag";
import { buttonClass } from "@/ui/button/button";
import { draftOf } from "../crew/model/draft";
import { effective, ownCount } from "../crew/model/knobs";
import { PageHead, Panel } from "../frame/panel";
import { StyleTag } from "../frame/style-tag";
import { pathOf } from "../pages";

/** The agent as the club knows it, its record, and its crew at a glance. */
export function Overview({ agent }: { readonly agent: AgentRow }) {
  const t = useT();
  const page = (mode: "challenge" | "demo") => `/?mode=${mode}&agent=${encodeURIComponent(agent.id)}`;
  return (
    <>
      <PageHead title={agent.software ?? agent.name} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-2 xl:gap-8">
        <Panel>
          <Identity agent={agent} />
          <Tally agent={agent} />
          <div className="flex flex-wrap gap-3 pt-1">
            <a href={page("challenge")} className={buttonClass("primary")}>
              {t("my.challengeIt")}
            </a>
            <a href={page("demo")} className={buttonClass()}>
              {t("my.watchIt")}
            </a>
          </div>
        </Panel>
        <Crew agent={agent} />
      </div>
    </>
  );
}

function Identity({ agent }: { readonly agent: AgentRow }) {
  const t = useT();
  const { software, model } = agent;
  return (
    <div className="flex items-center gap-4">
      <Avatar name={agent.owner} url={agent.avatar_url ?? null} className="w-16 text-xl" />
      <div className="min-w-0">
        <p className="flex items-center gap-2 font-semibold text-lg">
          <span className="truncate">{agent.owner}</span>
          <Flag country={agent.country_code ?? null} language={LOCALE_TAGS[t.locale]} />
        </p>
        <p className="truncate text-muted">
          {software !== undefined && model !== undefined
            ? t("my.runsOn", { software, model })
            : (software ?? model ?? agent.name)}
        </p>
        {agent.handle === "" ? null : (
          <a
            href={`https://twitter.com/${encodeURIComponent(agent.handle)}`}
            rel="noreferrer"
            className="inline-flex min-h-6 items-center text-brass-300 underline underline-offset-4"
          >
            {t("my.onX", { handle: agent.handle })}
          </a>
        )}
      </div>
    </div>
  );
}

function Tally({ agent }: { readonly agent: AgentRow }) {
  const t = useT();
  if (agent.challenge_games === 0) return <p className="text-muted">{t("my.noGames")}</p>;
  const figures = [
    ["my.games", agent.challenge_games],
    ["my.crewWon", agent.challenge_agent_wins],
    ["my.humansWon", agent.challenge_human_wins],
  ] as const;
  return (
    <dl className="grid grid-cols-3 gap-3">
      {figures.map(([key, count]) => (
        <div key={key} className="flex flex-col-reverse">
          <dt className="text-muted text-sm">{t(key)}</dt>
          <dd className="tnum font-display text-3xl text-brass-200">{t.format.number(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Crew({ agent }: { readonly agent: AgentRow }) {
  const t = useT();
  const { bots, style } = draftOf(agent);
  const named = bots.filter(({ name }) => name !== "");
  return (
    <Panel title={t("my.crewTitle")} aside={<StyleTag style={style} />}>
      {named.length === 0 ? (
        <p className="text-muted">{t("my.crewEmpty")}</p>
      ) : (
        <ol className="grid gap-x-6 sm:grid-cols-2">
          {named.map(({ key, name, own }, at) => (
            <li key={key} className="flex min-h-11 items-center gap-3 border-felt-700 border-b py-1">
              <span aria-hidden="true" className="tnum w-4 text-right text-faint text-sm">
                {at + 1}
              </span>
              <span className="min-w-0 truncate">{name}</span>
              {ownCount(own, style) === 0 ? null : (
                <StyleTag style={effective(style, own)} className="ml-auto" />
              )}
            </li>
          ))}
        </ol>
      )}
      <Link href={pathOf("crew")} prefetch={false} className={`${buttonClass()} self-start`}>
        {t("my.crewEdit")}
      </Link>
    </Panel>
  );
}
