import { describe, expect, test } from "vitest";
import type { TableState } from "../state";
import { acts, dealt, street, tableOf, turnOf, withLevel } from "../testing/table";
import type { LegalActions } from "../types";
import { legalActions } from "./legal";

/** What the seat in turn may do. */
function legal(state: TableState): LegalActions {
  const seat = turnOf(state);
  const found = seat === null ? null : legalActions(state, seat);
  if (found === null) throw new Error("nobody owes an act");
  return found;
}

/** To call, least and most raise, as the hand collections write it. */
function triple(state: TableState): [number, number | null, number | null] {
  const { toCall, raise } = legal(state);
  return [toCall, raise?.minTo ?? null, raise?.maxTo ?? null];
}

describe("the turn", () => {
  test("only the seat in turn has anything to choose from", () => {
    const state = dealt(tableOf([1000, 1000, 1000]));
    expect(turnOf(state)).toBe(0);
    expect([0, 1, 2].map((seat) => legalActions(state, seat) !== null)).toEqual([true, false, false]);
  });

  test("before the flop it begins left of the big blind, after it left of the button", () => {
    const preflop = dealt(tableOf([1000, 1000, 1000, 1000]));
    expect(turnOf(preflop)).toBe(3);
    const flop = street(acts(preflop, "c c c x"), "2c7d9h");
    expect(turnOf(flop)).toBe(1);
  });

  test("heads-up the button acts first before the flop and last after it (TDA 34)", () => {
    const preflop = dealt(tableOf([1000, 1000]));
    expect(turnOf(preflop)).toBe(0);
    const flop = street(acts(preflop, "c x"), "2c7d9h");
    expect(turnOf(flop)).toBe(1);
  });
});

describe("checking and calling", () => {
  test("the big blind may check when nobody raised, and may raise (its option)", () => {
    const option = acts(dealt(tableOf([1000, 1000, 1000])), "c c");
    expect(legal(option)).toEqual({
      seat: 2,
      toCall: 0,
      canCheck: true,
      raise: { minTo: 40, maxTo: 1000 },
      noRaise: null,
    });
  });

  test("the small blind completes, it does not pay the big blind again", () => {
    expect(triple(acts(dealt(tableOf([1000, 1000, 1000])), "f"))).toEqual([10, 40, 1000]);
  });

  test("a call for less is a call of what is left", () => {
    const state = acts(dealt(tableOf([1000, 1000, 150])), "400 f");
    expect(legal(state)).toEqual({ seat: 2, toCall: 130, canCheck: false, raise: null, noRaise: "short" });
  });
});

describe("the minimum bet and raise", () => {
  test("a bet is at least the big blind", () => {
    expect(triple(street(acts(dealt(tableOf([1000, 1000])), "c x"), "2c7d9h"))).toEqual([0, 20, 980]);
  });

  test("a raise adds at least the street's largest full bet or raise to the current bet", () => {
    const raised = acts(dealt(tableOf([1000, 1000, 1000, 1000])), "70");
    expect(triple(raised)).toEqual([70, 120, 1000]);
    expect(triple(acts(raised, "200"))).toEqual([190, 330, 1000]);
    // A later, smaller but full raise does not exist; the largest one stays the measure.
    expect(triple(acts(raised, "200 330"))).toEqual([310, 460, 1000]);
  });

  test("it starts anew on every street", () => {
    const flop = street(acts(dealt(tableOf([1000, 1000])), "300 c"), "2c7d9h");
    expect(triple(flop)).toEqual([0, 20, 700]);
  });

  test("all-in for less than the minimum is allowed", () => {
    expect(triple(dealt(tableOf([1000, 1000, 1000, 35])))).toEqual([20, 35, 35]);
  });

  test("a short all-in raises the price but not the size of a full raise", () => {
    const state = acts(dealt(tableOf([1000, 1000, 1000, 130])), "130 f");
    expect(triple(state)).toEqual([120, 240, 1000]);
    // 100 is a full bet; all-in 150 adds 50; the next raise still adds 100 to 150.
    const flop = street(acts(dealt(tableOf([170, 1000, 1000, 1000])), "c c c x"), "2c7d9h");
    expect(triple(acts(flop, "100 f f 150"))).toEqual([50, null, null]);
    expect(triple(acts(flop, "x 100 f 150"))).toEqual([150, 250, 980]);
  });

  test("a short all-in bet opens the street: the raise over it adds a full big blind", () => {
    const flop = street(acts(dealt(tableOf([1000, 32, 1000])), "c c x"), "2c7d9h");
    expect(triple(acts(flop, "12"))).toEqual([12, 32, 980]);
  });

  test("a short big blind leaves the price at the full big blind", () => {
    const state = dealt(tableOf([1000, 1000, 5, 1000]));
    expect(triple(state)).toEqual([20, 40, 1000]);
    expect(triple(acts(state, "c"))).toEqual([20, 40, 1000]);
  });

  test("with only a short big blind left to play against, the price is its bet", () => {
    const state = acts(dealt(tableOf([1000, 1000, 15, 1000])), "f f");
    expect(legal(state)).toEqual({
      seat: 1,
      toCall: 5,
      canCheck: false,
      raise: null,
      noRaise: "no_opponent",
    });
  });
});

describe("reopening the betting (TDA 47)", () => {
  const stacks = [1000, 1000, 1000, 1000, 1000];

  test("a full raise reopens it for those who have acted", () => {
    const state = acts(dealt(tableOf(stacks)), "60 c c f 140");
    expect(triple(state)).toEqual([80, 220, 1000]);
  });

  test("one short all-in does not", () => {
    const state = acts(dealt(tableOf([1000, 1000, 85, 1000, 1000])), "60 f f f 85");
    expect(legal(state)).toMatchObject({ seat: 3, toCall: 25, raise: null, noRaise: "no_opponent" });
    const three = acts(dealt(tableOf([1000, 1000, 85, 1000, 1000])), "60 c f f 85");
    expect(legal(three)).toMatchObject({ seat: 3, toCall: 25, raise: null, noRaise: "closed" });
  });

  test("several short all-ins may add up to a full raise", () => {
    // Raise to 60 (by 40); all-in 85 and 100: the first raiser faces 40 more, a full raise.
    const state = acts(dealt(tableOf([1000, 85, 100, 1000, 1000])), "60 c f 85 100");
    expect(legal(state)).toMatchObject({ seat: 3, toCall: 40, raise: { minTo: 140, maxTo: 1000 } });
  });

  test("they do not add up while they stay a chip below it", () => {
    const state = acts(dealt(tableOf([1000, 85, 99, 1000, 1000])), "60 c f 85 99");
    expect(legal(state)).toMatchObject({ seat: 3, toCall: 39, noRaise: "closed" });
  });

  test("what a seat faces counts from its own last act", () => {
    // Seat 3 raised to 60 and faces 40 at the end; seat 5 called 85 and faces 15.
    const called = acts(dealt(tableOf([1000, 1000, 100, 1000, 85, 1000])), "60 85 c f f 100");
    expect(legal(called)).toMatchObject({ seat: 3, toCall: 40, noRaise: null });
    expect(legal(acts(called, "c"))).toMatchObject({ seat: 5, toCall: 15, noRaise: "closed" });
  });

  test("a seat that has not acted may raise whatever came before", () => {
    const state = acts(dealt(tableOf([1000, 1000, 1000, 35, 1000])), "35 f f");
    expect(legal(state)).toMatchObject({ seat: 1, toCall: 25, raise: { minTo: 55, maxTo: 1000 } });
  });
});

describe("nobody left to bet against", () => {
  test("a seat that covers every all-in opponent may call, not raise", () => {
    const state = acts(dealt(tableOf([1000, 200])), "c 200");
    expect(legal(state)).toMatchObject({ toCall: 180, raise: null, noRaise: "no_opponent" });
  });

  test("an opponent who cannot put in more than the price is none", () => {
    // Seat 3 is all-in for 500; the small blind has 300 in all: the big blind's raise could be called by nobody.
    const state = acts(dealt(tableOf([1000, 300, 1000, 500])), "500 f");
    expect(legal(state)).toMatchObject({ seat: 1, noRaise: "short" });
    const early = acts(dealt(tableOf([300, 1000, 1000, 500])), "500");
    expect(legal(early)).toMatchObject({ seat: 0, noRaise: "short" });
    const big = acts(dealt(tableOf([900, 1000, 400, 500])), "500 f");
    expect(legal(big)).toMatchObject({ seat: 1, toCall: 490, noRaise: "no_opponent" });
  });

  test("a stack that calling takes whole is short before it is anything else", () => {
    const state = acts(dealt(tableOf([1000, 200])), "1000");
    expect(legal(state)).toMatchObject({ toCall: 180, noRaise: "short" });
  });

  test("antes are no bets: they change no price", () => {
    const state = dealt(tableOf([1000, 1000, 1000], withLevel({ ante: 5, anteType: "each" })));
    expect(triple(state)).toEqual([20, 40, 995]);
  });
});
