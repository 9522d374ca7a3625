import { expect, test } from "vitest";
import { HandRow } from "@/contract/hands";
import { handRow } from "@/contract/rows/examples";
import { playedHands } from "@/replay/testing/rows";
import { awardsOf, biggestPots, winnersOf } from "./awards";

const row = HandRow.parse(handRow);
const [ana, claude, wei] = row.seats;
if (!ana || !claude || !wei) throw new Error("three seats");

/** A hand that went to its showdown. */
const shown: HandRow = {
  ...row,
  hand_index: 2,
  seats: [
    { ...ana, starting_stack: 1980, final_stack: 2060, hole_cards: ["AH", "AD"] },
    { ...claude, starting_stack: 2030, final_stack: 1950, hole_cards: ["KH", "KD"] },
  ],
  actions: [],
  board: ["2C", "7D", "9H", "4S", "AC"],
  pot: 160,
  winners: [{ seat_index: 0, amount: 160 }],
};

test("an evening's awards are what its rows prove", () => {
  expect(awardsOf([row, shown])).toMatchObject([
    { kind: "pot", names: ["Ana"], chips: 160 },
    { kind: "best", names: ["Ana"], made: { category: "three_of_a_kind" } },
    { kind: "hands", names: ["Claude", "Ana"], count: 1 },
    { kind: "quiet", names: ["Claude"], count: 1 },
    { kind: "climb", names: ["Ana"], chips: 60 },
  ]);
});

test("nobody gets what nobody earned", () => {
  expect(awardsOf([])).toEqual([]);
  expect(awardsOf([row]).map(({ kind }) => kind)).toEqual(["pot", "hands", "quiet", "climb"]);
});

test("pots stand by size, equals by their order", () => {
  const again = { ...row, hand_index: 3 };
  expect(biggestPots([again, row, shown], 2).map((hand) => hand.hand_index)).toEqual([2, 1]);
  expect(winnersOf({ ...row, winners: [...row.winners, ...row.winners] })).toEqual(["Claude"]);
});

test("whatever was played, gains are the winners' and the biggest pot is the biggest", () => {
  for (let seed = 1; seed < 6; seed++) {
    const hands = playedHands(seed + 2000, 12).map((each) => each.row);
    const awards = awardsOf(hands);
    const pot = awards.find(({ kind }) => kind === "pot");
    expect(pot && "chips" in pot ? pot.chips : 0).toBe(Math.max(...hands.map((hand) => hand.pot)));
    for (const award of awards) expect(award.names.length).toBeGreaterThan(0);
  }
});
