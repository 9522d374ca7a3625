import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { npm, ROOT, Stop } from "./run.mjs";

const SOURCES = [
  "src",
  "prisma",
  "public",
  "docs/skill",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "next.config.mjs",
  "postcss.config.mjs",
  "scripts/build-client.ts",
  "scripts/build-server.mjs",
  "scripts/client",
  "scripts/generate.mjs",
  "scripts/guide",
  "scripts/prisma",
];
const OUTPUTS = [".next/BUILD_ID", "dist/server.mjs", "dist/client/index.js", "dist/client/index.d.ts"];
const STAMP = "dist/.built-from";

/** A digest of everything that goes into a build, and of when its outputs were written: equal means that nothing has to be built. */
export function fingerprint(root = ROOT) {
  const hash = createHash("sha256");
  const add = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) {
      if (path.endsWith("/generated")) return;
      for (const name of readdirSync(full).sort()) add(`${path}/${name}`);
    } else if (!/\.test\.tsx?$/.test(path)) hash.update(path).update("\0").update(readFileSync(full));
  };
  for (const path of SOURCES) add(path);
  for (const path of OUTPUTS) {
    const full = join(root, path);
    hash.update(existsSync(full) ? String(statSync(full).mtimeMs) : "absent");
  }
  return hash.digest("hex");
}

/** Whether the built app is the one these sources make. */
export function isBuilt(root = ROOT) {
  const stamp = join(root, STAMP);
  return (
    OUTPUTS.every((path) => existsSync(join(root, path))) &&
    existsSync(stamp) &&
    readFileSync(stamp, "utf8") === fingerprint(root)
  );
}

/** Builds pages, server and client; resolves with what was done. */
export async function ensureBuild() {
  if (isBuilt()) return "up to date";
  const stamp = join(ROOT, STAMP);
  // A build that is broken off leaves parts of two: no former stamp may vouch for them.
  rmSync(stamp, { force: true });
  if ((await npm(["run", "--silent", "build"])) !== 0)
    throw new Stop("The build failed; the reason stands above.");
  mkdirSync(join(ROOT, "dist"), { recursive: true });
  writeFileSync(stamp, fingerprint());
  return "built";
}
