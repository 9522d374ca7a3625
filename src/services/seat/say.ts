import { hashOf } from "@/auth/secrets";
import type { SeatWord, SeatWordInput, SeatWordOutput } from "@/contract/actions";
import type { ClaimId, TableId } from "@/contract/ids";
import type { InboxEntry } from "@/contract/tables";
import { ok } from "@/lib/result";
import type { ClaimRecord, TableRecord } from "@/store/ports";
import { type Changed, change, over, unchanged } from "../change";
import type { Ctx } from "../ctx";
import { fail, type Outcome, tooMany } from "../failure";
import { putEntry } from "../inbox/settle";
import { firstClaim, present, refuseAbsent } from "../lobby/claims";
import { iso } from "../times";

export interface SayWord {
  readonly id: TableId;
  readonly body: SeatWordInput;
  readonly token: string | null;
}

/** `POST /tables/{id}/seat`: a guest's word for the dealer, queued durably. */
export async function sayWord({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: SayWord;
}): Promise<Outcome<SeatWordOutput>> {
  const { id, body } = input;
  const hash = input.token === null ? null : hashOf(input.token);
  const seen = await ctx.live.read(id);
  if (!seen) return fail("table_not_found");
  const admitted = admit(seen, body.word, hash, ctx.clock.now()).result;
  if (!admitted.ok) return admitted;
  // Counted only now: whoever holds no seat here cannot use up another's share (decision 32).
  const tooSoon = await ctx.limits.take("seatWord", `${id}:${admitted.value.seat}`);
  if (tooSoon !== null) return tooMany(tooSoon);
  return change(ctx, id, (record) => applyWord(record, body.word, hash, ctx.clock.now()));
}

/** Who says it, once the gate let it pass; a sign of life in passing. Pure. */
function admit(
  record: TableRecord,
  word: SeatWord,
  tokenHash: string | null,
  now: number,
): Changed<ClaimRecord> {
  const gone = over(record, now);
  if (gone) return unchanged(record, gone);
  if (tokenHash === null)
    return unchanged(record, fail("claim_token_required", "This word needs the claim token of a seat here."));
  const presence = present(record, tokenHash, now);
  if (presence.kind !== "here") return unchanged(record, refuseAbsent(presence.kind));
  const { record: next, claim } = presence;
  const { mode } = next.row;
  if (mode !== "room" && mode !== "tv") return { next, result: fail("mode_without_guests") };
  if (!next.published) return { next, result: fail("not_started") };
  if (presence.moved) return { next, result: fail("seat_moved") };
  if (isForAll(word) && firstClaim(next, now)?.claim !== claim.claim)
    return { next, result: fail("not_first_claim") };
  return { next, result: ok(claim) };
}

const isForAll = (word: SeatWord): boolean => word === "pause" || word === "resume";

/**
 * Puts the word into the host's inbox, once as long as it waits there. What it takes back goes out, and so do the words of who sits there no more:
 * the inbox of a host that is away does not grow. Pure.
 */
export function applyWord(
  record: TableRecord,
  word: SeatWord,
  tokenHash: string | null,
  now: number,
): Changed<SeatWordOutput> {
  const { next, result } = admit(record, word, tokenHash, now);
  if (!result.ok) return { next, result };
  const { seat, claim } = result.value;
  const said = ok({ ok: true as const, word, seat_index: seat });
  const { entries } = next.inbox;
  const before = entries.find((entry) => isOfKind(entry, claim, word));
  if (before?.kind === "word" && before.word === word) return { next, result: said };
  const sits = (who: ClaimId) => next.lobby.claims.some((each) => each.claim === who);
  const others = entries.filter((entry) => entry.kind !== "word" || (entry !== before && sits(entry.claim)));
  const inbox = putEntry({ ...next.inbox, entries: others }, (id) => ({
    id,
    at: iso(now),
    kind: "word",
    seatIndex: seat,
    claim,
    word,
  }));
  return { next: { ...next, inbox }, result: said };
}

/** A word of the same guest's about the same thing: its own seat, or the whole table. */
const isOfKind = (entry: InboxEntry, claim: ClaimId, word: SeatWord): boolean =>
  entry.kind === "word" && entry.claim === claim && isForAll(entry.word) === isForAll(word);
