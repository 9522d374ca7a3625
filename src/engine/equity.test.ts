import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { equity } from "./equity";
import { deck, evaluate, parseCard } from "./eval";
import { HIDDEN } from "./types";

/** `"AhKd 2c"` as cards. */
function cards(text: string): number[] {
  return (text.match(/\S\S/g) ?? []).map((name) => parseCard(name) ?? Number.NaN);
}

function shares(hands: readonly string[], board: string, dead = ""): number[] {
  return equity(hands.map(cards), cards(board), { dead: cards(dead) }).map(({ share }) => share);
}

describe("all-in equity is exact from the flop on", () => {
  test("on the river there is nothing to hope for", () => {
    expect(equity([cards("AhAd"), cards("KhKd")], cards("2c 3d 7h 8s Jc"))).toEqual([
      { win: 1, tie: 0, share: 1 },
      { win: 0, tie: 0, share: 0 },
    ]);
  });

  test("a board that plays itself splits the pot", () => {
    expect(equity([cards("2c2d"), cards("3c3d"), cards("4c4d")], cards("As Ks Qs Js Ts"))).toEqual(
      Array(3).fill({ win: 0, tie: 1, share: 1 / 3 }),
    );
  });

  test("on the turn the outs are counted: 9 of 44 make the flush, 35 do not", () => {
    const [made, draw] = equity([cards("AcAd"), cards("Kh5h")], cards("2h 9h Js 3c"));
    expect(draw).toEqual({ win: 9 / 44, tie: 0, share: 9 / 44 });
    expect(made?.win).toBeCloseTo(35 / 44, 12);
  });

  test("dead cards are no outs", () => {
    expect(shares(["AcAd", "Kh5h"], "2h 9h Js 3c", "Ah 3h 4d")[1]).toBeCloseTo(7 / 41, 12);
  });

  test("a split counts for each of those who share it, not for the third", () => {
    const result = equity([cards("AhKd"), cards("AsKc"), cards("QcQd")], cards("Ac 7d 2h 3s"));
    // Of 42 rivers the two queens win the pot; the aces split it on all others.
    expect(result[2]).toEqual({ win: 2 / 42, tie: 0, share: 2 / 42 });
    expect(result[0]).toEqual(result[1]);
    expect(result[0]?.win).toBe(0);
    expect(result[0]?.tie).toBeCloseTo(40 / 42, 12);
    expect(result[0]?.share).toBeCloseTo(20 / 42, 12);
  });

  test("equals counting every board by hand, on random flops", () => {
    const sevenOrMore = fc.uniqueArray(fc.integer({ min: 0, max: 51 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(sevenOrMore, (dealt) => {
        const hands = [dealt.slice(0, 2), dealt.slice(2, 4), dealt.slice(4, 6)];
        const flop = dealt.slice(6);
        const stub = deck().filter((card) => !dealt.includes(card));
        const pots = hands.map(() => 0);
        let boards = 0;
        for (const turn of stub) {
          for (const river of stub.filter((card) => card > turn)) {
            const strengths = hands.map((hand) => evaluate([...hand, ...flop, turn, river]));
            const best = Math.max(...strengths);
            const winners = strengths.filter((strength) => strength === best).length;
            strengths.forEach((strength, i) => {
              if (strength === best) pots[i] = (pots[i] ?? 0) + 1 / winners;
            });
            boards++;
          }
        }
        const counted = equity(hands, flop).map(({ share }) => share);
        counted.forEach((share, i) => {
          expect(share).toBeCloseTo((pots[i] ?? 0) / boards, 9);
        });
      }),
      { numRuns: 20 },
    );
  });
});

describe("before the flop equity is a sample", () => {
  // The exact figures: all 1,712,304 boards of each pair of hands, counted.
  test.each([
    [["AsAh", "KdKc"], 0.81255],
    [["AsKs", "QhQd"], 0.46214],
    [["AsKd", "2h2c"], 0.4696],
  ])("%j comes within four standard errors of %d, and nearer on average", (hands, expected) => {
    const seeds = Array.from({ length: 16 }, (_, seed) => seed);
    const errors = seeds.map((seed) => (equity(hands.map(cards), [], { seed })[0]?.share ?? 0) - expected);
    const standard = Math.sqrt((expected * (1 - expected)) / 20_000);
    for (const error of errors) expect(Math.abs(error)).toBeLessThan(4 * standard);
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    expect(Math.abs(mean)).toBeLessThan(standard);
  });

  test("the same seed gives the same answer, another seed another", () => {
    const hands = [cards("AsKd"), cards("2h2c")];
    expect(equity(hands, [], { seed: 5 })).toEqual(equity(hands, [], { seed: 5 }));
    expect(equity(hands, [], { seed: 5 })).not.toEqual(equity(hands, [], { seed: 6 }));
  });

  test("hands that differ only in suits have nearly the same chances", () => {
    const [a, b] = shares(["AsKs", "AhKh"], "");
    expect(Math.abs((a ?? 0) - (b ?? 0))).toBeLessThan(0.01);
  });
});

describe("equity", () => {
  const aDeal = fc
    .tuple(fc.shuffledSubarray(deck(), { minLength: 23, maxLength: 23 }), fc.integer({ min: 2, max: 9 }))
    .map(([dealt, seats]) => ({
      board: dealt.slice(0, 3),
      hands: Array.from({ length: seats }, (_, i) => dealt.slice(3 + 2 * i, 5 + 2 * i)),
    }));

  test("shares add up to one pot; wins and ties bound each share", () => {
    fc.assert(
      fc.property(aDeal, ({ hands, board }) => {
        const result = equity(hands, board);
        expect(result.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        for (const { win, tie, share } of result) {
          expect(share).toBeGreaterThanOrEqual(win - 1e-9);
          expect(share).toBeLessThanOrEqual(win + tie / 2 + 1e-9);
        }
      }),
      { numRuns: 50 },
    );
  });

  test("does not depend on the order of the hands", () => {
    fc.assert(
      fc.property(aDeal, ({ hands, board }) => {
        const turned = equity(hands.toReversed(), board).toReversed();
        turned.forEach((chances, i) => {
          expect(chances.win).toBe(equity(hands, board)[i]?.win);
        });
      }),
      { numRuns: 20 },
    );
  });

  test("of a single hand is the pot", () => {
    expect(equity([cards("2c7d")], cards("AsKsQs"))).toEqual([{ win: 1, tie: 0, share: 1 }]);
  });

  test.each([
    ["no hand", [], []],
    ["one card", [[0]], []],
    ["three cards", [[0, 1, 2]], []],
    [
      "a hidden card",
      [
        [HIDDEN, HIDDEN],
        [0, 1],
      ],
      [],
    ],
    [
      "a card twice",
      [
        [0, 1],
        [1, 2],
      ],
      [],
    ],
    ["a card of the board", [[0, 1]], [1, 2, 3]],
    ["six cards on the board", [[0, 1]], [2, 3, 4, 5, 6, 7]],
  ])("refuses %s", (_, hands, board) => {
    expect(() => equity(hands, board)).toThrow(RangeError);
  });

  test("refuses dead cards that leave too few for a board", () => {
    expect(() => equity([[0, 1]], [], { dead: deck().slice(6) })).toThrow(RangeError);
    expect(equity([[0, 1]], [], { dead: deck().slice(7) })).toEqual([{ win: 1, tie: 0, share: 1 }]);
  });
});
