import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chanceFrom } from "./chance";
import { paceOf } from "./pace";

describe("a bot's pause tells nothing about strength", () => {
  test("it is a function of the street and of chance: it takes nothing else", () => {
    expect(paceOf.length).toBe(2);
    for (const street of ["preflop", "flop", "turn", "river"] as const) {
      const [one, other] = [chanceFrom(3), chanceFrom(3)];
      for (let i = 0; i < 50; i++) expect(paceOf(one, street)).toBe(paceOf(other, street));
    }
  });

  test("it is a person's: whole milliseconds from half a second to four", () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom("preflop", "flop", "turn", "river"), (seed, street) => {
        const pause = paceOf(chanceFrom(seed), street);
        expect(Number.isInteger(pause)).toBe(true);
        expect(pause).toBeGreaterThanOrEqual(500);
        expect(pause).toBeLessThan(4_000);
      }),
    );
  });

  test("it varies, and is rather short than long", () => {
    const random = chanceFrom(8);
    const pauses = Array.from({ length: 400 }, () => paceOf(random, "flop")).sort((a, b) => a - b);
    expect(new Set(pauses).size).toBeGreaterThan(200);
    const [least = 0, median = 0, most = 0] = [pauses[0], pauses[200], pauses[399]];
    expect(median - least).toBeLessThan((most - least) / 2);
  });

  test("later streets have more to look at", () => {
    const mean = (street: "preflop" | "river") => {
      const random = chanceFrom(1);
      let sum = 0;
      for (let i = 0; i < 500; i++) sum += paceOf(random, street);
      return sum / 500;
    };
    expect(mean("river")).toBeGreaterThan(mean("preflop") + 300);
  });
});
