/** One unit of work on an open transaction. It may run twice, so it must not change anything outside of it. */
export type Work<Tx, T> = (tx: Tx) => Promise<T>;

export interface Writer<Tx> {
  /** Resolves once the work is committed; rejects with the work's own fault, whatever became of its neighbours. */
  write<T>(work: Work<Tx, T>): Promise<T>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

interface Job<Tx> {
  readonly work: Work<Tx, unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (cause: unknown) => void;
}

/**
 * A queue with one writer and group commit: what arrives while a transaction is under way shares the next one, so a hundred
 * small writes cost one wait for the disk.
 */
export function createWriter<Tx>(
  transaction: <T>(run: Work<Tx, T>) => Promise<T>,
  maxGroup = 200,
): Writer<Tx> {
  const queue: Job<Tx>[] = [];
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    // What arrives in the same turn belongs to the same group.
    await null;
    while (queue.length > 0) await commit(queue.splice(0, maxGroup));
    running = null;
  }

  async function commit(group: readonly Job<Tx>[]): Promise<void> {
    try {
      const values = await transaction(async (tx) => {
        const done: unknown[] = [];
        for (const job of group) done.push(await job.work(tx));
        return done;
      });
      group.forEach((job, at) => {
        job.resolve(values[at]);
      });
    } catch (cause) {
      const [only] = group;
      if (group.length === 1 && only) return only.reject(cause);
      // Somebody's fault undid everybody's work: one at a time, each meets only its own.
      for (const job of group) await commit([job]);
    }
  }

  return {
    write: <T>(work: Work<Tx, T>) =>
      new Promise<T>((resolve, reject) => {
        // The value handed to `resolve` is what this job's own `work` gave.
        queue.push({ work, resolve: resolve as (value: unknown) => void, reject });
        running ??= run();
      }),
    idle: async () => {
      while (running) await running;
    },
  };
}
