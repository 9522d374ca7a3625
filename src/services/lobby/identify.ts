import { claimGate } from "@/auth/gates";
import { hashOf } from "@/auth/secrets";
import type { ClaimId, TableId } from "@/contract/ids";
import { ok } from "@/lib/result";
import type { ClaimRecord, TableRecord } from "@/store/ports";
import { type Changed, over, unchanged } from "../change";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { editClaim, holderOf, isMereSign, present, refuseAbsent, touch } from "./claims";

/** Who asks: for which chair (null: none), with which token (hashed; null: none). */
export interface Ask {
  readonly seat: number | null;
  readonly tokenHash: string | null;
  /** This is a `/state` read: bearing the token, it seals the seat (decision 14). */
  readonly seals: boolean;
}

/**
 * What the asker may see of the chair. `own`: its cards, because the token fits or because the seat is unsealed. `sealed`: nothing
 * private. `empty`: nobody sits there. `public`: no chair was asked for.
 */
export type Sight =
  | { readonly kind: "public" }
  | { readonly kind: "empty"; readonly seat: number }
  | { readonly kind: "sealed"; readonly seat: number }
  | {
      readonly kind: "own";
      readonly seat: number;
      readonly claim: ClaimRecord;
      /** The token was shown; else the seat is unsealed and anybody may ask. */
      readonly proven: boolean;
      /** The token is of a device that the seat went on from (its hash): the cards may be seen, and nothing be done. Else null. */
      readonly companion: string | null;
    };

/**
 * Tells who asks, and notes the sign of life that every read or act with the token is, as is one of an unsealed seat (decision 18).
 * Pure. At a table that is over nothing is noted.
 */
export function identify(record: TableRecord, ask: Ask, now: number): Changed<Sight> {
  const { seat, tokenHash } = ask;
  if (seat !== null && seat >= record.row.seats) return unchanged(record, fail("seat_out_of_range"));
  if (tokenHash !== null) return identifyToken(record, tokenHash, ask, now);
  if (seat === null) return unchanged(record, ok({ kind: "public" }));
  const holder = holderOf(record, seat);
  if (!holder) return unchanged(record, ok({ kind: "empty", seat }));
  if (holder.sealed) return unchanged(record, ok({ kind: "sealed", seat }));
  const touched = over(record, now) ? { record, claim: holder } : touch(record, holder, now);
  return {
    next: touched.record,
    result: ok({ kind: "own", seat, claim: touched.claim, proven: false, companion: null }),
  };
}

function identifyToken(record: TableRecord, hash: string, ask: Ask, now: number): Changed<Sight> {
  const presence = present(record, hash, now);
  if (presence.kind !== "here") return unchanged(record, refuseAbsent(presence.kind));
  const { claim } = presence;
  if (ask.seat !== null && ask.seat !== claim.seat) return unchanged(record, fail("not_your_seat"));
  const sealed =
    ask.seals && ask.seat !== null && !claim.sealed
      ? editClaim(presence.record, claim, { sealed: true }, false)
      : presence;
  const companion = presence.moved ? hash : null;
  const sight: Sight =
    ask.seat === null
      ? { kind: "public" }
      : { kind: "own", seat: claim.seat, claim: sealed.claim, proven: true, companion };
  return { next: over(record, now) ? record : sealed.record, result: ok(sight) };
}

/**
 * What somebody who saw a chair's own view sees of it later: it may have changed hands, been sealed, gone on to another device or been taken
 * back from this one meanwhile. Pure.
 */
export function stillSees(record: TableRecord, sight: Extract<Sight, { kind: "own" }>): Sight {
  const nothing: Sight = { kind: "sealed", seat: sight.seat };
  const claim = record.lobby.claims.find((each) => each.claim === sight.claim.claim);
  if (!claim) return nothing;
  if (!sight.proven) return claim.sealed ? nothing : sight;
  const hash = sight.companion ?? sight.claim.tokenHash;
  const verdict = claimGate(record, hash);
  if (verdict.kind !== "holder") return nothing;
  return { ...sight, claim, companion: verdict.moved ? hash : null };
}

/** The record and what the asker may see of it, once whatever the asking changed is durable. */
export async function look(
  ctx: Ctx,
  id: TableId,
  {
    seat,
    token,
    seals,
  }: { readonly seat: number | null; readonly token: string | null; readonly seals: boolean },
): Promise<Outcome<{ readonly record: TableRecord; readonly sight: Sight }>> {
  const record = await ctx.live.read(id);
  if (!record) return fail("table_not_found");
  const ask = { seat, seals, tokenHash: token === null ? null : hashOf(token) };
  const { next, result } = identify(record, ask, ctx.clock.now());
  if (!result.ok) return result;
  if (next === record) return ok({ record, sight: result.value });
  if (isMereSign(record, next, ctx.clock.now())) {
    noteSign(ctx, id, ask);
    return ok({ record: next, sight: result.value });
  }
  const noted = await ctx.live.update(id, (current) => {
    const again = identify(current, ask, ctx.clock.now());
    return { next: again.next, result: { record: again.next, sight: again.result } };
  });
  if (!noted) return fail("table_not_found");
  return noted.sight.ok ? ok({ record: noted.record, sight: noted.sight.value }) : noted.sight;
}

/** Who gives a sign of life in a read that showed its own seat. */
export const signOf = ({
  seat,
  claim,
  proven,
  companion,
}: Extract<Sight, { kind: "own" }>): Pick<Ask, "seat" | "tokenHash"> => ({
  seat,
  tokenHash: companion ?? (proven ? claim.tokenHash : null),
});

/** The seat's reader is there: seen at once, and written behind the answer. */
export function noteSign(ctx: Ctx, id: TableId, { seat, tokenHash }: Pick<Ask, "seat" | "tokenHash">): void {
  ctx.live.note(id, (record) => identify(record, { seat, tokenHash, seals: false }, ctx.clock.now()).next);
}

/** The seat's reader hung up while it waited. Whoever is still there, on this device or another, gives the next sign before this one counts. */
export function noteHangUp(ctx: Ctx, id: TableId, claim: ClaimId): void {
  ctx.live.note(id, (record) => {
    const holder = record.lobby.claims.find((each) => each.claim === claim);
    return holder ? editClaim(record, holder, { hungUpAt: ctx.clock.now() }, false).record : record;
  });
}
