import fc from "fast-check";
import { expect, test } from "vitest";
import { chipsFor } from "./denominations";

const worth = (discs: readonly number[]) => discs.reduce((sum, value) => sum + value, 0);

test("an amount within the limit is cut exactly", () => {
  expect(chipsFor(1630)).toEqual([1000, 500, 100, 25, 5]);
  expect(chipsFor(40)).toEqual([25, 5, 5, 5]);
});

test("no chips for nothing", () => {
  expect(chipsFor(0)).toEqual([]);
  expect(chipsFor(-5)).toEqual([]);
});

test("a stack is never worth more than its amount, never taller than the limit, and never upside down", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000_000 }), fc.integer({ min: 1, max: 12 }), (amount, limit) => {
      const discs = chipsFor(amount, limit);
      expect(discs.length).toBeGreaterThan(0);
      expect(discs.length).toBeLessThanOrEqual(limit);
      expect(worth(discs)).toBeLessThanOrEqual(amount);
      expect(discs).toEqual([...discs].sort((a, b) => b - a));
      if (discs.length < limit) expect(worth(discs)).toBe(amount);
    }),
  );
});
