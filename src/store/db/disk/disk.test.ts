import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, describe, expect, it } from "vitest";
import { openDisk } from "./disk";

const folder = mkdtempSync(join(tmpdir(), "disk-"));
afterAll(() => rmSync(folder, { recursive: true }));

function openAt(name: string, from?: string) {
  const path = join(folder, name);
  const seen = new Database(path);
  seen.pragma("journal_mode = WAL");
  seen.exec("CREATE TABLE word (id TEXT PRIMARY KEY, text TEXT)");
  const words = () => seen.prepare<[], { text: string | null }>("SELECT text FROM word ORDER BY id").all();
  return { disk: openDisk(path, from), words, path };
}

/** A place where the driver is found with a disk that twice is too full to work the log in. */
function fullAtFirst(): string {
  const packed = join(folder, "node_modules", "better-sqlite3");
  mkdirSync(packed, { recursive: true });
  const real = JSON.stringify(createRequire(import.meta.url).resolve("better-sqlite3"));
  writeFileSync(
    join(packed, "index.js"),
    `let left = 2;
    module.exports = class extends require(${real}) {
      pragma(text) {
        if (text.startsWith("wal_checkpoint") && left-- > 0) throw new Error("disk I/O error");
        return super.pragma(text);
      }
    };`,
  );
  return join(folder, "here.js");
}

const INSERT = "INSERT INTO word (id, text) VALUES (?, ?)";

describe("the database's own thread", () => {
  it("answers how many rows a statement changed, once others can read them", async () => {
    const { disk, words } = openAt("a.db");
    expect(await disk.run(INSERT, ["1", "Zoë 梅"])).toBe(1);
    expect(await disk.run(INSERT, ["2", null])).toBe(1);
    expect(words()).toEqual([{ text: "Zoë 梅" }, { text: null }]);
    expect(await disk.run("UPDATE word SET text = ? WHERE id > ?", ["x", "0"])).toBe(2);
    expect(await disk.run("UPDATE word SET text = ? WHERE id = ?", ["x", "9"])).toBe(0);
    await disk.close();
  });

  it("gives each of many at once its own answer, and a fault to whom it belongs", async () => {
    const { disk, words } = openAt("b.db");
    const outcomes = await Promise.allSettled(
      ["1", "2", "2", "3"].map((id) => disk.run(INSERT, [id, `word ${id}`])),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
    expect(outcomes[2]).toMatchObject({ reason: { message: /UNIQUE/ } });
    expect(words()).toHaveLength(3);
    await disk.close();
  });

  it("works the log into the database after much writing, and goes on", async () => {
    const { disk, words, path } = openAt("c.db");
    const long = "x".repeat(5_000_000);
    for (const id of ["1", "2", "3"]) await disk.run(INSERT, [id, long]);
    expect(await disk.run(INSERT, ["4", "after"])).toBe(1);
    // The file itself holds them by now, not only its log.
    expect(statSync(path).size).toBeGreaterThan(12_000_000);
    expect(words()).toHaveLength(4);
    await disk.close();
  });

  it("lives through a disk that is too full to work the log in, and does it once there is room", async () => {
    const { disk, words, path } = openAt("e.db", fullAtFirst());
    const long = "x".repeat(5_000_000);
    for (const id of ["1", "2", "3"]) await disk.run(INSERT, [id, long]);
    expect(await disk.run(INSERT, ["4", "full"])).toBe(1);
    expect(statSync(path).size).toBeLessThan(12_000_000);
    for (const id of ["5", "6"]) expect(await disk.run(INSERT, [id, "room"])).toBe(1);
    expect(statSync(path).size).toBeGreaterThan(12_000_000);
    expect(words()).toHaveLength(6);
    await disk.close();
  });

  it("refuses what comes after its end, and what it did not get to", async () => {
    const { disk } = openAt("d.db");
    await disk.run(INSERT, ["1", "x"]);
    const closing = disk.close();
    await expect(disk.run(INSERT, ["2", "x"])).rejects.toThrow("ended");
    await closing;
    await expect(disk.run(INSERT, ["3", "x"])).rejects.toThrow("ended");
  });

  it("breaks off with the cause where the database cannot be opened", async () => {
    const disk = openDisk(join(folder, "no", "such", "folder.db"));
    await expect(disk.run(INSERT, ["1", "x"])).rejects.toThrow(/directory/);
    await expect(disk.run(INSERT, ["2", "x"])).rejects.toThrow(/directory/);
  });
});
