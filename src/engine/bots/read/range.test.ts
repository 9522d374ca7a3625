import { describe, expect, test } from "vitest";
import { equity } from "../../equity";
import type { TableState } from "../../state";
import { acts, cards, dealt, street, tableOf } from "../../testing/table";
import { viewFor } from "../../view";
import { chanceFrom } from "../chance";
import type { BotSight } from "../sight";
import { sightOf } from "../sight";
import { shareAgainst } from "./chances";
import { COMBOS, comboOf, combos } from "./holdings";
import type { Range } from "./range";
import { rangeOf } from "./range";
import { storyOf } from "./story";

function sightAt(state: TableState): BotSight {
  if (state.awaiting.kind !== "action") throw new Error("nobody owes an act");
  const { seat } = state.awaiting;
  const sight = sightOf(viewFor(state, { kind: "seat", seat }), seat);
  if (sight === null) throw new Error("no sight");
  return sight;
}

const rangeAt = (state: TableState, seat: number): Range => {
  const sight = sightAt(state);
  return rangeOf(sight, storyOf(sight), seat);
};

/** A combo's part of a range. */
function partOf(range: Range, hole: string): number {
  const [a = 0, b = 0] = cards(hole);
  const combo = comboOf(a, b);
  return ((range[combo] ?? 0) - (combo === 0 ? 0 : (range[combo - 1] ?? 0))) / (range[COMBOS - 1] ?? 1);
}

/** The mean place of a range: lower is stronger. */
function meanPlace(range: Range): number {
  let sum = 0;
  let before = 0;
  for (let combo = 0; combo < COMBOS; combo++) {
    sum += ((range[combo] ?? 0) - before) * (combos().places[combo] ?? 0);
    before = range[combo] ?? 0;
  }
  return sum / before;
}

const six = (script: string) => {
  const state = dealt(tableOf([2000, 2000, 2000, 2000, 2000, 2000]), {
    button: 5,
    holes: { 0: "8h8d", 1: "8s8c" },
  });
  return script === "" ? state : acts(state, script);
};

describe("what others may hold is told by their acts", () => {
  test("who has not acted may hold anything", () => {
    expect(meanPlace(rangeAt(six(""), 5))).toBeCloseTo(0.5, 1);
  });

  test("the earlier the position that opens, the stronger; a reraise is stronger still; a limp is weaker", () => {
    const early = meanPlace(rangeAt(six("60"), 2));
    const late = meanPlace(rangeAt(six("f f f 60"), 5));
    const reraise = meanPlace(rangeAt(six("60 180"), 3));
    const limp = meanPlace(rangeAt(six("c"), 2));
    expect(reraise).toBeLessThan(early);
    expect(early).toBeLessThan(late);
    expect(early).toBeLessThan(limp);
    expect(limp).toBeLessThan(0.4);
  });

  test("known cards are in nobody's range", () => {
    const range = rangeAt(
      street(acts(dealt(tableOf([1000, 1000]), { holes: { 0: "AhKd" } }), "60 c"), "2c7d9h"),
      0,
    );
    const state = street(
      acts(dealt(tableOf([1000, 1000]), { button: 0, holes: { 1: "AhKd" } }), "60 c"),
      "2c7d9h",
    );
    expect(range.length).toBe(COMBOS);
    const seen = rangeAt(state, 0);
    for (const hole of ["AhQh", "KdKs", "2cAd", "9h9d"]) expect(partOf(seen, hole)).toBe(0);
    expect(partOf(seen, "QhQd")).toBeGreaterThan(0);
  });

  test("after the flop bets speak for hands and good draws, raises more so, checks hardly against them", () => {
    const flop = street(acts(dealt(tableOf([4000, 4000]), { button: 0, board: "2c7d9h" }), "60 c"), "2c7d9h");
    const set = "9s9c";
    const nothing = "QsJc";
    const ratio = (state: TableState, seat: number) =>
      partOf(rangeAt(state, seat), set) / partOf(rangeAt(state, seat), nothing);
    const bet = ratio(acts(flop, "x 80"), 0);
    const raise = ratio(acts(flop, "80 240"), 0);
    const check = ratio(acts(flop, "x"), 1);
    expect(bet).toBeGreaterThan(1.5 * ratio(flop, 0));
    expect(raise).toBeGreaterThan(bet);
    expect(check).toBeLessThan(1);
  });
});

describe("a story's end says more than its beginning", () => {
  const flop = () =>
    street(acts(dealt(tableOf([4000, 4000]), { button: 0, board: "2c7d9h4sJd" }), "60 c"), "2c7d9h");
  const strength = (state: TableState, seat: number, hand: string, nothing: string) =>
    partOf(rangeAt(state, seat), hand) / partOf(rangeAt(state, seat), nothing);

  test("who calls a bet has something: air and weak hands are rarer than after a check behind", () => {
    const called = street(acts(flop(), "x 80 c"), "4s");
    const checked = street(acts(flop(), "x x"), "4s");
    // Seat 1 called or checked, and is on turn: seat 0 looks on after its check.
    const at = (state: TableState) => strength(acts(state, "x"), 1, "9s8s", "KsQc");
    expect(at(called)).toBeGreaterThan(3 * at(checked));
  });

  test("a bet of the pot speaks for more than a third of it, a later one for more than an early one", () => {
    const bet = (state: TableState, chips: number) => strength(acts(state, `x ${chips}`), 0, "9s9c", "KsQc");
    expect(bet(flop(), 120)).toBeGreaterThan(bet(flop(), 40));
    /** What a bet of about half the pot adds to what was known before it. */
    const told = (checked: TableState) =>
      strength(acts(checked, "80"), 0, "9s9c", "KsQc") / strength(checked, 0, "9s9c", "KsQc");
    const early = told(acts(flop(), "x"));
    const late = told(acts(street(acts(flop(), "x x"), "4s"), "x"));
    expect(late).toBeGreaterThan(early);
  });
});

describe("shares by simulation", () => {
  const only = (hole: string): Range => {
    const [a = 0, b = 0] = cards(hole);
    return new Float64Array(COMBOS).map((_, combo) => (combo >= comboOf(a, b) ? 1 : 0));
  };

  test("against one known hand they agree with the exact equity", () => {
    for (const [own, other, board] of [
      ["AhAd", "KsKc", ""],
      ["AhKh", "QsQd", "2h7h9c"],
      ["8s9s", "AcAd", "TsJd2c3h"],
    ] as const) {
      const [exact] = equity([cards(own), cards(other)], cards(board));
      const share = shareAgainst(cards(own), cards(board), [only(other)], chanceFrom(1), 6_000);
      expect(Math.abs(share - (exact?.share ?? 0))).toBeLessThan(0.025);
    }
  });

  test("against two known hands too, and on a full board they are certain", () => {
    const hands = [cards("AhAd"), cards("KsKc"), cards("7d8d")];
    const [exact] = equity(hands, cards("9d6c2s"));
    const ranges = [only("KsKc"), only("7d8d")];
    const share = shareAgainst(cards("AhAd"), cards("9d6c2s"), ranges, chanceFrom(2), 6_000);
    expect(Math.abs(share - (exact?.share ?? 0))).toBeLessThan(0.025);
    expect(shareAgainst(cards("AhAd"), cards("2c7d9h4sJd"), [only("KsKc")], chanceFrom(1), 10)).toBe(1);
    expect(shareAgainst(cards("AhKd"), cards("TcJdQh4s2d"), [only("AsKc")], chanceFrom(1), 10)).toBe(0.5);
  });

  test("the same numbers give the same share", () => {
    const ask = (seed: number) =>
      shareAgainst(cards("AhKh"), cards("2h7h9c"), [only("QsQd")], chanceFrom(seed), 50);
    expect(ask(4)).toBe(ask(4));
  });

  test("a range that leaves nothing to hold gives an even share, not an endless search", () => {
    const ranges = [only("KsKc"), only("KsKc")];
    expect(shareAgainst(cards("AhAd"), [], ranges, chanceFrom(1), 20)).toBe(0.5);
  });
});
