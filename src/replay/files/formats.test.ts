import { expect, test } from "vitest";
import { HandRow } from "@/contract/hands";
import { handRow } from "@/contract/rows/examples";
import { readPhh, readPhhs } from "../testing/phh-reader";
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
