import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pending } from "../testing/states";
import { clampTo, lastStep, presetsOf, raiseRange, stepOf, valueAt } from "./presets";

const range = { min: 40, max: 2000, step: 20 };

describe("the raise slider", () => {
  it("goes from the least raise in whole big blinds to the whole stack", () => {
    expect([0, 1, 2].map((index) => valueAt(range, index))).toEqual([40, 60, 80]);
    expect(valueAt(range, lastStep(range))).toBe(2000);
    expect(valueAt(range, lastStep(range) - 1)).toBe(1980);
  });

  it("lands on whole big blinds from an odd least raise, and on the odd stack at its end", () => {
    const odd = { min: 75, max: 133, step: 20 };
    const values = Array.from({ length: lastStep(odd) + 1 }, (_, index) => valueAt(odd, index));
    expect(values).toEqual([75, 80, 100, 120, 133]);
  });

  it("has a single place where only all-in is left", () => {
    const only = { min: 300, max: 300, step: 20 };
    expect(lastStep(only)).toBe(0);
    expect(valueAt(only, 0)).toBe(300);
    expect(stepOf(only, 300)).toBe(0);
  });

  const ranges = fc
    .record({
      min: fc.integer({ min: 1, max: 100_000 }),
      more: fc.integer({ min: 0, max: 100_000 }),
      step: fc.integer({ min: 1, max: 1000 }),
    })
    .map(({ min, more, step }) => ({ min, max: min + more, step }));

  it("rises at every step, stays within the bounds and reaches both", () => {
    fc.assert(
      fc.property(ranges, fc.nat(), (bounds, pick) => {
        const last = lastStep(bounds);
        expect(valueAt(bounds, 0)).toBe(bounds.min);
        expect(valueAt(bounds, last)).toBe(bounds.max);
        if (last > 0) {
          const index = pick % last;
          expect(valueAt(bounds, index + 1)).toBeGreaterThan(valueAt(bounds, index));
        }
      }),
    );
  });

  it("puts the thumb where a value stands, and just below one that lies between", () => {
    fc.assert(
      fc.property(ranges, fc.nat(), (bounds, pick) => {
        const index = pick % (lastStep(bounds) + 1);
        expect(stepOf(bounds, valueAt(bounds, index))).toBe(index);
        const to = bounds.min + (pick % (bounds.max - bounds.min + 1));
        expect(valueAt(bounds, stepOf(bounds, to))).toBeLessThanOrEqual(to);
      }),
    );
  });

  it("clamps an exact entry to whole chips within the bounds", () => {
    expect([0, 39.6, 55.4, 2001].map((to) => clampTo(range, to))).toEqual([40, 40, 55, 2000]);
  });
});

describe("the range of a raise", () => {
  it("is the contract's totals of the street", () => {
    expect(raiseRange(pending(0), 20)).toEqual(range);
  });
  it("is none where no raise is allowed", () => {
    expect(raiseRange(pending(0, { minRaiseTo: null, maxRaiseTo: null }), 20)).toBeNull();
  });
  it("is all-in alone where the stack is under the least raise", () => {
    expect(raiseRange(pending(0, { minRaiseTo: 400, maxRaiseTo: 300 }), 20)).toEqual({
      min: 300,
      max: 300,
      step: 20,
    });
  });
});

describe("presets", () => {
  const at = (pot: number, ownBet: number, needToCall: number, bounds = range) =>
    presetsOf(bounds, { pot, ownBet, needToCall });

  it("are five in a fixed order", () => {
    expect(at(100, 0, 0).map((preset) => preset.id)).toEqual([
      "min",
      "half",
      "three_quarters",
      "pot",
      "all_in",
    ]);
  });

  it("bet a share of the pot where nobody has bet", () => {
    expect(at(200, 0, 0).map((preset) => preset.to)).toEqual([40, 100, 150, 200, 2000]);
  });

  it("raise by a share of the pot after the call: pot 100, bet 50 to call, raise pot to 250", () => {
    // 100 in the middle counts the bet of 50; the call makes 150; a pot raise adds 150 on top of 50.
    expect(at(150, 0, 50).find((preset) => preset.id === "pot")?.to).toBe(250);
  });

  it("count the seat's own bet of the street: the big blind's pot raise against a limp is to 60", () => {
    expect(at(40, 20, 0).find((preset) => preset.id === "pot")?.to).toBe(60);
  });

  it("keep their places but close where the bounds would change them", () => {
    const closed = at(30, 0, 0).filter((preset) => !preset.open);
    expect(closed.map((preset) => preset.id)).toEqual(["half", "three_quarters", "pot"]);
    expect(
      at(5000, 0, 0)
        .filter((preset) => preset.open)
        .map((preset) => preset.id),
    ).toEqual(["min", "all_in"]);
  });

  it("never leave the bounds", () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(1000), fc.nat(1000), (pot, ownBet, needToCall) => {
        for (const { to } of at(pot, ownBet, needToCall)) {
          expect(to).toBeGreaterThanOrEqual(range.min);
          expect(to).toBeLessThanOrEqual(range.max);
          expect(Number.isInteger(to)).toBe(true);
        }
      }),
    );
  });
});
