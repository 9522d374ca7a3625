import { hostGate } from "@/auth/gates";
import { hashOf, sameHash } from "@/auth/secrets";
import type { PublishInput, PublishOutput } from "@/contract/state";
import { ok } from "@/lib/result";
import type { HostPart, TableRecord } from "@/store/ports";
import { type Changed, unchanged } from "../change";
import { fail, type Outcome, rejectHost } from "../failure";
import { pendingBuyins } from "../inbox/settle";

/** Earlier hosts are remembered up to this many. */
const FORMER_KEPT = 64;

/** Without its token, which is remembered as one that was superseded. */
export function deposed(host: HostPart): Pick<HostPart, "tokenHash" | "formerHashes"> {
  const former = host.tokenHash === null ? [] : [host.tokenHash];
  return { tokenHash: null, formerHashes: [...host.formerHashes, ...former].slice(-FORMER_KEPT) };
}

/**
 * The host gives its role up: from here on its token publishes nothing, and somebody else may take over at once. Said again it is
 * acknowledged again, as long as nobody has. Pure.
 */
export function applyConcession(record: TableRecord, input: PublishInput): Changed<PublishOutput> {
  const { host, row } = record;
  if (row.mode !== "room" && row.mode !== "tv")
    return unchanged(record, fail("invalid_field", "concede: only rooms and TV tables change hosts."));
  const { hostToken: token, epoch = host.epoch } = input;
  if (token === undefined) return unchanged(record, fail("host_taken"));
  const hash = hashOf(token);
  const { kind } = hostGate(record, hash);
  if (kind === "unknown") return unchanged(record, rejectHost("bad_host_token"));
  if (epoch !== host.epoch) return unchanged(record, rejectHost("host_superseded"));
  if (kind === "host")
    return { next: { ...record, host: { ...host, ...deposed(host) } }, result: said(record) };
  const last = host.formerHashes.at(-1);
  const again = host.tokenHash === null && last !== undefined && sameHash(last, hash);
  return unchanged(record, again ? said(record) : rejectHost("host_superseded"));
}

const said = (record: TableRecord): Outcome<PublishOutput> =>
  ok({
    ok: true,
    epoch: record.host.epoch,
    version: record.published?.version ?? 0,
    pendingBuyinDecisions: pendingBuyins(record.inbox),
  });
