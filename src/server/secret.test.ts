import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { serverSecret } from "./secret";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "secret-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the server's secret", () => {
  it("is AUTH_SECRET where that is set", () => {
    expect(serverSecret({ AUTH_SECRET: "x".repeat(40), DATA_DIR: folder })).toBe("x".repeat(40));
  });

  it("is generated once, kept, and readable by its owner alone", () => {
    const env = { AUTH_SECRET: undefined, DATA_DIR: join(folder, "new") };
    const first = serverSecret(env);
    expect(first.length).toBeGreaterThanOrEqual(43);
    expect(serverSecret(env)).toBe(first);
    const path = join(folder, "new", "secret");
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(readFileSync(path, "utf8").trim()).toBe(first);
  });

  it("is never a damaged one", () => {
    writeFileSync(join(folder, "secret"), "");
    expect(() => serverSecret({ AUTH_SECRET: undefined, DATA_DIR: folder })).toThrow(/damaged/);
  });
});
