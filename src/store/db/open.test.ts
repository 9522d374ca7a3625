import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { createMemoryLiveStore } from "../live/memory";
import { clubConformance } from "../testing/club-conformance";
import { someAgent } from "../testing/club-records";
import { handsConformance } from "../testing/hands-conformance";
import { liveConformance } from "../testing/live-conformance";
import { pairingConformance } from "../testing/pairing-conformance";
import { postgresOrWarning } from "../testing/postgres";
import { someTable } from "../testing/records";
import { rowsConformance } from "../testing/rows-conformance";
import { settlementConformance } from "../testing/settlement-conformance";
import { openDatabase } from "./open";

const folder = mkdtempSync(join(tmpdir(), "store-"));
const sqlite = await openDatabase({ dataDir: folder });
const postgres = await postgresOrWarning();
const databaseUrl = await postgres?.fresh();
const postgresql = databaseUrl === undefined ? null : await openDatabase({ databaseUrl });

afterAll(async () => {
  await sqlite.close();
  await postgresql?.close();
  await postgres?.stop();
  rmSync(folder, { recursive: true });
});

for (const [name, database] of [
  ["SQLite", sqlite],
  ["PostgreSQL", postgresql],
] as const) {
  if (!database) continue;
  rowsConformance(name, () => database);
  handsConformance(name, () => database);
  clubConformance(name, () => database);
  settlementConformance(name, () => database);
  pairingConformance(name, () => database);
  liveConformance(`memory over ${name}`, (clock) => createMemoryLiveStore({ rows: database.rows, clock }));
}

describe("SQLite", () => {
  it("answers a ping only while play can be written, which goes another way than the rest", async () => {
    const place = { dataDir: mkdtempSync(join(tmpdir(), "store-")) };
    const threads: Worker[] = [];
    const note = (thread: Worker) => threads.push(thread);
    process.on("worker", note);
    const database = await openDatabase(place);
    await database.ping();
    process.off("worker", note);
    for (const thread of threads) await thread.terminate();
    await expect(database.ping()).rejects.toThrow("the database's thread has ended");
    await database.close();
    rmSync(place.dataDir, { recursive: true });
  });

  it("works its log in also where no table is played, however much else is written", async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "store-"));
    const database = await openDatabase({ dataDir });
    const agent = someAgent();
    for (let left = 95; left > 0; left -= 1) {
      const owner = String(left % 10).repeat(1_000_000);
      await database.agents.put(agent.id, () => ({ ...agent, owner }));
    }
    const [log, file] = ["agent-poker.db-wal", "agent-poker.db"].map((name) => join(dataDir, name));
    expect(statSync(log ?? "").size).toBeLessThan(90_000_000);
    expect(statSync(file ?? "").size).toBeGreaterThan(1_000_000);
    await database.close();
    rmSync(dataDir, { recursive: true });
  });
});

if (postgresql) {
  describe("PostgreSQL", () => {
    it("may end our connections (a restart of its own): what comes after is served over new ones", async () => {
      const table = someTable();
      await postgresql.rows.insert(table);
      const other = new pg.Client({ connectionString: databaseUrl });
      await other.connect();
      await other.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
      );
      await other.end();
      // Each may be found dead only by using it once more.
      const works = () =>
        postgresql.ping().then(
          () => true,
          () => false,
        );
      while (!(await works()));
      expect((await postgresql.rows.load(table.id))?.id).toBe(table.id);
      const next = { ...table, lobby: { ...table.lobby, revision: 8 } };
      await postgresql.rows.save(next, table);
      expect((await postgresql.rows.load(table.id))?.lobby.revision).toBe(8);
    });
  });
}

describe("a PostgreSQL that is not there", () => {
  it("is named in the refusal, without its password", async () => {
    const opening = openDatabase({ databaseUrl: "postgresql://me:hunter2@localhost:1/poker" });
    await expect(opening).rejects.toThrow(/^the database at localhost:1 does not let us in: .*ECONNREFUSED/);
    await expect(openDatabase({ databaseUrl: "postgresql://me:hunter2@localhost:1/x" })).rejects.not.toThrow(
      /hunter2/,
    );
  });
});
