import { claimGate } from "@/auth/gates";
import { hashOf } from "@/auth/secrets";
import type { TableRecord } from "@/store/ports";

/** `plays`: holds its chair. `moved`: the chair is played from another device. `gone`: holds none any more, or never did. */
export type Standing = "nobody" | "plays" | "moved" | "gone";

/** How whoever bears this token stands at the table; without one it is nobody. Notes nothing. */
export function standingOf(record: TableRecord, token: string | null): Standing {
  if (token === null) return "nobody";
  const verdict = claimGate(record, hashOf(token));
  if (verdict.kind !== "holder") return "gone";
  return verdict.moved ? "moved" : "plays";
}
