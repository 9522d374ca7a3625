import { expect, it } from "vitest";
import { createTurns } from "./turns";

it("gives one of those who wait a turn in each turn of the loop, in the order of asking", async () => {
  const loop: (() => void)[] = [];
  const turn = async () => {
    for (const run of loop.splice(0)) run();
    for (let microtask = 0; microtask < 5; microtask++) await null;
  };
  const turns = createTurns((run) => void loop.push(run));
  const worked: string[] = [];
  const work = async (name: string) => {
    for (let round = 1; round <= 2; round++) {
      await turns.next();
      worked.push(`${name}${round}`);
    }
  };
  const all = Promise.all([work("a"), work("b"), work("c")]);
  expect(worked).toEqual([]);
  for (const sofar of [1, 2, 3, 4, 5, 6]) {
    await turn();
    expect(worked).toHaveLength(sofar);
  }
  expect(worked).toEqual(["a1", "b1", "c1", "a2", "b2", "c2"]);
  await all;
  // Nobody waits: the loop has nothing to do, and the next one to ask is not forgotten.
  expect(loop).toEqual([]);
  const late = work("d");
  await turn();
  await turn();
  await late;
  expect(worked.slice(6)).toEqual(["d1", "d2"]);
});
