import type { ClaimRecord, TableRecord } from "@/store/ports";
import { freshUntil, isFresh, isOnline, onlineUntil } from "./claims";

const CHAIRS = 9;

/**
 * Changes whenever a claim, its freshness, its being online or the start signal does. The middle two change by time alone, so the fresh and the
 * online chairs are part of the number: nine bits of it each.
 */
export function lobbyRevision(record: TableRecord, now: number): number {
  const { revision, claims } = record.lobby;
  const fresh = claims.filter((claim) => isFresh(claim, now));
  const online = claims.filter((claim) => isOnline(claim, now));
  return (revision * 2 ** CHAIRS + maskOf(online)) * 2 ** CHAIRS + maskOf(fresh);
}

const maskOf = (claims: readonly ClaimRecord[]): number =>
  claims.reduce((mask, claim) => mask + 2 ** claim.seat, 0);

/** When the next claim would go offline or stale without another sign; infinity when none can. */
export function nextLapse(record: TableRecord, now: number): number {
  const lapses = record.lobby.claims.flatMap((claim) => [onlineUntil(claim), freshUntil(claim)]);
  return Math.min(...lapses.filter((at) => at > now));
}
