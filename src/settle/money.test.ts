import { describe, expect, it } from "vitest";
import { coinsIn, inUnits, perChipOf, rateOf, UNIT_NAMES } from "./money";

describe("a rate", () => {
  it.each([
    [0.01, 1, 100],
    [0.29, 29, 100],
    [1, 100, 100],
    [2.5, 250, 100],
    [10_000, 1_000_000, 100],
  ])("of %d a chip is exact", (perChip, units, chips) => {
    expect(rateOf({ unit: "CNY", perChip })).toEqual({ unit: "CNY", units, chips });
  });

  it("of so many chips a unit is exact, however fine (decision 8)", () => {
    expect(rateOf({ unit: "USD", chipsPerUnit: 3 })).toEqual({ unit: "USD", units: 1, chips: 3 });
    expect(rateOf({ unit: "JPY", chipsPerUnit: 1_000_000_000 })).toMatchObject({ chips: 1_000_000_000 });
  });

  it.each([
    [{}, "missing"],
    [{ perChip: 0.01, chipsPerUnit: 100 }, "both"],
    [{ perChip: 0 }, "not_positive"],
    [{ perChip: -1 }, "not_positive"],
    [{ perChip: Number.NaN }, "not_positive"],
    [{ chipsPerUnit: 0 }, "not_positive"],
    [{ chipsPerUnit: -4 }, "not_positive"],
    [{ perChip: 0.001 }, "too_fine"],
    [{ perChip: 1e-9 }, "too_fine"],
    [{ chipsPerUnit: 2.5 }, "too_fine"],
    [{ perChip: 10_001 }, "too_large"],
    [{ perChip: Number.POSITIVE_INFINITY }, "too_large"],
    [{ chipsPerUnit: 1e10 }, "too_large"],
  ])("%j is none: %s", (ask, fault) => expect(rateOf({ unit: "EUR", ...ask })).toBe(fault));

  it("of play money is one chip a chip, whatever was said", () => {
    for (const perChip of [undefined, 0, 0.01, -3])
      expect(rateOf({ unit: "chips", perChip })).toEqual({ unit: "chips", units: 1, chips: 1 });
  });

  it("is said again as a number a chip", () => {
    const rate = rateOf({ unit: "GBP", chipsPerUnit: 250 });
    expect(typeof rate === "string" ? rate : perChipOf(rate)).toBe(0.004);
  });
});

describe("a unit", () => {
  it("has coins: a hundred, or none smaller than itself", () => {
    expect(UNIT_NAMES.filter((unit) => coinsIn(unit) === 1)).toEqual(["chips", "JPY"]);
    expect(UNIT_NAMES.filter((unit) => coinsIn(unit) === 100)).toHaveLength(UNIT_NAMES.length - 2);
  });

  it("is what coins are told in", () => {
    expect([inUnits(1500, "CNY"), inUnits(1, "USDC"), inUnits(1500, "JPY")]).toEqual([15, 0.01, 1500]);
  });
});
