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

/**
 * Opens a database for writing beside the thread that answers requests: a commit waits for the disk, and now and then the log has to be
 * worked into the database; neither may hold up a reader.
 */
export function openDisk(path: string, from = import.meta.url): Disk {
  const place: DiskPlace = { path, from };
  const worker = new Worker(THREAD, { eval: true, workerData: place });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let broken: Error | null = null;

  function breakOff(cause: Error): void {
    broken = cause;
    for (const { reject } of waiting.values()) reject(cause);
    waiting.clear();
  }
  worker.on("error", breakOff);
  worker.on("exit", () => breakOff(broken ?? new Error("the database's thread has ended")));
  worker.on("message", (answer: DiskAnswer) => {
    const caller = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if ("changes" in answer) caller?.resolve(answer.changes);
    else caller?.reject(new Error(answer.fault));
  });
  // By itself it keeps no process alive; what was asked of it does.
  worker.unref();

  return {
    run: (sql, args) =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken);
        last += 1;
        if (waiting.size === 0) worker.ref();
        waiting.set(last, { resolve, reject });
        const job: DiskJob = { id: last, sql, args };
        worker.postMessage(job);
      }),
    close: async () => {
      await worker.terminate();
    },
  };
}
