// Runs on a thread of its own (see `disk.ts`): writes to SQLite and waits for the disk, so that whoever answers requests does not.
import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import type Sqlite from "better-sqlite3";
import type { DiskAnswer, DiskJob, DiskPlace } from "./disk";

// What `openDisk` gave this thread to start with, and the only messages that it sends.
const { path, from } = workerData as DiskPlace;
const port = parentPort;
const Database = createRequire(from)("better-sqlite3") as typeof Sqlite;

/** So much text is written before the log is worked into the database: each page then goes once, however often it changed. */
const CHECKPOINT_CHARS = 12_000_000;
/** Where the log is worked in during a commit after all, if others wrote that much (pages). */
const BACKSTOP_PAGES = 20_000;

const db = new Database(path);
db.pragma("synchronous = FULL");
db.pragma("busy_timeout = 5000");
db.pragma("foreign_keys = ON");
db.pragma(`wal_autocheckpoint = ${BACKSTOP_PAGES}`);

const prepared = new Map<string, Sqlite.Statement>();
let written = 0;

function run({ sql, args }: DiskJob): number {
  const statement = prepared.get(sql) ?? db.prepare(sql);
  prepared.set(sql, statement);
  for (const arg of args) written += arg?.length ?? 0;
  return statement.run(...args).changes;
}

function answer(job: DiskJob): DiskAnswer {
  try {
    return { id: job.id, changes: run(job) };
  } catch (cause) {
    return { id: job.id, fault: cause instanceof Error ? cause.message : String(cause) };
  }
}

/** Works the log into the database; false where the disk does not let it, being full, say. */
function workIn(): boolean {
  try {
    db.pragma("wal_checkpoint(PASSIVE)");
    return true;
  } catch {
    return false;
  }
}

port?.on("message", (job: DiskJob) => {
  port.postMessage(answer(job));
  // Behind the answer: nobody has to wait for this one. Where it fails, all is safe in the log, and the next write tries again.
  if (written >= CHECKPOINT_CHARS && workIn()) written = 0;
});
