import { describe, expect, it } from "vitest";
import type { PublishedPart } from "@/store/ports";
import type { Sight } from "../lobby/identify";
import { claimRecord, NOW, publicTable, seatView } from "../testing/records";
import { concerns } from "./turn";

const two = claimRecord(2, { sealed: true });
const own: Sight = { kind: "own", seat: 2, claim: two, proven: true, companion: null };
const open: Sight = { kind: "public" };

function published(parts: Partial<PublishedPart> = {}, ticket: string | null = null): PublishedPart {
  return {
    epoch: 1,
    version: 9,
    inboxCursor: 0,
    at: NOW,
    table: publicTable(ticket === null ? { pendingAction: null } : {}),
    seats: [seatView(2, two.claim, ["AH", "KC"], ticket)],
    full: {},
    ...parts,
  };
}

const lastHand = { handIndex: 1, version: 7, winners: [], showdown: [], standings: [] };

describe("who waits for its turn", () => {
  it("hears of a decision that it owes, once", () => {
    expect(concerns(published({}, "ticket"), own, 8)).toBe(true);
    expect(concerns(published({}, "ticket"), own, null)).toBe(true);
    expect(concerns(published({}, "ticket"), own, 9)).toBe(false);
  });

  it("hears nothing of what others do", () => {
    expect(concerns(published(), own, 3)).toBe(false);
    expect(concerns(published(), own, null)).toBe(false);
    expect(concerns(published({}, "ticket"), open, 3)).toBe(false);
    expect(concerns(published({}, "ticket"), { kind: "sealed", seat: 2 }, 3)).toBe(false);
  });

  it("hears of a hand that ended after what it knows, however long ago", () => {
    expect(concerns(published({ lastHand }), own, 6)).toBe(true);
    expect(concerns(published({ lastHand }), open, 6)).toBe(true);
    expect(concerns(published({ lastHand }), own, 7)).toBe(false);
    // Who knows of no version yet has missed nothing.
    expect(concerns(published({ lastHand }), own, null)).toBe(false);
  });

  it("hears of its own buy-in", () => {
    const buyIn = { seatIndex: 2, floor: 1_000, cap: 2_000, deadline_at: "2026-04-24T10:52:31.204Z" };
    const offered = published({ table: publicTable({ pendingAction: null, phase: "buy_in", buyIn }) });
    expect(concerns(offered, own, 8)).toBe(true);
    expect(concerns(offered, open, 8)).toBe(false);
  });

  it("hears that what it knows was never stored", () => {
    expect(concerns(published(), own, 10)).toBe(true);
  });
});
