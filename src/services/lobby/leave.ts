import { claimGate } from "@/auth/gates";
import { hashOf } from "@/auth/secrets";
import type { TableId } from "@/contract/ids";
import type { LeaveOutput } from "@/contract/seats";
import { ok } from "@/lib/result";
import type { TableRecord } from "@/store/ports";
import { type Changed, change, over, unchanged } from "../change";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { oust } from "../host/oust";
import { countSeatCall } from "../seat/count";
import { present, refuseAbsent, vacate } from "./claims";

/** Gives up one's own chair; the host folds its hand, and its chips leave the game. */
export async function leaveSeat({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { readonly id: TableId; readonly token: string | null; readonly address: string };
}): Promise<Outcome<LeaveOutput>> {
  const refused = await countSeatCall(ctx, input);
  if (refused) return refused;
  const hash = input.token === null ? null : hashOf(input.token);
  return change(ctx, input.id, (record) => applyLeave(record, hash, ctx.clock.now()));
}

/** The leaving as a change of the table; said again it is done already. Pure. */
export function applyLeave(record: TableRecord, tokenHash: string | null, now: number): Changed<LeaveOutput> {
  const gone = over(record, now);
  if (gone) return unchanged(record, gone);
  if (tokenHash === null)
    return unchanged(record, fail("claim_token_required", "Leaving needs the claim token of a seat here."));
  const verdict = claimGate(record, tokenHash);
  if (verdict.kind === "former" && verdict.record.released)
    return unchanged(record, ok({ ok: true, seat_index: verdict.record.seat }));
  const presence = present(record, tokenHash, now);
  if (presence.kind !== "here") return unchanged(record, refuseAbsent(presence.kind));
  if (presence.moved) return { next: presence.record, result: fail("seat_moved") };
  const { claim } = presence;
  const left = oust(vacate(presence.record, claim), (host) => host.claim === claim.claim);
  return { next: left, result: ok({ ok: true, seat_index: claim.seat }) };
}
