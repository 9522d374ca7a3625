import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { postgresOrWarning } from "../testing/postgres";
import { openDatabase } from "./open";

const folder = mkdtempSync(join(tmpdir(), "lock-"));
const postgres = await postgresOrWarning();
afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true });
});

describe.each([
  ["an embedded database's folder", async () => ({ dataDir: folder, lockWaitMs: 50 }), /DATA_DIR/],
  ...(postgres
    ? [
        [
          "a PostgreSQL database",
          async () => ({ databaseUrl: await postgres.fresh(), lockWaitMs: 50 }),
          /Several/,
        ] as const,
      ]
    : []),
] as const)("%s", (_name, fresh, advice) => {
  it("belongs to one server at a time, and to the next once that has closed", async () => {
    const place = await fresh();
    const first = await openDatabase(place);
    await expect(openDatabase(place)).rejects.toThrow(/another server is using/);
    await expect(openDatabase(place)).rejects.toThrow(advice);
    await first.close();
    await first.close();
    const second = await openDatabase(place);
    expect(second.migrated).toEqual([]);
    await second.close();
  });
});

if (postgres) {
  describe("the lock on PostgreSQL", () => {
    it("is taken again when its connection was lost", async () => {
      const databaseUrl = await postgres.fresh();
      const first = await openDatabase({ databaseUrl });
      const other = new pg.Client({ connectionString: databaseUrl });
      await other.connect();
      const holder = async () =>
        (await other.query("SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted")).rows[0]?.pid;
      const before = await holder();
      await other.query("SELECT pg_terminate_backend($1)", [before]);
      // The old one may be there a moment longer.
      for (let now = before; now === before || now === undefined; ) now = await holder();
      await expect(openDatabase({ databaseUrl, lockWaitMs: 50 })).rejects.toThrow(/another server/);
      await other.end();
      await first.close();
    });
  });
}
