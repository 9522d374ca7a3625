import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, describe, expect, it } from "vitest";
import { driverWith, mortalDriver } from "../../testing/driver";
import { openDisk } from "./disk";

const folder = mkdtempSync(join(tmpdir(), "disk-"));
afterAll(() => rmSync(folder, { recursive: true }));

function openAt(name: string, from?: string, now?: () => number) {
  const path = join(folder, name);
  const seen = new Database(path);
  seen.pragma("journal_mode = WAL");
  seen.exec("CREATE TABLE word (id TEXT PRIMARY KEY, text TEXT)");
  const words = () => seen.prepare<[], { text: string | null }>("SELECT text FROM word ORDER BY id").all();
  return { disk: openDisk(path, from, now), words, path };
}

/** A disk that twice is too full to work the log in. */
const fullAtFirst = () =>
  driverWith(
    folder,
    "full",
    `pragma(text) {
      if (text.startsWith("wal_checkpoint") && left-- > 0) throw new Error("disk I/O error");
      return super.pragma(text);
    }`,
  );

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

describe("a thread that dies", () => {
  function mortalAt(name: string) {
    let time = 0;
    const opened = openAt(name, mortalDriver(folder), () => time);
    const elapse = (ms: number) => {
      time += ms;
    };
    return { ...opened, elapse };
  }
  const outcomes = async (works: readonly Promise<number>[]) =>
    (await Promise.allSettled(works)).map(({ status }) => status);

  it("loses nothing that it answered; whoever waited is told, and what comes after the pause is done", async () => {
    const { disk, words, elapse } = mortalAt("m.db");
    expect(await disk.run(INSERT, ["1", "kept"])).toBe(1);
    const under = ["2", "3", "4"].map((id) => disk.run(INSERT, [id, id === "2" ? "die before" : "lost"]));
    expect(await outcomes(under)).toEqual(["rejected", "rejected", "rejected"]);
    await expect(disk.run(INSERT, ["5", "too early"])).rejects.toThrow("ended");
    elapse(100);
    expect(await disk.run(INSERT, ["6", "anew"])).toBe(1);
    expect(words()).toEqual([{ text: "kept" }, { text: "anew" }]);
    await disk.close();
  });

  it("may have done what it had not answered: it is done once, and a repeat finds it", async () => {
    const { disk, words, elapse } = mortalAt("n.db");
    await expect(disk.run(INSERT, ["1", "die after"])).rejects.toThrow("ended");
    elapse(100);
    await expect(disk.run(INSERT, ["1", "again"])).rejects.toThrow(/UNIQUE/);
    expect(words()).toEqual([{ text: "die after" }]);
    await disk.close();
  });

  it("is begun anew less and less often where it goes on dying, and at once again when it had lived", async () => {
    const { disk, elapse } = mortalAt("o.db");
    const die = () => outcomes([disk.run(INSERT, ["1", "die before"])]);
    const early = async () => {
      await expect(disk.run(INSERT, ["2", "early"])).rejects.toThrow("ended");
    };
    await die();
    for (const pause of [100, 200, 400, 800, 1_600, 3_200, 6_400, 10_000, 10_000]) {
      elapse(pause - 1);
      await early();
      elapse(1);
      await die();
    }
    elapse(10_000);
    expect(await disk.run(INSERT, ["3", "lives"])).toBe(1);
    await die();
    elapse(100);
    expect(await disk.run(INSERT, ["4", "lives"])).toBe(1);
    await disk.close();
  });

  it("stays dead once the database is closed", async () => {
    const { disk, elapse } = mortalAt("p.db");
    await disk.close();
    elapse(60_000);
    await expect(disk.run(INSERT, ["1", "x"])).rejects.toThrow("ended");
  });
});
