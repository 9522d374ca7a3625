"use client";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useStore } from "zustand";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { Sheet } from "@/ui/sheet/sheet";
import type { Panel } from "../../../social/room";
import { useFelt } from "../../context";
import { Standings } from "../../sheets/standings";
import { useCompany, usePanel } from "../company";
import { HandsLog } from "./hands-log";
import { Players } from "./players";
import { Stacks } from "./stacks";

const TABS = ["standings", "players", "stacks", "hands"] as const;
type Tab = (typeof TABS)[number];

/** With which of them each button opens. */
const FIRST: Partial<Record<NonNullable<Panel>, Tab>> = { stats: "standings", log: "hands" };

/** How the game stands and how it came to that: places, figures of each player, stacks over time, and every hand in words. */
export function StatsSheet() {
  const t = useT();
  const { panels } = useCompany();
  const panel = usePanel();
  const first = panel === null ? undefined : FIRST[panel];
  const close = () => {
    if (panel !== null && first !== undefined) panels.close(panel);
  };
  return (
    <Sheet open={first !== undefined} onClose={close} label={t("company.stats")} className="w-full max-w-2xl">
      {first === undefined ? null : <Stats first={first} onClose={close} />}
    </Sheet>
  );
}

function Stats({ first, onClose }: { readonly first: Tab; readonly onClose: () => void }) {
  const t = useT();
  const id = useId();
  const [tab, setTab] = useState(first);
  const { hands } = useCompany();
  const table = useFelt(({ view }) => `${view.handIndex}:${view.status.kind === "won"}`);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a hand that was closed meanwhile is read
  useEffect(() => void hands.refresh(), [hands, table]);
  return (
    <div className="flex min-h-[min(34rem,80dvh)] flex-col gap-4 p-5">
      <h2 className="font-display text-2xl text-brass-200">{t("company.stats")}</h2>
      <Tabs id={id} tab={tab} onTab={setTab} />
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${tab}`} className="min-w-0 flex-1">
        {tab === "standings" ? (
          <Standings />
        ) : tab === "players" ? (
          <Players />
        ) : tab === "stacks" ? (
          <Stacks />
        ) : (
          <HandsLog />
        )}
      </div>
      <ReadFault />
      <Button size="lg" onClick={onClose}>
        {t("common.close")}
      </Button>
    </div>
  );
}

/** Arrows go through the tabs, as everywhere; one of them is in the order of the Tab key. */
function Tabs({
  id,
  tab,
  onTab,
}: {
  readonly id: string;
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
}) {
  const t = useT();
  const list = useRef<HTMLDivElement>(null);
  const step = (event: KeyboardEvent) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = TABS[(TABS.indexOf(tab) + by + TABS.length) % TABS.length];
    if (by === 0 || next === undefined) return;
    event.preventDefault();
    onTab(next);
    list.current?.querySelector<HTMLButtonElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={t("company.stats")}
      className="grid grid-cols-2 gap-1 sm:grid-cols-4"
    >
      {TABS.map((one) => (
        <button
          key={one}
          id={`${id}-${one}`}
          data-tab={one}
          type="button"
          role="tab"
          aria-selected={one === tab}
          aria-controls={`${id}-panel`}
          tabIndex={one === tab ? 0 : -1}
          onClick={() => onTab(one)}
          onKeyDown={step}
          className={`min-h-11 rounded-lg px-2 font-semibold ${one === tab ? "bg-brass-400 text-ink" : "bg-felt-800 text-text hover:bg-felt-700"}`}
        >
          {t(`company.tab_${one}`)}
        </button>
      ))}
    </div>
  );
}

/** The hands are read from the server: where that fails, what is known stays, and one may try again. */
function ReadFault() {
  const t = useT();
  const { hands } = useCompany();
  const failed = useStore(hands, ({ status }) => status === "failed");
  return (
    <div role="status">
      {failed ? (
        <p className="flex flex-wrap items-center gap-3 text-warn">
          {t("company.statsFailed")}
          <Button onClick={() => void hands.refresh()}>{t("common.retry")}</Button>
        </p>
      ) : null}
    </div>
  );
}
