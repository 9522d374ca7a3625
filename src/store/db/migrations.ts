/** One committed migration: its folder's name, its SQL, and the SHA-256 (hex) of that. */
export interface Migration {
  readonly name: string;
  readonly checksum: string;
  readonly sql: string;
}

/** One line of a database's history. */
export interface Recorded {
  readonly name: string;
  readonly checksum: string;
}

/** The history table as Prisma's own tools keep it, so that they can be used on the same database. */
export const CREATE_HISTORY = {
  sqlite: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
  )`,
  postgresql: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum"              VARCHAR(64) NOT NULL,
    "finished_at"           TIMESTAMPTZ,
    "migration_name"        VARCHAR(255) NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        TIMESTAMPTZ,
    "started_at"            TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count"   INTEGER NOT NULL DEFAULT 0
  )`,
} as const;

/**
 * What is committed and not yet recorded, oldest first. Throws where the database knows a migration that this version does not, or
 * knows it with other content: an older program must not write into a newer database.
 */
export function pendingOf(
  migrations: readonly Migration[],
  recorded: readonly Recorded[],
): readonly Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum } of recorded) {
    const migration = known.get(name);
    if (!migration)
      throw new Error(
        `the database has the migration ${name}, which this version does not know: it was written by a newer one`,
      );
    if (migration.checksum !== checksum)
      throw new Error(`the migration ${name} was applied with other content than it has now`);
  }
  const done = new Set(recorded.map(({ name }) => name));
  return migrations.filter(({ name }) => !done.has(name));
}
