import { type HostActor, hostGate } from "@/auth/gates";
import { hashOf } from "@/auth/secrets";
import { ok } from "@/lib/result";
import type { TableRecord } from "@/store/ports";
import { fail, type Outcome, rejectHost } from "../failure";

/** The table's current host, or why the caller isn't: told so where it once was (decision 16). */
export function asHost(record: TableRecord, token: string | null): Outcome<HostActor> {
  if (token === null) return fail("host_token_required");
  const verdict = hostGate(record, hashOf(token));
  if (verdict.kind === "host") return ok(verdict.actor);
  return rejectHost(verdict.kind === "superseded" ? "host_superseded" : "bad_host_token");
}
