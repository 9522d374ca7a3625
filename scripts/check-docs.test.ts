import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";

const script = fileURLToPath(new URL("./check-docs.mjs", import.meta.url));
const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

/** The faults that the real script finds in a small project. */
function faultsOf(files: Record<string, string>): string[] {
  const root = mkdtempSync(join(tmpdir(), "docs-"));
  roots.push(root);
  const base = { "package.json": JSON.stringify({ scripts: { up: "x" } }), "README.md": "# A\n" };
  for (const [path, text] of Object.entries({ ...base, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const run = spawnSync(process.execPath, [script, "--root", root], { encoding: "utf8" });
  const faults = run.stderr.split("\n").filter((line) => line !== "");
  expect(run.status).toBe(faults.length > 0 ? 1 : 0);
  return faults;
}

describe("check-docs", () => {
  it("lets true documents pass", () => {
    const faults = faultsOf({
      "README.md":
        "# A\nSee [b](docs/b.md#two-words), [top](#a) and [web](https://example.org). `npm run up`, `npm ci`, `src/lib`.\n## Configuration\n| `PORT`, `HOST` | x |\n## End\n",
      "docs/b.md": "## Two words\n[back](../README.md)\n",
      "src/lib/env.ts": "export const env = { PORT: 1, HOST: 2 };\n",
    });
    expect(faults).toEqual([]);
  });
  it.each([
    ["a link to a missing file", "[x](docs/none.md)", "leads nowhere"],
    ["a link to a missing heading", "[x](#none)", "no heading"],
    ["a script that package.json does not have", "`npm run fly`", "no script fly"],
    ["an npm verb that does not exist", "`npm fly`", "not a command"],
    ["a folder that is not there", "`src/attic/x.ts`", "is not there"],
    [
      "a setting that nothing reads",
      "## Configuration\n| `NO_SUCH` | x |\n## End\n",
      "nothing reads NO_SUCH",
    ],
  ])("finds %s", (_, text, words) => {
    const faults = faultsOf({ "README.md": `# A\n${text}\n` });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(words);
  });
});
