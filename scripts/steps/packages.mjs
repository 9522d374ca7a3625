import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ask, npm, ROOT, Stop } from "./run.mjs";

/** As package.json's `engines`, which is what our packages have in common. */
const fits = (major, minor) => (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;

/** Stops with one sentence where Node is none of those that will do. */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (fits(major, minor)) return;
  throw new Stop(
    `Node ${version} will not do: it takes 20.19 or a later 20, 22.12 or a later 22, or 24 and newer. Get one at https://nodejs.org and try again.`,
  );
}

/**
 * Whether node_modules holds what package-lock.json names. npm keeps its own account of what it installed in
 * node_modules/.package-lock.json; packages for other platforms are rightly absent from it.
 */
export function packagesAreInstalled(root = ROOT) {
  const account = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(account)) return false;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const present = JSON.parse(readFileSync(account, "utf8")).packages;
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === "" || (entry.optional === true && present[path] === undefined)) continue;
    if (present[path]?.version !== entry.version) return false;
  }
  return Object.keys(present).every((path) => wanted[path] !== undefined);
}

/** A database driver compiled for another Node does not load in this one. */
const driverLoads = () =>
  ask(process.execPath, ["-e", "new (require('better-sqlite3'))(':memory:').close()"]) !== null;

/** Brings node_modules in line with the lock file; resolves with what was done, in a few words. */
export async function ensurePackages() {
  let done = "already here";
  if (!packagesAreInstalled()) {
    // Building needs the development packages, whatever NODE_ENV says.
    if ((await npm(["ci", "--include=dev"])) !== 0)
      throw new Stop("npm ci failed; the reason stands above. Nothing was started.");
    done = "installed";
  }
  if (driverLoads()) return done;
  const code = await npm(["rebuild", "better-sqlite3"]);
  if (code !== 0 || !driverLoads())
    throw new Stop(
      "The SQLite driver does not load, and compiling it failed. It needs python3, make and a C++ compiler " +
        "(Debian: apt-get install python3 make g++; macOS: xcode-select --install).",
    );
  return `${done}, SQLite driver compiled for this Node`;
}
