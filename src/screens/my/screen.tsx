"use client";
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { AgentRow } from "@/contract/agents";
import { Site } from "../club/frame/site";
import { Bearers } from "./bearers/bearers";
import { CrewEditor } from "./crew/editor";
import { MyNav } from "./frame/nav";
import { NoAgent, SignIn, Skeleton, Unreached } from "./frame/strangers";
import { Hands } from "./hands/hands";
import { type Desk, type Mine, mine } from "./mine";
import { Overview } from "./overview/overview";
import type { MyPage } from "./pages";
import { Tables } from "./tables/tables";

/** `/my` and what is under it, over what this tab knows of its person. */
export function MyScreen({ page }: { readonly page: MyPage }) {
  const [all] = useState(mine);
  return <MyPages all={all} page={page} />;
}

/** The same over any stores. */
export function MyPages({ all, page }: { readonly all: Mine; readonly page: MyPage }) {
  const session = useStore(all.session);
  useEffect(() => {
    if (all.session.getState().phase === "loading") void all.session.load();
  }, [all]);
  const agent = session.phase === "in" ? session.agents[0] : undefined;
  const desk = agent === undefined ? null : all.desk(agent);
  const account = session.phase === "in" ? "person" : "none";
  return (
    <Site at="mine" account={account}>
      <div className="flex flex-col gap-8 pt-4 sm:gap-10 sm:pt-6">
        {session.phase === "in" ? <MyNav page={page} crew={desk?.crew ?? null} /> : null}
        {session.phase === "loading" ? <Skeleton /> : null}
        {session.phase === "failed" ? <Unreached onRetry={() => void all.session.load()} /> : null}
        {session.phase === "out" ? <SignIn x={session.x} ended={session.ended} /> : null}
        {session.phase === "in" && (agent === undefined || desk === null) ? (
          <NoAgent origin={location.origin} />
        ) : null}
        {agent !== undefined && desk !== null ? <Own page={page} agent={agent} desk={desk} /> : null}
      </div>
    </Site>
  );
}

function Own({
  page,
  agent,
  desk,
}: {
  readonly page: MyPage;
  readonly agent: AgentRow;
  readonly desk: Desk;
}) {
  switch (page) {
    case "overview":
      return <Overview agent={agent} />;
    case "crew":
      return <CrewEditor store={desk.crew} />;
    case "tables":
      return <Tables store={desk.tables} />;
    case "hands":
      return <Hands store={desk.hands} />;
    case "bearers":
      return <Bearers store={desk.bearers} />;
  }
}
