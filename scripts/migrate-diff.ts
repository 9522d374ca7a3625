// Writes the next migration for both databases from what changed in prisma/schema.prisma: npm run migration -- add_bearers
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sqlBetween } from "./prisma/engine";
import { MIGRATIONS, PROVIDERS, SCHEMA, schemaFor } from "./prisma/schema.mjs";

/** The models as of the newest migration: what the next one starts from, without a server to ask. */
const MIGRATED = join(MIGRATIONS, "schema.prisma");

const name = process.argv[2] ?? "";
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("Name the migration in snake_case: npm run migration -- add_bearers");
  process.exit(1);
}

const wanted = readFileSync(SCHEMA, "utf8");
const migrated = existsSync(MIGRATED) ? readFileSync(MIGRATED, "utf8") : null;
const stamp = new Date().toISOString().replace(/[-:T]/g, "").slice(0, 14);

let written = 0;
for (const provider of PROVIDERS) {
  const from = migrated === null ? null : schemaFor(provider, migrated);
  const sql = await sqlBetween(provider, from, schemaFor(provider, wanted));
  if (sql === "") continue;
  const folder = join(MIGRATIONS, provider, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), `${sql.trim()}\n`);
  console.log(`prisma/migrations/${provider}/${stamp}_${name}/migration.sql`);
  written += 1;
}
if (written === 0) console.log("The models are those of the newest migration: nothing to write.");
writeFileSync(MIGRATED, wanted);
