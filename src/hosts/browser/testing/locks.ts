/** A browser's storage and locks in memory, as several tabs share them. Node has neither. */
export function createMemoryStorage() {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

type Request = LockManager["request"];

/** Exclusive locks by name, first come first served. */
export function createMemoryLocks(): Pick<LockManager, "request"> {
  const tails = new Map<string, Promise<unknown>>();
  const request = async (
    name: string,
    { signal }: { readonly signal?: AbortSignal },
    granted: (lock: null) => unknown,
  ): Promise<unknown> => {
    const before = tails.get(name) ?? Promise.resolve();
    let release: () => void = () => undefined;
    const turn = new Promise<void>((resolve) => {
      release = resolve;
    });
    tails.set(
      name,
      before.then(() => turn),
    );
    const refused = new Promise<"refused">((resolve) => {
      signal?.addEventListener("abort", () => resolve("refused"), { once: true });
    });
    try {
      if ((await Promise.race([before, refused])) === "refused")
        throw new DOMException("aborted", "AbortError");
      return await granted(null);
    } finally {
      release();
    }
  };
  // The platform's overloads cannot be written as one function; the two that are used are served.
  return { request: request as unknown as Request };
}
