/** One unit of work on an open transaction. It may run twice, so it must not change anything outside of it. */
export type Work<Tx, T> = (tx: Tx) => Promise<T>;

export interface Writer<Tx> {
  /** Resolves once the work is committed; rejects with the work's own fault, whatever became of its neighbours. */
  write<T>(work: Work<Tx, T>): Promise<T>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

/** Jobs that are committed together. */
export interface Groups<Job, Value> {
  add(job: Job): Promise<Value>;
  idle(): Promise<void>;
}

interface Waiting<Job, Value> {
  readonly job: Job;
  readonly resolve: (value: Value) => void;
  readonly reject: (cause: unknown) => void;
}

/**
 * Group commit: what arrives while a commit is under way shares the next one, so a hundred small writes cost one wait for the disk.
 * `commit` does all jobs or fails; after a failure it is called with each job alone.
 */
export function createGroups<Job, Value>(
  commit: (jobs: readonly Job[]) => Promise<readonly Value[]>,
  maxGroup = 200,
): Groups<Job, Value> {
  const queue: Waiting<Job, Value>[] = [];
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    // What arrives in the same turn belongs to the same group.
    await null;
    while (queue.length > 0) await commitAll(queue.splice(0, maxGroup));
    running = null;
  }

  async function commitAll(group: readonly Waiting<Job, Value>[]): Promise<void> {
    try {
      const values = await commit(group.map(({ job }) => job));
      group.forEach((waiting, at) => {
        // `commit` gives one value for each job, in order; undefined may be one of them.
        waiting.resolve(values[at] as Value);
      });
    } catch (cause) {
      const [only] = group;
      if (group.length === 1 && only) return only.reject(cause);
      // Somebody's fault undid everybody's work: one at a time, each meets only its own.
      for (const waiting of group) await commitAll([waiting]);
    }
  }

  return {
    add: (job) =>
      new Promise((resolve, reject) => {
        queue.push({ job, resolve, reject });
        running ??= run();
      }),
    idle: async () => {
      while (running) await running;
    },
  };
}

/** A queue of work with one writer and group commit. */
export function createWriter<Tx>(
  transaction: <T>(run: Work<Tx, T>) => Promise<T>,
  maxGroup?: number,
): Writer<Tx> {
  const groups = createGroups<Work<Tx, unknown>, unknown>(
    (works) =>
      transaction(async (tx) => {
        const done: unknown[] = [];
        for (const work of works) done.push(await work(tx));
        return done;
      }),
    maxGroup,
  );
  return {
    // What a group gives for a work is what that work gave.
    write: <T>(work: Work<Tx, T>) => groups.add(work) as Promise<T>,
    idle: groups.idle,
  };
}

/** Lets one run at a time, in the order of asking: two connections never wait for each other inside the database. */
export function createTurns(): <T>(run: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const mine = last.then(run);
    last = mine.catch(() => {});
    return mine;
  };
}
