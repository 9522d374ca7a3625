import type { HandRecordInput } from "@/table/ports";

/** Where closed hands wait for the server: survives a reload where the browser lets it. */
export interface RowStorage {
  load(): Promise<readonly HandRecordInput[]>;
  put(row: HandRecordInput): Promise<void>;
  remove(handIndex: number): Promise<void>;
}

/** For browsers without IndexedDB, and for tests: lives as long as the worker. */
export function createMemoryRowStorage(rows = new Map<number, HandRecordInput>()): RowStorage {
  return {
    load: async () => [...rows.values()],
    put: async (row) => void rows.set(row.hand_index, row),
    remove: async (handIndex) => void rows.delete(handIndex),
  };
}
