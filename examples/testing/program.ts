import { execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..", "..");

/** curl as it was before 7.84, which knows no `%header{…}`, and a `sleep` that takes seconds as the strictest does, and no time. */
const TOOLS = {
  curl: `exec ${execFileSync("bash", ["-c", "command -v curl"], { encoding: "utf8" }).trim()} "\${@//%header/%%header}"`,
  sleep: `[[ $1 =~ ^[0-9]+$ ]] || { echo "sleep: invalid time interval" >&2; exit 1; }`,
};

/** An empty home, where programs run with a PATH of such tools. */
export function makeHome() {
  const home = mkdtempSync(join(tmpdir(), "examples-"));
  const bin = join(home, "bin");
  mkdirSync(bin);
  for (const [name, line] of Object.entries(TOOLS)) {
    writeFileSync(join(bin, name), `#!/usr/bin/env bash\n${line}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const env = { ...process.env, HOME: home, PATH: `${bin}:${process.env["PATH"]}` };

  /** Runs a program to its end. */
  const run = (command: string, args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
    new Promise<{ readonly status: number | null; readonly out: string; readonly err: string }>(
      (resolve, reject) => {
        const child = spawn(command, args, {
          cwd: ROOT,
          env: { ...env, ...more },
          stdio: ["ignore", "pipe", "pipe"],
        });
        const said = { out: "", err: "" };
        child.stdout.setEncoding("utf8").on("data", (text: string) => (said.out += text));
        child.stderr.setEncoding("utf8").on("data", (text: string) => (said.err += text));
        child.once("error", reject);
        child.once("close", (status) => resolve({ status, ...said }));
      },
    );
  return { home, run, remove: () => rmSync(home, { recursive: true }) };
}
