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
import { oust } from "../host/oust";
import { countSeatCall } from "../seat/count";
import { MOVE_LIFE_MS } from "../times";
import { editClaim, present, refuseAbsent, touch } from "./claims";

/** Devices that a seat went on from are remembered up to this many. */
const COMPANIONS_KEPT = 6;
/** Devices that a seat was taken back from are told so up to this many; older ones hold a token that nobody knows. */
const REVOKED_KEPT = 12;

export interface MoveSeat {
  readonly id: TableId;
  readonly token: string | null;
  /** Our own origin, for the link. */
  readonly origin: string;
  readonly address: string;
}

/** Answers a code with which the seat goes on from another device; until it is used nothing changes. */
export async function moveSeat({ ctx, input }: { ctx: Ctx; input: MoveSeat }): Promise<Outcome<MoveOutput>> {
  const { id, token, origin } = input;
  const refused = await countSeatCall(ctx, input);
  if (refused) return refused;
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
  const { tokenHash: before, isAgent, companions = [] } = claim;
  return handOn(record, claim, now, {
    tokenHash,
    isAgent: body.is_agent === true,
    companions: [...companions, { tokenHash: before, isAgent }].slice(-COMPANIONS_KEPT),
  });
}

/**
 * The seat comes back to a device that it went on from: the moves since are undone, and their devices see nothing any more. An agent takes
 * nothing back: its guest may hand it over again. Pure.
 */
export function takeBack(
  record: TableRecord,
  claim: ClaimRecord,
  tokenHash: string,
  now: number,
): Changed<ClaimRecord> {
  const { companions = [], revoked = [] } = claim;
  const place = companions.findIndex((each) => sameHash(each.tokenHash, tokenHash));
  const device = companions[place];
  if (!device || device.isAgent) return { next: record, result: fail("seat_moved") };
  const since = [...companions.slice(place + 1), claim].map((each) => each.tokenHash);
  const without = oust(record, (host) => since.some((hash) => sameHash(hash, host.tokenHash)));
  return handOn(without, claim, now, {
    ...device,
    companions: companions.slice(0, place),
    revoked: [...revoked, ...since].slice(-REVOKED_KEPT),
  });
}

/** Another device plays from now on. */
function handOn(
  record: TableRecord,
  claim: ClaimRecord,
  now: number,
  to: CompanionRecord & Pick<ClaimRecord, "companions" | "revoked">,
): Changed<ClaimRecord> {
  const edit: Partial<ClaimRecord> = { ...to, sealed: true, move: null, lastSeenAt: now };
  const edited = editClaim(record, claim, edit, to.isAgent !== claim.isAgent);
  return { next: edited.record, result: ok(edited.claim) };
}
