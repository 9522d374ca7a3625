import type { GameShelf, KeptGame } from "./keep";

/** Apart from the hands' database, whose version other tabs hold open. */
const DATABASE = "agent-poker-games";
const STORE = "games";

interface Row extends KeptGame {
  readonly game: string;
}

/** The browser's own database. Every call rejects where the browser refuses it (private windows, full disks). */
export function createIndexedDbShelf(factory: IDBFactory): GameShelf {
  let opening: Promise<IDBDatabase> | null = null;
  const open = () => {
    opening ??= openDatabase(factory);
    return opening;
  };

  async function run<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const database = await open();
    return settled(act(database.transaction(STORE, mode).objectStore(STORE)));
  }

  return {
    async load(game) {
      const row: Row | undefined = await run("readonly", (store) => store.get(game));
      return row ?? null;
    },
    async put(game, kept) {
      const row: Row = { ...kept, game };
      await run("readwrite", (store) => store.put(row));
    },
    async sweep(before) {
      const rows: readonly Row[] = await run("readonly", (store) => store.getAll());
      for (const { game, at } of rows) if (at < before) await run("readwrite", (store) => store.delete(game));
    },
  };
}

async function openDatabase(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE, { keyPath: "game" });
  };
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser's database refused"));
  });
}
