import type { HandRecordInput } from "@/table/ports";
import type { RowStorage } from "./row-storage";

const DATABASE = "agent-poker";
const STORE = "hands";

/** What lies in the store: a row and the table it belongs to; the key is both. */
interface Kept {
  readonly table: string;
  readonly index: number;
  readonly row: HandRecordInput;
}

/** The browser's own database. Every call rejects where the browser refuses it (private windows, full disks). */
export function createIndexedDbRowStorage(factory: IDBFactory, table: string): RowStorage {
  let opening: Promise<IDBDatabase> | null = null;
  const open = () => {
    opening ??= openDatabase(factory);
    return opening;
  };
  const range = IDBKeyRange.bound([table, 0], [table, Number.MAX_SAFE_INTEGER]);

  async function run<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const database = await open();
    return settled(act(database.transaction(STORE, mode).objectStore(STORE)));
  }

  return {
    async load() {
      const kept: readonly Kept[] = await run("readonly", (store) => store.getAll(range));
      return kept.map(({ row }) => row);
    },
    async put(row) {
      const kept: Kept = { table, index: row.hand_index, row };
      await run("readwrite", (store) => store.put(kept));
    },
    async remove(handIndex) {
      await run("readwrite", (store) => store.delete([table, handIndex]));
    },
  };
}

async function openDatabase(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE, { keyPath: ["table", "index"] });
  };
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser's database refused"));
  });
}
