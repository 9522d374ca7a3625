import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HIDDEN } from "../types";
import { parseCard } from "./cards";
import { evaluate, evaluate7, evaluatePairs } from "./evaluate";
import type { Category } from "./strength";
import { categoryOf, rankOf7462 } from "./strength";

/** Cards by name; a misspelt name is no card and makes the evaluator throw. */
function hand(text: string): number[] {
  return text.split(" ").map((name) => parseCard(name) ?? Number.NaN);
}

function rank(text: string): number {
  return rankOf7462(evaluate(hand(text)));
}

/** All hands of `n` of the given cards. */
function subsets(cards: readonly number[], n: number): number[][] {
  if (n === 0) return [[]];
  return cards.flatMap((card, i) => subsets(cards.slice(i + 1), n - 1).map((rest) => [card, ...rest]));
}

function bestOfFives(cards: readonly number[]): number {
  return Math.max(...subsets(cards, 5).map(evaluate));
}

const aHand = (n: number) => fc.uniqueArray(fc.integer({ min: 0, max: 51 }), { minLength: n, maxLength: n });

/** Seven cards of few ranks and suits, where full houses, quads and straight flushes are common. */
const aCrowdedHand = fc.uniqueArray(
  fc.oneof(fc.integer({ min: 0, max: 19 }), fc.constantFrom(1, 5, 9, 13, 17, 21, 25, 29, 49)),
  { minLength: 7, maxLength: 7 },
);

describe("all 2,598,960 five-card hands", () => {
  const seen = new Map<number, number>();
  const cards = [0, 0, 0, 0, 0];
  for (let a = 51; a >= 4; a--) {
    for (let b = a - 1; b >= 3; b--) {
      for (let c = b - 1; c >= 2; c--) {
        for (let d = c - 1; d >= 1; d--) {
          for (let e = d - 1; e >= 0; e--) {
            cards.splice(0, 5, a, b, c, d, e);
            const strength = evaluate(cards);
            seen.set(strength, (seen.get(strength) ?? 0) + 1);
          }
        }
      }
    }
  }

  test("count into their known categories", () => {
    const counts: Partial<Record<Category, number>> = {};
    for (const [strength, count] of seen) {
      const category = categoryOf(strength);
      counts[category] = (counts[category] ?? 0) + count;
    }
    expect(counts).toEqual({
      royal_flush: 4,
      straight_flush: 36,
      four_of_a_kind: 624,
      full_house: 3_744,
      flush: 5_108,
      straight: 10_200,
      three_of_a_kind: 54_912,
      two_pair: 123_552,
      pair: 1_098_240,
      high_card: 1_302_540,
    });
  });

  test("have exactly the 7462 ranks from 1 to 7462", () => {
    const ranks = [...seen.keys()].map(rankOf7462).sort((a, b) => a - b);
    expect(ranks).toEqual(Array.from({ length: 7462 }, (_, i) => i + 1));
  });
});

describe("seven and six cards are worth their best five", () => {
  test.each([5, 6, 7])("on random hands of %i cards", (n) => {
    fc.assert(
      fc.property(aHand(n), (cards) => {
        expect(evaluate(cards)).toBe(bestOfFives(cards));
      }),
      { numRuns: 2_000 },
    );
  });

  test("on hands crowded with pairs, trips and flushes", () => {
    fc.assert(
      fc.property(aCrowdedHand, (cards) => {
        expect(evaluate(cards)).toBe(bestOfFives(cards));
        expect(evaluate(cards.slice(1))).toBe(bestOfFives(cards.slice(1)));
      }),
      { numRuns: 2_000 },
    );
  });

  test("in whatever order they come, from either function", () => {
    fc.assert(
      fc.property(aHand(7), fc.nat(), (cards, turn) => {
        const at = turn % 7;
        const [a = HIDDEN, b = HIDDEN, c = HIDDEN, d = HIDDEN, e = HIDDEN, f = HIDDEN, g = HIDDEN] = [
          ...cards.slice(at).reverse(),
          ...cards.slice(0, at),
        ];
        expect(evaluate7(a, b, c, d, e, f, g)).toBe(evaluate(cards));
      }),
    );
  });

  test("whichever suits are called what", () => {
    fc.assert(
      fc.property(fc.oneof(aHand(7), aCrowdedHand), fc.integer({ min: 1, max: 3 }), (cards, flip) => {
        expect(evaluate(cards.map((card) => card ^ flip))).toBe(evaluate(cards));
      }),
    );
  });

  test("and one more card never makes a hand worse", () => {
    fc.assert(
      fc.property(aHand(7), (cards) => {
        expect(evaluate(cards)).toBeGreaterThanOrEqual(evaluate(cards.slice(0, 6)));
        expect(evaluate(cards.slice(0, 6))).toBeGreaterThanOrEqual(evaluate(cards.slice(0, 5)));
      }),
    );
  });
});

describe("all pairs of cards on one board", () => {
  const pairs = subsets([...Array(52).keys()], 2);
  const lows = Uint8Array.from(pairs, ([low = 0]) => low);
  const highs = Uint8Array.from(pairs, ([, high = 0]) => high);

  test("are worth what each is worth alone, and nothing where the board has one of them", () => {
    const aBoard = fc.integer({ min: 3, max: 5 }).chain((n) => fc.oneof(aHand(n), suited(n)));
    fc.assert(
      fc.property(aBoard, (board) => {
        const strengths = new Uint16Array(pairs.length);
        evaluatePairs(board, lows, highs, strengths);
        const alone = pairs.map((pair) =>
          pair.some((card) => board.includes(card)) ? 0 : evaluate([...board, ...pair]),
        );
        expect([...strengths]).toEqual(alone);
      }),
      { numRuns: 60 },
    );
  });

  test("need a board of three to five cards", () => {
    expect(() => evaluatePairs([0, 1], lows, highs, new Uint16Array(1))).toThrow(RangeError);
    expect(() => evaluatePairs([0, 1, 2, 3, 4, 5], lows, highs, new Uint16Array(1))).toThrow(RangeError);
  });

  /** Boards of one suit or nearly so, where flushes are common. */
  const suited = (n: number) =>
    fc
      .uniqueArray(fc.integer({ min: 0, max: 12 }), { minLength: n, maxLength: n })
      .chain((ranks) => fc.integer({ min: 0, max: 3 }).map((suit) => ranks.map((rank) => rank * 4 + suit)));
});

describe("published ranks", () => {
  test.each([
    ["As Ks Qs Js Ts", 1],
    ["Ah 2h 3h 4h 5h", 10],
    ["Ac Ad Ah As Kc", 11],
    ["2c 2d 2h 2s 3c", 166],
    ["Ac Ad Ah Kc Kd", 167],
    ["2c 2d 2h 3c 3d", 322],
    ["As Ks Qs Js 9s", 323],
    ["7s 5s 4s 3s 2s", 1599],
    ["As Ks Qs Js Td", 1600],
    ["5s 4s 3s 2s Ad", 1609],
    ["Ac Ad Ah Kc Qd", 1610],
    ["2c 2d 2h 3c 4d", 2467],
    ["Ac Ad Kh Kc Qd", 2468],
    ["3c 3d 2h 2c 4d", 3325],
    ["Ac Ad Kh Qc Jd", 3326],
    ["2c 2d 3h 4c 5d", 6185],
    ["Ac Kd Qh Jc 9d", 6186],
    ["7c 5d 4h 3c 2d", 7462],
  ])("%s is number %i", (text, expected) => expect(rank(text)).toBe(expected));
});

describe("hands that are easily misread", () => {
  test("the wheel is the lowest straight, and a king-high run does not wrap round", () => {
    expect(rank("Ac 2d 3h 4s 5c")).toBeGreaterThan(rank("2d 3h 4s 5c 6d"));
    expect(categoryOf(evaluate(hand("Qc Kd Ah 2s 3c")))).toBe("high_card");
  });

  test("two sets of trips are a full house; three pairs play the two highest and the best kicker", () => {
    expect(rank("Ac Ad Ah Kc Kd Kh 2s")).toBe(rank("Ac Ad Ah Kc Kd"));
    expect(rank("Ac Ad Kc Kd Qc Qd 2s")).toBe(rank("Ac Ad Kc Kd Qc"));
  });

  test("a flush beats the straight beside it; a straight flush needs both in one suit", () => {
    expect(categoryOf(evaluate(hand("5h 6h 7h 8h 9c Kh 2d")))).toBe("flush");
    expect(categoryOf(evaluate(hand("5h 6h 7h 8h 9h Kh Ah")))).toBe("straight_flush");
  });

  test("a board that plays itself is worth the same to everybody", () => {
    expect(rank("Ts Js Qs Ks As 2c 2d")).toBe(1);
    expect(rank("Ac Ad Ah As Kd Kc Kh")).toBe(rank("Ac Ad Ah As Kd 2c 3c"));
  });
});

describe("what is no hand is refused", () => {
  test.each([0, 1, 4, 8])("%i cards", (n) => {
    expect(() => evaluate(Array.from({ length: n }, (_, card) => card))).toThrow(RangeError);
  });

  test.each([HIDDEN, 52, 0.5, Number.NaN])("a hand with %d among its cards, even beside a flush", (bad) => {
    for (const suit of [0, 1, 2, 3]) {
      const flush = [0, 4, 8, 12, 28, 32].map((card) => card + suit);
      expect(() => evaluate([...flush, bad])).toThrow(RangeError);
      expect(() => evaluate([...flush.slice(1), bad])).toThrow(RangeError);
      expect(() => evaluate([...flush.slice(2), bad])).toThrow(RangeError);
    }
    expect(() => evaluate7(bad, 4, 9, 14, 19, 24, 29)).toThrow(RangeError);
  });

  test("five of one card", () => {
    expect(() => evaluate([50, 50, 50, 50, 50])).toThrow(RangeError);
  });

  test.each([0, 7463, 1.5, Number.NaN])("%d is no strength", (strength) => {
    expect(() => categoryOf(strength)).toThrow(RangeError);
  });
});
