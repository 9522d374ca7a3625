"use client";
import { type ReactNode, useEffect, useState } from "react";
import { useStore } from "zustand";
import { createClient } from "@/client/client";
import type { TableId } from "@/contract/ids";
import { useT } from "@/messages/react";
import { tableIdOf } from "../phone/address";
import { Badge } from "../phone/components/frame/badge";
import { Gone, Unreachable } from "../phone/components/pages/plain";
import { pageClock } from "../phone/device/clock";
import { answerOf } from "../phone/device/table-api";
import { Table } from "./components/table";
import { type SpectatorView, spectatorViewOf } from "./model";
import { createWatcher, type Watcher } from "./store";

/** The read-only view of a table: everything public, and no control. */
export function SpectatorScreen({ tableId }: { readonly tableId: string }) {
  const watcher = useWatcher(tableIdOf(tableId));
  if (watcher === "nowhere") return <Gone why="not_found" />;
  return watcher === null ? <Frame badge={null} busy /> : <Watching watcher={watcher} />;
}

function useWatcher(tableId: TableId | null): Watcher | "nowhere" | null {
  const [watcher, setWatcher] = useState<Watcher | null>(null);
  useEffect(() => {
    if (tableId === null) return;
    const made = createWatcher({ api: watchApi(tableId), clock: pageClock });
    setWatcher(made);
    const look = () => (document.visibilityState === "visible" ? made.wake() : made.sleep());
    const online = () => made.network(true);
    const offline = () => made.network(false);
    document.addEventListener("visibilitychange", look);
    addEventListener("pageshow", look);
    addEventListener("online", online);
    addEventListener("offline", offline);
    look();
    return () => {
      document.removeEventListener("visibilitychange", look);
      removeEventListener("pageshow", look);
      removeEventListener("online", online);
      removeEventListener("offline", offline);
      made.sleep();
    };
  }, [tableId]);
  return tableId === null ? "nowhere" : watcher;
}

function watchApi(tableId: TableId) {
  const client = createClient({ baseUrl: "" });
  return {
    lobby: async (signal: AbortSignal) =>
      answerOf(await client.getLobby({ params: { id: tableId }, signal })),
    state: async (read: {
      readonly sinceVersion: number | null;
      readonly wait: number;
      readonly signal: AbortSignal;
    }) => {
      const since = read.sinceVersion === null ? {} : { sinceVersion: read.sinceVersion };
      const wait = read.wait === 0 ? {} : { wait: read.wait };
      return answerOf(await client.getState({ query: { tableId, ...since, ...wait }, signal: read.signal }));
    },
  };
}

function Watching({ watcher }: { readonly watcher: Watcher }) {
  const view = spectatorViewOf(useStore(watcher.store));
  switch (view.kind) {
    case "loading":
      return <Frame badge={null} busy />;
    case "gone":
      return <Gone why={view.why} />;
    case "unreachable":
      return <Unreachable offline={view.offline} />;
    default:
      return (
        <Frame badge={view.badge}>
          <Body view={view} />
        </Frame>
      );
  }
}

function Frame(props: {
  readonly badge: Parameters<typeof Badge>[0]["kind"];
  readonly busy?: boolean;
  readonly children?: ReactNode;
}) {
  const t = useT();
  const stale = props.badge === "cut" || props.badge === "offline";
  return (
    <div className="room relative min-h-dvh">
      <Badge kind={props.badge} />
      <main
        aria-busy={props.busy ?? false}
        className={`mx-auto flex max-w-160 flex-col gap-5 px-4 py-5 ${stale ? "saturate-50" : ""}`}
      >
        <h1 className="font-display text-3xl text-brass-200">{t("spectator.title")}</h1>
        {props.busy === true ? <Bones /> : props.children}
      </main>
    </div>
  );
}

function Bones() {
  const t = useT();
  return (
    <div className="flex flex-col gap-4" role="status">
      <span className="sr-only">{t("common.loading")}</span>
      <div className="h-28 animate-breathe rounded-xl bg-felt-800" />
      <div className="h-18 animate-breathe rounded-xl bg-felt-800" />
      <div className="h-18 animate-breathe rounded-xl bg-felt-800" />
    </div>
  );
}

function Body({ view }: { readonly view: Extract<SpectatorView, { kind: "waiting" | "table" | "ended" }> }) {
  const t = useT();
  if (view.kind === "table")
    return (
      <>
        <Table view={view} />
        <p className="text-muted text-sm">{t("spectator.readOnly")}</p>
      </>
    );
  if (view.kind === "ended")
    return (
      <>
        <p className="text-lg">{t("spectator.ended")}</p>
        <ol className="flex flex-col">
          {view.places.map((place) => (
            <li
              key={place.rank}
              className="flex min-h-14 items-center gap-4 border-felt-700 border-b text-lg"
            >
              <span className="w-8 text-right text-brass-300">{t.format.number(place.rank)}</span>
              <span className="min-w-0 flex-1 break-words">{place.name}</span>
              <span className="font-semibold">{t.format.number(place.chips)}</span>
            </li>
          ))}
        </ol>
        {view.biggestPot === null ? null : (
          <p className="text-muted">
            {t("spectator.biggestPot", { amount: view.biggestPot.amount, number: view.biggestPot.handIndex })}
          </p>
        )}
      </>
    );
  return (
    <div className="flex flex-col gap-2" role="status">
      <p className="text-xl">{t("spectator.waitingTitle")}</p>
      <p className="text-muted">
        {t("spectator.waitingBody", { taken: view.names.length, seats: view.seats })}
      </p>
      <p className="mt-2 text-lg">
        {view.names.length === 0 ? t("spectator.noSeats") : t.format.list(view.names)}
      </p>
    </div>
  );
}
