import { hostGate } from "@/auth/gates";
import { hashOf, sameHash } from "@/auth/secrets";
import type { HostToken } from "@/contract/ids";
import type { HostClaimInput, HostClaimOutput } from "@/contract/tables";
import { ok } from "@/lib/result";
import type { HostPart, HostSeat, TableRecord } from "@/store/ports";
import { type Changed, change, over, unchanged } from "../change";
import type { Ctx } from "../ctx";
import { fail, type Outcome, rejectHost } from "../failure";
import { ADOPTION_MS } from "../times";
import { deposed } from "./concede";
import { asSeat } from "./gate";
import { isHosted } from "./life";

/** The host token of an epoch: drawn by chance, or worked out from the adoption key so that a repeat gets the same one. */
export type TokenOfEpoch = (epoch: number) => HostToken;

/** Takes hosting under a new epoch; one winner each (decision 16). */
export async function claimHost({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: HostClaimInput;
}): Promise<Outcome<HostClaimOutput>> {
  const { tableId, adoption } = input;
  const chance = ctx.random.token();
  const tokenOf: TokenOfEpoch = (epoch) =>
    (adoption === undefined ? chance : ctx.derive("host", tableId, String(epoch), adoption)) as HostToken;
  return change(ctx, tableId, (record) => applyHostClaim(record, input, tokenOf, ctx.clock.now()));
}

/** The claim as a change of the table. Pure as long as `tokenOf` is. */
export function applyHostClaim(
  record: TableRecord,
  input: HostClaimInput,
  tokenOf: TokenOfEpoch,
  now: number,
): Changed<HostClaimOutput> {
  const gone = over(record, now);
  if (gone) return unchanged(record, gone);
  // This server deals it, now or when somebody is there again.
  if (record.row.sandbox !== undefined) return unchanged(record, fail("host_taken"));
  const claim: Claim = { input, tokenOf, now };
  const { host_token: token, claim_token: seat } = input;
  if (token !== undefined) {
    const mine = byToken(record, claim, token);
    // A room's tab may show both: the token that it had, and the seat that it has.
    if (mine.result.ok || seat === undefined || record.row.mode !== "room") return mine;
  }
  if (record.row.mode === "room") return bySeat(record, claim);
  return seat === undefined ? byLink(record, claim) : unchanged(record, fail("not_a_room"));
}

interface Claim {
  readonly input: HostClaimInput;
  readonly tokenOf: TokenOfEpoch;
  readonly now: number;
}

/** A reloaded tab takes its own table back. */
function byToken(record: TableRecord, claim: Claim, token: string): Changed<HostClaimOutput> {
  const { kind } = hostGate(record, hashOf(token));
  if (kind === "host") return adopt(record, claim, "", record.host.seat);
  if (kind === "unknown") return unchanged(record, rejectHost("bad_host_token"));
  const before = record.host.formerHashes.at(-1);
  const isLast = before !== undefined && sameHash(before, hashOf(token));
  const again = isLast && isRepeat(record.host, claim, "");
  return unchanged(record, again ? granted(record, claim) : rejectHost("host_superseded"));
}

/** A seat takes a room that nobody hosts, or whose host is gone. */
function bySeat(record: TableRecord, claim: Claim): Changed<HostClaimOutput> {
  const seat = asSeat(record, claim.input.claim_token ?? null, claim.now);
  if (!seat.ok) return unchanged(record, seat);
  const { claim: id, tokenHash } = seat.value.claim;
  return takeOver(seat.value.record, claim, `seat ${id} `, { claim: id, tokenHash });
}

/** A screen with the table's link: takes a table that nobody has hosted, and a TV table also when its host is gone. */
function byLink(record: TableRecord, claim: Claim): Changed<HostClaimOutput> {
  const again = isRepeat(record.host, claim, "link ");
  if (record.row.mode === "tv" || record.host.epoch === 0 || again) return takeOver(record, claim, "link ");
  return unchanged(record, fail("host_taken"));
}

function takeOver(record: TableRecord, claim: Claim, who: string, seat?: HostSeat): Changed<HostClaimOutput> {
  if (!isHosted(record, claim.now)) return adopt(record, claim, who, seat);
  if (isRepeat(record.host, claim, who)) return { next: record, result: granted(record, claim) };
  return { next: record, result: fail("host_taken") };
}

function adopt(record: TableRecord, claim: Claim, who: string, seat?: HostSeat): Changed<HostClaimOutput> {
  const { adoption } = claim.input;
  const epoch = record.host.epoch + 1;
  const next: TableRecord = {
    ...record,
    host: {
      ...deposed(record.host),
      epoch,
      tokenHash: hashOf(claim.tokenOf(epoch)),
      updatedAt: claim.now,
      adoptionHash: adoption === undefined ? null : hashOf(who + adoption),
      ...(seat === undefined ? {} : { seat }),
    },
  };
  return { next, result: granted(next, claim) };
}

/** The adoption that made the current epoch, by the same caller, asked for again because its answer was lost. */
function isRepeat(host: HostPart, { input: { adoption }, now }: Claim, who: string): boolean {
  if (adoption === undefined || host.adoptionHash === null || host.tokenHash === null) return false;
  return sameHash(host.adoptionHash, hashOf(who + adoption)) && now - host.updatedAt <= ADOPTION_MS;
}

const granted = (record: TableRecord, { tokenOf }: Claim): Outcome<HostClaimOutput> =>
  ok({
    ok: true,
    hostToken: tokenOf(record.host.epoch),
    epoch: record.host.epoch,
    version: record.published?.version ?? 0,
  });
