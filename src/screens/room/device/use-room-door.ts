"use client";
import { useEffect, useState } from "react";
import { createClient } from "@/client/client";
import type { TableId } from "@/contract/ids";
import { moveCodeOf } from "../../felt/social/move";
import { pageClock } from "../../phone/device/clock";
import { newKey } from "../../phone/device/random";
import { browserMemory } from "../../phone/memory";
import { createRoom, type RoomStore } from "../store";
import { createDoorApi } from "./door-api";
import { browserChannel, createTabs } from "./tabs";

/** The room's brain in this page: awake while the page is seen. Null until the page lives. */
export function useRoomDoor(tableId: TableId, seat: number | null): RoomStore | null {
  const [room, setRoom] = useState<RoomStore | null>(null);
  useEffect(() => {
    const moveCode = takeMoveCode();
    const made = createRoom({
      api: createDoorApi(createClient({ baseUrl: "" }), tableId),
      clock: pageClock,
      memory: browserMemory(),
      tabs: createTabs(browserChannel(tableId), pageClock),
      newKey,
      tableId,
      seat,
      moveCode,
      go: (path) => location.replace(path),
    });
    setRoom(made);
    const look = () => (document.visibilityState === "visible" ? made.wake() : made.sleep());
    const online = () => made.network(true);
    const offline = () => made.network(false);
    document.addEventListener("visibilitychange", look);
    addEventListener("pageshow", look);
    addEventListener("online", online);
    addEventListener("offline", offline);
    made.wake();
    return () => {
      document.removeEventListener("visibilitychange", look);
      removeEventListener("pageshow", look);
      removeEventListener("online", online);
      removeEventListener("offline", offline);
      made.stop();
    };
  }, [tableId, seat]);
  return room;
}

/** The code of a chair that comes from another device. It stands in the fragment, is good once, and does not stay in the address. */
function takeMoveCode(): string | null {
  const code = moveCodeOf(location.hash);
  if (code !== null) history.replaceState(null, "", `${location.pathname}${location.search}`);
  return code;
}
