import type { TableRecord } from "@/store/ports";
import { CLAIM_TTL_MS } from "../times";
import { isFresh } from "./claims";

const CHAIRS = 9;

/**
 * Changes whenever a claim, its freshness or the start signal does. Freshness changes by time alone, so the fresh chairs are part of the
 * number: nine bits of it.
 */
export function lobbyRevision(record: TableRecord, now: number): number {
  const fresh = record.lobby.claims.filter((claim) => isFresh(claim, now));
  return record.lobby.revision * 2 ** CHAIRS + fresh.reduce((mask, claim) => mask + 2 ** claim.seat, 0);
}

/** When the next claim would go stale without another sign; infinity when none can. */
export function nextLapse(record: TableRecord, now: number): number {
  const fresh = record.lobby.claims.filter((claim) => isFresh(claim, now));
  return Math.min(...fresh.map((claim) => claim.lastSeenAt + CLAIM_TTL_MS));
}
