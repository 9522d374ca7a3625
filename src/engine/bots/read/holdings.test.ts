import { describe, expect, test } from "vitest";
import { cards } from "../../testing/table";
import { COMBOS, comboOf, combos, kindOf, placeOf } from "./holdings";

const place = (text: string) => {
  const [a = 0, b = 0] = cards(text);
  return placeOf(a, b);
};

describe("the 169 kinds of starting hands", () => {
  test("every pair of cards has one number, whatever its order", () => {
    const seen = new Set<number>();
    for (let a = 0; a < 52; a++) {
      for (let b = 0; b < 52; b++) {
        if (a === b) continue;
        const combo = comboOf(a, b);
        expect(comboOf(b, a)).toBe(combo);
        expect(Math.min(combos().low[combo] ?? -1, combos().high[combo] ?? -1)).toBe(Math.min(a, b));
        expect(Math.max(combos().low[combo] ?? -1, combos().high[combo] ?? -1)).toBe(Math.max(a, b));
        seen.add(combo);
      }
    }
    expect(seen.size).toBe(COMBOS);
  });

  test("kinds are 13 pairs, 78 suited and 78 offsuit, each in the order once", () => {
    const kinds = new Map<string, number>();
    for (let a = 0; a < 52; a++)
      for (let b = 0; b < a; b++) kinds.set(kindOf(a, b), (kinds.get(kindOf(a, b)) ?? 0) + 1);
    expect(kinds.size).toBe(169);
    for (const [kind, count] of kinds)
      expect(count).toBe(kind.length === 2 ? 6 : kind.endsWith("s") ? 4 : 12);
    // A kind that the order forgot would stand at 1, with 72o and worse.
    expect(new Set(combos().places).size).toBe(169);
    expect(Math.max(...combos().places)).toBeLessThan(1);
  });

  test("places run from aces to deuce-three, the mean of all is one half", () => {
    expect(place("AhAd")).toBeLessThan(0.005);
    expect(place("3c2d")).toBeGreaterThan(0.99);
    const mean = combos().places.reduce((sum, one) => sum + one, 0) / COMBOS;
    expect(mean).toBeCloseTo(0.5, 6);
  });

  test("suited beats offsuit of the same ranks; a higher pair a lower one", () => {
    for (const ranks of ["AK", "QJ", "T9", "76", "K4"]) {
      const [high = "", low = ""] = ranks;
      expect(place(`${high}h${low}h`)).toBeLessThan(place(`${high}h${low}d`));
    }
    const pairs = [..."AKQJT98765432"].map((rank) => place(`${rank}h${rank}d`));
    expect(pairs).toEqual([...pairs].sort((a, b) => a - b));
  });

  test("suits are alike", () => {
    expect(place("AhKh")).toBe(place("KsAs"));
    expect(place("AhKd")).toBe(place("AcKs"));
  });
});
