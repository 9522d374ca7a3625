import { expect, it } from "vitest";
import { createRests } from "./rests";

it("is remembered for its time, and forgotten when the next one comes", () => {
  let now = 1_000;
  const rests = createRests<string>({ now: () => now }, 100);
  expect(rests.rests("a")).toBe(false);
  rests.begin("a");
  now += 99;
  expect(rests.rests("a")).toBe(true);
  now += 1;
  expect(rests.rests("a")).toBe(false);
  for (let n = 0; n < 1_000; n++) {
    rests.begin(`table ${n}`);
    now += 50;
  }
  expect(rests.size()).toBeLessThanOrEqual(3);
});
