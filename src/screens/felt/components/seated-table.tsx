"use client";
import { useEffect, useState } from "react";
import type { SeatedHost } from "@/hosts/host";
import { useT } from "@/messages/react";
import { useOnline } from "@/ui/browser/use-online";
import { useSoundUnlock } from "@/ui/sound/sound";
import { pageClock } from "../../phone/device/clock";
import { useWakeLock } from "../../phone/device/use-wake-lock";
import { useShape } from "../device/shape";
import type { Room } from "../social/room";
import { createFeltStore, type FeltStore } from "../store";
import { FeltProvider, type FeltSlots, type Sitting } from "./context";
import { Announcer } from "./frame/announcer";
import { Skeleton } from "./frame/skeleton";
import { Scene, waitingWords } from "./scene";

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
    const opened = createFeltStore(open(), navigator.onLine, pageClock);
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
