import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TableState } from "../../state";
import { acts, dealt, street, tableOf } from "../../testing/table";
import { viewFor } from "../../view";
import { chanceFrom } from "../chance";
import { decideBot } from "../decide-bot";
import { NEUTRAL } from "../playstyle";
import { sightOf } from "../sight";
import type { Reads } from "./reads";
import { foldFactor, noteHand } from "./reads";

const logOf = (state: TableState) => state.hand?.log ?? [];

/** Three seats, button 0, who raised; the big blind called. */
const flop = () => street(acts(dealt(tableOf([2000, 2000, 2000]), { button: 0 }), "60 f c"), "2c7d9h");

describe("what a table sees of who folds to bets after the flop", () => {
  test("a bet that is folded to, called or raised was faced; folding before the flop is another matter", () => {
    expect(noteHand({}, logOf(acts(flop(), "x 60 f")), 20)).toEqual({ 2: { faced: 1, folded: 1 } });
    expect(noteHand({}, logOf(acts(flop(), "x 60 c")), 20)).toEqual({ 2: { faced: 1, folded: 0 } });
    expect(noteHand({}, logOf(acts(flop(), "x 60 180 f")), 20)).toEqual({
      0: { faced: 1, folded: 1 },
      2: { faced: 1, folded: 0 },
    });
    expect(noteHand({}, logOf(acts(flop(), "x x")), 20)).toEqual({});
    expect(noteHand({}, logOf(acts(dealt(tableOf([2000, 2000, 2000])), "60 f f")), 20)).toEqual({});
  });

  test("hands add up, and what was known is not changed", () => {
    const before: Reads = Object.freeze({ 2: { faced: 4, folded: 1 }, 5: { faced: 1, folded: 1 } });
    const after = noteHand(before, logOf(acts(flop(), "x 60 f")), 20);
    expect(after).toEqual({ 2: { faced: 5, folded: 2 }, 5: { faced: 1, folded: 1 } });
    expect(before).toEqual({ 2: { faced: 4, folded: 1 }, 5: { faced: 1, folded: 1 } });
    expect(JSON.parse(JSON.stringify(after))).toEqual(after);
  });
});

describe("the fold factor", () => {
  test("strangers are one; who never folds is less, who always folds more, the more was seen", () => {
    expect(foldFactor({}, [1, 2, 3])).toBe(1);
    const never = [2, 10, 50].map((faced) => foldFactor({ 1: { faced, folded: 0 } }, [1]));
    const always = [2, 10, 50].map((faced) => foldFactor({ 1: { faced, folded: faced } }, [1]));
    expect(never).toEqual([...never].sort((a, b) => b - a));
    expect(never[0]).toBeLessThan(1);
    expect(always).toEqual([...always].sort((a, b) => a - b));
    expect(always[0]).toBeGreaterThan(1);
  });

  test("it stays between 0.3 and 1.5, whatever was seen", () => {
    const read = fc
      .nat(500)
      .chain((faced) => fc.record({ faced: fc.constant(faced), folded: fc.nat(faced) }));
    fc.assert(
      fc.property(fc.array(read, { maxLength: 8 }), (list) => {
        const factor = foldFactor(Object.fromEntries(list.entries()), [...list.keys()]);
        expect(factor).toBeGreaterThanOrEqual(0.3);
        expect(factor).toBeLessThanOrEqual(1.5);
      }),
    );
  });
});

describe("a bot bluffs those who fold", () => {
  const state = acts(
    street(
      acts(dealt(tableOf([2000, 2000]), { button: 0, holes: { 0: "5h4h" }, board: "KcTd2s8d" }), "c x"),
      "KcTd2s",
    ),
    "x",
  );

  function bets(reads?: Reads): number {
    const sight = sightOf(viewFor(state, { kind: "seat", seat: 0 }), 0);
    if (sight === null) throw new Error("no sight");
    let bet = 0;
    for (let seed = 0; seed < 200; seed++) {
      const input = { sight, style: NEUTRAL, random: chanceFrom(seed), trials: 30 };
      if (decideBot(reads === undefined ? input : { ...input, reads }).type === "bet_or_raise_to") bet++;
    }
    return bet;
  }

  test("more than strangers, and strangers more than those who call", () => {
    const folder = bets({ 1: { faced: 60, folded: 60 } });
    const caller = bets({ 1: { faced: 60, folded: 0 } });
    expect(folder).toBeGreaterThan(bets());
    expect(bets()).toBeGreaterThan(2 * caller);
  });

  test("no reads, empty ones and those of absent seats are alike", () => {
    expect(bets({})).toBe(bets());
    expect(bets({ 7: { faced: 9, folded: 9 } })).toBe(bets());
  });
});
