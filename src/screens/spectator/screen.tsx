"use client";
import { useCallback, useEffect, useState } from "react";
import { createClient } from "@/client/client";
import type { TableId } from "@/contract/ids";
import { openSeat } from "@/hosts/browser/room/open";
import { useT } from "@/messages/react";
import type { FeltSlots, RoomSitting } from "../felt/components/context";
import { Skeleton } from "../felt/components/frame/skeleton";
import { SeatedTable } from "../felt/components/seated-table";
import { openRoom } from "../felt/social/open-room";
import { tableIdOf } from "../phone/address";
import { Gone } from "../phone/components/pages/plain";
import { Unreachable } from "../room/components/plain";
import { type Found, findTable } from "./find";
import { WatchedLobby } from "./lobby";
import "../phone/phone.css";
import "../felt/felt.css";
import "../felt/company.css";
import "../felt/motion.css";
import "../room/room.css";

/** How long a table that cannot be reached is left alone before it is asked for again (milliseconds). */
const AGAIN_MS = 3000;

/** `/spectator.html?tableId=…`: any table as anybody may see it, on the felt, with no control. */
export function SpectatorScreen({ tableId }: { readonly tableId: string }) {
  const id = tableIdOf(tableId);
  return id === null ? <Gone why="not_found" /> : <Finding tableId={id} />;
}

function Finding({ tableId }: { readonly tableId: TableId }) {
  const t = useT();
  const found = useFound(tableId);
  switch (found?.kind) {
    case undefined:
      return <Skeleton label={t("common.loading")} />;
    case "not_found":
    case "expired":
      return <Gone why={found.kind} />;
    case "network":
      return <Unreachable why={navigator.onLine ? "cut" : "offline"} />;
    case "server":
      return <Unreachable why="server" />;
    case "table":
      return <Watched sitting={found.sitting} tableId={tableId} />;
  }
}

/** Asks until somebody answers. */
function useFound(tableId: TableId): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const next = await findTable(createClient({ baseUrl: "" }), tableId, stop.signal);
      if (stop.signal.aborted) return;
      setFound(next);
      if (next.kind === "network" || next.kind === "server") timer = setTimeout(look, AGAIN_MS);
    };
    void look();
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [tableId]);
  return found;
}

const SLOTS: FeltSlots = { Lobby: WatchedLobby };

function Watched({ sitting, tableId }: { readonly sitting: RoomSitting; readonly tableId: TableId }) {
  const open = useCallback(
    () => openSeat({ baseUrl: "", tableId, claimToken: null, seat: null, pace: "normal" }),
    [tableId],
  );
  const company = useCallback(() => openRoom({ tableId, chair: null, onLeft: () => undefined }), [tableId]);
  // Crews have nobody to talk to.
  const people = sitting.mode === "room" || sitting.mode === "tv";
  return (
    <SeatedTable sitting={sitting} open={open} slots={SLOTS} {...(people ? { openRoom: company } : {})} />
  );
}
