import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LegalActions } from "@/engine";
import { readAct } from "./acts";

const facing: LegalActions = {
  seat: 0,
  toCall: 40,
  canCheck: false,
  raise: { minTo: 100, maxTo: 500 },
  noRaise: null,
};
const free: LegalActions = { ...facing, toCall: 0, canCheck: true };
const closed: LegalActions = { ...facing, raise: null, noRaise: "closed" };
const short: LegalActions = { ...facing, toCall: 15, raise: null, noRaise: "short" };

/** The seat has 20 on the street already. */
const read = (wanted: Parameters<typeof readAct>[0], legal = facing) => readAct(wanted, legal, 20);
const to = (total: number) => ({ type: "bet_or_raise_to", to: total }) as const;

describe("readAct", () => {
  it("folds whatever is owed", () => {
    for (const legal of [facing, free, closed, short])
      expect(read({ action: "fold", amount: 7 }, legal)).toEqual({ act: { type: "fold" }, adjusted: false });
  });

  it("leaves a check that owes chips for the engine to refuse", () => {
    expect(read({ action: "check" })).toEqual({ act: { type: "check" }, adjusted: false });
  });

  it("calls what is owed, and checks where nothing is", () => {
    expect(read({ action: "call", amount: 0 })).toEqual({ act: { type: "call" }, adjusted: false });
    expect(read({ action: "call" }, free)).toEqual({ act: { type: "check" }, adjusted: true });
  });

  it("reads `amount` as the chips this act puts in, and `raiseTo` as the street's total (decision 10)", () => {
    expect(read({ action: "raise", amount: 180 })).toEqual({ act: to(200), adjusted: false });
    expect(read({ action: "raise", raiseTo: 180 })).toEqual({ act: to(180), adjusted: false });
    expect(read({ action: "raise", amount: 1, raiseTo: 180 })).toEqual({ act: to(180), adjusted: false });
  });

  it("takes the bounds themselves unadjusted", () => {
    expect(read({ action: "raise", amount: 80 })).toEqual({ act: to(100), adjusted: false });
    expect(read({ action: "raise", amount: 480 })).toEqual({ act: to(500), adjusted: false });
  });

  it("clamps a raise out of range down to a call or check, above the stack too (decision 11)", () => {
    expect(read({ action: "raise", amount: 481 })).toEqual({ act: { type: "call" }, adjusted: true });
    expect(read({ action: "raise", raiseTo: 501 }, free)).toEqual({ act: { type: "check" }, adjusted: true });
    expect(read({ action: "raise", amount: 79 })).toEqual({ act: { type: "call" }, adjusted: true });
    expect(read({ action: "raise", amount: 79 }, free)).toEqual({ act: { type: "check" }, adjusted: true });
    expect(read({ action: "raise" })).toEqual({ act: { type: "call" }, adjusted: true });
  });

  it("calls where no raise is allowed", () => {
    expect(read({ action: "raise", amount: 200 }, closed)).toEqual({ act: { type: "call" }, adjusted: true });
    expect(read({ action: "raise", amount: 15 }, short)).toEqual({ act: { type: "call" }, adjusted: true });
  });

  it("goes all-in by the largest raise, or by a call that takes the stack; where neither is allowed it calls, and says so", () => {
    expect(read({ action: "allin", amount: 480 })).toEqual({ act: to(500), adjusted: false });
    expect(read({ action: "allin" }, short)).toEqual({ act: { type: "call" }, adjusted: false });
    expect(read({ action: "allin" }, closed)).toEqual({ act: { type: "call" }, adjusted: true });
  });

  it("never asks the engine for a raise outside its bounds", () => {
    fc.assert(
      fc.property(
        fc.nat(1_000),
        fc.option(fc.nat(1_000), { nil: undefined }),
        fc.nat(100),
        (amount, raiseTo, bet) => {
          const wanted = { action: "raise" as const, amount, ...(raiseTo === undefined ? {} : { raiseTo }) };
          const { act } = readAct(wanted, facing, bet);
          if (act.type !== "bet_or_raise_to") return act.type === "call";
          return act.to >= 100 && act.to <= 500;
        },
      ),
    );
  });
});
