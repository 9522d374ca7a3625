import { describe, expect, it } from "vitest";
import { pending, state, theirTurn } from "../testing/states";
import { callsAllIn, counts, nextOffer, owedBy, SETTLE_MS } from "./offer";

describe("what this seat owes", () => {
  it("is the pending act that bears a turn token for this seat", () => {
    expect(owedBy(state(), 0)?.turnToken).toBe("turn-1");
  });
  it("is nothing on another seat's turn, on nobody's, or without a state", () => {
    expect(owedBy(state({ pendingAction: theirTurn(1) }), 0)).toBeNull();
    expect(owedBy(state({ pendingAction: null }), 0)).toBeNull();
    expect(owedBy(null, 0)).toBeNull();
  });
  it("is nothing without the token: a read that lost its claim shows no buttons", () => {
    expect(owedBy(state({ pendingAction: theirTurn(0) }), 0)).toBeNull();
  });
});

describe("a price or place never changes in the 400 ms before a tap counts", () => {
  const first = nextOffer(null, pending(0), 1000);

  it("a tap counts from 400 ms after the price appeared", () => {
    const key = first?.key ?? "";
    expect(counts(first, key, 1000 + SETTLE_MS - 1)).toBe(false);
    expect(counts(first, key, 1000 + SETTLE_MS)).toBe(true);
  });

  it("the same prices keep their time", () => {
    expect(nextOffer(first, pending(0), 5000)?.since).toBe(1000);
  });

  it.each([
    ["the turn", { turnToken: "turn-2" }],
    ["the price", { needToCall: 60 }],
    ["the least raise", { minRaiseTo: 80 }],
    ["the right to raise", { minRaiseTo: null, maxRaiseTo: null }],
    ["the stack", { maxAmount: 1500 }],
  ])("a change of %s starts the time again and takes no tap aimed at the old one", (_, over) => {
    const next = nextOffer(first, pending(0, over), 5000);
    expect(next?.since).toBe(5000);
    expect(counts(next, first?.key ?? "", 9000)).toBe(false);
  });

  it("no offer, no tap", () => {
    expect(nextOffer(first, null, 5000)).toBeNull();
    expect(counts(null, first?.key ?? "", 9000)).toBe(false);
  });
});

describe("a call for the whole stack", () => {
  it("is all-in, a free check never", () => {
    expect(callsAllIn(pending(0, { needToCall: 2000 }))).toBe(true);
    expect(callsAllIn(pending(0, { needToCall: 1999 }))).toBe(false);
    expect(callsAllIn(pending(0, { needToCall: 0, canCheck: true, maxAmount: 0 }))).toBe(false);
  });
});
