import { spawn, spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** The folder of package.json. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Tools that would tell of themselves, of updates or of this machine's settings keep to what concerns the run. */
const QUIET = {
  npm_config_loglevel: "error",
  npm_config_update_notifier: "false",
  npm_config_fund: "false",
  npm_config_audit: "false",
  NEXT_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
};

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"];
/** The shells and tools between us and who works pass no signal on: what we run has a process group of its own, to be told as one. */
const GROUPS = process.platform !== "win32";

/** Whether there was anybody to be told. */
function tell(child, signal) {
  try {
    return process.kill(GROUPS ? -child.pid : child.pid, signal);
  } catch (fault) {
    if (fault.code === "ESRCH") return false;
    throw fault;
  }
}

/** Resolves when nothing that the child started is left: it may end before those do. */
async function gone(child) {
  while (tell(child, 0)) await pause(50);
}

/**
 * Runs a command with its output shown, and resolves with its exit code (128 where a signal ended it). A signal to us goes on to the command
 * and all that it started; once they have ended, this rejects.
 */
export function run(command, args, { env = {}, cwd = ROOT } = {}) {
  return new Promise((resolve, reject) => {
    let stopped = null;
    const stop = (signal) => {
      stopped = signal;
      tell(child, signal);
    };
    const options = { cwd, stdio: "inherit", detached: GROUPS, env: { ...process.env, ...QUIET, ...env } };
    const child = spawn(command, args, options);
    child.once("error", reject);
    child.once("spawn", () => {
      for (const signal of SIGNALS) process.on(signal, stop);
    });
    child.once("exit", async (code) => {
      if (stopped !== null) await gone(child).catch(reject);
      for (const signal of SIGNALS) process.off(signal, stop);
      if (stopped === null) resolve(code ?? 128);
      else reject(new Stop(`Stopped by ${stopped}.`));
    });
  });
}

/** Runs one of the scripts of package.json, or another npm command, through the npm that started us. */
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith(".js")) return run(process.execPath, [cli, ...args], options);
  return run(process.platform === "win32" ? "npm.cmd" : "npm", args, options);
}

/** Runs a command for its answer: trimmed standard output, or null when it failed. */
export function ask(command, args, timeout = 20_000) {
  const result = spawnSync(command, args, { cwd: ROOT, encoding: "utf8", timeout });
  return result.status === 0 ? result.stdout.trim() : null;
}

/** Where a command lies on the PATH, or null. */
export function which(name) {
  const endings = process.platform === "win32" ? [".exe", ".cmd", ""] : [""];
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const ending of endings) {
      const path = join(folder, name + ending);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not here; the next folder may have it.
      }
    }
  }
  return null;
}

/** A fault the reader can mend: its message is all there is to say, without a stack. */
export class Stop extends Error {}

/** Ends the process with a Stop's words, or with the stack of what was not foreseen. */
export function explain(error) {
  console.error(error instanceof Stop ? `\n✗ ${error.message}` : error);
  process.exitCode = 1;
}

/** "3.2 s", "4 min 05 s". */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
}
