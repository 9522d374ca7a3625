import { Worker } from "node:worker_threads";
import { THREAD } from "../generated/thread";

export interface DiskPlace {
  readonly path: string;
  /** A file of ours: packages are looked for from here. */
  readonly from: string;
}

export interface DiskJob {
  readonly id: number;
  readonly sql: string;
  readonly args: readonly (string | null)[];
}

export type DiskAnswer =
  | { readonly id: number; readonly changes: number }
  | { readonly id: number; readonly fault: string };

/** A connection to SQLite on a thread of its own. */
export interface Disk {
  /** Runs one statement, durably by itself; resolves with the number of rows it changed. */
  run(sql: string, args: DiskJob["args"]): Promise<number>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (changes: number) => void;
  readonly reject: (cause: Error) => void;
}

/** A thread that died is begun anew with the first write after this; after each further death in a row twice as long (milliseconds). */
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;

/**
 * Opens a database for writing beside the thread that answers requests: a commit waits for the disk, and now and then the log has to be
 * worked into the database; neither may hold up a reader. Where the thread dies, what it had not answered is rejected (it may be on the disk or
 * not), and so is what comes before the pause is over; then there is another thread. `now`: milliseconds.
 */
export function openDisk(path: string, from = import.meta.url, now = () => performance.now()): Disk {
  const place: DiskPlace = { path, from };
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let last = 0;
  let cause: Error | null = null;
  let deaths = 0;
  let notBefore = 0;
  let ended = false;

  function start(): Worker {
    const thread = new Worker(THREAD, { eval: true, workerData: place });
    let fault: Error | null = null;
    thread.on("error", (thrown: Error) => {
      fault = thrown;
    });
    // Comes after the error, where there is one.
    thread.on("exit", () => bury(fault ?? new Error("the database's thread has ended")));
    thread.on("message", hear);
    // By itself it keeps no process alive; what was asked of it does.
    thread.unref();
    worker = thread;
    return thread;
  }

  function bury(death: Error): void {
    worker = null;
    cause = death;
    notBefore = now() + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** deaths);
    deaths += 1;
    for (const { reject } of waiting.values()) reject(death);
    waiting.clear();
  }

  function hear(answer: DiskAnswer): void {
    deaths = 0;
    const caller = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker?.unref();
    if ("changes" in answer) caller?.resolve(answer.changes);
    else caller?.reject(new Error(answer.fault));
  }

  start();
  return {
    run: (sql, args) =>
      new Promise((resolve, reject) => {
        if (worker === null && (ended || now() < notBefore)) return reject(cause);
        const thread = worker ?? start();
        last += 1;
        if (waiting.size === 0) thread.ref();
        waiting.set(last, { resolve, reject });
        const job: DiskJob = { id: last, sql, args };
        thread.postMessage(job);
      }),
    close: async () => {
      ended = true;
      await worker?.terminate();
    },
  };
}
