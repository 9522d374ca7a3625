"use client";
import { useT } from "@/messages/react";
import { buttonClass } from "@/ui/button/button";
import { useFelt, useTable } from "../felt/components/context";
import { Skeleton } from "../felt/components/frame/skeleton";
import { Gathering } from "../room/components/gathering";
import { freeChairs, lobbyParts } from "../room/model";

/** Before the game: who is about to play. At a room a chair may still be free. */
export function WatchedLobby() {
  const t = useT();
  const { sitting } = useTable();
  const lobby = useFelt((state) => state.snapshot.lobby);
  const badge = useFelt((state) => state.view.badge);
  if (lobby === null) return <Skeleton label={t("common.loading")} />;
  const link = badge === "offline" ? "offline" : badge === "reconnecting" ? "cut" : "live";
  const parts = lobbyParts({ link, hold: null, chosen: null }, lobby);
  const room = sitting.mode === "room";
  const free = room && !lobby.start_signaled && freeChairs(lobby).length > 0;
  return (
    <Gathering invite={room ? lobby.table_id : null} title={t("spectator.waitingTitle")} parts={parts}>
      <div className="flex flex-col items-center gap-2 text-center">
        <p role="status" className="text-muted">
          {t(parts.taken === 0 ? "spectator.noSeats" : "spectator.follows")}
        </p>
        {free ? (
          <a href={`/room/${lobby.table_id}`} className={buttonClass("primary", "lg")}>
            {t("room.freeNow")}
          </a>
        ) : null}
      </div>
    </Gathering>
  );
}
