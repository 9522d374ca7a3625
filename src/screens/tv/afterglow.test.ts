import { expect, test } from "vitest";
import { createManualClock } from "@/lib/clock";
import { createAfterglow, GLOW_MS } from "./afterglow";
import { tableOf } from "./testing/tables";

const playing = tableOf();
const ended = tableOf({ phase: "ended" });

function open() {
  const clock = createManualClock();
  const faded: number[] = [];
  const start = clock.now();
  const glow = createAfterglow(clock, () => faded.push(clock.now() - start));
  return { clock, faded, glow };
}

test("the last hand of a game that was seen to end lies there for a while, once", () => {
  const { clock, faded, glow } = open();
  expect([glow.follow(null), glow.follow(playing), glow.follow(ended)]).toEqual([false, false, true]);
  clock.advance(GLOW_MS - 1);
  expect(glow.follow(ended)).toBe(true);
  clock.advance(1);
  expect(faded).toEqual([GLOW_MS]);
  expect(glow.follow(ended)).toBe(false);
});

test("a game that was over before is over", () => {
  const { clock, glow } = open();
  expect(glow.follow(ended)).toBe(false);
  expect(clock.pending()).toBe(0);
});

test("each game has its own, and a new one cuts it short", () => {
  const { clock, faded, glow } = open();
  glow.follow(playing);
  glow.follow(ended);
  clock.advance(1000);
  expect(glow.follow(playing)).toBe(false);
  clock.advance(GLOW_MS);
  expect(faded).toEqual([]);
  expect(glow.follow(ended)).toBe(true);
  clock.advance(GLOW_MS);
  expect(faded).toHaveLength(1);
});

test("a screen that is left is not called back", () => {
  const { clock, faded, glow } = open();
  glow.follow(playing);
  glow.follow(ended);
  glow.stop();
  clock.advance(GLOW_MS);
  expect(faded).toEqual([]);
});
