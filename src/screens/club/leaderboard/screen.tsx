"use client";
import { useState } from "react";
import { LOCALE_TAGS } from "@/messages/locale";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { MoreAgents, useShown } from "../agents/more";
import type { Order } from "../agents/rank";
import { Bones, Failed, Notice } from "../agents/states";
import { useClub } from "../agents/use-club";
import type { Account } from "../frame/account";
import { Site } from "../frame/site";
import { type Board, boardOf } from "./board";
import { Row } from "./row";
import { Tools } from "./tools";

/** Every agent of this server by its record. */
export function LeaderboardScreen({ account }: { readonly account?: Account }) {
  const t = useT();
  const club = useClub();
  const [shown, more] = useShown();
  const [order, setOrder] = useState<Order>("record");
  const [typed, setTyped] = useState("");
  const board = boardOf(club.agents, { order, typed, shown, language: LOCALE_TAGS[t.locale] });
  return (
    <Site at="leaderboard" account={account}>
      <div className="mx-auto flex max-w-6xl flex-col gap-6 pt-6 sm:pt-10">
        <div className="flex flex-col gap-2">
          <h1 className="font-display text-4xl text-brass-200 sm:text-5xl">{t("club.board")}</h1>
          <p className="max-w-2xl text-pretty text-lg text-muted">{t("club.boardBody")}</p>
        </div>
        {club.status === "loading" ? (
          <Bones rows={8} className="h-20 rounded-xl" grid="flex flex-col gap-2" />
        ) : null}
        {club.status === "failed" && club.fault !== null ? (
          <Failed fault={club.fault} onRetry={club.open} />
        ) : null}
        {club.status === "ready" && club.agents.length === 0 ? (
          <Notice title={t("club.empty")} body={t("club.emptyBody")} />
        ) : null}
        {club.agents.length === 0 ? null : (
          <>
            <Tools typed={typed} order={order} onType={setTyped} onOrder={setOrder} />
            <Lists board={board} typed={typed} onClear={() => setTyped("")} />
          </>
        )}
        <MoreAgents club={club} hidden={board.found - shown} onMore={more} />
      </div>
    </Site>
  );
}

function Lists(props: { readonly board: Board; readonly typed: string; readonly onClear: () => void }) {
  const t = useT();
  const { board, typed } = props;
  return (
    <>
      <p role="status" className="sr-only">
        {typed === "" || board.found === 0 ? "" : t("club.found", { count: board.found })}
      </p>
      {board.found === 0 ? (
        <Notice title={t("club.noneFound", { typed })}>
          <Button onClick={props.onClear}>{t("club.clear")}</Button>
        </Notice>
      ) : null}
      {board.noReal && typed === "" ? <Notice title={t("club.noReal")} /> : null}
      {board.real.length === 0 ? null : (
        <section aria-labelledby="real">
          <h2 id="real" className="sr-only">
            {t("club.real")}
          </h2>
          <ol>
            {board.real.map(({ agent, rank }) => (
              <Row key={agent.id} agent={agent} rank={rank} />
            ))}
          </ol>
        </section>
      )}
      {board.demos.length === 0 ? null : (
        <section aria-labelledby="demos" className="flex flex-col gap-1 pt-4">
          <h2 id="demos" className="font-display text-2xl text-brass-300">
            {t("club.demos")}
          </h2>
          <p className="text-muted">{t("club.demosBody")}</p>
          <ul>
            {board.demos.map((agent) => (
              <Row key={agent.id} agent={agent} rank={null} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
