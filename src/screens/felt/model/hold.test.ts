import { expect, test } from "vitest";
import { createManualClock } from "@/lib/clock";
import { createHold } from "./hold";

function open() {
  const clock = createManualClock();
  const done: string[] = [];
  const hold = createHold(clock, 600);
  return { clock, done, hold, begin: (word: string) => hold.begin(() => done.push(word)) };
}

test("what is held long enough counts once", () => {
  const { clock, done, begin } = open();
  begin("call");
  clock.advance(599);
  expect(done).toEqual([]);
  clock.advance(1000);
  expect(done).toEqual(["call"]);
});

test("what is let go earlier is nothing, and can be held again", () => {
  const { clock, done, hold, begin } = open();
  hold.end();
  begin("call");
  clock.advance(400);
  hold.end();
  clock.advance(1000);
  expect(done).toEqual([]);
  begin("again");
  clock.advance(600);
  hold.end();
  begin("once more");
  clock.advance(600);
  expect(done).toEqual(["again", "once more"]);
});
