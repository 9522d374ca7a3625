import { expect, it } from "vitest";
import { partOf } from "./amount";

it.each([
  ["15", "CNY", 15],
  [" 5,50 ", "EUR", 5.5],
  ["0.01", "USD", 0.01],
  ["7.000", "CNY", 7],
  ["7", "JPY", 7],
  ["7", "chips", 7],
  ["15.01", "CNY", null],
  ["0", "CNY", null],
  ["-1", "CNY", null],
  ["0.001", "CNY", null],
  ["1.5", "JPY", null],
  ["1e3", "CNY", null],
  ["", "CNY", null],
  ["all of it", "CNY", null],
] as const)("%j of an open 15 %s is %j", (typed, unit, part) => expect(partOf(typed, unit, 15)).toBe(part));
