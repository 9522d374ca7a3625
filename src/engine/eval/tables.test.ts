import { describe, expect, test } from "vitest";
import { CARD_KEYS, flushSuits, greatestSum, RANK_KEYS, SUIT_BITS, SUIT_MASK } from "./keys";
import { strengthOfFlush, strengthOfRanks } from "./strength";
import { emptyTable, fillFlushes, fillTable, readTable } from "./tables";

/** Calls back with every way to hold `cards` cards: how many of each rank, deuce first. */
function eachHolding(cards: number, visit: (held: readonly number[]) => void): void {
  const held = Array<number>(13).fill(0);
  const choose = (rank: number, left: number) => {
    if (left === 0) return visit(held);
    if (rank === 13) return;
    for (let n = 0; n <= Math.min(4, left); n++) {
      held[rank] = n;
      choose(rank + 1, left - n);
    }
    held[rank] = 0;
  };
  choose(0, cards);
}

function sumOf(held: readonly number[]): number {
  return held.reduce((sum, n, rank) => sum + n * (RANK_KEYS[rank] ?? Number.NaN), 0);
}

/** The set of ranks held at least `least` times. */
function heldAtLeast(held: readonly number[], least: number): number {
  return held.reduce((set, n, rank) => (n >= least ? set | (1 << rank) : set), 0);
}

describe.each([
  [5, 6_175],
  [6, 18_395],
  [7, 49_205],
])("hands of %i cards", (cards, holdings) => {
  test(`all ${holdings} holdings of ranks have sums of their own`, () => {
    const sums = new Set<number>();
    eachHolding(cards, (held) => sums.add(sumOf(held)));
    expect(sums.size).toBe(holdings);
    expect(Math.max(...sums)).toBe(greatestSum(cards));
  });

  test("each holding reads its own strength back, although rows share places", () => {
    const table = emptyTable(cards, 100_000);
    fillTable(table);
    let wrong = 0;
    eachHolding(cards, (held) => {
      const [once, twice, thrice, four] = [1, 2, 3, 4].map((n) => heldAtLeast(held, n));
      const expected = strengthOfRanks(once ?? 0, twice ?? 0, thrice ?? 0, four ?? 0);
      if (readTable(table, sumOf(held)) !== expected) wrong++;
    });
    expect(wrong).toBe(0);
  });

  test("the suit digits tell the flush suit, for every split of the cards among the suits", () => {
    const suits = flushSuits(cards);
    let splits = 0;
    for (let c = 0; c <= cards; c++) {
      for (let d = 0; c + d <= cards; d++) {
        for (let h = 0; c + d + h <= cards; h++) {
          const split = [c, d, h, cards - c - d - h];
          // Any card of a suit will do: only the digits below the rank keys are read.
          const sum = split.reduce((total, n, suit) => total + n * ((CARD_KEYS[suit] ?? 0) & SUIT_MASK), 0);
          expect(suits[sum]).toBe(split.findIndex((n) => n >= 5) + 1);
          splits++;
        }
      }
    }
    expect(splits).toBe(((cards + 1) * (cards + 2) * (cards + 3)) / 6);
  });
});

test("a sum of seven keys fits 32 bits, suits and all", () => {
  expect(greatestSum(7) * 2 ** SUIT_BITS + SUIT_MASK).toBeLessThan(2 ** 32);
});

test("an empty table knows nothing, and filling twice is filling once", () => {
  const table = emptyTable(5, 10_000);
  expect(readTable(table, sumOf([1, 1, 1, 1, 1]))).toBe(0);
  fillTable(table);
  const once = table.strengths.slice();
  fillTable(table);
  expect(table.strengths).toEqual(once);
});

test("a table without room says so", () => {
  expect(() => fillTable(emptyTable(5, 1_000))).toThrow("too small");
});

test("flushes are known for every set of five ranks or more, and only those", () => {
  const strengths = new Uint16Array(1 << 13);
  fillFlushes(strengths);
  for (let ranks = 0; ranks < strengths.length; ranks++) {
    const count = ranks.toString(2).replaceAll("0", "").length;
    expect(strengths[ranks]).toBe(count < 5 ? 0 : strengthOfFlush(ranks));
  }
});
