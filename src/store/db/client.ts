import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlQueryable } from "@prisma/driver-adapter-utils";
import type { Disk } from "./disk/disk";
import { PrismaClient as PostgresqlClient } from "./generated/postgresql/client";
import { type Prisma, PrismaClient as SqliteClient } from "./generated/sqlite/client";

/** What both databases' clients have in common: they are made from one schema. */
export type Client = SqliteClient;
export type Tx = Prisma.TransactionClient;

/**
 * Write-ahead log, so that readers never wait; every commit reaches the disk before it is acknowledged (decision 34). Working the log into
 * the database is the disk thread's business, which looks to it while tables are played; only a log of 80 MB is worked in here.
 */
const PRAGMAS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA busy_timeout = 5000;
  PRAGMA foreign_keys = ON;
  PRAGMA wal_autocheckpoint = 20000;
`;

/** A client with a connection of its own. What is executed outside of a transaction, with texts alone, goes to `disk` where there is one. */
export function sqliteClient(path: string, disk?: Disk): Client {
  const factory = new PrismaBetterSqlite3({ url: `file:${path}` });
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    await adapter.executeScript(PRAGMAS);
    return disk ? Object.assign(adapter, { executeRaw: onDisk(disk) }) : adapter;
  };
  return new SqliteClient({ adapter: factory });
}

function onDisk(disk: Disk): SqlQueryable["executeRaw"] {
  return ({ sql, args }) => {
    const texts = args.filter((arg) => typeof arg === "string" || arg === null);
    if (texts.length !== args.length) throw new Error("the disk thread takes texts alone");
    return disk.run(sql, texts);
  };
}

/** A client with a pool of its own. */
export function postgresqlClient(url: string): Client {
  const adapter = new PrismaPg({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 });
  return asClient(new PostgresqlClient({ adapter }));
}

/** Both clients are generated from the same models; where they differ (case-blind search, skipped duplicates) we use neither. */
const asClient = (client: PostgresqlClient): Client => client as unknown as Client;
