import { describe, expect, test } from "vitest";
import {
  acts,
  dealt,
  eventsOf,
  handOf,
  PLAIN,
  refusalOf,
  run,
  street,
  tableOf,
  turnOf,
} from "../testing/table";
import type { Act, Command, LoggedAct } from "../types";

const act = (seat: number, what: Act, at = 0): Command => ({ type: "Act", seat, act: what, at });
const to = (amount: number): Act => ({ type: "bet_or_raise_to", to: amount });

/** The log's last line. */
function last(script: string, stacks = [1000, 1000, 1000]): LoggedAct | undefined {
  return handOf(acts(dealt(tableOf(stacks)), script)).log.at(-1);
}

describe("acting", () => {
  const state = dealt(tableOf([1000, 1000, 1000]));

  test("out of turn is refused and changes nothing", () => {
    const before = JSON.stringify(state);
    expect(refusalOf(state, act(1, { type: "fold" }))).toBe("not_your_turn");
    expect(refusalOf(state, act(9, { type: "fold" }))).toBe("seat_out_of_range");
    expect(JSON.stringify(state)).toBe(before);
  });

  test("without a turn is refused", () => {
    expect(refusalOf(tableOf([1000, 1000]), act(0, { type: "fold" }))).toBe("no_hand");
    expect(refusalOf(acts(state, "c c x"), act(0, { type: "check" }))).toBe("not_awaited");
  });

  test("a check needs a free turn, a call needs a price", () => {
    expect(refusalOf(state, act(0, { type: "check" }))).toBe("cannot_check");
    expect(refusalOf(acts(state, "c c"), act(2, { type: "call" }))).toBe("nothing_to_call");
  });

  test("a raise lies between the least and the stack, in whole chips", () => {
    expect(refusalOf(state, act(0, to(39)))).toBe("raise_too_small");
    expect(refusalOf(state, act(0, to(40)))).toBeNull();
    expect(refusalOf(state, act(0, to(1000)))).toBeNull();
    expect(refusalOf(state, act(0, to(1001)))).toBe("raise_too_large");
    expect(refusalOf(state, act(0, to(60.5)))).toBe("not_whole_chips");
    expect(refusalOf(state, act(0, to(Number.NaN)))).toBe("not_whole_chips");
    expect(refusalOf(state, act(0, to(-40)))).toBe("raise_too_small");
  });

  test("a raise that is not open is refused, whatever its size", () => {
    const short = acts(dealt(tableOf([1000, 1000, 200])), "1000 f");
    expect(refusalOf(short, act(2, to(200)))).toBe("raise_not_allowed");
    const alone = acts(dealt(tableOf([1000, 200])), "c 200");
    expect(refusalOf(alone, act(0, to(400)))).toBe("raise_not_allowed");
    const closed = acts(dealt(tableOf([1000, 1000, 85, 1000, 1000])), "60 c f f 85");
    expect(refusalOf(closed, act(3, to(200)))).toBe("raise_not_allowed");
  });

  test("a fold is always allowed, even of a free turn", () => {
    const option = acts(state, "c c");
    expect(refusalOf(option, act(2, { type: "fold" }))).toBeNull();
  });
});

describe("the log names acts as hand rows do (decision 4)", () => {
  test.each([
    ["f", { seat: 0, action: "fold", amount: 0, to: 0 }],
    ["c", { seat: 0, action: "call", amount: 20, to: 20 }],
    ["60", { seat: 0, action: "raise", amount: 60, to: 60 }],
    ["1000", { seat: 0, action: "allin", amount: 1000, to: 1000 }],
    ["60 c", { seat: 1, action: "call", amount: 50, to: 60 }],
    ["60 f 200", { seat: 2, action: "raise", amount: 180, to: 200 }],
    ["c c x", { seat: 2, action: "check", amount: 0, to: 20 }],
    ["c f f", { seat: 2, action: "fold", amount: 0, to: 20 }],
  ])("%s", (script, line) => {
    expect(last(script)).toEqual({ street: "preflop", ...line });
  });

  test("the street's first wager is a bet; a call of the whole stack is an all-in", () => {
    const flop = street(acts(dealt(tableOf([1000, 1000])), "c x"), "2c7d9h");
    expect(handOf(acts(flop, "50")).log.at(-1)).toEqual({
      street: "flop",
      seat: 1,
      action: "bet",
      amount: 50,
      to: 50,
    });
    expect(last("600 c", [1000, 500, 1000])).toEqual({
      street: "preflop",
      seat: 1,
      action: "allin",
      amount: 490,
      to: 500,
    });
  });
});

describe("what an act brings about", () => {
  test("the turn passes", () => {
    const events = eventsOf(dealt(tableOf([1000, 1000, 1000])), act(0, { type: "call" }));
    expect(events.map((event) => event.type)).toEqual(["Acted", "TurnPassed"]);
  });

  test("the last call closes the street", () => {
    const events = eventsOf(acts(dealt(tableOf([1000, 1000])), "60"), act(1, { type: "call" }));
    expect(events.map((event) => event.type)).toEqual(["Acted", "StreetClosed"]);
  });

  test("the last fold returns the uncalled bet, then awards and closes", () => {
    const events = eventsOf(acts(dealt(tableOf([1000, 1000])), "60"), act(1, { type: "fold" }, 77));
    expect(events.map((event) => event.type)).toEqual([
      "Acted",
      "BetReturned",
      "StreetClosed",
      "PotsAwarded",
      "HandClosed",
    ]);
    expect(events.at(-1)).toEqual({ type: "HandClosed", at: 77 });
  });
});

describe("a deadline that has passed", () => {
  const timed = { ...PLAIN, turnMs: 1000 };
  const preflop = dealt(tableOf([500, 500, 500], timed));

  test("folds a seat that faces a bet, marked as forced", () => {
    const [acted] = eventsOf(preflop, { type: "Tick", at: 1000 });
    expect(acted).toMatchObject({ type: "Acted", seat: 0, forced: true, act: { action: "fold" } });
  });

  test("checks a seat for which that is free", () => {
    const option = acts(preflop, "c c");
    const [acted] = eventsOf(option, { type: "Tick", at: 5000 });
    expect(acted).toMatchObject({ type: "Acted", seat: 2, forced: true, act: { action: "check" } });
  });

  test("does nothing before its time, and gives the next seat its own", () => {
    expect(eventsOf(preflop, { type: "Tick", at: 999 })).toEqual([]);
    const next = run(preflop, { type: "Tick", at: 4000 });
    expect(next.awaiting).toEqual({ kind: "action", seat: 1, deadline: 5000 });
    expect(eventsOf(next, { type: "Tick", at: 4000 })).toEqual([]);
  });

  test("does not exist where turns have no clock", () => {
    const state = dealt(tableOf([500, 500]));
    expect(eventsOf(state, { type: "Tick", at: 1e15 })).toEqual([]);
    expect(turnOf(run(state, { type: "Tick", at: 1e15 }))).toBe(0);
  });

  test("can be moved before it has passed, for the seat that owes and no later one", () => {
    const state = run(preflop, { type: "MoveDeadline", deadline: 31_000 });
    expect(state.awaiting).toEqual({ kind: "action", seat: 0, deadline: 31_000 });
    expect(eventsOf(state, { type: "Tick", at: 30_999 })).toEqual([]);
    expect(run(state, { type: "Tick", at: 31_000 }).awaiting).toMatchObject({ seat: 1, deadline: 32_000 });
    expect(eventsOf(state, { type: "MoveDeadline", deadline: 31_000 })).toEqual([]);
  });

  test("cannot be moved where none runs", () => {
    const move = { type: "MoveDeadline", deadline: 5 } as const;
    expect(refusalOf(dealt(tableOf([500, 500])), move)).toBe("not_awaited");
    expect(refusalOf(tableOf([500, 500], timed), move)).toBe("not_awaited");
  });

  test("an act in time is not forced", () => {
    const [acted] = eventsOf(preflop, act(0, { type: "fold" }));
    expect(acted).toMatchObject({ forced: false });
  });
});
