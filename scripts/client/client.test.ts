import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PATHS } from "../../src/contract/paths";
import { buildClient } from "./build";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "client-package-"));
/** The package as somebody has it who installed it: its package.json and what was built, nothing else. */
const installed = join(scratch, "node_modules", "agent-poker");

beforeAll(async () => {
  mkdirSync(installed, { recursive: true });
  symlinkSync(join(ROOT, "package.json"), join(installed, "package.json"));
  await buildClient(join(installed, "dist", "client"));
});
afterAll(() => rmSync(scratch, { recursive: true }));

const run = (args: readonly string[]) =>
  spawnSync(process.execPath, args, { cwd: scratch, encoding: "utf8" });

describe("the client package, in a folder of its own", () => {
  it("is imported by its name, and calls", () => {
    const lines = [
      'import { createClient } from "agent-poker/client";',
      "const asked = [];",
      'const fetch = async (url, init) => (asked.push([init.method, url].join(" ")), Response.json({ version: 3 }));',
      'const client = createClient({ baseUrl: "http://poker.test", fetch });',
      'const answer = await client.getState({ query: { tableId: "t", wait: 5 } });',
      "console.log(JSON.stringify([asked, answer, Object.keys(client).length]));",
    ];
    writeFileSync(join(scratch, "use.mjs"), lines.join("\n"));
    const { stdout, stderr } = run(["use.mjs"]);
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual([
      ["GET http://poker.test/state?tableId=t&wait=5"],
      { ok: true, status: 200, data: { version: 3 } },
      Object.keys(PATHS).length,
    ]);
  });

  it("is typed: right calls pass, wrong ones do not, without any other package", () => {
    const right = [
      'import { type Client, createClient, type StateOutput } from "agent-poker/client";',
      'const client: Client = createClient({ baseUrl: "http://poker.test" });',
      "export async function look(tableId: string): Promise<StateOutput | null> {",
      '  const opened = await client.openSandbox({ body: { seats: 4, pace: "fast" } });',
      "  if (opened.ok) { const id: string = opened.data.table_id; console.log(id); } else console.log(opened.error.code, opened.retryAfter);",
      "  await client.listClubs();",
      '  const read = await client.getState({ query: { tableId, seatIndex: 0 }, token: "t" });',
      "  if (!read.ok) return null;",
      "  return read.status === 204 ? read.data : read.data;",
      "}",
    ];
    const wrong = [
      'import { createClient } from "agent-poker/client";',
      'const client = createClient({ baseUrl: "" });',
      "// @ts-expect-error a table is asked for",
      "await client.getState({ query: {} });",
      "// @ts-expect-error no such pace",
      'await client.openSandbox({ body: { pace: "hurried" } });',
      "// @ts-expect-error no such call",
      "await client.winTheGame();",
      "// @ts-expect-error a refusal has no data",
      "console.log((await client.listClubs()).data);",
      "export {};",
    ];
    writeFileSync(join(scratch, "right.ts"), right.join("\n"));
    writeFileSync(join(scratch, "wrong.ts"), wrong.join("\n"));
    const compilerOptions = {
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      module: "nodenext",
      target: "es2022",
      lib: ["es2022", "dom"],
      types: [],
      skipLibCheck: false,
    };
    writeFileSync(join(scratch, "package.json"), '{"type":"module"}');
    writeFileSync(
      join(scratch, "tsconfig.json"),
      JSON.stringify({ compilerOptions, files: ["right.ts", "wrong.ts"] }),
    );
    const { stdout, status } = run([join(ROOT, "node_modules", "typescript", "bin", "tsc"), "-p", "."]);
    expect([status, stdout]).toEqual([0, ""]);
  });

  it("has a call for every endpoint of the contract, with its words", () => {
    const text = readFileSync(join(installed, "dist", "client", "index.d.ts"), "utf8");
    for (const id of Object.keys(PATHS)) expect(text).toContain(`  readonly ${id}: (request`);
    expect(text).not.toMatch(/: any\b|zod|\[object/);
    expect(text).toContain("/** Read the table, and one's own seat.");
  });
});
