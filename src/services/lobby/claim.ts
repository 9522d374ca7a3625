import { claimGate } from "@/auth/gates";
import { hashOf } from "@/auth/secrets";
import type { ClaimId, ClaimToken, TableId } from "@/contract/ids";
import type { ClaimInput, ClaimOutput } from "@/contract/tables";
import { ok } from "@/lib/result";
import type { ClaimRecord, TableRecord } from "@/store/ports";
import { type Changed, change, over, unchanged } from "../change";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { countSeatCall } from "../seat/count";
import { CLAIM_TTL_MS } from "../times";
import { distinctAt, editClaim, holderOf, isFresh, present, refuseAbsent, seatClaim } from "./claims";
import { moveIn, takeBack } from "./move";
import { cleanName } from "./names";

export interface ClaimSeat {
  readonly id: TableId;
  readonly body: ClaimInput;
  /** From `claim_token` or `X-Claim-Token`: surely meant as a claim token. */
  readonly token: string | null;
  /** From `Authorization`: may also be an agent's bearer, which is no claim and no fault. */
  readonly bearer: string | null;
  /** Whom to count a newcomer against. */
  readonly address: string;
}

/** Claims a chair, or heartbeats, renames or seals one's own. */
export async function claimSeat({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: ClaimSeat;
}): Promise<Outcome<ClaimOutput>> {
  const { id, body, address } = input;
  // Whoever brings a move code gets a new token, whatever else it bears.
  const shown = body.move_code === undefined ? (input.token ?? (await claimBearer(ctx, input))) : null;
  const refused = await countSeatCall(ctx, { id, token: shown, address });
  if (refused) return refused;
  const token = shown ?? newToken(ctx, id, body);
  const ask: ClaimAsk = {
    body,
    tokenHash: hashOf(token),
    shown: shown !== null,
    newClaim: ctx.random.id20() as ClaimId,
  };
  const outcome = await change(ctx, id, (record) => applyClaim(record, ask, ctx.clock.now()));
  if (!outcome.ok) return outcome;
  const { seat, name, claim, tokenHash } = outcome.value;
  return ok({
    ok: true,
    claim_token: token as ClaimToken,
    seat_index: seat,
    name,
    claim,
    expires_in: CLAIM_TTL_MS / 1000,
    ...(tokenHash === ask.tokenHash ? {} : { moved: true }),
  });
}

/** By chance, or worked out from the caller's key so that a repeat gets the same one. */
function newToken(ctx: Ctx, id: TableId, { claim_key: key, move_code: code, seat_index: seat }: ClaimInput) {
  if (key === undefined) return ctx.random.token();
  return code === undefined ? ctx.derive("claim", id, String(seat), key) : ctx.derive("move", id, code, key);
}

/** A bearer counts as a claim token where the table knows it, or where nothing else says what is wanted. */
async function claimBearer(ctx: Ctx, { id, body, bearer }: ClaimSeat): Promise<string | null> {
  if (bearer === null || body.seat_index === undefined) return bearer;
  const record = await ctx.live.read(id);
  return record && claimGate(record, hashOf(bearer)).kind !== "unknown" ? bearer : null;
}

export interface ClaimAsk {
  readonly body: ClaimInput;
  /** Of the token shown, or of the one that a new claim will get. */
  readonly tokenHash: string;
  readonly shown: boolean;
  readonly newClaim: ClaimId;
}

/** The claim as a change of the table. Pure. */
export function applyClaim(record: TableRecord, ask: ClaimAsk, now: number): Changed<ClaimRecord> {
  const gone = over(record, now);
  if (gone) return unchanged(record, gone);
  if (ask.body.move_code !== undefined)
    return moveIn(record, { ...ask, codeHash: hashOf(ask.body.move_code) }, now);
  // A claim key that was used before derives a token that the table knows: a repeat, not a newcomer, even after its seat was given up.
  const known = ask.shown || claimGate(record, ask.tokenHash).kind !== "unknown";
  return known ? keepChair(record, ask, now) : takeChair(record, ask, now);
}

function keepChair(record: TableRecord, { body, tokenHash }: ClaimAsk, now: number): Changed<ClaimRecord> {
  const presence = present(record, tokenHash, now);
  if (presence.kind !== "here") return unchanged(record, refuseAbsent(presence.kind));
  const { claim, moved } = presence;
  if (body.seat_index !== undefined && body.seat_index !== claim.seat)
    return unchanged(record, fail("not_your_seat"));
  if (body.take_back === true && moved) return takeBack(presence.record, claim, tokenHash, now);
  const name =
    body.name === undefined ? ok(claim.name) : nameFor(presence.record, body.name, claim.seat, now);
  if (!name.ok) return unchanged(record, name);
  const sealed = claim.sealed || body.sealed === true;
  const isAgent = moved ? claim.isAgent : (body.is_agent ?? claim.isAgent);
  const heard = name.value !== claim.name || isAgent !== claim.isAgent;
  if (!heard && sealed === claim.sealed) return { next: presence.record, result: ok(claim) };
  const edited = editClaim(presence.record, claim, { name: name.value, sealed, isAgent }, heard);
  return { next: edited.record, result: ok(edited.claim) };
}

function takeChair(record: TableRecord, ask: ClaimAsk, now: number): Changed<ClaimRecord> {
  const { seat_index: seat, name: rawName } = ask.body;
  if (seat === undefined || rawName === undefined) {
    const missing = [
      ...(seat === undefined ? ["seat_index"] : []),
      ...(rawName === undefined ? ["name"] : []),
    ];
    const is = missing.length > 1 ? "are" : "is";
    const words = `${missing.join(" and ")} ${is} missing: a claim needs seat_index and name, or a claim_token.`;
    return unchanged(record, fail("invalid_field", words));
  }
  if (seat >= record.row.seats) return unchanged(record, fail("seat_out_of_range"));
  const holder = holderOf(record, seat);
  if (holder && isFresh(holder, now)) return unchanged(record, fail("seat_taken"));
  const name = nameFor(record, rawName, seat, now);
  if (!name.ok) return unchanged(record, name);
  const claim: ClaimRecord = {
    claim: ask.newClaim,
    seat,
    name: name.value,
    tokenHash: ask.tokenHash,
    // Room seats are sealed from the start (decision 14).
    sealed: ask.body.sealed === true || record.row.mode === "room",
    isAgent: ask.body.is_agent === true,
    claimedAt: now,
    lastSeenAt: now,
  };
  return { next: begun(seatClaim(record, claim), now), result: ok(claim) };
}

/** A sandbox begins with its first guest. */
function begun(record: TableRecord, now: number): TableRecord {
  const { row, lobby } = record;
  if (row.sandbox === undefined || lobby.startedAt !== null) return record;
  return { ...record, lobby: { ...lobby, startedAt: now } };
}

/** Names of the other chairs that are listed count for `Bob (2)`, not the name of the chair itself. */
export function nameFor(record: TableRecord, raw: string, seat: number, now: number): Outcome<string> {
  const name = cleanName(raw);
  if (name === null) return fail("invalid_name");
  return ok(distinctAt(record, name, seat, now));
}
