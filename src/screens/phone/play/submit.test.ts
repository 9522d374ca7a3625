import { describe, expect, it } from "vitest";
import type { Answer } from "../api";
import { bad, cut, good } from "../testing/server";
import { persist } from "./submit";

/** Answers in order, and the pauses between them. */
async function said(answers: readonly Answer<string>[], wanted: (calls: number) => boolean = () => true) {
  const pauses: number[] = [];
  let calls = 0;
  const answer = await persist(
    async (ms) => void pauses.push(ms),
    async () => answers[calls++] ?? bad(500, "internal"),
    () => wanted(calls),
  );
  return { answer, pauses, calls };
}

describe("saying something until it is answered", () => {
  it("stops at the first real answer, good or refused", async () => {
    expect(await said([good("yes")])).toEqual({ answer: good("yes"), pauses: [], calls: 1 });
    expect((await said([bad(409, "seat_taken")])).answer).toEqual(bad(409, "seat_taken"));
  });

  it("repeats the same words through lost answers and passing faults, more and more slowly", async () => {
    const { answer, pauses } = await said([cut, cut, bad(503, "unavailable"), cut, cut, cut, good("yes")]);
    expect(answer).toEqual(good("yes"));
    expect(pauses).toEqual([400, 800, 1600, 3200, 4000, 4000]);
  });

  it("waits as long as a 429 asks", async () => {
    expect((await said([bad(429, "rate_limited", 9000), good("yes")])).pauses).toEqual([9000]);
  });

  it("falls silent once it is no longer wanted", async () => {
    expect(await said([cut, cut, cut], (calls) => calls < 2)).toMatchObject({ answer: null, calls: 2 });
  });
});
