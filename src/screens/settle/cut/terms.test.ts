import { describe, expect, it } from "vitest";
import { FIRST_TERMS, rateOf, worth } from "./terms";

describe("terms", () => {
  it.each([
    ["100", { chips_per_unit: 100 }],
    [" 7 ", { chips_per_unit: 7 }],
    ["0.1", { chip_to_unit_rate: 10 }],
    ["0,5", { chip_to_unit_rate: 2 }],
    ["2.5", { chip_to_unit_rate: 0.4 }],
    ["0.3", null],
    ["0", null],
    ["-4", null],
    ["", null],
    ["many", null],
    ["1e10", null],
    ["0.00001", null],
  ])("of %j chips a unit are %j", (chips, rate) => expect(rateOf({ unit: "JPY", chips })).toEqual(rate));

  it("of play money need no rate", () => {
    expect(rateOf({ unit: "chips", chips: "nonsense" })).toEqual({});
    expect(rateOf(FIRST_TERMS)).toEqual({});
  });

  it("are worked out for an example", () => {
    expect(worth({ unit: "CNY", chips: "100" }, 1000)).toBe(10);
    expect(worth({ unit: "JPY", chips: "0.1" }, 1000)).toBe(10_000);
    expect(worth({ unit: "USD", chips: "x" }, 1000)).toBeNull();
  });
});
