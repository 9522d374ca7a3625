"use client";
import { useEffect, useState } from "react";
import type { SeatedHost } from "@/hosts/host";
import { useT } from "@/messages/react";
import { useOnline } from "@/ui/browser/use-online";
import { useSoundUnlock } from "@/ui/sound/sound";
import { useWakeLock } from "../../phone/device/use-wake-lock";
import { pickerOf } from "../crew/find-crew";
import { useShape } from "../device/shape";
import type { Stage } from "../model/view";
import type { Room } from "../social/room";
import { createFeltStore, type FeltStore } from "../store";
import { FeltProvider, type FeltSlots, type Sitting, useFelt, useRoom, useTable } from "./context";
import { Dock } from "./dock/dock";
import { Announcer } from "./frame/announcer";
import { Header } from "./frame/header";
import { Notice } from "./frame/notice";
import { Skeleton } from "./frame/skeleton";
import { useAfterglow } from "./frame/use-afterglow";
import { Result } from "./result";
import { StandingsSheet } from "./sheets/standings";
import { Table } from "./table/table";

export interface SeatedTableProps {
  readonly sitting: Sitting;
  /** Opens the host of this table in this tab. Called once a mount. */
  readonly open: () => SeatedHost;
  /** A table of people: opens what its company shares. Called once a mount; the same function as long as the chair is the same. */
  readonly openRoom?: () => Room;
  /** The same object as long as the table stays. */
  readonly slots?: FeltSlots;
}

const NO_SLOTS: FeltSlots = {};

/** The felt over any host. Until that is open, the skeleton stays. */
export function SeatedTable({ sitting, open, openRoom, slots = NO_SLOTS }: SeatedTableProps) {
  const t = useT();
  const room = useOpened(openRoom);
  const [store, setStore] = useState<FeltStore | null>(null);
  const shape = useShape();
  useEffect(() => {
    const opened = createFeltStore(open(), navigator.onLine, () => performance.now());
    setStore(opened);
    return () => opened.stop();
  }, [open]);
  useOnline(store);
  useSoundUnlock();
  useWakeLock(sitting.crew === null);
  if (store === null || (openRoom !== undefined && room === null))
    return <Skeleton label={t(waitingWords(sitting))} />;
  return (
    <FeltProvider store={store} sitting={sitting} shape={shape} room={room} slots={slots}>
      <Scene />
      <Announcer />
    </FeltProvider>
  );
}

function useOpened(openRoom: (() => Room) | undefined): Room | null {
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    if (openRoom === undefined) return;
    const opened = openRoom();
    setRoom(opened);
    return () => opened.stop();
  }, [openRoom]);
  return room;
}

const waitingWords = ({ crew }: Sitting) => (crew === null ? "common.loading" : "felt.sittingDown");

function Scene() {
  const t = useT();
  const stage = useShownStage();
  const { sitting, shape, slots } = useTable();
  const Lobby = slots?.Lobby;
  const Unseated = slots?.Unseated;
  const room = useRoom();
  const badge = useFelt((state) => state.view.badge);
  const message = useFelt((state) => state.view.message);
  switch (stage) {
    case "connecting":
      return <Skeleton label={t(waitingWords(sitting))} />;
    case "lobby":
      return Lobby === undefined ? <Skeleton label={t(waitingWords(sitting))} /> : <Lobby />;
    case "unseated":
      return Unseated === undefined ? <Skeleton label={t(waitingWords(sitting))} /> : <Unseated />;
    case "closed":
    case "not_found":
    case "crashed":
      return (
        <Notice
          trouble={stage === "not_found" ? "no_table" : stage}
          picker={sitting.crew === null ? null : pickerOf(sitting)}
          detail={stage === "crashed" ? message : null}
          onRetry={() => location.reload()}
        />
      );
    case "ended":
      return <Result />;
    case "over":
    case "table":
    case "out":
      return (
        <main
          className="felt room"
          data-shape={shape}
          data-held={badge === "reconnecting" || (badge === "offline" && sitting.tableId !== null)}
        >
          <Header />
          <Table />
          <Dock />
          {room === null ? null : <room.parts.Over />}
          {sitting.crew === null && sitting.watching ? <Leaderboard /> : null}
        </main>
      );
  }
}

/** At a table of people the last hand is looked at before the places are told; who watches keeps it in sight, with the places over it. */
function useShownStage(): Stage | "over" {
  const { sitting } = useTable();
  const people = sitting.crew === null;
  const stage = useFelt((state) => state.view.stage);
  const glows = useAfterglow(people);
  return stage === "ended" && people && (glows || sitting.watching) ? "over" : stage;
}

/** Pops up by itself once the last hand has been seen. */
function Leaderboard() {
  const ended = useFelt((state) => state.view.stage === "ended");
  const glows = useAfterglow(true);
  const [closed, setClosed] = useState(false);
  return <StandingsSheet open={ended && !glows && !closed} onClose={() => setClosed(true)} />;
}
