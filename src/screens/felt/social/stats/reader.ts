import { createStore, type StoreApi } from "zustand/vanilla";
import type { HandRow } from "@/contract/hands";
import type { RoomApi } from "../api";

export interface HandsState {
  /** Every closed hand that is known, newest first. */
  readonly hands: readonly HandRow[];
  readonly status: "unread" | "reading" | "ready" | "failed";
}

export interface HandsReader extends StoreApi<HandsState> {
  /** Reads what was closed since; at first, all. Calls while one is under way join it. */
  refresh(): Promise<void>;
  stop(): void;
}

/** The closed hands of a table, read page by page and kept. */
export function createHandsReader(api: Pick<RoomApi, "hands">): HandsReader {
  const store = createStore<HandsState>(() => ({ hands: [], status: "unread" }));
  const abort = new AbortController();
  let underway: Promise<void> | null = null;

  async function read(): Promise<void> {
    store.setState({ status: "reading" });
    const known = store.getState().hands[0]?.hand_index ?? 0;
    const fresh: HandRow[] = [];
    let cursor: string | null = null;
    do {
      const answer = await api.hands(cursor, abort.signal);
      if (!answer.ok) return store.setState({ status: "failed" });
      fresh.push(...answer.data.hands.filter(({ hand_index }) => hand_index > known));
      const done = answer.data.hands.some(({ hand_index }) => hand_index <= known);
      cursor = done ? null : answer.data.next_cursor;
    } while (cursor !== null);
    // Pages that a hand closed between may overlap.
    const hands = [
      ...new Map([...store.getState().hands, ...fresh].map((row) => [row.hand_index, row])).values(),
    ];
    store.setState({ status: "ready", hands: hands.toSorted((a, b) => b.hand_index - a.hand_index) });
  }

  return {
    ...store,
    refresh() {
      underway ??= read().finally(() => {
        underway = null;
      });
      return underway;
    },
    stop: () => abort.abort(),
  };
}
