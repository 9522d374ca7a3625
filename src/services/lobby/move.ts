import { claimGate } from "@/auth/gates";
import { hashOf, sameHash } from "@/auth/secrets";
import type { TableId } from "@/contract/ids";
import type { MoveOutput } from "@/contract/seats";
import type { ClaimInput } from "@/contract/tables";
import { ok } from "@/lib/result";
import type { ClaimRecord, CompanionRecord, TableRecord } from "@/store/ports";
import { type Changed, change, over, unchanged } from "../change";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { MOVE_LIFE_MS } from "../times";
import { editClaim, present, refuseAbsent, touch } from "./claims";

/** Devices that a seat went on from are remembered up to this many. */
const COMPANIONS_KEPT = 6;

export interface MoveSeat {
  readonly id: TableId;
  readonly token: string | null;
  /** Our own origin, for the link. */
  readonly origin: string;
}

/** Answers a code with which the seat goes on from another device; until it is used nothing changes. */
export async function moveSeat({ ctx, input }: { ctx: Ctx; input: MoveSeat }): Promise<Outcome<MoveOutput>> {
  const { id, token, origin } = input;
  const code = ctx.random.token();
  const hashes = { token: token === null ? null : hashOf(token), code: hashOf(code) };
  const seat = await change(ctx, id, (record) => applyMove(record, hashes, ctx.clock.now()));
  if (!seat.ok) return seat;
  return ok({
    ok: true,
    move_code: code,
    move_url: `${origin}/room/${id}?seat=${seat.value}#move=${code}`,
    expires_in: MOVE_LIFE_MS / 1000,
  });
}

/** Notes the code, in place of an earlier one. Pure. */
export function applyMove(
  record: TableRecord,
  hashes: { readonly token: string | null; readonly code: string },
  now: number,
): Changed<number> {
  const gone = over(record, now);
  if (gone) return unchanged(record, gone);
  if (hashes.token === null)
    return unchanged(record, fail("claim_token_required", "Moving a seat needs its claim token."));
  const presence = present(record, hashes.token, now);
  if (presence.kind !== "here") return unchanged(record, refuseAbsent(presence.kind));
  const { claim } = presence;
  if (presence.moved) return { next: presence.record, result: fail("seat_moved") };
  const move = { codeHash: hashes.code, until: now + MOVE_LIFE_MS };
  return { next: editClaim(presence.record, claim, { move }, false).record, result: ok(claim.seat) };
}

export interface MoveIn {
  readonly body: Pick<ClaimInput, "is_agent">;
  /** Of the code that the new device brings. */
  readonly codeHash: string;
  /** Of the token that it gets. */
  readonly tokenHash: string;
}

/** The seat goes on from the device that brings its code: the same claim under a new token, sealed from now on. Pure. */
export function moveIn(
  record: TableRecord,
  { body, codeHash, tokenHash }: MoveIn,
  now: number,
): Changed<ClaimRecord> {
  const known = claimGate(record, tokenHash);
  // Only a repeat of the very call has the token already: its first answer was lost.
  if (known.kind === "holder") {
    const touched = touch(record, known.record, now);
    return { next: touched.record, result: ok(touched.claim) };
  }
  const claim = record.lobby.claims.find(
    ({ move }) => move && now < move.until && sameHash(move.codeHash, codeHash),
  );
  if (!claim) return unchanged(record, fail("bad_move_code"));
  return handOn(record, claim, { tokenHash, isAgent: body.is_agent === true }, now);
}

/** The seat comes back to a device that it went on from. An agent takes nothing back: its guest may hand it over again. Pure. */
export function takeBack(
  record: TableRecord,
  claim: ClaimRecord,
  tokenHash: string,
  now: number,
): Changed<ClaimRecord> {
  const device = claim.companions?.find((each) => sameHash(each.tokenHash, tokenHash));
  if (!device || device.isAgent) return { next: record, result: fail("seat_moved") };
  return handOn(record, claim, device, now);
}

/** `to` plays from now on; whoever played so far becomes a companion. */
function handOn(
  record: TableRecord,
  claim: ClaimRecord,
  to: CompanionRecord,
  now: number,
): Changed<ClaimRecord> {
  const { tokenHash, isAgent } = claim;
  const others = (claim.companions ?? []).filter((each) => !sameHash(each.tokenHash, to.tokenHash));
  const edit: Partial<ClaimRecord> = {
    ...to,
    companions: [...others, { tokenHash, isAgent }].slice(-COMPANIONS_KEPT),
    sealed: true,
    move: null,
    lastSeenAt: now,
  };
  const edited = editClaim(record, claim, edit, to.isAgent !== claim.isAgent);
  return { next: edited.record, result: ok(edited.claim) };
}
