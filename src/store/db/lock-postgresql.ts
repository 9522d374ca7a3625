import pg from "pg";
import { connectTo } from "./migrate-postgresql";

/** Any number that no other program on this database locks; not the migrations' own. */
const LOCK = 7_652_101_915;
const RETAKE_MS = 1_000;

/** PostgreSQL's words for a lock that did not come in time. */
const LOCK_NOT_AVAILABLE = "55P03";

/** A server that vanished without closing its connection holds the lock no longer than this takes to notice: about 25 s. */
const NOTICE_THE_DEAD =
  "SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3";

/**
 * Takes a database for this process alone, as `lockFolder` does a folder: live tables are in one server's memory until several can share
 * them. The lock ends with its connection; one that was lost is taken again. Answers what gives it back.
 */
export async function lockDatabase(url: string, waitMs: number): Promise<() => Promise<void>> {
  let held = await take(url, waitMs);
  let open = true;
  let retake: NodeJS.Timeout | undefined;

  const watch = (client: pg.Client): void => {
    client.once("end", () => {
      if (open) again();
    });
  };
  const again = (): void => {
    retake = setTimeout(() => {
      take(url, RETAKE_MS).then(async (client) => {
        if (!open) return client.end();
        held = client;
        watch(client);
      }, again);
    }, RETAKE_MS).unref();
  };
  watch(held);

  return async () => {
    open = false;
    clearTimeout(retake);
    await held.end();
  };
}

async function take(url: string, waitMs: number): Promise<pg.Client> {
  const client = await connectTo(url);
  try {
    await client.query(`SET lock_timeout = ${waitMs}; ${NOTICE_THE_DEAD}`);
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    return client;
  } catch (fault) {
    await client.end();
    if (fault instanceof pg.DatabaseError && fault.code === LOCK_NOT_AVAILABLE)
      throw new Error(
        `another server is using the database at ${client.host}:${client.port}: stop it first. Several servers over one database are not available yet`,
      );
    throw fault;
  }
}
