import { createStore, type StoreApi } from "zustand/vanilla";
import type { Answer, Fault } from "./api";

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** A list that comes in pages. `failed` with items is a page that did not come; what was read stays. */
export interface ListState<T> {
  readonly phase: "loading" | "ready" | "failed";
  readonly items: readonly T[];
  readonly next: string | null;
  readonly fault: Fault | null;
}

export interface ListStore<T> extends StoreApi<ListState<T>> {
  /** Reads the first page; what stands there stays until it came. */
  reload(): Promise<void>;
  /** Reads one page more, if there is one and the last one came. */
  more(): Promise<void>;
  /** Asks for the page that did not come once more. */
  retry(): Promise<void>;
  /** Puts a change in at once, without asking. */
  patch(change: (items: readonly T[]) => readonly T[]): void;
}

/** A list over one procedure. An answer to an older question than the last one is dropped. */
export function createList<T>(read: (cursor: string | undefined) => Promise<Answer<Page<T>>>): ListStore<T> {
  const store = createStore<ListState<T>>(() => ({ phase: "loading", items: [], next: null, fault: null }));
  let asked = 0;
  let last: string | undefined;

  async function load(cursor: string | undefined): Promise<void> {
    asked += 1;
    const mine = asked;
    last = cursor;
    store.setState({ phase: "loading", fault: null });
    const answer = await read(cursor);
    if (mine !== asked) return;
    store.setState(({ items }) => {
      if (!answer.ok) return { phase: "failed", fault: answer.fault };
      const before = cursor === undefined ? [] : items;
      return { phase: "ready", items: [...before, ...answer.value.items], next: answer.value.next };
    });
  }

  return {
    ...store,
    reload: () => load(undefined),
    async more() {
      const { next, phase } = store.getState();
      if (next !== null && phase === "ready") await load(next);
    },
    retry: () => load(last),
    patch: (change) => store.setState(({ items }) => ({ items: change(items) })),
  };
}
