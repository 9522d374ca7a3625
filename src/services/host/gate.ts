import { type HostActor, hostGate } from "@/auth/gates";
import { hashOf } from "@/auth/secrets";
import { ok } from "@/lib/result";
import type { ClaimRecord, TableRecord } from "@/store/ports";
import { fail, type Outcome, rejectHost } from "../failure";
import { present, refuseAbsent } from "../lobby/claims";

/** The table's current host, or why the caller isn't: told so where it once was (decision 16). */
export function asHost(record: TableRecord, token: string | null): Outcome<HostActor> {
  if (token === null) return fail("host_token_required");
  const verdict = hostGate(record, hashOf(token));
  if (verdict.kind === "host") return ok(verdict.actor);
  return rejectHost(verdict.kind === "superseded" ? "host_superseded" : "bad_host_token");
}

/** The seat that asks to host, and the table with its sign of life noted. A device that the seat went on from asks in vain. */
export function asSeat(
  record: TableRecord,
  token: string | null,
  now: number,
): Outcome<{ readonly record: TableRecord; readonly claim: ClaimRecord }> {
  if (token === null)
    return fail("claim_token_required", "A room is hosted by one of its seats: send its claim_token.");
  const presence = present(record, hashOf(token), now);
  if (presence.kind !== "here") return refuseAbsent(presence.kind);
  return presence.moved ? fail("seat_moved") : ok(presence);
}
