/** What a browser keeps of a table it hosts, over `localStorage` where there is one. */
export interface HostKeys {
  /** The last host token, null where this browser never hosted the table. */
  token(tableId: string): string | null;
  /** Keeps the token; the claim that brought it needs no repeating any more. */
  keep(tableId: string, token: string): void;
  /** The key of the claim that is under way: the same until a token came of it. */
  adoption(tableId: string): string;
}

type Storage = Pick<globalThis.Storage, "getItem" | "setItem" | "removeItem">;

const tokenKey = (tableId: string) => `agent-poker.host:${tableId}`;
const adoptionKey = (tableId: string) => `agent-poker.host-adoption:${tableId}`;

/** Where the browser keeps nothing (private windows), the keys live as long as the page. */
export function createHostKeys(storage: Storage | null, random: () => string): HostKeys {
  const page = new Map<string, string>();
  const read = (key: string): string | null => {
    const known = page.get(key);
    return known ?? attempt(() => storage?.getItem(key) ?? null, null);
  };
  const write = (key: string, value: string) => {
    const kept = attempt(() => {
      storage?.setItem(key, value);
      return storage !== null;
    }, false);
    if (!kept) page.set(key, value);
  };
  const remove = (key: string) => {
    page.delete(key);
    attempt(() => storage?.removeItem(key), undefined);
  };
  return {
    token: (tableId) => read(tokenKey(tableId)),
    keep(tableId, token) {
      write(tokenKey(tableId), token);
      remove(adoptionKey(tableId));
    },
    adoption(tableId) {
      const known = read(adoptionKey(tableId));
      if (known !== null) return known;
      const fresh = random();
      write(adoptionKey(tableId), fresh);
      return fresh;
    },
  };
}

function attempt<T>(act: () => T, otherwise: T): T {
  try {
    return act();
  } catch {
    return otherwise;
  }
}

/** This browser's `localStorage`, or null where the page may not use it. */
export function browserStorage(): Storage | null {
  return attempt(() => globalThis.localStorage ?? null, null);
}
