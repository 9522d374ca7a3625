import { hashOf, sameHash } from "@/auth/secrets";
import type { TableId } from "@/contract/ids";
import type { TableRecord } from "@/store/ports";
import { over } from "../change";
import type { Ctx } from "../ctx";
import { hostLife } from "../host/life";
import { holderOf, isFresh, needsTouch } from "../lobby/claims";
import { noteSign, type Sight, signOf } from "../lobby/identify";
import { closedAt } from "../table/row";
import { readyBytes } from "./ready";

export interface StateAsk {
  readonly tableId: TableId;
  readonly seatIndex: number | null;
  readonly sinceVersion: number | null;
  readonly token: string | null;
  /** What the reader knows of its seat's going on from another device; null: it doesn't say. */
  readonly moved: boolean | null;
}

/** `unchanged`: the version is still the one the reader has, and the host is there. */
export type StateAnswer =
  | { readonly kind: "unchanged" }
  | { readonly kind: "state"; readonly bytes: Uint8Array<ArrayBuffer> };

const UNCHANGED: StateAnswer = { kind: "unchanged" };

/**
 * `GET /state` at once, for the reads that thousands of phones repeat: the table is in memory, it was published, and the reading changes
 * nothing but a sign of life, which is noted behind the answer. Null for every other read: ask `readState`.
 */
export function peekState(ctx: Ctx, ask: StateAsk): StateAnswer | null {
  const record = ctx.live.peek(ask.tableId);
  if (!record?.published) return null;
  const now = ctx.clock.now();
  const sight = sightOf(record, ask, now);
  if (sight === null) return null;
  if (sight.kind === "own" && needsTouch(sight.claim, now) && !over(record, now))
    noteSign(ctx, ask.tableId, signOf(sight));
  return answerOf(record, sight, ask, now);
}

/** The reader's seat went on from another device, or came back to it, and the reader doesn't know. */
export const isMoveNews = (sight: Sight, { moved }: Pick<StateAsk, "moved">): boolean =>
  sight.kind === "own" && (sight.companion !== null) !== (moved ?? false);

/** The answer for a reader whose sight is known; null before the first publish. */
export function answerOf(
  record: TableRecord,
  sight: Sight,
  ask: Pick<StateAsk, "sinceVersion" | "moved">,
  now: number,
): StateAnswer | null {
  const { published } = record;
  if (!published) return null;
  const life = hostLife(record, now);
  // Another version is news also where it is a lower one: the reader knows of one that was never stored. A 204 says that all is well; a reader whose host vanished is told so, version or not.
  const closed = closedAt(record, now);
  if (life === "here" && closed === null && published.version === ask.sinceVersion && !isMoveNews(sight, ask))
    return UNCHANGED;
  return { kind: "state", bytes: readyBytes(published, sight, life, now, closed) };
}

/** Null where `identify` has to decide: a wrong token, a seal to set, a stale claim. */
function sightOf(record: TableRecord, { seatIndex, token }: StateAsk, now: number): Sight | null {
  if (seatIndex === null) return token === null ? { kind: "public" } : null;
  if (seatIndex >= record.row.seats) return null;
  const claim = holderOf(record, seatIndex);
  if (!claim) return token === null ? { kind: "empty", seat: seatIndex } : null;
  if (token === null && claim.sealed) return { kind: "sealed", seat: seatIndex };
  if (!isFresh(claim, now)) return null;
  if (token === null) return { kind: "own", seat: seatIndex, claim, proven: false, companion: null };
  return claim.sealed && sameHash(claim.tokenHash, hashOf(token))
    ? { kind: "own", seat: seatIndex, claim, proven: true, companion: null }
    : null;
}
