import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Env } from "@/lib/env";

/**
 * The key of what this server derives: AUTH_SECRET, else one that was generated into DATA_DIR at the first start, readable by its owner alone.
 */
export function serverSecret(env: Pick<Env, "AUTH_SECRET" | "DATA_DIR">): string {
  if (env.AUTH_SECRET !== undefined) return env.AUTH_SECRET;
  const path = join(env.DATA_DIR, "secret");
  mkdirSync(env.DATA_DIR, { recursive: true, mode: 0o700 });
  try {
    // Fails where it is there already: of two servers that start together, both use the first one's.
    writeFileSync(path, `${randomBytes(32).toString("base64url")}\n`, { flag: "wx", mode: 0o600 });
  } catch (fault) {
    if (!(fault instanceof Error && "code" in fault && fault.code === "EEXIST")) throw fault;
  }
  const secret = readFileSync(path, "utf8").trim();
  if (secret.length < 32) throw new Error(`${path} is damaged: delete it, or set AUTH_SECRET`);
  return secret;
}
