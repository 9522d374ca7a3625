import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const SCHEMA = join(ROOT, "prisma", "schema.prisma");
export const MIGRATIONS = join(ROOT, "prisma", "migrations");
export const PROVIDERS = ["sqlite", "postgresql"];

/** The models for one provider: a Prisma schema has room for one only. */
export function schemaFor(provider, text = readFileSync(SCHEMA, "utf8")) {
  const found = text.match(/^ {2}provider = "sqlite"$/m);
  if (found === null) throw new Error('prisma/schema.prisma: the line `provider = "sqlite"` is not there');
  return text.replace(found[0], `  provider = "${provider}"`);
}
