import { describe, expect, test } from "vitest";
import { decide } from "../decide/decide";
import type { TableState } from "../state";
import { acts, dealt, eventsOf, handOf, run, tableOf } from "../testing/table";
import type { TableEvent } from "../types";
import { evolve, evolveAll } from "./evolve";

/** Freezes a state and all it holds, so that a write to it throws. */
function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}

/** A short game in events: three players, an all-in, a bust, a guest. */
const GAME: TableEvent[] = [];
const START = tableOf([300, 300, 90]);
let END: TableState = START;
function give(...commands: Parameters<typeof decide>[1][]): void {
  for (const command of commands) {
    const events = eventsOf(END, command);
    GAME.push(...events);
    END = evolveAll(END, events);
  }
}
give({ type: "StartHand", at: 1 });
give({ type: "DealHoleCards", seat: 1, cards: [51, 50], at: 1 });
give({ type: "DealHoleCards", seat: 2, cards: [1, 6], at: 1 });
give({ type: "DealHoleCards", seat: 0, cards: [45, 44], at: 1 });
give({ type: "Act", seat: 0, act: { type: "bet_or_raise_to", to: 90 }, at: 2 });
give(
  { type: "Act", seat: 1, act: { type: "call" }, at: 3 },
  { type: "Act", seat: 2, act: { type: "call" }, at: 4 },
);
give(
  { type: "DealBoard", cards: [9, 14, 19], at: 5 },
  { type: "Act", seat: 1, act: { type: "check" }, at: 6 },
);
give({ type: "StandUp", seat: 0, at: 7 });
give(
  { type: "ShowCards", seat: 1, cards: [51, 50], at: 8 },
  { type: "ShowCards", seat: 2, cards: [1, 6], at: 8 },
);
give({ type: "DealBoard", cards: [24], at: 9 }, { type: "DealBoard", cards: [29], at: 10 });
give({ type: "SitDown", seat: 0, name: "guest" }, { type: "Rename", seat: 0, name: "Guest" });
give({ type: "SitOut", seat: 1 }, { type: "SitIn", seat: 1 }, { type: "NewGame" });

describe("evolve", () => {
  test("never changes the state it is given", () => {
    let state = frozen(START);
    for (const event of GAME) state = frozen(evolve(state, event));
    expect(state).toEqual(END);
  });

  test("folds one by one to what folding together gives", () => {
    expect(GAME.reduce(evolve, START)).toEqual(evolveAll(START, GAME));
    expect(evolveAll(START, GAME)).toEqual(END);
  });

  test("of no events is the state itself", () => {
    expect(evolveAll(START, [])).toBe(START);
  });

  test("keeps state plain JSON after every event", () => {
    let state = START;
    for (const event of GAME) {
      state = evolve(state, event);
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      expect(structuredClone(state)).toEqual(state);
    }
  });

  test("shares what an event does not touch", () => {
    const before = dealt(tableOf([300, 300, 300]));
    const after = acts(before, "c");
    expect(after.config).toBe(before.config);
    expect(after.seats[1]).toBe(before.seats[1]);
    expect(after.seats[0]).not.toBe(before.seats[0]);
    expect(handOf(after).players[2]).toBe(handOf(before).players[2]);
  });

  test("the hand stays after its close until the next one starts", () => {
    const closed = acts(dealt(tableOf([300, 300])), "f");
    expect(handOf(closed)).toMatchObject({ closedAt: 0, awards: [{ seat: 1, amount: 20, pot: 0 }] });
    expect(handOf(run(closed, { type: "StartHand", at: 3 }))).toMatchObject({
      index: 2,
      closedAt: null,
      awards: [],
    });
  });
});

describe("an event that does not fit the state is a broken invariant, and throws", () => {
  const betting = dealt(tableOf([300, 300]));
  const act = { street: "preflop", seat: 0, action: "call", amount: 500, to: 510 } as const;

  test.each<[string, TableState, TableEvent]>([
    ["a street without a hand", START, { type: "StreetClosed", street: "flop", pots: [] }],
    [
      "an act of a seat that was not dealt in",
      betting,
      { type: "Acted", seat: 7, act: { ...act, seat: 7, amount: 0 }, forced: false },
    ],
    ["more chips than a seat has", betting, { type: "Acted", seat: 0, act, forced: false }],
    ["hole cards during the betting", betting, { type: "HoleCardsDealt", seat: 0, cards: [0, 1] }],
    ["a chair that does not exist", START, { type: "SatOut", seat: 12 }],
    ["a show of a seat that was not dealt in", betting, { type: "CardsShown", seat: 5, cards: [0, 1] }],
  ])("%s", (_what, state, event) => {
    expect(() => evolve(state, event)).toThrow();
  });
});

describe("decide", () => {
  test("changes nothing, whether it takes or refuses", () => {
    const state = frozen(dealt(tableOf([300, 300, 300])));
    expect(decide(state, { type: "Act", seat: 0, act: { type: "fold" }, at: 0 }).ok).toBe(true);
    expect(decide(state, { type: "StandUp", seat: 1, at: 0 }).ok).toBe(true);
    expect(decide(state, { type: "NewGame" }).ok).toBe(false);
  });

  test("does not keep the caller's list of cards", () => {
    const hole = [0, 1];
    const started = run(tableOf([300, 300]), { type: "StartHand", at: 0 });
    const events = eventsOf(started, { type: "DealHoleCards", seat: 1, cards: hole, at: 0 });
    hole[0] = 40;
    expect(events[0]).toMatchObject({ cards: [0, 1] });
  });

  test("a refusal has words for a human", () => {
    const decision = decide(dealt(tableOf([300, 300])), {
      type: "Act",
      seat: 0,
      act: { type: "check" },
      at: 0,
    });
    expect(decision).toEqual({
      ok: false,
      refusal: { code: "cannot_check", message: "There are 10 chips to call." },
    });
  });
});
