import type { TableRecord } from "../ports";

/** A save under way or about to begin, and those who wait for it. */
interface Batch {
  target: TableRecord;
  readonly done: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (cause: unknown) => void;
}

function createBatch(target: TableRecord): Batch {
  let settle: { resolve: () => void; reject: (cause: unknown) => void } | undefined;
  const done = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return {
    target,
    done,
    resolve: () => settle?.resolve(),
    reject: (cause) => settle?.reject(cause),
  };
}

/**
 * One table in memory. `visible` is what is durable and what readers see (decision 34); changes apply at once to `head`, which a
 * save then makes visible. Changes that arrive while a save is under way share the next one.
 */
export interface Slot {
  visible: TableRecord;
  usedAt: number;
  /** True once a save failed or the slot was evicted: what it holds is no longer to be trusted. */
  dead: boolean;
  /** Applies a change; the promise resolves when its outcome, and all it was built on, is durable. */
  apply<T>(change: (record: TableRecord) => { next: TableRecord; result: T }): Promise<T>;
  busy(): boolean;
}

interface SlotHooks {
  readonly save: (next: TableRecord, previous: TableRecord) => Promise<void>;
  readonly saved: (record: TableRecord) => void;
  /** A failed save may have reached the disk or not: the table has to be loaded again. */
  readonly failed: () => void;
}

export function createSlot(record: TableRecord, now: number, hooks: SlotHooks): Slot {
  let head = record;
  let running: Batch | null = null;
  let gathering: Batch | null = null;

  async function flush(): Promise<void> {
    for (;;) {
      // One turn of the microtask queue: whatever arrived together is saved together.
      await null;
      if (!gathering) break;
      running = gathering;
      gathering = null;
      try {
        await hooks.save(running.target, slot.visible);
        slot.visible = running.target;
        hooks.saved(slot.visible);
        running.resolve();
      } catch (cause) {
        slot.dead = true;
        hooks.failed();
        running.reject(cause);
        drop(cause);
        break;
      }
    }
    running = null;
  }

  /** What was gathered meanwhile builds on a state that never became durable. */
  function drop(cause: unknown): void {
    gathering?.reject(cause);
    gathering = null;
  }

  const slot: Slot = {
    visible: record,
    usedAt: now,
    dead: false,
    busy: () => running !== null || gathering !== null,
    async apply(change) {
      const { next, result } = change(head);
      if (next !== head) {
        head = next;
        if (gathering) gathering.target = head;
        else {
          gathering = createBatch(head);
          if (!running) void flush();
        }
      }
      // Also an unchanged answer waits for what it was read from: it may not outlive a crash otherwise.
      await (gathering ?? running)?.done;
      return result;
    },
  };
  return slot;
}
