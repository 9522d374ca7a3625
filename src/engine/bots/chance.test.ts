import { describe, expect, test } from "vitest";
import { below, chanceFrom } from "./chance";

describe("chance is data: a seed's numbers", () => {
  test("the same seed gives the same numbers, another seed others", () => {
    const draw = (seed: number) => {
      const random = chanceFrom(seed);
      return Array.from({ length: 20 }, () => random());
    };
    expect(draw(5)).toEqual(draw(5));
    expect(draw(5)).not.toEqual(draw(6));
    expect(new Set(draw(5)).size).toBe(20);
  });

  test("numbers are spread evenly from 0 up to 1", () => {
    const random = chanceFrom(99);
    const tenths = new Array<number>(10).fill(0);
    for (let i = 0; i < 20_000; i++) {
      const value = random();
      expect(value >= 0 && value < 1).toBe(true);
      const tenth = Math.floor(value * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    // Nine degrees of freedom: beyond 33.7 once in ten thousand.
    const chiSquare = tenths.reduce((sum, count) => sum + (count - 2_000) ** 2 / 2_000, 0);
    expect(chiSquare).toBeLessThan(33.7);
  });

  test("whole numbers below a limit reach both ends", () => {
    const random = chanceFrom(1);
    const seen = new Set(Array.from({ length: 300 }, () => below(random, 6)));
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
