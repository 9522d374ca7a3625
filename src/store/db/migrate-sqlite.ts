import { randomUUID } from "node:crypto";
import Database from "better-sqlite3";
import { CREATE_HISTORY, type Migration, pendingOf, type Recorded } from "./migrations";

/**
 * Applies what is pending, all of it or nothing, under SQLite's own write lock: of two processes the second waits and finds
 * nothing to do. Answers the names applied.
 */
export function migrateSqlite(path: string, migrations: readonly Migration[]): readonly string[] {
  const db = new Database(path, { timeout: 30_000 });
  try {
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = FULL");
    // A table that is rebuilt would else take its dependants with it; inside a transaction this can't be set.
    db.pragma("foreign_keys = OFF");
    return db.transaction(() => apply(db, migrations)).immediate();
  } finally {
    db.close();
  }
}

function apply(db: Database.Database, migrations: readonly Migration[]): readonly string[] {
  db.exec(CREATE_HISTORY.sqlite);
  const recorded = db
    .prepare<[], Recorded>(
      `SELECT migration_name AS "name", checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL`,
    )
    .all();
  const pending = pendingOf(migrations, recorded);
  const record = db.prepare(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES (?, ?, ?, ?, ?, 1)`,
  );
  for (const { name, checksum, sql } of pending) {
    const started = Date.now();
    db.exec(sql);
    record.run(randomUUID(), checksum, name, started, Date.now());
  }
  const broken = db.pragma("foreign_key_check");
  if (Array.isArray(broken) && broken.length > 0)
    throw new Error(`migrations left ${broken.length} rows that refer to nothing; nothing was changed`);
  return pending.map((migration) => migration.name);
}
