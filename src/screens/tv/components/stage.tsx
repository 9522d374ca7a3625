"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { useT } from "@/messages/react";
import { useSoundUnlock } from "@/ui/sound/sound";
import { useArrowFocus } from "../device/focus";
import { useReachableOrigin } from "../device/origin";
import { useWakeLock } from "../device/wake";
import { SettleSheet } from "../settle/settle-sheet";
import { Announcer } from "./announcer";
import { useTv } from "./context";
import { ConnectionBadge, Controls, Heading } from "./corner";
import { Cloth } from "./felt/cloth";
import { Lobby } from "./lobby/lobby";
import { OperatorMenu } from "./menu/menu";
import { ClosedNotice, CrashedNotice, NotFoundNotice } from "./notice";
import { SeatPicker } from "./picker";
import { Skeleton } from "./skeleton";
import { Standings } from "./standings";
import { Table } from "./table";

/** The whole screen of a table whose store is known. */
export function TvStage({ tableId }: { readonly tableId: string }) {
  const root = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState(false);
  const [settling, setSettling] = useState(false);
  const badge = useTv((state) => state.view.badge);
  const close = useCallback(() => setMenu(false), []);
  const settle = useCallback(() => {
    setMenu(false);
    setSettling(true);
  }, []);
  const origin = useReachableOrigin();
  const wake = useWakeLock();
  useArrowFocus(root);
  useSoundUnlock();
  useMenuKey(setMenu);
  return (
    <div ref={root} className="tv room" data-held={badge === "reconnecting" || badge === "offline"}>
      <div className="tv-canvas">
        <Scene tableId={tableId} origin={origin} />
        <Controls onMenu={() => setMenu(true)} wake={wake} />
        <ConnectionBadge />
      </div>
      <SeatPicker tableId={tableId} />
      <Announcer />
      <OperatorMenu open={menu} onClose={close} onSettle={settle} wake={wake} />
      <SettleSheet tableId={tableId} open={settling} onClose={() => setSettling(false)} />
    </div>
  );
}

/** What lies on the screen. `origin`: where phones reach this table; null until it is known. A game's last hand is looked at before its places. */
export function Scene({ tableId, origin }: { readonly tableId: string; readonly origin: string | null }) {
  const t = useT();
  const stage = useTv((state) => state.view.stage);
  const glows = useTv((state) => state.afterglow);
  if (stage === "closed") return <ClosedNotice />;
  if (stage === "not_found") return <NotFoundNotice />;
  if (stage === "crashed") return <CrashedNotice />;
  if (stage === "connecting" || origin === null) return <Skeleton label={t("common.loading")} />;
  if (stage === "ended" && !glows)
    return (
      <>
        <Heading />
        <Standings />
      </>
    );
  return (
    <main className="tv-held">
      <Cloth />
      <Heading />
      {stage === "lobby" ? (
        <Lobby tableId={tableId} origin={origin} />
      ) : (
        <Table tableId={tableId} origin={origin} />
      )}
    </main>
  );
}

/** M opens and closes the menu. */
function useMenuKey(setMenu: (change: (open: boolean) => boolean) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === "m" && !event.ctrlKey && !event.metaKey && !event.altKey)
        setMenu((open) => !open);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [setMenu]);
}
