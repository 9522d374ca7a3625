import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TableState } from "../state";
import { acts, dealt, handOf, run, showAll, stacksOf, street, tableOf, withLevel } from "../testing/table";
import { chipsInPlay, pots, potTotal } from "./pots";

/** Amounts and seats of the pots as of the last closed street. */
function cut(state: TableState): [number, readonly number[]][] {
  return handOf(state).pots.map((pot) => [pot.amount, pot.eligible]);
}

describe("main and side pots", () => {
  test("without an all-in there is one pot", () => {
    expect(cut(acts(dealt(tableOf([1000, 1000, 1000])), "60 c c"))).toEqual([[180, [0, 1, 2]]]);
  });

  test("each all-in stack cuts a pot of its own, as many as there are", () => {
    const state = acts(dealt(tableOf([100, 200, 300, 400])), "400 c c c");
    expect(cut(state)).toEqual([
      [400, [0, 1, 2, 3]],
      [300, [1, 2, 3]],
      [200, [2, 3]],
    ]);
    expect(handOf(state).uncalled).toEqual({ seat: 3, amount: 100 });
  });

  test("equal all-ins share one pot", () => {
    const state = acts(dealt(tableOf([500, 200, 200, 200])), "200 c c c");
    expect(cut(state)).toEqual([[800, [0, 1, 2, 3]]]);
  });

  test("folded chips stay in the pots they reached", () => {
    const state = acts(dealt(tableOf([1000, 50, 1000, 1000])), "80 c c 300 f f");
    expect(cut(state)).toEqual([
      [200, [1, 2]],
      [90, [2]],
    ]);
    expect(handOf(state).uncalled).toEqual({ seat: 2, amount: 220 });
  });

  test("side pots grow on later streets while the main pot stands", () => {
    const preflop = acts(dealt(tableOf([1000, 1000, 60])), "60 c c");
    const flop = acts(street(preflop, "2c7d9h"), "100 c");
    expect(cut(flop)).toEqual([
      [180, [0, 1, 2]],
      [200, [0, 1]],
    ]);
  });

  test("what a folded seat put in above every live stack goes to the last pot", () => {
    const raised = acts(dealt(tableOf([1000, 1000, 60, 1000])), "200 c");
    const left = run(
      acts(raised, "f c"),
      { type: "StandUp", seat: 3, at: 0 },
      { type: "StandUp", seat: 0, at: 0 },
    );
    expect(cut(left)).toEqual([[470, [2]]]);
    expect(stacksOf(left)).toEqual([0, 990, 470, 0]);
  });
});

describe("antes", () => {
  const each = withLevel({ ante: 10, anteType: "each" });
  const bb = withLevel({ ante: 20, anteType: "bb" });

  test("of each are matched chip for chip: a short ante cuts the main pot at what it paid", () => {
    const state = acts(dealt(tableOf([500, 500, 500, 4], each), { button: 0 }), "f c x");
    expect(cut(state)).toEqual([
      [16, [1, 2, 3]],
      [58, [1, 2]],
    ]);
  });

  test("of the big blind are dead money, whole in the main pot", () => {
    const state = acts(dealt(tableOf([500, 500, 500, 50], bb), { button: 0 }), "50 f c c");
    expect(cut(state)).toEqual([[50 * 3 + 20, [1, 2, 3]]]);
    const side = acts(dealt(tableOf([500, 50, 500, 500], bb), { button: 0 }), "100 f c c");
    expect(cut(side)).toEqual([
      [50 * 3 + 20, [1, 2, 3]],
      [100, [2, 3]],
    ]);
  });

  test("a big blind that is all-in by its ante plays for the dead money alone", () => {
    const state = acts(dealt(tableOf([500, 500, 15, 500], bb), { button: 0 }), "c f c");
    expect(cut(state)).toEqual([
      [15, [1, 2, 3]],
      [40, [1, 3]],
    ]);
  });
});

describe("the conserved quantity", () => {
  test("is stacks and chips put in, and after the award stacks alone", () => {
    const before = tableOf([300, 200, 100]);
    const played = acts(dealt(before), "300 c c");
    expect([chipsInPlay(before), chipsInPlay(played)]).toEqual([600, 600]);
    expect(potTotal(handOf(played))).toBe(500);
    const over = street(street(street(showAll(played), "2c7d9h"), "4s"), "Jd");
    expect(handOf(over).closedAt).toBe(0);
    expect(stacksOf(over).reduce((sum, chips) => sum + chips, 0)).toBe(600);
    expect(chipsInPlay(over)).toBe(600);
  });

  test("pots always sum to what was put in, main first, each with fewer seats than the one before", () => {
    const stacks = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 2, maxLength: 9 });
    const anteType = fc.constantFrom("none" as const, "each" as const, "bb" as const);
    fc.assert(
      fc.property(
        stacks,
        anteType,
        fc.nat(60),
        fc.array(fc.nat(2), { maxLength: 60 }),
        (list, type, ante, picks) => {
          let state = dealt(tableOf(list, withLevel({ ante, anteType: type })));
          for (const pick of picks) {
            if (state.awaiting.kind !== "action") break;
            const free = handOf(state).currentBet === 0;
            const most = "100000";
            state = pick === 0 ? acts(state, "f") : tryActs(state, pick === 1 ? most : free ? "x" : "c");
          }
          const now = pots(handOf(state));
          expect(now.reduce((sum, pot) => sum + pot.amount, 0)).toBe(potTotal(handOf(state)));
          now.forEach((pot, i) => {
            expect(pot.amount).toBeGreaterThan(0);
            expect(pot.eligible).toEqual([...pot.eligible].sort((a, b) => a - b));
            const before = now[i - 1];
            if (before !== undefined) {
              expect(pot.eligible.length).toBeLessThan(before.eligible.length);
              expect(before.eligible).toEqual(expect.arrayContaining([...pot.eligible]));
            }
          });
        },
      ),
    );
  });
});

/** Takes the act, or whatever passive act stands where it is not legal. */
function tryActs(state: TableState, word: string): TableState {
  for (const candidate of [word, "c", "x"]) {
    try {
      return acts(state, candidate);
    } catch {}
  }
  throw new Error("no act was legal");
}
