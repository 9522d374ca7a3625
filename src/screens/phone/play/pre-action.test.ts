import { describe, expect, it } from "vitest";
import { pending, player, state, theirTurn } from "../testing/states";
import { decided, mayChoose, type PreAction, preOffer, stillGood } from "./pre-action";

const waiting = state({ pendingAction: theirTurn(2) });
const offer = preOffer(waiting, 0);
const chosen = (kind: PreAction["kind"], toCall = 20): PreAction => ({
  kind,
  price: { handIndex: 3, street: "preflop", toCall, small: 20 },
});

describe("deciding ahead", () => {
  it("is open while another seat thinks, at the price of the street", () => {
    expect(offer).toEqual({ handIndex: 3, street: "preflop", toCall: 20, small: 20 });
  });

  it("is closed at one's own turn, between hands, and for who has nothing to decide", () => {
    expect(preOffer(state(), 0)).toBeNull();
    expect(preOffer(state({ pendingAction: null }), 0)).toBeNull();
    expect(preOffer(state({ phase: "between", pendingAction: theirTurn(2) }), 0)).toBeNull();
    const as = (over: object) =>
      preOffer(state({ pendingAction: theirTurn(2), playersPublic: [player(0, over), player(2)] }), 0);
    expect([as({ folded: true }), as({ allIn: true }), as({ inHand: false }), as({ chips: 0 })]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(preOffer(waiting, 5)).toBeNull();
  });

  it("counts the full big blind before the flop even where it was posted short", () => {
    const short = state({
      pendingAction: theirTurn(1),
      playersPublic: [player(0), player(1, { bet: 10 }), player(2, { bet: 5, chips: 0, allIn: true })],
    });
    expect(preOffer(short, 0)?.toCall).toBe(20);
    const flop = state({
      street: "flop",
      pendingAction: theirTurn(1),
      playersPublic: [player(0), player(1)],
    });
    expect(preOffer(flop, 0)?.toCall).toBe(0);
  });

  it("never costs more than the stack", () => {
    const poor = state({
      pendingAction: theirTurn(1),
      playersPublic: [player(0, { chips: 15 }), player(1, { bet: 200 })],
    });
    expect(preOffer(poor, 0)?.toCall).toBe(15);
  });

  it("offers the small call up to one big blind, check or fold at any price", () => {
    const dear = { handIndex: 3, street: "flop", toCall: 21, small: 20 };
    expect(mayChoose("call_small", dear)).toBe(false);
    expect(mayChoose("call_small", { ...dear, toCall: 20 })).toBe(true);
    expect(mayChoose("check_fold", dear)).toBe(true);
  });
});

describe("a choice is cleared when the price changes", () => {
  it("stands while hand, street and price do", () => {
    expect(stillGood(chosen("check_fold"), offer)).toBe(true);
  });
  it.each([
    ["a raise", { toCall: 60 }],
    ["another street", { street: "flop" }],
    ["another hand", { handIndex: 4 }],
  ])("falls with %s", (_, over) => {
    expect(stillGood(chosen("check_fold"), offer === null ? null : { ...offer, ...over })).toBe(false);
  });
  it("falls when there is nothing left to decide", () => {
    expect(stillGood(chosen("check_fold"), null)).toBe(false);
  });
});

describe("a choice at its turn", () => {
  it("checks where the check is free, whatever was chosen", () => {
    const free = pending(0, { needToCall: 0, canCheck: true });
    for (const kind of ["check_fold", "call_small"] as const)
      expect(decided(chosen(kind, 0), state({ pendingAction: free }), free)).toEqual({
        turnToken: "turn-1",
        action: "check",
        amount: 0,
      });
  });
  it("folds or calls at the price it was made at", () => {
    expect(decided(chosen("check_fold"), state(), pending(0))?.action).toBe("fold");
    expect(decided(chosen("call_small"), state(), pending(0))).toEqual({
      turnToken: "turn-1",
      action: "call",
      amount: 20,
    });
  });
  it("does nothing at another price, street or hand, and never calls more than small", () => {
    expect(decided(chosen("check_fold"), state(), pending(0, { needToCall: 60 }))).toBeNull();
    expect(decided(chosen("check_fold"), state({ handIndex: 4 }), pending(0))).toBeNull();
    expect(decided(chosen("check_fold"), state({ street: "flop" }), pending(0))).toBeNull();
    expect(decided(chosen("call_small", 60), state(), pending(0, { needToCall: 60 }))).toBeNull();
  });
});
