import { describe, expect, it } from "vitest";
import { hashOf } from "@/auth/secrets";
import type { ClaimId } from "@/contract/ids";
import { claimRecord, NOW, seated } from "../testing/records";
import { CLAIM_TTL_MS, HUNG_UP_MS, OFFLINE_MS, TOUCH_MS } from "../times";
import {
  editClaim,
  firstClaim,
  holderOf,
  isFresh,
  isMereSign,
  isOnline,
  onlineUntil,
  present,
  seatClaim,
  touch,
} from "./claims";
import { lobbyRevision, nextLapse } from "./revision";

describe("a claim's freshness", () => {
  it("lasts 90 s from its last sign, not a millisecond more", () => {
    expect(isFresh(claimRecord(0), NOW + 89_999)).toBe(true);
    expect(isFresh(claimRecord(0), NOW + 90_000)).toBe(false);
  });

  it("is noted at most every four seconds", () => {
    const table = seated(claimRecord(0));
    const claim = claimRecord(0);
    expect(touch(table, claim, NOW + TOUCH_MS - 1).record).toBe(table);
    expect(touch(table, claim, NOW + TOUCH_MS).claim.lastSeenAt).toBe(NOW + TOUCH_MS);
  });

  it("shows in the lobby's revision, although no record changes", () => {
    const table = seated(claimRecord(0), claimRecord(3, { lastSeenAt: NOW + 5_000 }));
    const both = lobbyRevision(table, NOW);
    expect(lobbyRevision(table, nextLapse(table, NOW) - 1)).toBe(both);
    const one = lobbyRevision(table, nextLapse(table, NOW));
    expect(one).not.toBe(both);
    expect(nextLapse(table, NOW + CLAIM_TTL_MS)).toBe(NOW + 5_000 + CLAIM_TTL_MS);
    expect(lobbyRevision(table, NOW + 95_000)).not.toBe(one);
    expect(nextLapse(table, NOW + 95_000)).toBe(Number.POSITIVE_INFINITY);
  });

  it("never makes two lobbies' revisions meet", () => {
    const full = seated(...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((seat) => claimRecord(seat)));
    const later = { ...full, lobby: { ...full.lobby, revision: full.lobby.revision + 1 } };
    const seen = new Set(
      [full, later].flatMap((table) => [lobbyRevision(table, NOW), lobbyRevision(table, NOW + 1e9)]),
    );
    expect(seen.size).toBe(4);
  });
});

describe("a seat's being online", () => {
  it("ends 15 s after its last sign, or 5 s after it hung up, whichever is first", () => {
    expect(onlineUntil(claimRecord(0))).toBe(NOW + OFFLINE_MS);
    expect(onlineUntil(claimRecord(0, { hungUpAt: NOW + 1_000 }))).toBe(NOW + 1_000 + HUNG_UP_MS);
    expect(onlineUntil(claimRecord(0, { hungUpAt: NOW + 14_000 }))).toBe(NOW + OFFLINE_MS);
    expect(isOnline(claimRecord(0), NOW + OFFLINE_MS - 1)).toBe(true);
    expect(isOnline(claimRecord(0), NOW + OFFLINE_MS)).toBe(false);
  });

  it("is there again with the first sign after a hang-up, however soon", () => {
    const claim = claimRecord(0, { hungUpAt: NOW + 10 });
    const back = touch(seated(claim), claim, NOW + 20).claim;
    expect(back).not.toHaveProperty("hungUpAt");
    expect(onlineUntil(back)).toBe(NOW + 20 + OFFLINE_MS);
  });

  it("shows in the revision, and says when it will change, for each chair by itself", () => {
    const table = seated(claimRecord(0), claimRecord(3, { lastSeenAt: NOW + 5_000 }));
    expect(nextLapse(table, NOW)).toBe(NOW + OFFLINE_MS);
    const both = lobbyRevision(table, NOW);
    const one = lobbyRevision(table, NOW + OFFLINE_MS);
    expect(nextLapse(table, NOW + OFFLINE_MS)).toBe(NOW + 5_000 + OFFLINE_MS);
    expect(new Set([both, one, lobbyRevision(table, NOW + 5_000 + OFFLINE_MS)]).size).toBe(3);
  });
});

describe("a mere sign of life", () => {
  const claim = claimRecord(0);
  const table = seated(claim, claimRecord(3));
  const after = touch(table, claim, NOW + TOUCH_MS).record;

  it("is a fresh claim's sign and nothing else", () => {
    expect(isMereSign(table, after, NOW + TOUCH_MS)).toBe(true);
    expect(isMereSign(table, touch(table, claim, NOW + CLAIM_TTL_MS).record, NOW + CLAIM_TTL_MS)).toBe(false);
    const sealed = editClaim(after, claim, { sealed: true }, false).record;
    expect(isMereSign(table, sealed, NOW + TOUCH_MS)).toBe(false);
    expect(isMereSign(table, seatClaim(table, claimRecord(0, { token: "other" })), NOW)).toBe(false);
  });
});

describe("the first claim", () => {
  it("is the one that came first of those who are here, and nobody's where all have gone", () => {
    const table = seated(claimRecord(4), claimRecord(0, { lastSeenAt: NOW + 60_000 }));
    expect(firstClaim(table, NOW)?.seat).toBe(4);
    expect(firstClaim(table, NOW + CLAIM_TTL_MS)?.seat).toBe(0);
    expect(firstClaim(table, NOW + 60_000 + CLAIM_TTL_MS)).toBeUndefined();
  });
});

describe("a chair that changes hands", () => {
  const old = claimRecord(2, { token: "old", name: "Old" });
  const lapsed = NOW + CLAIM_TTL_MS;
  const heir = claimRecord(2, {
    token: "new",
    claim: "claim-of-heir" as ClaimId,
    claimedAt: lapsed,
    lastSeenAt: lapsed,
  });
  const taken = seatClaim(seated(old, claimRecord(4, { claimedAt: NOW + 1 })), heir);

  it("keeps the old holder among the former ones, and rises the revision", () => {
    expect(holderOf(taken, 2)).toEqual(heir);
    expect(taken.lobby.former).toEqual([old]);
    expect(taken.lobby.revision).toBe(4);
  });

  it("does not come back while its new holder is fresh", () => {
    expect(present(taken, hashOf("old"), lapsed + 1_000)).toEqual({ kind: "lapsed" });
  });

  it("comes back without asking once the new holder is stale too (decision 28)", () => {
    const later = lapsed + CLAIM_TTL_MS;
    const back = present(taken, hashOf("old"), later);
    if (back.kind !== "here") throw new Error(back.kind);
    expect(back.claim).toEqual({ ...old, lastSeenAt: later });
    expect(back.record.lobby.former).toEqual([heir]);
    expect(back.record.lobby.claims.map((claim) => claim.seat)).toEqual([2, 4]);
    expect(present(back.record, hashOf("new"), later).kind).toBe("lapsed");
  });

  it("forgets the oldest of very many former holders", () => {
    let table = seated(old);
    for (let turn = 0; turn < 70; turn += 1)
      table = seatClaim(table, claimRecord(2, { claim: `claim-number-${turn}` as ClaimId }));
    expect(table.lobby.former).toHaveLength(64);
    expect(table.lobby.former.at(-1)?.claim).toBe("claim-number-68");
    expect(table.lobby.claims).toHaveLength(1);
  });
});
