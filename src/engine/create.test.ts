import { describe, expect, test } from "vitest";
import { createTable } from "./create";
import { PLAIN, withLevel } from "./testing/table";

describe("a new table", () => {
  test("has one empty chair a seat and waits for players", () => {
    const state = createTable({ ...PLAIN, seats: 3 });
    expect(state.seats.map((seat) => [seat.seat, seat.status, seat.chips])).toEqual([
      [0, "left", 0],
      [1, "left", 0],
      [2, "left", 0],
    ]);
    expect(state).toMatchObject({
      handIndex: 0,
      level: 0,
      button: null,
      hand: null,
      awaiting: { kind: "players" },
    });
  });

  test("is plain JSON", () => {
    const state = createTable(PLAIN);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    expect(structuredClone(state)).toEqual(state);
  });

  test.each([
    ["one seat", { ...PLAIN, seats: 1 }],
    ["eleven seats", { ...PLAIN, seats: 11 }],
    ["half a seat", { ...PLAIN, seats: 2.5 }],
    ["no stack", { ...PLAIN, startingStack: 0 }],
    ["a broken chip", { ...PLAIN, startingStack: 10.5 }],
    ["no level", { ...PLAIN, levels: [] }],
    ["no big blind", withLevel({ smallBlind: 0, bigBlind: 0 })],
    ["a small blind over the big one", withLevel({ smallBlind: 30 })],
    ["a negative ante", withLevel({ ante: -1 })],
    ["a level of no hands", withLevel({ hands: 0 })],
    ["no time to buy in", { ...PLAIN, buyInWindowMs: 0 }],
    ["no time to act", { ...PLAIN, turnMs: 0 }],
  ])("cannot have %s", (_fault, config) => {
    expect(() => createTable(config)).toThrow(RangeError);
  });
});
