// Runs a bench bundled as the server is: what `tsx` puts around each function would be measured too.
//
//   node bench/bundled.mjs FILE [ARGUMENT...]
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const [file = ""] = process.argv.splice(2, 1);
const outfile = join(ROOT, "dist", file.replace(/\.ts$/, ".mjs"));

await build({
  absWorkingDir: ROOT,
  entryPoints: [file],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  packages: "external",
  logLevel: "warning",
});
await import(pathToFileURL(outfile).href);
