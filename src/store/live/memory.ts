import type { TableId } from "@/contract/ids";
import type { Clock } from "@/lib/clock";
import type { LiveStore, TableRecord, TableRows } from "../ports";
import { isPast } from "../retention";
import { createSlot, type Slot } from "./slot";
import { createWaiters } from "./waiters";

export interface MemoryLiveOptions {
  readonly rows: TableRows;
  readonly clock: Clock;
  /** More tables than this in memory, and the longest unused leave it. */
  readonly maxTables?: number;
  /** A table nobody touched for this long leaves memory at the next purge (milliseconds). */
  readonly idleMs?: number;
}

/**
 * Live tables of one process, over durable rows: loaded when first asked for, changed one at a time per table, visible once saved.
 */
export function createMemoryLiveStore(options: MemoryLiveOptions): LiveStore {
  const { rows, clock, maxTables = 5_000, idleMs = 10 * 60_000 } = options;
  const slots = new Map<TableId, Slot>();
  const loading = new Map<TableId, Promise<Slot | null>>();
  const waiters = createWaiters(clock);
  let draining = false;

  function admit(record: TableRecord): Slot {
    const known = slots.get(record.id);
    if (known) return known;
    if (slots.size >= maxTables) evict(Math.ceil(maxTables / 10));
    const slot = createSlot(record, {
      now: clock.now,
      save: rows.save,
      seen: waiters.wake,
      failed: () => void slots.delete(record.id),
    });
    slots.set(record.id, slot);
    return slot;
  }

  function open(id: TableId): Promise<Slot | null> {
    const under = loading.get(id);
    if (under) return under;
    const load = rows
      .load(id)
      .then((record) => (record ? admit(record) : null))
      .finally(() => loading.delete(id));
    loading.set(id, load);
    return load;
  }

  async function find(id: TableId): Promise<Slot | null> {
    const slot = slots.get(id) ?? (await open(id));
    // It may have been evicted, or a save of it have failed, between its loading and this line.
    if (slot?.dead) return find(id);
    if (slot) slot.usedAt = clock.now();
    return slot;
  }

  function forget(id: TableId, slot: Slot): void {
    slot.dead = true;
    slots.delete(id);
  }

  /** Up to `count` of the longest unused tables leave memory; one that is being saved or waited for stays. */
  function evict(count: number, usedBefore = Number.POSITIVE_INFINITY): void {
    [...slots]
      .filter(([id, slot]) => slot.usedAt < usedBefore && !slot.busy() && !waiters.has(id))
      .sort(([, a], [, b]) => a.usedAt - b.usedAt)
      .slice(0, count)
      .forEach(([id, slot]) => {
        forget(id, slot);
      });
  }

  return {
    async create(record) {
      await rows.insert(record);
      admit(record);
    },
    async createWithin(record, cap, now) {
      const verdict = await rows.insertWithin(record, cap, now);
      if (verdict.kind === "created") admit(record);
      return verdict;
    },
    activeOf: (creator, now, limit, after) => rows.activeOf(creator, now, limit, after),
    async read(id) {
      return (await find(id))?.visible ?? null;
    },
    peek(id) {
      const slot = slots.get(id);
      if (slot) slot.usedAt = clock.now();
      return slot?.visible;
    },
    async update(id, change) {
      const slot = await find(id);
      return slot ? slot.apply(change) : null;
    },
    note(id, change) {
      slots.get(id)?.note(change);
    },

    async wait(id, until, timeoutMs, signal) {
      const slot = await find(id);
      if (!slot) return false;
      if (until(slot.visible)) return true;
      if (draining || timeoutMs <= 0 || signal?.aborted) return false;
      return waiters.add(id, until, timeoutMs, signal);
    },
    async purge(now) {
      const purged = await rows.purge(now);
      for (const [id, slot] of slots) {
        if (!isPast(slot.visible, now)) continue;
        forget(id, slot);
        waiters.dismiss(id);
      }
      evict(slots.size, clock.now() - idleMs);
      return purged;
    },
    drain() {
      draining = true;
      waiters.dismiss();
    },
    stats: () => ({ tables: slots.size, waiting: waiters.count() }),
    ping: () => rows.ping(),
    async close() {
      draining = true;
      waiters.dismiss();
      // Failures are the callers' to hear who made the changes.
      await Promise.allSettled([...slots.values()].map((slot) => slot.settle()));
    },
  };
}
