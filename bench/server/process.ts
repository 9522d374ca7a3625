import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const ROOT = join(import.meta.dirname, "..", "..");
const SERVER = join(ROOT, "dist", "server.mjs");
/** More flags for the server's Node: `SERVER_FLAGS="--cpu-prof --cpu-prof-dir=…"` shows where its time goes. */
const FLAGS = process.env["SERVER_FLAGS"]?.split(" ") ?? [];

/** Runs a script of this folder and resolves with the first line it prints, and the process. */
export async function script(
  name: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly line: string; readonly child: ChildProcess }> {
  const child = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, name), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  process.once("exit", () => child.kill("SIGKILL"));
  const ended = once(child, "exit").then(() => {
    throw new Error(`${name} ended without a word`);
  });
  const [first] = (await Promise.race([once(child.stdout, "data"), ended])) as [Buffer];
  ended.catch(() => {});
  return { line: first.toString().trim(), child };
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  if (address === null || typeof address === "string") throw new Error("a TCP listener has a port");
  probe.close();
  await once(probe, "close");
  return address.port;
}

export interface RunningApp {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly dataDir: string;
  /** Milliseconds from spawning to the first 200 of `/health/live` and of `/health/ready`. */
  readonly liveMs: number;
  readonly readyMs: number;
  /** SIGKILL: no handler runs, nothing is flushed. Its data stays. */
  kill(): Promise<void>;
  /** SIGTERM; resolves with the milliseconds it took to end. `keep`: its data stays. */
  stop(keep?: boolean): Promise<number>;
}

/** The built server as `npm start` runs it, on a port and over a folder of its own, or where one ran before. */
export async function startApp(
  env: Readonly<Record<string, string>> = {},
  folder?: string,
  oldPort?: number,
): Promise<RunningApp> {
  if (!existsSync(SERVER)) throw new Error("dist/server.mjs is not there: run `npm run build` first");
  const dataDir = folder ?? mkdtempSync(join(tmpdir(), "bench-"));
  const port = oldPort ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const child = spawn(process.execPath, ["--enable-source-maps", ...FLAGS, SERVER], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      DATA_DIR: dataDir,
      ...env,
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  // A bench that breaks must not leave its server behind.
  const forget = () => child.kill("SIGKILL");
  process.once("exit", forget);
  child.once("exit", () => process.off("exit", forget));
  const until = async (path: string) => {
    for (;;) {
      if (child.exitCode !== null) throw new Error("the server ended before it was ready");
      const answer = await fetch(url + path).catch(() => null);
      if (answer?.status === 200) return performance.now() - began;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const liveMs = await until("/health/live");
  const readyMs = await until("/health/ready");
  return {
    url,
    port,
    dataDir,
    pid: child.pid ?? 0,
    liveMs,
    readyMs,
    async kill() {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
    async stop(keep = false) {
      const leaving = performance.now();
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
      if (!keep) rmSync(dataDir, { recursive: true, force: true });
      return performance.now() - leaving;
    },
  };
}

export interface Usage {
  /** Seconds of processor time so far. */
  readonly cpu: number;
  /** MiB in memory now. */
  readonly rss: number;
}

/** What a process has used, from the system's own count. */
export async function usageOf(pid: number): Promise<Usage> {
  const { stdout } = await promisify(execFile)("ps", ["-o", "cputimes=,rss=", "-p", String(pid)]);
  const [cpu = 0, rss = 0] = stdout.trim().split(/\s+/).map(Number);
  return { cpu, rss: rss / 1024 };
}

export interface Insides {
  /** Milliseconds that the event loop was held up beyond its timer's 10, since this was last asked. */
  readonly lagP50: number;
  readonly lagP99: number;
  /** Seconds of garbage collection so far. */
  readonly collecting: number;
}

/** What the server's own `/metrics` say of its event loop and its garbage. */
export async function insidesOf(url: string): Promise<Insides> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const valuesOf = (name: string) =>
    [...text.matchAll(new RegExp(`^${name}(?:{.*})? (\\S+)$`, "gm"))].map((match) => Number(match[1]));
  const [lagP50 = 0] = valuesOf("nodejs_eventloop_lag_p50_seconds");
  const [lagP99 = 0] = valuesOf("nodejs_eventloop_lag_p99_seconds");
  const collecting = valuesOf("nodejs_gc_duration_seconds_sum").reduce((sum, seconds) => sum + seconds, 0);
  return { lagP50: lagP50 * 1000 - 10, lagP99: lagP99 * 1000 - 10, collecting };
}

/** POSTs JSON and gives back JSON; anything but a 2xx is an error with the answer's words. */
export async function post<T>(url: string, body: unknown): Promise<T> {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${answer.status} of ${url}: ${await answer.text()}`);
  return (await answer.json()) as T;
}
