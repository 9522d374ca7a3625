import { expect, test } from "vitest";
import { HURRY_SECONDS, hurries, secondsOf } from "./seconds";

test("a second counts until it is over", () => {
  expect([30_000, 29_999, 1000, 1, 0, -5].map(secondsOf)).toEqual([30, 30, 1, 1, 0, 0]);
});

test("the last ten are heard, each once, and silence follows", () => {
  const heard = Array.from({ length: 32 }, (_, passed) => 30 - passed).filter(hurries);
  expect(heard).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  expect(heard).toHaveLength(HURRY_SECONDS);
});
