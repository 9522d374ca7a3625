import { join } from "node:path";
import Database from "better-sqlite3";

/**
 * Takes a data folder for this process alone: two servers over one embedded database would each believe their own memory. The lock is
 * the operating system's, so it ends with the process, however that ends. Answers what gives it back.
 */
export function lockFolder(folder: string, waitMs: number): () => void {
  const lock = new Database(join(folder, "server.lock"), { timeout: waitMs });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch {
    lock.close();
    throw new Error(
      `another server is using ${folder}: stop it first, or give this one its own DATA_DIR (or a DATABASE_URL)`,
    );
  }
  return () => lock.close();
}
