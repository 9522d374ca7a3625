import type { HandId, TableId } from "@/contract/ids";
import type { HandPlace, HandRecord, HandStore, HandWriteVerdict } from "./ports";
import { sameHand } from "./same-hand";

export interface MemoryHands extends HandStore {
  /** Learns whose table it is, as a database knows by its rows. */
  opened(tableId: TableId, creator: string | null): void;
  /** Drops a purged table's hands. */
  forget(tableId: TableId): void;
}

/** Hands that live as long as the process: for tests. */
export function createMemoryHands(): MemoryHands {
  const tables = new Map<TableId, Map<number, HandRecord>>();
  const byId = new Map<HandId, HandRecord>();
  const creators = new Map<TableId, string | null>();
  const handsOf = (tableId: TableId) => tables.get(tableId) ?? new Map<number, HandRecord>();
  const copy = (hand: HandRecord | undefined) => (hand ? structuredClone(hand) : null);
  function keep(hand: HandRecord): HandWriteVerdict {
    const hands = handsOf(hand.tableId);
    const stored = hands.get(hand.index);
    if (stored) return sameHand(stored.row, hand.row) ? "duplicate" : "conflict";
    const kept = structuredClone(hand);
    tables.set(hand.tableId, hands.set(hand.index, kept));
    byId.set(hand.id, kept);
    return "recorded";
  }
  return {
    record: async (hand) => keep(hand),
    recordAll: async (hands) => hands.map(keep),
    get: async (id) => copy(byId.get(id)),
    byIndex: async (tableId, index) => copy(handsOf(tableId).get(index)),
    list: async (tableId, limit, before) =>
      [...handsOf(tableId).values()]
        .filter((hand) => before === null || hand.index < before)
        .sort((a, b) => b.index - a.index)
        .slice(0, limit)
        .map((hand) => structuredClone(hand)),
    ofCreator: async ({ creator, tableId, mode, since }, limit, after) =>
      [...byId.values()]
        .filter((hand) => creators.get(hand.tableId) === creator)
        .filter((hand) => tableId === null || hand.tableId === tableId)
        .filter((hand) => mode === null || hand.row.mode === mode)
        .filter((hand) => since === null || hand.endedAt >= since)
        .sort(lastEndedFirst)
        .filter((hand) => after === null || lastEndedFirst(hand, after) > 0)
        .slice(0, limit)
        .map((hand) => structuredClone(hand)),
    lastIndex: async (tableId) => Math.max(0, ...handsOf(tableId).keys()),
    opened: (tableId, creator) => void creators.set(tableId, creator),
    forget(tableId) {
      creators.delete(tableId);
      for (const hand of handsOf(tableId).values()) byId.delete(hand.id);
      tables.delete(tableId);
    },
  };
}

const lastEndedFirst = (a: HandPlace, b: HandPlace): number =>
  b.endedAt - a.endedAt || (a.id < b.id ? 1 : -Number(a.id > b.id));
