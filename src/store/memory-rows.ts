import type { TableId } from "@/contract/ids";
import { createMemoryHands, type MemoryHands } from "./memory-hands";
import type { TablePlace, TableRecord, TableRows } from "./ports";
import { isPast } from "./retention";

/** Rows that live as long as the process: for tests. Keeps JSON text, so that nothing is shared with its callers. */
export function createMemoryRows(hands: MemoryHands = createMemoryHands()): TableRows {
  const texts = new Map<TableId, string>();
  const insert = (record: TableRecord) => {
    if (texts.has(record.id)) throw new Error(`table ${record.id} exists already`);
    texts.set(record.id, JSON.stringify(record));
    hands.opened(record.id, record.row.creator);
  };
  const active = (creator: string | null, now: number) =>
    [...texts.values()]
      .map((text) => JSON.parse(text) as TableRecord)
      .filter(({ row }) => row.creator === creator && row.closedAt === null && row.expiresAt > now);
  return {
    insert: async (record) => insert(record),
    async insertWithin(record, cap, now) {
      const others = active(record.row.creator, now);
      if (others.length >= cap)
        return { kind: "full", freesAt: Math.min(...others.map(({ row }) => row.expiresAt)) };
      insert(record);
      return { kind: "created" };
    },
    activeOf: async (creator, now, limit, after) =>
      active(creator, now)
        .map(({ id, row }) => ({ id, row, createdAt: row.createdAt }))
        .sort(newestFirst)
        .filter((table) => after === null || newestFirst(table, after) > 0)
        .slice(0, limit)
        .map(({ id, row }) => ({ id, row })),
    async load(id) {
      const text = texts.get(id);
      return text === undefined ? null : (JSON.parse(text) as TableRecord);
    },
    async save(next) {
      if (!texts.has(next.id)) throw new Error(`table ${next.id} is not stored`);
      texts.set(next.id, JSON.stringify(next));
    },
    async purge(now) {
      let purged = 0;
      for (const [id, text] of texts) {
        if (!isPast(JSON.parse(text) as TableRecord, now)) continue;
        texts.delete(id);
        hands.forget(id);
        purged += 1;
      }
      return purged;
    },
    async ping() {},
    async close() {},
  };
}

const newestFirst = (a: TablePlace, b: TablePlace): number =>
  b.createdAt - a.createdAt || (a.id < b.id ? 1 : -Number(a.id > b.id));
