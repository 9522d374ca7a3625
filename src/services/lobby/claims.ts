import { claimGate } from "@/auth/gates";
import type { ClaimRecord, LobbyPart, TableRecord } from "@/store/ports";
import { fail } from "../failure";
import { CLAIM_TTL_MS, HUNG_UP_MS, OFFLINE_MS, TOUCH_MS } from "../times";
import { distinctName } from "./names";

/** Holders who lost their chair are remembered up to this many. */
const FORMER_KEPT = 64;

export const isFresh = (claim: ClaimRecord, now: number): boolean => now < freshUntil(claim);

/** When a claim goes stale without another sign: of its device, or of one that the seat went on from. */
export const freshUntil = ({ lastSeenAt, companionSeenAt = 0 }: ClaimRecord): number =>
  Math.max(lastSeenAt, companionSeenAt) + CLAIM_TTL_MS;

/** Before the start a claim that has gone stale is no claim; once there is a game it stays, to be shown as away. */
export const isListed = ({ lobby }: TableRecord, claim: ClaimRecord, now: number): boolean =>
  lobby.startedAt !== null || isFresh(claim, now);

/** The name as this chair may bear it: those of the other chairs that are listed are taken (decision 20). */
export const distinctAt = (record: TableRecord, name: string, seat: number, now: number): string =>
  distinctName(
    name,
    record.lobby.claims
      .filter((each) => each.seat !== seat && isListed(record, each, now))
      .map((each) => each.name),
  );

/** A sign within the last 15 s: finer than fresh. A waiting read gives signs as long as it is open. */
export const isOnline = (claim: ClaimRecord, now: number): boolean => now < onlineUntil(claim);

/** When a claim goes offline without another sign. */
export function onlineUntil({ lastSeenAt, hungUpAt }: ClaimRecord): number {
  const lapse = lastSeenAt + OFFLINE_MS;
  return hungUpAt === undefined ? lapse : Math.min(lapse, hungUpAt + HUNG_UP_MS);
}

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
 * Notes a sign of life (decision 18): at once from a stale claim or after a hang-up, else when the last noted one is `TOUCH_MS` old. The same
 * record comes back where there is nothing to note.
 */
export function touch(record: TableRecord, claim: ClaimRecord, now: number) {
  if (!needsTouch(claim, now)) return { record, claim };
  const { hungUpAt: _, ...back } = claim;
  const next = { ...back, lastSeenAt: now };
  const claims = record.lobby.claims.map((each) => (each.claim === claim.claim ? next : each));
  return { record: withLobby(record, { claims }), claim: next };
}

/** The sign of a device that the seat went on from: the chair stays its claim's, and whoever plays it is no less away. */
function touchCompanion(record: TableRecord, claim: ClaimRecord, now: number) {
  const { companionSeenAt = 0 } = claim;
  if (now - companionSeenAt < TOUCH_MS) return { record, claim };
  return editClaim(record, claim, { companionSeenAt: now }, false);
}

export const needsTouch = (claim: ClaimRecord, now: number): boolean =>
  claim.hungUpAt !== undefined || now - claim.lastSeenAt >= TOUCH_MS;

/** Whether nothing but signs of life of fresh claims tells the later record from the earlier one: then no promise hangs on its storing. */
export const isMereSign = (before: TableRecord, after: TableRecord, now: number): boolean =>
  before.lobby.former === after.lobby.former &&
  before.lobby.claims.every((claim, place) => {
    const next = after.lobby.claims[place];
    return next === claim || (next?.sealed === claim.sealed && isFresh(claim, now));
  });

/** Frees a chair at once. Its token is remembered, and gets nothing back: that was no lapse. */
export function vacate(record: TableRecord, claim: ClaimRecord): TableRecord {
  const former = { ...claim, released: true, move: null };
  return withLobby(record, {
    revision: record.lobby.revision + 1,
    claims: record.lobby.claims.filter((each) => each.claim !== claim.claim),
    former: [...record.lobby.former, former].slice(-FORMER_KEPT),
  });
}

/** The game begins: who went home before it has no chair in it, and gets one back while it is free. */
export function begin(record: TableRecord, now: number): TableRecord {
  const { claims, former, revision } = record.lobby;
  const gone = claims.filter((claim) => !isFresh(claim, now));
  return withLobby(record, {
    startedAt: now,
    revision: revision + 1,
    claims: claims.filter((claim) => isFresh(claim, now)),
    former: [...former, ...gone].slice(-FORMER_KEPT),
  });
}

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
  | {
      readonly kind: "here";
      readonly record: TableRecord;
      readonly claim: ClaimRecord;
      /** The seat is played from another device: this one keeps the chair and sees its cards. */
      readonly moved: boolean;
    }
  | { readonly kind: Absence };

type Absence = "lapsed" | "released" | "revoked" | "unknown";

const ABSENT = {
  lapsed: "claim_expired",
  released: "seat_released",
  revoked: "seat_taken_back",
  unknown: "bad_claim_token",
} as const;

/** What a token that holds no chair is told. */
export const refuseAbsent = (kind: Absence) => fail(ABSENT[kind]);

/** Who was away may find the name taken. */
function renamed(
  { record, claim }: { readonly record: TableRecord; readonly claim: ClaimRecord },
  now: number,
) {
  const name = distinctAt(record, claim.name, claim.seat, now);
  return name === claim.name ? { record, claim } : editClaim(record, claim, { name }, true);
}

/**
 * A claim token's bearer is here: its claim is refreshed, and a chair that went to somebody who has gone stale too comes back to it
 * without asking (decision 28).
 */
export function present(record: TableRecord, tokenHash: string, now: number): Presence {
  const verdict = claimGate(record, tokenHash);
  if (verdict.kind === "holder") {
    const touched = verdict.moved
      ? touchCompanion(record, verdict.record, now)
      : touch(record, verdict.record, now);
    const known = isFresh(verdict.record, now) ? touched : renamed(touched, now);
    return { kind: "here", moved: verdict.moved, ...known };
  }
  if (verdict.kind !== "former") return verdict;
  if (verdict.record.released) return { kind: "released" };
  const holder = holderOf(record, verdict.record.seat);
  if (holder && isFresh(holder, now)) return { kind: "lapsed" };
  const sign = verdict.moved ? { companionSeenAt: now } : { lastSeenAt: now };
  const name = distinctAt(record, verdict.record.name, verdict.record.seat, now);
  const claim = { ...verdict.record, ...sign, name };
  return { kind: "here", moved: verdict.moved, record: seatClaim(record, claim), claim };
}
