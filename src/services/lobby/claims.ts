import { claimGate } from "@/auth/gates";
import type { ClaimRecord, LobbyPart, TableRecord } from "@/store/ports";
import { CLAIM_TTL_MS, TOUCH_MS } from "../times";

/** Holders who lost their chair are remembered up to this many. */
const FORMER_KEPT = 64;

export const isFresh = (claim: ClaimRecord, now: number): boolean => now - claim.lastSeenAt < CLAIM_TTL_MS;

export const holderOf = (record: TableRecord, seat: number): ClaimRecord | undefined =>
  record.lobby.claims.find((claim) => claim.seat === seat);

/** Who came first of those who are here: it may start, pause and manage the table. A guest who went home hands that on. */
export const firstClaim = (record: TableRecord, now: number): ClaimRecord | undefined =>
  record.lobby.claims.find((claim) => isFresh(claim, now));

const withLobby = (record: TableRecord, lobby: Partial<LobbyPart>): TableRecord => ({
  ...record,
  lobby: { ...record.lobby, ...lobby },
});

/** Changes one claim. `heard`: whether the host should hear of it. */
export function editClaim(
  record: TableRecord,
  claim: ClaimRecord,
  edit: Partial<ClaimRecord>,
  heard: boolean,
): { readonly record: TableRecord; readonly claim: ClaimRecord } {
  const next = { ...claim, ...edit };
  const claims = record.lobby.claims.map((each) => (each.claim === claim.claim ? next : each));
  const revision = record.lobby.revision + (heard ? 1 : 0);
  return { record: withLobby(record, { claims, revision }), claim: next };
}

/**
 * Notes a sign of life (decision 18): at once from a stale claim, else when the last noted one is `TOUCH_MS` old. The same record
 * comes back where there is nothing to note.
 */
export function touch(record: TableRecord, claim: ClaimRecord, now: number) {
  return needsTouch(claim, now) ? editClaim(record, claim, { lastSeenAt: now }, false) : { record, claim };
}

export const needsTouch = (claim: ClaimRecord, now: number): boolean => now - claim.lastSeenAt >= TOUCH_MS;

/** Puts a claim on its chair; a stale holder moves to the former ones, from where its token may come back. */
export function seatClaim(record: TableRecord, claim: ClaimRecord): TableRecord {
  const leaving = record.lobby.claims.filter((each) => each.seat === claim.seat);
  const staying = record.lobby.claims.filter((each) => each.seat !== claim.seat);
  const former = record.lobby.former.filter((each) => each.claim !== claim.claim);
  return withLobby(record, {
    revision: record.lobby.revision + 1,
    claims: [...staying, claim].sort((a, b) => a.claimedAt - b.claimedAt),
    former: [...former, ...leaving].slice(-FORMER_KEPT),
  });
}

export type Presence =
  | { readonly kind: "here"; readonly record: TableRecord; readonly claim: ClaimRecord }
  | { readonly kind: "lapsed" }
  | { readonly kind: "unknown" };

/**
 * A claim token's bearer is here: its claim is refreshed, and a chair that went to somebody who has gone stale too comes back to it
 * without asking (decision 28).
 */
export function present(record: TableRecord, tokenHash: string, now: number): Presence {
  const verdict = claimGate(record, tokenHash);
  if (verdict.kind === "holder") return { kind: "here", ...touch(record, verdict.record, now) };
  if (verdict.kind === "unknown") return verdict;
  const holder = holderOf(record, verdict.record.seat);
  if (holder && isFresh(holder, now)) return { kind: "lapsed" };
  const claim = { ...verdict.record, lastSeenAt: now };
  return { kind: "here", record: seatClaim(record, claim), claim };
}
