import { randomUUID } from "node:crypto";
import pg from "pg";
import { CREATE_HISTORY, type Migration, pendingOf, type Recorded } from "./migrations";

/** Any number that no other program on this database locks. */
const LOCK = 7_652_101_914;

/**
 * Applies what is pending, all of it or nothing, under an advisory lock: of two processes the second waits and finds nothing to do.
 * Answers the names applied.
 */
export async function migratePostgresql(
  url: string,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  const client = await connectTo(url);
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [LOCK]);
    const applied = await apply(client, migrations);
    await client.query("COMMIT");
    return applied;
  } finally {
    // Ends an unfinished transaction and gives back its lock.
    await client.end();
  }
}

async function apply(client: pg.Client, migrations: readonly Migration[]): Promise<readonly string[]> {
  await client.query(CREATE_HISTORY.postgresql);
  const { rows } = await client.query<Recorded>(
    `SELECT migration_name AS "name", checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL`,
  );
  const pending = pendingOf(migrations, rows);
  for (const { name, checksum, sql } of pending) {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
  }
  return pending.map((migration) => migration.name);
}

/** A connection of one's own. Rejects with a sentence that names the place and no password. */
export async function connectTo(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A connection that breaks later says so to whoever uses it next; without a listener it would end the process.
  client.on("error", () => {});
  await client.connect().catch((fault: unknown) => {
    throw new Error(`the database at ${client.host}:${client.port} does not let us in: ${reasonOf(fault)}`);
  });
  return client;
}

/** A refused connection arrives as one fault for each address of the host, under no words of its own. */
function reasonOf(fault: unknown): string {
  if (fault instanceof AggregateError) return fault.errors.map(reasonOf).join("; ");
  return fault instanceof Error ? fault.message : String(fault);
}
