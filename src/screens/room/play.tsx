"use client";
import { useCallback, useEffect, useMemo, useState } from "react";
import { createClient } from "@/client/client";
import type { TableId } from "@/contract/ids";
import type { LobbyOutput } from "@/contract/tables";
import { openSeat } from "@/hosts/browser/room/open";
import { useT } from "@/messages/react";
import { buttonClass } from "@/ui/button/button";
import type { FeltSlots, RoomSitting } from "../felt/components/context";
import { SeatedTable } from "../felt/components/seated-table";
import type { Owner } from "../felt/crew/crew-view";
import { openRoom } from "../felt/social/open-room";
import { spectatorPath } from "../phone/address";
import { browserMemory } from "../phone/memory";
import { findOwner } from "../spectator/find";
import { OPEN_ROOM } from "./components/plain";
import { Unseated } from "./components/unseated";
import type { Hold } from "./data";

/** The game, from the own chair: this tab plays, and deals when that falls to it. */
export function Play(props: { readonly tableId: TableId; readonly hold: Hold; readonly lobby: LobbyOutput }) {
  const { tableId } = props;
  const { seat, token } = props.hold;
  const { seats, mode } = props.lobby;
  const owner = useOwner(tableId);
  const open = useCallback(
    () => openSeat({ baseUrl: "", tableId, seat, claimToken: token, pace: "normal" }),
    [tableId, seat, token],
  );
  const company = useCallback(
    () =>
      openRoom({
        tableId,
        chair: { seat, token },
        onLeft: () => {
          browserMemory().forgetClaim(tableId, token);
          location.replace(spectatorPath(tableId));
        },
      }),
    [tableId, seat, token],
  );
  const sitting = useMemo(
    (): RoomSitting => ({ mode, seats, crew: null, owner, tableId, watching: false }),
    [mode, seats, owner, tableId],
  );
  return <SeatedTable sitting={sitting} open={open} openRoom={company} slots={SLOTS} />;
}

/** Whose agent opened the room; the badge comes when it is known. */
function useOwner(tableId: TableId): Owner | null {
  const [owner, setOwner] = useState<Owner | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const client = createClient({ baseUrl: "" });
    const look = async () => {
      const row = await client.getTable({ params: { id: tableId }, signal: stop.signal });
      const found = row.ok ? await findOwner(client, row.data.agent_id, stop.signal) : null;
      if (!stop.signal.aborted) setOwner(found);
    };
    void look();
    return () => stop.abort();
  }, [tableId]);
  return owner;
}

function Another() {
  const t = useT();
  return (
    <a href={OPEN_ROOM} className={buttonClass("plain", "lg")}>
      {t("room.another")}
    </a>
  );
}

const SLOTS: FeltSlots = { Unseated, Result: Another };
