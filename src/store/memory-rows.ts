import type { TableId } from "@/contract/ids";
import { createMemoryHands, type MemoryHands } from "./memory-hands";
import type { TableRecord, TableRows } from "./ports";
import { isPast } from "./retention";

/** Rows that live as long as the process: for tests. Keeps JSON text, so that nothing is shared with its callers. */
export function createMemoryRows(hands: MemoryHands = createMemoryHands()): TableRows {
  const texts = new Map<TableId, string>();
  return {
    async insert(record) {
      if (texts.has(record.id)) throw new Error(`table ${record.id} exists already`);
      texts.set(record.id, JSON.stringify(record));
      hands.opened(record.id, record.row.creator);
    },
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
