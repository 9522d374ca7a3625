import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import { absentPostgres } from "./absent-postgres";
import type { Provider } from "./schema.mjs";

let loaded: Promise<void> | undefined;

/** The package's own entry imports the .wasm file as a module, which Node does only behind a flag. */
async function load(): Promise<void> {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const bytes = readFileSync(join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": engine as unknown as WebAssembly.ModuleImports,
  });
  engine.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: start } = instance.exports;
  if (typeof start === "function") start();
}

const files = (content: string) => ({ files: [{ path: "schema.prisma", content }] });

/** SQL that leads from one schema (null: an empty database) to another; empty where nothing differs. Needs no database. */
export async function sqlBetween(provider: Provider, from: string | null, to: string): Promise<string> {
  loaded ??= load();
  await loaded;
  const factory = provider === "sqlite" ? new PrismaBetterSqlite3({ url: ":memory:" }) : absentPostgres;
  const instance = await engine.SchemaEngine.new(
    { datamodels: [["schema.prisma", to]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  try {
    const result = await instance.diff({
      from: from === null ? { tag: "empty" } : { tag: "schemaDatamodel", ...files(from) },
      to: { tag: "schemaDatamodel", ...files(to) },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    if (result.stdout === null) throw new Error(`the schema engine gave no SQL for ${provider}`);
    return /^-- This is an empty migration\.\s*$/.test(result.stdout) ? "" : result.stdout;
  } finally {
    instance.free();
  }
}
