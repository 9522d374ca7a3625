import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";

const script = fileURLToPath(new URL("../check-layers.mjs", import.meta.url));
const roots: string[] = [];

interface Report {
  readonly files: number;
  readonly breaches: readonly { file: string; line: number; rule: string; message: string }[];
  readonly warnings: readonly string[];
}

/** Writes a small tree and lets the real script judge it, as lint does. */
function judge(files: Record<string, string>, root = mkdtempSync(join(tmpdir(), "layers-"))) {
  roots.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const run = spawnSync(process.execPath, [script, "--root", root, "--json"], { encoding: "utf8" });
  const report = JSON.parse(run.stdout) as Report;
  expect(run.status).toBe(report.breaches.length > 0 ? 1 : 0);
  return {
    ...report,
    rules: report.breaches.map((breach) => `${breach.file}:${breach.line} ${breach.rule}`),
  };
}

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

const value = (from: string) => `import { x } from "${from}";\nexport const y = x;\n`;
const type = (from: string) => `import type { X } from "${from}";\nexport type Y = X;\n`;

describe("the arrows", () => {
  it("lets a lawful tree pass", () => {
    const { breaches, files } = judge({
      "src/engine/types.ts": "export interface X { readonly a: 1 }\n",
      "src/contract/state.ts": type("@/engine/types"),
      "src/contract/paths.ts": "export const x = 1;\n",
      "src/table/runner.ts": value("@/engine/types"),
      "src/hosts/browser/host.ts": value("@/table/runner"),
      "src/client/client.ts": value("@/contract/paths"),
      "src/screens/tv/screen.tsx": value("@/hosts/browser/host"),
      "src/store/ports.ts": type("@/contract/state"),
      "src/services/state/read.ts": type("@/store/ports"),
      "src/hosts/house/host.ts": value("@/services/state/read"),
      "src/server/compose.ts": value("@/hosts/house/host"),
      "src/faces/native/app.ts": value("@/services/state/read"),
      "src/server/main.ts": value("@/faces/native/app"),
      "src/app/tv/page.tsx": value("@/screens/tv/screen"),
      "src/lib/result.ts": "export const x = 1;\n",
      "src/auth/gate.ts": value("@/lib/result"),
    });
    expect(breaches).toEqual([]);
    expect(files).toBe(16);
  });

  const forbidden: [file: string, text: string][] = [
    ["src/engine/a.ts", value("@/contract/b")],
    ["src/engine/a.ts", type("@/contract/b")],
    ["src/engine/a.ts", value("@/lib/b")],
    ["src/engine/a.test.ts", value("@/table/b")],
    ["src/contract/a.ts", value("@/engine/b")],
    ["src/contract/a.ts", value("@/settle/b")],
    ["src/settle/a.ts", type("@/contract/b")],
    ["src/settle/a.ts", value("@/engine/b")],
    ["src/hosts/browser/a.ts", value("@/settle/b")],
    ["src/table/a.ts", value("@/contract/b")],
    ["src/table/a.ts", value("@/client/b")],
    ["src/hosts/browser/a.ts", value("@/store/b")],
    ["src/hosts/browser/a.ts", type("@/store/b")],
    ["src/hosts/browser/a.ts", value("@/services/b")],
    ["src/hosts/browser/a.ts", type("@/hosts/house/b")],
    ["src/screens/tv/a.ts", value("@/hosts/house/b")],
    ["src/hosts/house/a.ts", value("@/store/b")],
    ["src/hosts/house/a.ts", value("@/faces/b")],
    ["src/client/a.ts", value("@/contract/b")],
    ["src/screens/tv/a.ts", type("@/store/b")],
    ["src/screens/tv/a.ts", value("@/services/b")],
    ["src/screens/tv/a.ts", value("@/server/b")],
    ["src/screens/tv/a.ts", value("../../server/b")],
    ["src/services/a.ts", value("@/store/db/b")],
    ["src/services/a.ts", value("@/faces/b")],
    ["src/services/a.ts", value("@/engine/b")],
    ["src/faces/native/a.ts", value("@/store/b")],
    ["src/app/tv/page.tsx", value("@/services/b")],
    ["src/app/tv/page.tsx", value("@/server/b")],
    ["src/lib/a.ts", value("@/contract/b")],
    ["src/ui/a.ts", value("@/client/b")],
    ["src/attic/a.ts", value("@/engine/b")],
    ["examples/agent.ts", value("@/server/b")],
    ["e2e/tv.spec.ts", value("@/store/b")],
  ];
  it.each(forbidden)("stops %s saying %j", (file, text) => {
    expect(judge({ [file]: text }).rules).toEqual([`${file}:1 arrow`]);
  });

  it("sees a dynamic import, a worker's URL, a re-export and a bare import, each on its line", () => {
    const text = [
      'import "@/store/a";',
      'export { b } from "@/store/b";',
      'const c = await import("@/store/c");',
      'const d = new URL("../../store/d.ts", import.meta.url);',
      "import {",
      "  e,",
      '} from "@/store/e";',
      "export const f = [c, d, e];",
    ].join("\n");
    const file = "src/screens/tv/a.ts";
    expect(judge({ [file]: text }).rules.sort()).toEqual(
      [1, 2, 3, 4, 7].map((line) => `${file}:${line} arrow`),
    );
  });

  it("reads no import out of a comment, and is not lost after a regular expression full of quotes", () => {
    const quiet =
      '// import { x } from "@/store/a";\n/* import "@/store/b"; */\nexport const r = /["\'`/]/;\n';
    expect(judge({ "src/screens/a.ts": quiet }).breaches).toEqual([]);
    const loud = `${quiet}import "@/store/c";\n`;
    expect(judge({ "src/screens/a.ts": loud }).rules).toEqual(["src/screens/a.ts:4 arrow"]);
  });

  it("lets a route.ts, and only it, reach the composition root", () => {
    expect(judge({ "src/app/state/route.ts": value("@/server/mount") }).breaches).toEqual([]);
    expect(judge({ "src/app/state/other.ts": value("@/server/mount") }).rules).toHaveLength(1);
  });

  it("lets tests meet every layer, but keeps test support out of the product", () => {
    const support = { "src/store/testing/memory.ts": "export const x = 1;\n" };
    expect(judge({ ...support, "src/services/a.test.ts": value("@/store/testing/memory") }).breaches).toEqual(
      [],
    );
    expect(judge({ ...support, "src/store/db/a.ts": value("../testing/memory") }).rules).toEqual([
      "src/store/db/a.ts:1 arrow",
    ]);
  });

  it("counts Next's own entrances right under src as app", () => {
    expect(judge({ "src/proxy.ts": value("next/server") + value("@/lib/b") }).breaches).toEqual([]);
    expect(judge({ "src/proxy.ts": value("@/services/b") }).rules).toEqual(["src/proxy.ts:1 arrow"]);
  });

  it("keeps dialects strangers to each other", () => {
    expect(judge({ "src/faces/dialects/arena/a.ts": value("../openpoker/b") }).rules).toHaveLength(1);
    expect(judge({ "src/faces/dialects/arena/a.ts": value("@/faces/native/b") }).rules).toHaveLength(1);
    expect(judge({ "src/faces/dialects/arena/a.ts": value("./b") }).breaches).toEqual([]);
  });
});

describe("doors and barrels", () => {
  const engine = {
    "src/engine/index.ts": 'export { x } from "./a";\n',
    "src/engine/a.ts": "export const x = 1;\n",
  };
  it("sends strangers through the door of a folder that has one", () => {
    expect(judge({ ...engine, "src/table/b.ts": value("@/engine") }).breaches).toEqual([]);
    expect(judge({ ...engine, "src/table/b.ts": value("@/engine/a") }).rules).toEqual([
      "src/table/b.ts:1 door",
    ]);
    expect(judge({ ...engine, "src/engine/c.ts": value("./a") }).breaches).toEqual([]);
    expect(judge({ ...engine, "bench/eval.ts": value("@/engine/a") }).breaches).toEqual([]);
    expect(judge({ ...engine, "e2e/night.ts": value("@/engine/a") }).rules).toEqual(["e2e/night.ts:1 door"]);
  });

  it("allows no barrel but index.ts", () => {
    expect(judge({ ...engine, "src/engine/all.ts": 'export { x } from "./a";\n' }).rules).toEqual([
      "src/engine/all.ts:1 barrel",
    ]);
    expect(
      judge({ ...engine, "src/engine/all.ts": 'export * from "./a";\nexport const z = 1;\n' }).rules,
    ).toEqual(["src/engine/all.ts:1 barrel"]);
    const honest = 'export { x } from "./a";\nexport const z = 1;\n';
    expect(judge({ ...engine, "src/engine/all.ts": honest }).breaches).toEqual([]);
  });
});

describe("packages and words", () => {
  const bad: [file: string, text: string, rule: string][] = [
    ["src/services/a.ts", value("@prisma/client"), "package"],
    ["src/store/live/a.ts", value("better-sqlite3"), "package"],
    ["src/engine/a.ts", value("zod"), "package"],
    ["src/engine/a.ts", value("node:fs"), "package"],
    ["src/hosts/browser/a.ts", value("node:crypto"), "package"],
    ["src/services/a.ts", value("hono"), "package"],
    ["src/services/a.ts", value("next/server"), "package"],
    ["src/table/a.ts", value("react"), "package"],
    ["src/engine/a.ts", "export const a = () => Date.now();\n", "purity"],
    ["src/engine/a.ts", "export const a = () => Math.random();\n", "purity"],
    ["src/engine/a.ts", "export const a = () => setTimeout(() => 0, 1);\n", "purity"],
    ["src/engine/a.ts", "export const a = () => globalThis;\n", "purity"],
    ["src/engine/a.ts", "export const a = () => crypto.randomUUID();\n", "purity"],
    ["src/services/a.ts", "export const a = { status: 404 };\n", "transport"],
    ["src/store/live/a.ts", "export class NextRequest {}\n", "transport"],
    ["src/ui/a.ts", "export const a = () => fetch('/x');\n", "fetching"],
  ];
  it.each(bad)("stops %s saying %j (%s)", (file, text, rule) => {
    expect(judge({ [file]: text }).rules).toEqual([`${file}:1 ${rule}`]);
  });

  it("lets Prisma live in store/db, HTTP in faces, and words stand in comments and strings", () => {
    const { breaches } = judge({
      "src/store/db/a.ts": value("@prisma/client"),
      "src/faces/native/a.ts": value("hono"),
      "src/engine/a.ts": '// Date, Math.random\nexport const said = "no crypto, no Date";\n',
      "src/services/a.ts": "export const a = { status: 'ok', count: 404 };\n",
    });
    expect(breaches).toEqual([]);
  });
});

describe("house numbers", () => {
  const lines = (count: number) => "export const a = 1;\n".repeat(count);
  it("stops a file of 401 lines and lets one of 400 pass", () => {
    expect(judge({ "src/engine/a.ts": lines(400) }).breaches).toEqual([]);
    expect(judge({ "src/engine/a.ts": lines(401) }).rules).toEqual(["src/engine/a.ts:401 length"]);
    expect(judge({ "e2e/a.spec.ts": lines(401) }).rules).toEqual(["e2e/a.spec.ts:401 length"]);
  });

  it("leaves generated files alone", () => {
    expect(judge({ "src/store/db/generated/a.ts": lines(900) }).files).toBe(0);
  });

  it("warns of the thirteenth file in a folder, tests not counted, and does not fail for it", () => {
    const many = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`src/ui/f${i}.tsx`, "export {};\n"]));
    const twelve = judge({ ...many(12), "src/ui/f0.test.ts": "export {};\n" });
    expect(twelve.warnings).toEqual([]);
    const thirteen = judge(many(13));
    expect(thirteen.warnings).toHaveLength(1);
    expect(thirteen.breaches).toEqual([]);
  });
});

describe("the allowlist", () => {
  const path = "scripts/layers/allowlist.json";
  const bad = { "src/engine/a.ts": value("zod") };
  const entry = "src/engine/a.ts package the engine imports nothing outside itself: zod";
  const list = (ceiling: number, ...entries: string[]) => ({ [path]: JSON.stringify({ ceiling, entries }) });

  it("excuses what it names, and nothing beside it", () => {
    expect(judge({ ...bad, ...list(1, entry) }).breaches).toEqual([]);
    expect(judge({ ...bad, ...list(1, entry), "src/engine/b.ts": value("zod") }).rules).toEqual([
      "src/engine/b.ts:1 package",
    ]);
  });

  it("must let go of what is mended, and lower its ceiling with it", () => {
    expect(judge(list(1, entry)).rules).toEqual([`${path}:1 allowlist`]);
    expect(judge(list(1)).rules).toEqual([`${path}:1 allowlist`]);
    expect(judge({ ...bad, ...list(0, entry) }).rules).toEqual([`${path}:1 allowlist`]);
  });

  it("may only shrink: a ceiling above one it had in history fails", () => {
    const root = mkdtempSync(join(tmpdir(), "layers-"));
    const git = (...args: string[]) =>
      spawnSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", ...args], { cwd: root });
    judge(list(0), root);
    git("init", "-q");
    git("add", path);
    git("commit", "-qm", "Start empty");
    expect(judge({ ...bad, ...list(1, entry) }, root).rules).toEqual([`${path}:1 allowlist`]);
    expect(judge({ ...list(0), "src/engine/a.ts": "export {};\n" }, root).breaches).toEqual([]);
  });
});
