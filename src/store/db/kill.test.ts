import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { postgresOrWarning } from "../testing/postgres";
import { someTable } from "../testing/records";
import { type DatabasePlace, openDatabase } from "./open";

const folder = mkdtempSync(join(tmpdir(), "store-"));
const postgres = await postgresOrWarning();
afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true });
});

/** Each costs a start of the child; the whole server's own kills are counted end to end. */
const KILLS = Number(process.env["KILLS"] ?? 3);
const CHILD = fileURLToPath(new URL("../testing/kill-child.ts", import.meta.url));

/** Runs the writer and kills it, with no chance to tidy up, after `lines` acknowledgements; answers what it acknowledged. */
function writeAndKill(place: DatabasePlace, tables: readonly string[], lines: number): Promise<string[]> {
  const args = ["--import", "tsx", CHILD, JSON.stringify(place), ...tables];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  let wrong = "";
  child.stderr.on("data", (chunk) => {
    wrong += chunk;
  });
  child.stdout.on("data", (chunk) => {
    said += chunk;
    if (said.split("\n").length > lines) child.kill("SIGKILL");
  });
  return new Promise((resolve, reject) => {
    child.once("close", (_code, signal) =>
      // The last piece has no line end: it was cut off, or is empty.
      signal === "SIGKILL" ? resolve(said.split("\n").slice(0, -1)) : reject(new Error(wrong)),
    );
  });
}

describe.each([
  ["SQLite", async () => ({ dataDir: folder })],
  ...(postgres ? [["PostgreSQL", async () => ({ databaseUrl: await postgres.fresh() })] as const] : []),
] as const)("a killed server on %s", (_name, where) => {
  it(
    "has every acknowledged act and hand exactly once, and no gap (decisions 25 and 34)",
    async () => {
      const place: DatabasePlace = await where();
      const tables = [someTable(), someTable(), someTable()];
      const ids = tables.map((table) => table.id);
      const first = await openDatabase(place);
      await Promise.all(tables.map((table) => first.rows.insert(table)));
      await first.close();
      const acts = new Map<string, number[]>();
      const hands = new Map<string, number[]>();
      for (let round = 0; round < KILLS; round += 1) {
        for (const line of await writeAndKill(place, ids, 5 + Math.floor(Math.random() * 120))) {
          const [kind, id = "", number, verdict] = line.split(" ");
          const told = kind === "act" ? acts : hands;
          told.set(id, [...(told.get(id) ?? []), Number(number)]);
          if (kind === "hand") expect(verdict).toBe("recorded");
        }
      }
      const database = await openDatabase(place);
      for (const id of ids) {
        const stored = (await database.rows.load(id))?.inbox.acts.map((act) => act.id) ?? [];
        expect(stored).toEqual(stored.map((_, at) => at + 1));
        expect(stored).toEqual(expect.arrayContaining(acts.get(id) ?? []));
        expect(new Set(acts.get(id)).size).toBe(acts.get(id)?.length ?? 0);
        const indexes = (await database.hands.list(id, 10_000, null)).map((hand) => hand.index);
        expect(indexes.toReversed()).toEqual(indexes.map((_, at) => at + 1));
        expect(indexes).toEqual(expect.arrayContaining(hands.get(id) ?? []));
        expect(new Set(hands.get(id)).size).toBe(hands.get(id)?.length ?? 0);
      }
      await database.close();
    },
    20_000 * KILLS,
  );
});
