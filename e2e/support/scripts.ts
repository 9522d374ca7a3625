import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..", "..");

const running = new Set<ChildProcess>();

/** Ends every agent that is still playing, and what it started: none outlives its test. */
export function stopAgents(): void {
  for (const { pid } of running) if (pid !== undefined) process.kill(-pid, "SIGKILL");
  running.clear();
}
process.once("exit", stopAgents);

/** One of the programs of examples/, started as its README line says. */
export interface ExampleAgent {
  /** Everything it printed. */
  readonly output: () => string;
  /** Resolves with its exit code. */
  readonly ended: Promise<number>;
}

function launch(command: string, args: readonly string[], env: Record<string, string>): ExampleAgent {
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, so that it can be ended together with the curl it waits for.
    detached: true,
    env: { ...process.env, ...env },
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  const ended = new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
  return { output: () => output, ended };
}

/** `examples/agent.sh ADDRESS SEAT NAME` */
export const bashAgent = (
  address: string,
  seat: number,
  name: string,
  env: Record<string, string> = {},
): ExampleAgent => launch("bash", [join("examples", "agent.sh"), address, String(seat), name], env);

/** `examples/club.sh BASE MODE SEATS`; what it heeds besides comes in `env`. */
export const clubScript = (
  base: string,
  mode: string,
  seats: number,
  env: Record<string, string>,
): ExampleAgent => launch("bash", [join("examples", "club.sh"), base, mode, String(seats)], env);

/** `python3 examples/agent.py ADDRESS SEAT NAME` */
export const pythonAgent = (address: string, seat: number, name: string): ExampleAgent =>
  launch("python3", [join("examples", "agent.py"), address, String(seat), name], {});

/** `python3 examples/read_phh.py FILE...` */
export const phhReader = (files: readonly string[]): ExampleAgent =>
  launch("python3", [join("examples", "read_phh.py"), ...files], {});

/** Lines of bash, as somebody would paste them. */
export const pasted = (lines: string): ExampleAgent => launch("bash", ["-c", lines], {});

/** `npx tsx examples/agent.ts ADDRESS SEAT NAME`, without npx in between. */
export const typescriptAgent = (address: string, seat: number, name: string): ExampleAgent => {
  const tsx = join("node_modules", "tsx", "dist", "cli.mjs");
  return launch(process.execPath, [tsx, join("examples", "agent.ts"), address, String(seat), name], {});
};
