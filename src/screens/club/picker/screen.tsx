"use client";
import { useState } from "react";
import { useT } from "@/messages/react";
import type { Mode } from "../agents/model";
import { MoreAgents, useShown } from "../agents/more";
import { Bones, Failed, Notice } from "../agents/states";
import { useClub } from "../agents/use-club";
import type { Account } from "../frame/account";
import { Site } from "../frame/site";
import { PickCard } from "./card";
import { Seats } from "./seats";

const GRID = "grid grid-cols-1 gap-4 md:grid-cols-2 xl:grid-cols-3";

/** The Agent Club: whose crew to meet, or to watch. One click on a card is enough. */
export function PickerScreen(props: {
  readonly mode: Mode;
  readonly seats: number;
  readonly account?: Account;
}) {
  const t = useT();
  const { mode } = props;
  const [seats, setSeats] = useState(props.seats);
  const club = useClub();
  const [shown, more] = useShown();
  return (
    <Site at={null} account={props.account}>
      <div className="flex flex-col gap-6 pt-6 sm:pt-10">
        <div className="flex flex-col gap-2">
          <h1 className="font-display text-4xl text-brass-200 sm:text-5xl">{t(`club.pickTitle_${mode}`)}</h1>
          <p className="max-w-2xl text-pretty text-lg text-muted">{t(`club.pickBody_${mode}`)}</p>
        </div>
        <Seats mode={mode} seats={seats} onChoose={setSeats} />
        {club.status === "loading" ? <Bones rows={6} className="h-56 rounded-xl" grid={GRID} /> : null}
        {club.fault !== null && club.status === "failed" ? (
          <Failed fault={club.fault} onRetry={club.open} />
        ) : null}
        {club.status === "ready" && club.agents.length === 0 ? (
          <Notice title={t("club.empty")} body={t("club.emptyBody")} />
        ) : null}
        {club.agents.length === 0 ? null : (
          <ul className={GRID}>
            {club.agents.slice(0, shown).map((agent) => (
              <PickCard key={agent.id} agent={agent} mode={mode} seats={seats} />
            ))}
          </ul>
        )}
        <MoreAgents club={club} hidden={club.agents.length - shown} onMore={more} />
      </div>
    </Site>
  );
}
