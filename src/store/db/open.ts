import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { HandStore, TableRows } from "../ports";
import type { ClubStores } from "../ports-club";
import type { PairingStores } from "../ports-pairing";
import type { SettlementStores } from "../settlement/ports";
import { type Client, postgresqlClient, sqliteClient, type Tx } from "./client";
import { createAgents } from "./club/agents";
import { createBearers } from "./club/bearers";
import { createClubHands } from "./club/hands";
import { createPairings } from "./club/pairings";
import { createResults } from "./club/results";
import { createSignIns } from "./club/sign-ins";
import { type Disk, openDisk } from "./disk/disk";
import { createHandInserts } from "./disk/hand-inserts";
import { createSaves } from "./disk/saves";
import { MIGRATIONS } from "./generated/migrations";
import { createHands } from "./hands";
import { lockDatabase } from "./lock-postgresql";
import { lockFolder } from "./lock-sqlite";
import { migratePostgresql } from "./migrate-postgresql";
import { migrateSqlite } from "./migrate-sqlite";
import { createRows } from "./rows";
import { createSettlements } from "./settlements";
import { createTurns, createWriter } from "./writer";

/** Where the data lives: a folder for the embedded database, or a PostgreSQL address. */
export type DatabasePlace =
  | {
      readonly dataDir: string;
      readonly lockWaitMs?: number;
      /** Opens the writing thread in place of the usual one: for faults. */
      readonly openDisk?: (path: string) => Disk;
    }
  | { readonly databaseUrl: string; readonly lockWaitMs?: number };

export interface Database extends ClubStores, PairingStores, SettlementStores {
  readonly rows: TableRows;
  readonly hands: HandStore;
  /** Names of the migrations that opening it applied. */
  readonly migrated: readonly string[];
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** How long to wait for a server that is just leaving. */
const FOLDER_WAIT_MS = 5_000;
/** The same, and for PostgreSQL to notice one whose machine is gone. */
const DATABASE_WAIT_MS = 30_000;

/** Opens the database with its schema brought up to date. Rejects with a sentence for the operator. */
export function openDatabase(place: DatabasePlace): Promise<Database> {
  return "dataDir" in place
    ? openSqlite(resolve(place.dataDir), place.lockWaitMs ?? FOLDER_WAIT_MS, place.openDisk ?? openDisk)
    : openPostgresql(place.databaseUrl, place.lockWaitMs ?? DATABASE_WAIT_MS);
}

async function openSqlite(
  folder: string,
  lockWaitMs: number,
  open: (path: string) => Disk,
): Promise<Database> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unlock = lockFolder(folder, lockWaitMs);
  try {
    const path = join(folder, "agent-poker.db");
    const migrated = migrateSqlite(path, MIGRATIONS.sqlite);
    // Two connections: on the writer's own one, reads would see what is not committed yet.
    const disk = open(path);
    const leave = async () => {
      await disk.close();
      unlock();
    };
    return assemble(sqliteClient(path), sqliteClient(path, disk), migrated, leave, createHandInserts);
  } catch (cause) {
    unlock();
    throw cause;
  }
}

async function openPostgresql(url: string, lockWaitMs: number): Promise<Database> {
  const unlock = await lockDatabase(url, lockWaitMs);
  try {
    const migrated = await migratePostgresql(url, MIGRATIONS.postgresql);
    const client = postgresqlClient(url);
    return assemble(client, client, migrated, unlock);
  } catch (cause) {
    await unlock();
    throw cause;
  }
}

function assemble(
  reader: Client,
  writing: Client,
  migrated: readonly string[],
  unlock: () => void | Promise<void>,
  inserts: typeof createHandInserts | null = null,
): Database {
  const turn = createTurns();
  const writer = createWriter<Tx>((run) =>
    turn(() => writing.$transaction(run, { maxWait: 30_000, timeout: 30_000 })),
  );
  const saves = createSaves(writing, turn);
  // All ways in, through the same machinery as real work: the first ping also warms it up.
  const nothing = { where: { id: "" }, select: { id: true } };
  const ping = async () => {
    await Promise.all([
      reader.table.findUnique(nothing),
      writer.write((tx) => tx.table.findUnique(nothing)),
      turn(() => writing.$executeRaw`UPDATE "Table" SET lobby = lobby WHERE id = ${""}`),
    ]);
  };
  let closing: Promise<void> | undefined;
  const close = async () => {
    await Promise.all([writer.idle(), saves.idle()]);
    await Promise.all([reader.$disconnect(), writing.$disconnect()]);
    await unlock();
  };
  const closeOnce = () => {
    closing ??= close();
    return closing;
  };
  const rows = { ...createRows(reader, writer, saves), ping, close: closeOnce };
  return {
    rows,
    hands: createHands(reader, writer, inserts?.(writing, turn)),
    agents: createAgents(reader, writer),
    bearers: createBearers(reader, writer),
    results: createResults(reader, writer),
    clubHands: createClubHands(reader, writer),
    pairings: createPairings(reader, writer),
    signIns: createSignIns(reader, writer),
    settlements: createSettlements(reader, writer),
    migrated,
    ping,
    close: closeOnce,
  };
}
