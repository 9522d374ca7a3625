import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

/** The steps are plain modules so that they run before anything is installed; here are the shapes they promise. */
interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}
interface Steps {
  readonly packages: {
    requireNode(version: string): void;
    packagesAreInstalled(root: string): boolean;
  };
  readonly build: { fingerprint(root: string): string; isBuilt(root: string): boolean };
  readonly reports: { vitestTally(path: string): Tally; playwrightTally(path: string): Tally };
  readonly run: { duration(milliseconds: number): string; which(name: string): string | null };
}
const load = async <K extends keyof Steps>(name: K): Promise<Steps[K]> =>
  (await import(new URL(`./${name}.mjs`, import.meta.url).href)) as Steps[K];

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "steps-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (path: string, content: unknown) => {
  mkdirSync(join(root, path, ".."), { recursive: true });
  writeFileSync(join(root, path), typeof content === "string" ? content : JSON.stringify(content));
};

describe("requireNode", () => {
  it.each(["20.19.0", "20.20.2", "22.12.0", "22.21.1", "24.0.0", "25.2.0"])("accepts %s", async (version) => {
    const { requireNode } = await load("packages");
    expect(() => requireNode(version)).not.toThrow();
  });
  it.each(["9.0.0", "18.20.0", "20.18.9", "21.7.3", "22.0.0", "22.11.0", "23.11.0"])(
    "refuses %s and names what will do",
    async (version) => {
      const { requireNode } = await load("packages");
      expect(() => requireNode(version)).toThrow(
        `Node ${version} will not do: it takes 20.19 or a later 20, 22.12 or a later 22, or 24 and newer. Get one at https://nodejs.org and try again.`,
      );
    },
  );
  it("says what npm is told, in package.json and in the lock file", () => {
    const engines = { node: "^20.19 || ^22.12 || >=24" };
    const read = (name: string) => JSON.parse(readFileSync(join(ROOT, name), "utf8"));
    expect(read("package.json").engines).toEqual(engines);
    expect(read("package-lock.json").packages[""].engines).toEqual(engines);
  });
});

describe("packagesAreInstalled", () => {
  const lock = (packages: Record<string, { version?: string; optional?: boolean }>) => ({ packages });
  const wanted = {
    "": {},
    "node_modules/a": { version: "1.0.0" },
    "node_modules/b": { version: "2.0.0", optional: true },
  };
  const account = "node_modules/.package-lock.json";
  const judge = async (present: Record<string, { version: string }> | null) => {
    const { packagesAreInstalled } = await load("packages");
    write("package-lock.json", lock(wanted));
    if (present !== null) write(account, lock(present));
    return packagesAreInstalled(root);
  };

  it("is false in a fresh clone", async () => expect(await judge(null)).toBe(false));
  it("is true when every wanted package is there, an optional one of another platform excepted", async () => {
    expect(await judge({ "node_modules/a": { version: "1.0.0" } })).toBe(true);
    expect(
      await judge({ "node_modules/a": { version: "1.0.0" }, "node_modules/b": { version: "2.0.0" } }),
    ).toBe(true);
  });
  it("is false for another version, a missing one and one too many", async () => {
    expect(await judge({ "node_modules/a": { version: "1.0.1" } })).toBe(false);
    expect(await judge({ "node_modules/b": { version: "2.0.0" } })).toBe(false);
    expect(
      await judge({ "node_modules/a": { version: "1.0.0" }, "node_modules/c": { version: "1.0.0" } }),
    ).toBe(false);
  });
});

describe("fingerprint", () => {
  const past = new Date(1_700_000_000_000);
  const lay = () => {
    write("src/a.ts", "export const a = 1;");
    write("package.json", "{}");
    write("dist/server.mjs", "built");
    utimesSync(join(root, "dist/server.mjs"), past, past);
  };
  it("stays the same while nothing changes, and when only a test or generated code does", async () => {
    const { fingerprint } = await load("build");
    lay();
    const before = fingerprint(root);
    expect(fingerprint(root)).toBe(before);
    write("src/a.test.ts", "changed");
    write("src/store/db/generated/client.ts", "changed");
    write("README.md", "changed");
    expect(fingerprint(root)).toBe(before);
  });
  it("changes with a source, a new file, a moved file, and an output that somebody else rebuilt", async () => {
    const { fingerprint } = await load("build");
    lay();
    const seen = new Set([fingerprint(root)]);
    write("src/a.ts", "export const a = 2;");
    seen.add(fingerprint(root));
    write("src/b.ts", "");
    seen.add(fingerprint(root));
    rmSync(join(root, "src/b.ts"));
    write("src/c.ts", "");
    seen.add(fingerprint(root));
    utimesSync(join(root, "dist/server.mjs"), new Date(), new Date());
    seen.add(fingerprint(root));
    expect(seen.size).toBe(5);
  });
  it.each([
    "docs/skill/skill.md",
    "scripts/guide/write.mjs",
    "scripts/build-client.ts",
    "scripts/client/types.ts",
  ])("changes with %s, which goes into the build too", async (path) => {
    const { fingerprint } = await load("build");
    lay();
    const before = fingerprint(root);
    write(path, "changed");
    expect(fingerprint(root)).not.toBe(before);
  });
});

describe("isBuilt", () => {
  const outputs = [".next/BUILD_ID", "dist/server.mjs", "dist/client/index.js", "dist/client/index.d.ts"];
  const build = async () => {
    const { fingerprint, isBuilt } = await load("build");
    write("src/a.ts", "export const a = 1;");
    for (const path of outputs) write(path, "built");
    write("dist/.built-from", fingerprint(root));
    return () => isBuilt(root);
  };
  it("is true for what the last build left, until a source changes", async () => {
    const isBuilt = await build();
    expect(isBuilt()).toBe(true);
    write("src/a.ts", "export const a = 2;");
    expect(isBuilt()).toBe(false);
  });
  it.each(outputs)("is false without %s, or with another one", async (path) => {
    const isBuilt = await build();
    utimesSync(join(root, path), 1, 1);
    expect(isBuilt()).toBe(false);
    rmSync(join(root, path));
    expect(isBuilt()).toBe(false);
  });
});

describe("tallies say what the runners counted", () => {
  it("of vitest: passed, failed, and a file that could not be loaded", async () => {
    const { vitestTally } = await load("reports");
    write("unit.json", {
      numPassedTests: 7,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        { status: "passed", assertionResults: [{ status: "passed" }] },
        { status: "failed", assertionResults: [{ status: "failed" }] },
        { status: "failed", assertionResults: [] },
      ],
    });
    expect(vitestTally(join(root, "unit.json"))).toEqual({ passed: 7, failed: 2, skipped: 3 });
  });
  it("of Playwright: a flaky test and an error outside tests are failures", async () => {
    const { playwrightTally } = await load("reports");
    write("e2e.json", { stats: { expected: 9, unexpected: 1, flaky: 1, skipped: 4 }, errors: [{}] });
    expect(playwrightTally(join(root, "e2e.json"))).toEqual({ passed: 9, failed: 3, skipped: 4 });
  });
  it("of a runner that wrote nothing: nothing", async () => {
    const { vitestTally, playwrightTally } = await load("reports");
    const none = { passed: 0, failed: 0, skipped: 0 };
    expect(vitestTally(join(root, "absent.json"))).toEqual(none);
    expect(playwrightTally(join(root, "absent.json"))).toEqual(none);
  });
});

describe("small words", () => {
  it("writes durations as people read them", async () => {
    const { duration } = await load("run");
    expect(duration(940)).toBe("0.9 s");
    expect(duration(59_940)).toBe("59.9 s");
    expect(duration(245_000)).toBe("4 min 05 s");
  });
  it("finds a command on the PATH, and knows when there is none", async () => {
    const { which } = await load("run");
    expect(which("node")).toMatch(/node/);
    expect(which("no-such-command-anywhere")).toBeNull();
  });
});
