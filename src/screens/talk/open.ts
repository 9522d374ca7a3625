"use client";
import type { TableId } from "@/contract/ids";
import { pageClock } from "../phone/device/clock";
import { newKey } from "../phone/device/random";
import type { TalkApi } from "./api";
import { type Chat, createChat } from "./store";

/** A table's talk on this page. */
export interface Talk {
  readonly chat: Chat;
  stop(): void;
}

/** Opens a table's talk; it is followed while the page is seen. */
export function openTalk(tableId: TableId, api: TalkApi): Talk {
  const chat = createChat({ api, clock: pageClock, newKey, ...mutedShelf(tableId) });
  const look = () => (document.visibilityState === "visible" ? chat.wake() : chat.sleep());
  document.addEventListener("visibilitychange", look);
  addEventListener("online", look);
  look();
  return {
    chat,
    stop() {
      document.removeEventListener("visibilitychange", look);
      removeEventListener("online", look);
      chat.sleep();
    },
  };
}

/** Whom this tab does not want to hear at a table, kept over a reload. */
function mutedShelf(tableId: TableId) {
  const key = `agent-poker.muted:${tableId}`;
  return {
    muted: readList(() => sessionStorage.getItem(key)),
    keepMuted: (list: readonly string[]) => {
      try {
        sessionStorage.setItem(key, JSON.stringify(list));
      } catch {
        // Storage is closed to us: the choice lasts until the page is left.
      }
    },
  };
}

function readList(read: () => string | null): readonly string[] {
  try {
    const value: unknown = JSON.parse(read() ?? "[]");
    return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
  } catch {
    return [];
  }
}
