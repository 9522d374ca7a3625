import { hashOf } from "@/auth/secrets";
import type { TableId } from "@/contract/ids";
import type { StartOutput } from "@/contract/tables";
import { ok } from "@/lib/result";
import type { TableRecord } from "@/store/ports";
import { type Changed, change, over, unchanged } from "../change";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { countSeatCall } from "../seat/count";
import { iso } from "../times";
import { begin, isFresh, present, refuseAbsent } from "./claims";

/** Signals the start. Any seat's token will do (decision 13); a second start changes nothing (decision 36). */
export async function startGame({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { readonly id: TableId; readonly token: string | null; readonly address: string };
}): Promise<Outcome<StartOutput>> {
  const refused = await countSeatCall(ctx, input);
  if (refused) return refused;
  const hash = input.token === null ? null : hashOf(input.token);
  const outcome = await change(ctx, input.id, (record) => applyStart(record, hash, ctx.clock.now()));
  return outcome.ok ? ok({ ok: true, start_signaled: true, started_at: iso(outcome.value) }) : outcome;
}

/** The start as a change of the table; answers when it was signalled. Pure. */
export function applyStart(record: TableRecord, tokenHash: string | null, now: number): Changed<number> {
  const gone = over(record, now);
  if (gone) return unchanged(record, gone);
  if (tokenHash === null)
    return unchanged(record, fail("claim_token_required", "Starting needs the claim token of a seat here."));
  const presence = present(record, tokenHash, now);
  if (presence.kind !== "here") return unchanged(record, refuseAbsent(presence.kind));
  const next = presence.record;
  const { lobby } = next;
  if (lobby.startedAt !== null) return { next, result: ok(lobby.startedAt) };
  // At a sandbox bots have the other chairs.
  const players = next.row.sandbox === undefined ? 2 : 1;
  if (lobby.claims.filter((claim) => isFresh(claim, now)).length < players)
    return { next, result: fail("need_two_players") };
  return { next: begin(next, now), result: ok(now) };
}
