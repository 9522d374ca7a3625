import type { TableId } from "@/contract/ids";
import type { Clock } from "@/lib/clock";
import type { TableRecord } from "../ports";

interface Waiter {
  readonly until: (record: TableRecord) => boolean;
  readonly end: (outcome: boolean) => void;
  readonly fail: (cause: unknown) => void;
}

/** Those who wait for a table to change. Kept apart from the tables, so that an evicted table loses nobody. */
export interface Waiters {
  add(
    id: TableId,
    until: Waiter["until"],
    timeoutMs: number,
    signal: AbortSignal | undefined,
  ): Promise<boolean>;
  /** Ends the waits that the new record fulfils. */
  wake(record: TableRecord): void;
  /** Ends all waits for one table, or for every table, with false. */
  dismiss(id?: TableId): void;
  has(id: TableId): boolean;
  count(): number;
}

export function createWaiters(clock: Clock): Waiters {
  const byTable = new Map<TableId, Set<Waiter>>();
  let count = 0;

  function wake(record: TableRecord): void {
    for (const waiter of [...(byTable.get(record.id) ?? [])]) {
      // A faulty predicate is its caller's fault alone: it must not stop the others, nor the save that woke it.
      try {
        if (waiter.until(record)) waiter.end(true);
      } catch (cause) {
        waiter.fail(cause);
      }
    }
  }

  return {
    add: (id, until, timeoutMs, signal) =>
      new Promise<boolean>((resolve, reject) => {
        const set = byTable.get(id) ?? new Set<Waiter>();
        const leave = () => {
          if (!set.delete(waiter)) return;
          count -= 1;
          if (set.size === 0 && byTable.get(id) === set) byTable.delete(id);
          cancel();
          signal?.removeEventListener("abort", abort);
        };
        const waiter: Waiter = {
          until,
          end(outcome) {
            leave();
            resolve(outcome);
          },
          fail(cause) {
            leave();
            reject(cause);
          },
        };
        const abort = () => waiter.end(false);
        const cancel = clock.after(timeoutMs, () => waiter.end(false));
        signal?.addEventListener("abort", abort);
        byTable.set(id, set.add(waiter));
        count += 1;
      }),
    wake,
    dismiss(id) {
      const sets = id === undefined ? [...byTable.values()] : [byTable.get(id) ?? new Set<Waiter>()];
      for (const waiter of sets.flatMap((set) => [...set])) waiter.end(false);
    },
    has: (id) => byTable.has(id),
    count: () => count,
  };
}
