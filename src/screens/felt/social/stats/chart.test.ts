import { describe, expect, test } from "vitest";
import { CATALOGUES } from "@/messages/catalogues";
import { createT } from "@/messages/t";
import { wordsOf } from "../../../tv/testing/render";
import { newsWords } from "../../../tv/words";
import { act, handOf, seatOf } from "../testing/hands";
import { chartOf, stackTable } from "./chart";
import { playersOf } from "./players";
import { storyOf } from "./story";

const hands = [handOf(1), handOf(2, { seats: [seatOf(0, "Ana", 2010, 4000), seatOf(1, "Bo", 1990, 0)] })];

describe("the chart of stacks", () => {
  test("runs from the left edge to the right, each line to its own end", () => {
    const chart = chartOf(playersOf(hands));
    expect(chart).toMatchObject({ from: 0, to: 2 });
    const [ana, bo] = chart?.lines ?? [];
    expect(ana?.path).toMatch(/^M0 /);
    expect(ana?.end).toEqual({ x: chart?.width, y: 0 });
    expect(bo?.end).toEqual({ x: chart?.width, y: chart?.height });
  });

  test("has levels from nothing to the highest stack or above, in few round numbers", () => {
    for (const top of [1, 7, 40, 380, 2000, 12_480, 999_999]) {
      const seats = [seatOf(0, "Ana", top, top), seatOf(1, "Bo", 0, 0)];
      const levels = chartOf(playersOf([handOf(1, { seats })]))?.levels ?? [];
      expect(levels[0]?.chips).toBe(0);
      expect(levels.at(-1)?.chips).toBeGreaterThanOrEqual(top);
      expect(levels.length).toBeLessThanOrEqual(6);
      expect(levels.map(({ y }) => y)).toEqual(levels.map(({ y }) => y).toSorted((a, b) => b - a));
    }
  });

  test("is nothing before the first hand", () => {
    expect(chartOf([])).toBeNull();
  });

  test("is told as a table too: a row a hand, newest first, with the stack as it was then", () => {
    const late = handOf(3, { seats: [seatOf(0, "Ana", 4000, 3900), seatOf(2, "Cy", 2000, 2100)] });
    expect(stackTable(playersOf([...hands, late]))).toEqual([
      { hand: 3, chips: [3900, 0, 2100] },
      { hand: 2, chips: [4000, 0, 2000] },
      { hand: 1, chips: [2010, 1990, null] },
      { hand: 0, chips: [2000, 2000, null] },
    ]);
  });
});

test("a hand is told in a dealer's order, with totals of the street and without the blinds", () => {
  const hand = handOf(5, {
    seats: [seatOf(0, "Ana", 2000, 1900, ["AH", "KD"]), seatOf(1, "Bo", 2000, 2100, ["7C", "7S"])],
    actions: [
      act(0, "post_sb", 10),
      act(1, "post_bb", 20),
      act(0, "raise", 50),
      act(1, "call", 40),
      act(1, "check", 0, "flop"),
      act(0, "bet", 40, "flop"),
      act(1, "call", 40, "flop"),
    ],
    board: ["AS", "7D", "2H"] as never,
    pot: 200,
    winners: [{ seat_index: 1, amount: 200 }],
  });
  const words = newsWords(createT(CATALOGUES.en, "en"), storyOf(hand));
  expect(wordsOf(words)).toBe(
    "Ana: Raises to 60. Bo: Calls 40. Flop: ace of spades, seven of diamonds, and deuce of hearts. Bo: Checks. Ana: Bets 40. Bo: Calls 40. Ana shows ace of hearts and king of diamonds. Bo shows seven of clubs and seven of spades. Bo wins 200. ".trim(),
  );
});
