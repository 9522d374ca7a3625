"use client";
import { useState } from "react";
import { useStore } from "zustand";
import type { TableId } from "@/contract/ids";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { Skeleton } from "../felt/components/frame/skeleton";
import { browserMemory } from "../phone/memory";
import { Gathering } from "./components/gathering";
import { Plain } from "./components/plain";
import { Prompt } from "./components/prompt";
import { OwnSheet, StartLine } from "./components/seated";
import { useRoomDoor } from "./device/use-room-door";
import { roomViewOf } from "./model";
import { Play } from "./play";
import type { RoomStore } from "./store";
import "../phone/phone.css";
import "../felt/felt.css";
import "../felt/company.css";
import "../felt/motion.css";
import "./room.css";

export interface RoomScreenProps {
  readonly tableId: TableId;
  /** The chair that the address names; null for none. */
  readonly seat: number | null;
}

/** `/room/{id}` of a room: one link, and everybody lands where they belong. */
export function RoomScreen({ tableId, seat }: RoomScreenProps) {
  const t = useT();
  const room = useRoomDoor(tableId, seat);
  return room === null ? <Skeleton label={t("common.loading")} /> : <Inside room={room} />;
}

function Inside({ room }: { readonly room: RoomStore }) {
  const t = useT();
  const data = useStore(room.store);
  const view = roomViewOf(data);
  switch (view.kind) {
    case "loading":
      return <Skeleton label={t("common.loading")} />;
    case "not_found":
    case "ended":
    case "asleep":
    case "unreachable":
      return <Plain tableId={data.tableId} view={view} onWatch={room.watch} />;
    case "prompt":
      return (
        <Gathering invite={data.tableId} title={t("room.sitTitle")} parts={view} onChoose={room.choose}>
          <Prompt view={view} remembered={browserMemory().name(data.tableId)} onSit={room.sit} />
        </Gathering>
      );
    case "full":
      return (
        <Gathering invite={data.tableId} title={t("room.fullTitle")} parts={view}>
          <div className="flex flex-col gap-2 text-center">
            <p role="status" className="text-muted">
              {t("room.fullBody")}
            </p>
            <Button tone="primary" size="lg" onClick={room.watch}>
              {t("room.watch")}
            </Button>
          </div>
        </Gathering>
      );
    case "seated":
      return <Seated room={room} tableId={data.tableId} view={view} />;
    case "play":
      return <Play tableId={data.tableId} hold={view.hold} lobby={view.lobby} />;
  }
}

function Seated(props: {
  readonly room: RoomStore;
  readonly tableId: TableId;
  readonly view: Extract<ReturnType<typeof roomViewOf>, { kind: "seated" }>;
}) {
  const t = useT();
  const { room, tableId, view } = props;
  const [changing, setChanging] = useState(false);
  return (
    <Gathering invite={tableId} title={t("room.waitTitle")} parts={view} onOwn={() => setChanging(true)}>
      <StartLine start={view.start} onStart={room.start} />
      <OwnSheet
        open={changing}
        name={view.name}
        onClose={() => setChanging(false)}
        onRename={room.rename}
        onStand={room.stand}
      />
    </Gathering>
  );
}
