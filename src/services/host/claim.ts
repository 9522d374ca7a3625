import { hostGate } from "@/auth/gates";
import { hashOf, sameHash } from "@/auth/secrets";
import type { HostToken } from "@/contract/ids";
import type { HostClaimInput, HostClaimOutput } from "@/contract/tables";
import { ok } from "@/lib/result";
import type { HostPart, TableRecord } from "@/store/ports";
import { type Changed, change, over, unchanged } from "../change";
import type { Ctx } from "../ctx";
import { fail, type Outcome, rejectHost } from "../failure";
import { ADOPTION_MS } from "../times";

/** Earlier hosts are remembered up to this many. */
const FORMER_KEPT = 64;

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
  const { host } = record;
  const shown = input.host_token;
  if (shown === undefined && input.claim_token !== undefined) return unchanged(record, fail("not_a_room"));
  const verdict = shown === undefined ? null : hostGate(record, hashOf(shown)).kind;
  if (verdict === "host" || (verdict === null && host.epoch === 0)) return adopt(record, input, tokenOf, now);
  if (verdict === "unknown") return unchanged(record, rejectHost("bad_host_token"));
  if (isRepeat(host, input, now)) return unchanged(record, granted(record, tokenOf(host.epoch)));
  return unchanged(record, verdict === null ? fail("host_taken") : rejectHost("host_superseded"));
}

function adopt(
  record: TableRecord,
  { adoption }: HostClaimInput,
  tokenOf: TokenOfEpoch,
  now: number,
): Changed<HostClaimOutput> {
  const { host } = record;
  const epoch = host.epoch + 1;
  const token = tokenOf(epoch);
  const former = host.tokenHash === null ? [] : [host.tokenHash];
  const next: TableRecord = {
    ...record,
    host: {
      epoch,
      tokenHash: hashOf(token),
      formerHashes: [...host.formerHashes, ...former].slice(-FORMER_KEPT),
      updatedAt: now,
      adoptionHash: adoption === undefined ? null : hashOf(adoption),
    },
  };
  return { next, result: granted(next, token) };
}

/** The adoption that made the current epoch, by the host before it, asked for again because its answer was lost. */
function isRepeat(host: HostPart, { adoption, host_token: shown }: HostClaimInput, now: number): boolean {
  if (adoption === undefined || host.adoptionHash === null) return false;
  const before = host.formerHashes.at(-1);
  const sameCaller =
    shown === undefined ? before === undefined : before !== undefined && sameHash(before, hashOf(shown));
  return sameCaller && sameHash(host.adoptionHash, hashOf(adoption)) && now - host.updatedAt <= ADOPTION_MS;
}

const granted = (record: TableRecord, hostToken: HostToken): Outcome<HostClaimOutput> =>
  ok({ ok: true, hostToken, epoch: record.host.epoch, version: record.published?.version ?? 0 });
