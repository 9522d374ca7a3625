import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { handInput, publicTable, tableRecord } from "../testing/records";
import { chipsAtMost, imbalanceOf } from "./balance";

const hand = handInput();
const [ana, claude, wei] = hand.seats;
if (!ana || !claude || !wei) throw new Error("three seats");

describe("a hand's sums (decisions 30 and 39)", () => {
  it("hold in the contract's own example", () => expect(imbalanceOf(hand)).toBeNull());

  it.each([
    ["a chip from nowhere", { seats: [ana, { ...claude, final_stack: 2031 }, wei] }, "begin with 6000"],
    ["a seat twice", { seats: [ana, ana, claude] }, "twice"],
    ["one seat alone", { seats: [{ ...ana, final_stack: 2000 }] }, "two seats"],
    ["winners who share more than the pot", { winners: [{ seat_index: 2, amount: 51 }] }, "share 51"],
    ["no winner", { winners: [] }, "share 0"],
    [
      "a pot beyond all stacks",
      { pot: 9000, winners: [{ seat_index: 2, amount: 9000 }] },
      "more than the 6000",
    ],
    ["a winner who was not there", { winners: [{ seat_index: 5, amount: 50 }] }, "not dealt in"],
    [
      "an act of a seat that was not there",
      { actions: [{ ...hand.actions[0], seat_index: 5 }] },
      "not dealt in",
    ],
    [
      "cards of a seat that was not there",
      { private: [{ seat_index: 5, hole_cards: ["AH", "KC"] }] },
      "not dealt in",
    ],
  ])("do not hold with %s", (_, parts, words) => {
    expect(imbalanceOf(handInput(parts as Parameters<typeof handInput>[0]))).toContain(words);
  });

  it("hold for any way of moving the same chips, and never for another total", () => {
    const moved = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -5, max: 5 }));
    fc.assert(
      fc.property(moved, ([chips, extra]) => {
        const seats = [
          { ...ana, final_stack: ana.starting_stack - chips },
          { ...claude, final_stack: claude.starting_stack + chips + extra },
          { ...wei, final_stack: wei.starting_stack },
        ];
        expect(imbalanceOf(handInput({ seats })) === null).toBe(extra === 0);
      }),
    );
  });
});

describe("the chips a table can hold", () => {
  const table = tableRecord();

  it("are six stacks at first, or what the table shows", () => {
    expect(chipsAtMost(table, 1, null)).toBe(12_000);
    const shown = publicTable({ pot: 20_000 });
    const published = { epoch: 1, version: 1, inboxCursor: 0, at: 0, table: shown, seats: [], full: {} };
    expect(chipsAtMost({ ...table, published }, 1, null)).toBe(20_000 + 1980 + 2000 + 1990);
  });

  it("grow with each hand since the last stored one by a stack or a buy-in a chair", () => {
    const before = {
      index: 3,
      seats: [
        { ...ana, final_stack: 5_000 },
        { ...wei, final_stack: 1_000 },
      ],
    };
    expect(chipsAtMost(table, 4, before)).toBe(6_000 + 6 * 2_500);
    expect(chipsAtMost(table, 5, before)).toBe(6_000 + 12 * 2_500);
  });
});
