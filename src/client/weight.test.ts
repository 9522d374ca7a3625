import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { PATHS } from "@/contract/paths";

it("the client brings no schema library into a browser", async () => {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const bundle = async (contents: string) => {
    const { outputFiles, metafile } = await build({
      stdin: { contents, resolveDir: root, loader: "ts" },
      alias: { "@": `${root}src` },
      bundle: true,
      minify: true,
      format: "esm",
      write: false,
      metafile: true,
    });
    return { bytes: outputFiles[0]?.contents.length ?? 0, inputs: Object.keys(metafile.inputs) };
  };
  const client = await bundle('export { createClient } from "@/client/client";');
  expect(client.inputs.filter((path) => path.includes("node_modules"))).toEqual([]);
  // A path is some 60 bytes; a schema would be thousands.
  expect(client.bytes).toBeLessThan(1_500 + 75 * Object.keys(PATHS).length);
  // The same look does see the library where it is.
  const schemas = await bundle('export { ENDPOINTS } from "@/contract/endpoints";');
  expect(schemas.inputs.some((path) => path.includes("node_modules/zod"))).toBe(true);
});
