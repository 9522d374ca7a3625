import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { openapiOf } from "../../src/contract/openapi";
import { PATHS } from "../../src/contract/paths";
import { type Document, declarationsOf } from "./types";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Writes the client package into a folder: one module for browsers and Node, and its declarations. */
export async function buildClient(outdir: string): Promise<void> {
  mkdirSync(outdir, { recursive: true });
  await build({
    absWorkingDir: ROOT,
    stdin: { contents: 'export { createClient } from "@/client/client";', resolveDir: ROOT, loader: "ts" },
    alias: { "@": join(ROOT, "src") },
    outfile: join(outdir, "index.js"),
    bundle: true,
    platform: "neutral",
    format: "esm",
    target: "es2022",
    logLevel: "warning",
  });
  // The document is made by our own rows in this very shape; its type is as wide as OpenAPI.
  const document = openapiOf() as unknown as Document;
  writeFileSync(join(outdir, "index.d.ts"), declarationsOf(document, new Set(Object.keys(PATHS))));
}
