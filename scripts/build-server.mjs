#!/usr/bin/env node
// Bundles the server in front of Next into dist/server.mjs; packages stay in node_modules.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

rmSync(join(ROOT, "dist", "server.mjs"), { force: true });
await build({
  absWorkingDir: ROOT,
  entryPoints: ["src/server/main.ts"],
  outfile: "dist/server.mjs",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  packages: "external",
  sourcemap: "linked",
  logLevel: "warning",
});
