import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deck } from "@/engine";
import type { ByteSource } from "./shuffle";
import { shuffle, shuffledDeck } from "./shuffle";

/** A small seeded generator (xorshift): random enough that only a biased shuffle can show a bias. */
function seeded(seed: number): () => number {
  let x = seed;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return x >>> 0;
  };
}

function byteSource(seed: number): ByteSource {
  const next = seeded(seed);
  return (n) => Uint8Array.from({ length: n }, () => next() >>> 24);
}

const DECKS = 100_000;

/** Standard deviations between the 52 by 52 table (how often each card came to each place) and an even one. */
function unevenness(deal: () => readonly number[]): number {
  const counts = new Float64Array(52 * 52);
  for (let i = 0; i < DECKS; i++) {
    const order = deal();
    for (let place = 0; place < 52; place++) {
      const cell = place * 52 + (order[place] ?? 0);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  const expected = DECKS / 52;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const freedom = 51 * 51;
  return (chiSquare - freedom) / Math.sqrt(2 * freedom);
}

/** The same Fisher and Yates, taking the remainder of a byte without rejection. */
function byteModulo(bytes: ByteSource): number[] {
  const cards = deck();
  const random = bytes(52);
  for (let i = 51; i > 0; i--) {
    const j = (random[i] ?? 0) % (i + 1);
    [cards[i], cards[j]] = [cards[j] ?? -1, cards[i] ?? -1];
  }
  return cards;
}

describe("every card comes to every place equally often (chi-square, 100,000 decks, 52 by 52)", () => {
  const LIMIT = 4;

  test("the shuffle passes, whatever the seed", () => {
    for (const seed of [1, 2026]) {
      const bytes = byteSource(seed);
      expect(Math.abs(unevenness(() => shuffledDeck(bytes)))).toBeLessThan(LIMIT);
    }
  });

  test("control: sorting by a random comparison fails the same test", () => {
    const next = seeded(1);
    const deal = () => deck().sort(() => next() / 2 ** 32 - 0.5);
    expect(unevenness(deal)).toBeGreaterThan(LIMIT);
  });

  test("control: the remainder of a byte fails the same test", () => {
    const bytes = byteSource(1);
    expect(unevenness(() => byteModulo(bytes))).toBeGreaterThan(LIMIT);
  });
});

describe("a shuffle", () => {
  test("gives 52 distinct cards and leaves its input alone", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
        const before = deck();
        const order = shuffle(before, byteSource(seed));
        expect(before).toEqual(deck());
        expect(order.toSorted((a, b) => a - b)).toEqual(before);
      }),
    );
  });

  test("reaches every order of four items about equally often", () => {
    const bytes = byteSource(7);
    const counts = new Map<string, number>();
    for (let i = 0; i < 24_000; i++) {
      const order = shuffle(["a", "b", "c", "d"], bytes).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  test("throws away the bytes that a remainder would favour", () => {
    // Of 3 items: 255 is the only byte past the greatest multiple of 3, and must not choose.
    const given = [255, 255, 1, 0, 0];
    const bytes: ByteSource = (n) => Uint8Array.from({ length: n }, (_, i) => given[i] ?? 0);
    expect(shuffle(["a", "b", "c"], bytes)).toEqual(["b", "a", "c"]);
  });

  test("of nothing is nothing, of one item that item", () => {
    expect(shuffle([], byteSource(1))).toEqual([]);
    expect(shuffle(["a"], byteSource(1))).toEqual(["a"]);
  });

  test("refuses more items than a byte can tell apart", () => {
    const items = Array.from({ length: 257 }, (_, i) => i);
    expect(() => shuffle(items, byteSource(1))).toThrow(RangeError);
    expect(shuffle(items.slice(1), byteSource(1))).toHaveLength(256);
  });

  test("fails aloud on a source that is stuck or gives too little, instead of dealing", () => {
    expect(() => shuffledDeck((n) => new Uint8Array(n).fill(255))).toThrow("stuck");
    expect(() => shuffledDeck(() => new Uint8Array(3))).toThrow("gave 3 bytes");
  });
});
