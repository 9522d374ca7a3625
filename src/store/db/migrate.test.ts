import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import pg from "pg";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { sqlBetween } from "../../../scripts/prisma/engine";
import { MIGRATIONS as FOLDER, SCHEMA, schemaFor } from "../../../scripts/prisma/schema.mjs";
import { postgresOrWarning } from "../testing/postgres";
import { MIGRATIONS } from "./generated/migrations";
import { migratePostgresql } from "./migrate-postgresql";
import { migrateSqlite } from "./migrate-sqlite";
import type { Migration } from "./migrations";

const folder = mkdtempSync(join(tmpdir(), "migrate-"));
const postgres = await postgresOrWarning();
afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true });
});

const migration = (name: string, sql: string, checksum = "0".repeat(64)): Migration => ({
  name,
  checksum,
  sql,
});
const one = migration("1_parents", `CREATE TABLE "a" ("id" TEXT NOT NULL PRIMARY KEY)`);
const two = migration("2_children", `CREATE TABLE "b" ("a" TEXT NOT NULL REFERENCES "a" ("id"))`);
const broken = migration("3_broken", `CREATE TABLE "c" ("id" TEXT); CREATE TABLE "c" ("id" TEXT)`);

let databases = 0;
const freshFile = async () => {
  databases += 1;
  return join(folder, `${databases}.db`);
};

describe.each([
  ["SQLite", freshFile, async (at: string, list: readonly Migration[]) => migrateSqlite(at, list)],
  ...(postgres ? [["PostgreSQL", postgres.fresh, migratePostgresql] as const] : []),
] as const)("migrations on %s", (_name, fresh, migrate) => {
  let at = "";
  beforeEach(async () => {
    at = await fresh();
  });

  it("applies what is pending, in order, and then has nothing to do", async () => {
    expect(await migrate(at, [one])).toEqual(["1_parents"]);
    expect(await migrate(at, [one, two])).toEqual(["2_children"]);
    expect(await migrate(at, [one, two])).toEqual([]);
  });

  it("applies each once when several servers start together", async () => {
    const runs = await Promise.all([1, 2, 3].map(() => migrate(at, [one, two])));
    expect(runs.flat().sort()).toEqual(["1_parents", "2_children"]);
  });

  it("changes nothing when one of several fails", async () => {
    await expect(migrate(at, [one, broken])).rejects.toThrow(/already exists/);
    expect(await migrate(at, [one])).toEqual(["1_parents"]);
  });

  it("refuses a database that a newer version has written", async () => {
    await migrate(at, [one, two]);
    await expect(migrate(at, [one])).rejects.toThrow(/2_children.*newer/);
  });

  it("refuses to go on where an applied migration was changed afterwards", async () => {
    await migrate(at, [one]);
    await expect(migrate(at, [{ ...one, checksum: "1".repeat(64) }])).rejects.toThrow(/other content/);
  });
});

describe("a migration that rebuilds a table on SQLite", () => {
  it("keeps the rows that refer to it, and refuses to leave one that refers to nothing", async () => {
    const at = await freshFile();
    const fill = migration("3_fill", `INSERT INTO a VALUES ('x'); INSERT INTO b VALUES ('x')`);
    const rebuild = migration(
      "4_rebuild",
      `CREATE TABLE "n" ("id" TEXT NOT NULL PRIMARY KEY);
      INSERT INTO n SELECT id FROM a; DROP TABLE a; ALTER TABLE n RENAME TO a`,
    );
    const lose = migration("5_lose", `DELETE FROM a`);
    expect(migrateSqlite(at, [one, two, fill, rebuild])).toHaveLength(4);
    expect(() => migrateSqlite(at, [one, two, fill, rebuild, lose])).toThrow(/1 rows that refer to nothing/);
    expect(migrateSqlite(at, [one, two, fill, rebuild])).toEqual([]);
  });
});

describe("the committed history", () => {
  it("is what the newest migration was written from", () => {
    expect(readFileSync(join(FOLDER, "schema.prisma"), "utf8")).toBe(readFileSync(SCHEMA, "utf8"));
  });

  it("leads to the models of schema.prisma on SQLite", async () => {
    const [history, models] = [await freshFile(), await freshFile()];
    migrateSqlite(history, MIGRATIONS.sqlite);
    const sql = await sqlBetween("sqlite", null, schemaFor("sqlite"));
    migrateSqlite(models, [migration("models", sql)]);
    expect(sqliteShape(history)).toEqual(sqliteShape(models));
    expect(sqliteShape(history).length).toBeGreaterThan(20);
  });

  if (postgres) {
    it("leads to the models of schema.prisma on PostgreSQL", async () => {
      const [history, models] = [await postgres.fresh(), await postgres.fresh()];
      await migratePostgresql(history, MIGRATIONS.postgresql);
      const sql = await sqlBetween("postgresql", null, schemaFor("postgresql"));
      await migratePostgresql(models, [migration("models", sql)]);
      expect(await postgresShape(history)).toEqual(await postgresShape(models));
      expect((await postgresShape(history)).length).toBeGreaterThan(20);
    });
  }

  it("gives the next step when a model changes, on both", async () => {
    for (const provider of ["sqlite", "postgresql"] as const) {
      const now = schemaFor(provider);
      const next = now.replace("  inbox     String", "  inbox     String\n  outbox    String?");
      expect(await sqlBetween(provider, now, next)).toMatch(/ALTER TABLE "Table" ADD COLUMN\s+"outbox" TEXT/);
      expect(await sqlBetween(provider, now, now)).toBe("");
    }
  });

  it("has the same steps for both databases", () => {
    expect(MIGRATIONS.postgresql.map(({ name }) => name)).toEqual(MIGRATIONS.sqlite.map(({ name }) => name));
  });
});

const SQLITE_SHAPE = `
  SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk AS line
    FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'
  UNION ALL SELECT 'index ' || name || ' ' || sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
  UNION ALL SELECT m.name || '.' || f."from" || ' -> ' || f."table" || '.' || f."to" || ' ' || f.on_delete
    FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
  ORDER BY 1`;

const POSTGRES_SHAPE = `
  SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable AS line
    FROM information_schema.columns WHERE table_schema = 'public'
  UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace
  ORDER BY 1`;

/** Columns, indexes and references, one a line; the order of columns doesn't count. */
function sqliteShape(path: string): readonly string[] {
  const db = new Database(path);
  const lines = db.prepare<[], { line: string }>(SQLITE_SHAPE).all();
  db.close();
  return lines.map(({ line }) => line);
}

async function postgresShape(url: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ line: string }>(POSTGRES_SHAPE);
  await client.end();
  return rows.map(({ line }) => line);
}
