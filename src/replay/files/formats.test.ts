import { expect, test } from "vitest";
import { HandRow } from "@/contract/hands";
import { handRow } from "@/contract/rows/examples";
import { readPhh, readPhhs } from "../testing/phh-reader";
import { playedHands } from "../testing/rows";
import { FORMATS } from "./formats";

const row = HandRow.parse(handRow);
const many = (name: keyof typeof FORMATS) =>
  FORMATS[name].head + [row, row].map((each, at) => FORMATS[name].write(each, at + 1)).join("");

test("one hand or many, each format keeps its own manners", () => {
  expect(readPhh(FORMATS.phh.write(row, null)).over).toBe(true);
  expect(readPhhs(many("phh"))).toHaveLength(2);
  expect(JSON.parse(FORMATS.ohh.write(row, null))).toHaveProperty("ohh.spec_version", "1.4.7");
  // Objects apart by a blank line.
  const objects = many("ohh").trim().split("\n\n");
  expect(objects.map((text) => JSON.parse(text).ohh.game_number)).toEqual([row.hand_id, row.hand_id]);
  expect(many("csv").match(/hand_id/g)).toHaveLength(1);
  expect(
    many("jsonl")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ).toEqual([row, row]);
});

const altered: readonly [string, (row: HandRow) => Partial<HandRow>][] = [
  ["no blinds", () => ({ small_blind: 0, big_blind: 0 })],
  ["blinds the wrong way round", () => ({ small_blind: 40 })],
  ["a button where nobody sits", () => ({ button: 8 })],
  ["antes beyond every stack", () => ({ ante: 1_000_000_000, ante_type: "each" })],
  ["no board", () => ({ board: [] })],
  ["one card five times", () => ({ board: ["2H", "2H", "2H", "2H", "2H"] })],
  ["no acts", () => ({ actions: [] })],
  ["acts backwards", ({ actions }) => ({ actions: actions.toReversed() })],
  ["every act twice", ({ actions }) => ({ actions: actions.flatMap((act) => [act, act]) })],
  ["folds alone", ({ actions }) => ({ actions: actions.map((act) => ({ ...act, action: "fold" })) })],
  ["acts that cost nothing", ({ actions }) => ({ actions: actions.map((act) => ({ ...act, amount: 0 })) })],
  ["empty stacks", ({ seats }) => ({ seats: seats.map((seat) => ({ ...seat, starting_stack: 0 })) })],
  ["one hand for all", ({ seats }) => ({ seats: seats.map((s) => ({ ...s, hole_cards: ["AH", "AH"] })) })],
];

test.each(altered)("a row with %s, which no table deals, spoils no file", (_, change) => {
  for (const { row: good } of [11, 12, 13].flatMap((seed) => playedHands(seed, 12))) {
    const bad = HandRow.parse({ ...good, ...change(good) });
    for (const { write } of Object.values(FORMATS)) expect(write(bad, 1)).toContain(good.hand_id);
  }
});
