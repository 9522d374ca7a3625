import { describe, expect, test } from "vitest";
import { closeUp, highest, highestRank, place, size, straightIn } from "./rank-sets";

/** A set of ranks by their letters. */
function set(ranks: string): number {
  return [...ranks].reduce((mask, rank) => mask | (1 << "23456789TJQKA".indexOf(rank)), 0);
}

describe("sets of ranks", () => {
  test("know their size and their highest ranks", () => {
    expect([size(0), size(set("2A")), size(set("23456789TJQKA"))]).toEqual([0, 2, 13]);
    expect([highestRank(set("2")), highestRank(set("25A"))]).toEqual([0, 12]);
    expect(highest(set("2579QA"), 3)).toBe(set("9QA"));
    expect(highest(set("2A"), 5)).toBe(set("2A"));
  });

  test("close up over a missing rank, keeping the order of the rest", () => {
    expect(closeUp(set("2345"), 1)).toBe(set("234"));
    expect(closeUp(set("24A"), 1)).toBe(set("23K"));
    expect(closeUp(set("A"), 12)).toBe(0);
  });

  test("of one size are numbered without gaps, and higher ranks come later", () => {
    const last = Array<number>(14).fill(-1);
    for (let mask = 0; mask < 1 << 13; mask++) {
      const n = size(mask);
      expect(place(mask)).toBe((last[n] ?? 0) + 1);
      last[n] = place(mask);
    }
    expect(last.slice(0, 6)).toEqual([0, 12, 77, 285, 714, 1286]);
  });
});

describe("straights", () => {
  test.each([
    ["A2345", 0],
    ["23456", 1],
    ["TJQKA", 9],
    ["A23456", 1],
    ["A2345TJQK", 9],
  ])("%s holds number %i", (ranks, expected) => expect(straightIn(set(ranks))).toBe(expected));

  test.each(["", "A234", "2345", "QKA23", "JQKA2", "TJQK2", "2468T"])("%s holds none", (ranks) => {
    expect(straightIn(set(ranks))).toBe(-1);
  });
});
