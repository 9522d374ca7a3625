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

/** A note waits for the table's next save no longer than this (milliseconds). */
const NOTE_MS = 10_000;

/**
 * One table in memory. `visible` is what is durable and what readers see (decision 34), but for notes; changes apply at once to `head`,
 * which a save then makes visible. Changes that arrive while a save is under way share the next one.
 */
export interface Slot {
  visible: TableRecord;
  usedAt: number;
  /** True once a save failed or the slot was evicted: what it holds is no longer to be trusted. */
  dead: boolean;
  /** Applies a change; the promise resolves when its outcome, and all it was built on, is durable. */
  apply<T>(change: (record: TableRecord) => { next: TableRecord; result: T }): Promise<T>;
  /** Applies a change that nobody was promised: seen at once, and stored with the next change, or alone when none comes. */
  note(change: (record: TableRecord) => TableRecord): void;
  /** Resolves when all there is, notes included, is durable. */
  settle(): Promise<void>;
  busy(): boolean;
}

interface SlotHooks {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly save: (next: TableRecord, previous: TableRecord) => Promise<void>;
  readonly seen: (record: TableRecord) => void;
  /** A failed save may have reached the disk or not: the table has to be loaded again. */
  readonly failed: () => void;
}

/** The loss of a note is nobody's loss: the table is loaded again, as it was before. */
const ignored = () => {};

export function createSlot(record: TableRecord, hooks: SlotHooks): Slot {
  let head = record;
  let stored = record;
  let savedAt = hooks.now();
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
        const { target } = running;
        await hooks.save(target, stored);
        stored = target;
        savedAt = hooks.now();
        // What was only noted meanwhile is seen with it; what was promised has to wait for its own save.
        slot.visible = gathering ? target : head;
        hooks.seen(slot.visible);
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

  function gather(): Batch {
    if (gathering) {
      gathering.target = head;
      return gathering;
    }
    const batch = createBatch(head);
    gathering = batch;
    if (!running) void flush();
    return batch;
  }

  const slot: Slot = {
    visible: record,
    usedAt: hooks.now(),
    dead: false,
    busy: () => running !== null || gathering !== null,
    async apply(change) {
      const { next, result } = change(head);
      if (next !== head) {
        head = next;
        gather();
      }
      // Also an unchanged answer waits for what it was read from: it may not outlive a crash otherwise.
      await (gathering ?? running)?.done;
      return result;
    },
    note(change) {
      const next = change(head);
      if (next === head) return;
      head = next;
      if (gathering) gathering.target = head;
      else if (running) return;
      else {
        slot.visible = head;
        hooks.seen(head);
        if (hooks.now() - savedAt >= NOTE_MS) gather().done.catch(ignored);
      }
    },
    async settle() {
      if (head !== (gathering ?? running)?.target && head !== stored) gather();
      await (gathering ?? running)?.done;
    },
  };
  return slot;
}
