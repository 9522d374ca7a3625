import { describe, expect, test } from "vitest";
import {
  acts,
  BOARD,
  cards,
  dealt,
  eventsOf,
  handOf,
  PLAIN,
  playerOf,
  refusalOf,
  run,
  showAll,
  stacksOf,
  street,
  tableOf,
  withLevel,
} from "../testing/table";
import type { Command, TableEvent } from "../types";
import { HIDDEN } from "../types";

const START: Command = { type: "StartHand", at: 100 };

/** Who posted what, in order. */
function posts(events: readonly TableEvent[]): string[] {
  return events.flatMap((event) =>
    event.type === "Posted" ? [`${event.seat} ${event.post} ${event.amount}`] : [],
  );
}

describe("starting a hand", () => {
  test("numbers hands from 1 and stamps the time", () => {
    const state = run(tableOf([500, 500]), START);
    expect(state.handIndex).toBe(1);
    expect(handOf(state)).toMatchObject({ index: 1, street: "preflop", startedAt: 100, closedAt: null });
    const second = run(acts(dealt(tableOf([500, 500])), "f"), START);
    expect(handOf(second).index).toBe(2);
  });

  test("takes a drawn button", () => {
    expect(handOf(run(tableOf([500, 500, 500]), { ...START, button: 2 })).button).toBe(2);
  });

  test("needs two seats with chips", () => {
    expect(refusalOf(tableOf([500, 0, 0]), START)).toBe("not_enough_players");
    const away = run(tableOf([500, 500]), { type: "SitOut", seat: 1 });
    expect(refusalOf(away, START)).toBe("not_enough_players");
  });

  test("waits for the end of the last hand", () => {
    expect(refusalOf(run(tableOf([500, 500]), START), START)).toBe("hand_in_progress");
  });

  test("refuses a button that is not dealt in and antes that are no chips", () => {
    const table = tableOf([500, 500, 0, 500]);
    expect(refusalOf(table, { ...START, button: 2 })).toBe("seat_empty");
    expect(refusalOf(table, { ...START, button: 4 })).toBe("seat_out_of_range");
    expect(refusalOf(table, { ...START, antes: [1, 0.5, 0, 0] })).toBe("not_whole_chips");
    expect(refusalOf(table, { ...START, antes: [-1] })).toBe("not_whole_chips");
  });
});

describe("blinds and antes", () => {
  test("the blinds are posted small first", () => {
    expect(posts(eventsOf(tableOf([500, 500, 500]), START))).toEqual(["1 post_sb 10", "2 post_bb 20"]);
  });

  test("antes of each come before the blinds, clockwise from the button's left", () => {
    const table = tableOf([500, 500, 500], withLevel({ ante: 5, anteType: "each" }));
    expect(posts(eventsOf(table, START))).toEqual([
      "1 ante 5",
      "2 ante 5",
      "0 ante 5",
      "1 post_sb 10",
      "2 post_bb 20",
    ]);
  });

  test("a big-blind ante is paid by the big blind alone, before its blind", () => {
    const table = tableOf([500, 500, 500], withLevel({ ante: 20, anteType: "bb" }));
    expect(posts(eventsOf(table, START))).toEqual(["2 ante 20", "1 post_sb 10", "2 post_bb 20"]);
  });

  test("a short stack posts what it has, the ante first", () => {
    const table = tableOf([500, 7, 26], withLevel({ ante: 5, anteType: "each" }));
    const state = run(table, START);
    expect(posts(eventsOf(table, START)).slice(3)).toEqual(["1 post_sb 2", "2 post_bb 20"]);
    expect(playerOf(state, 1)).toMatchObject({ bet: 2, committed: 7, allIn: true });
    expect(playerOf(state, 2)).toMatchObject({ bet: 20, committed: 25, allIn: false });
    const broke = tableOf([500, 500, 15], withLevel({ ante: 20, anteType: "bb" }));
    expect(posts(eventsOf(broke, START))).toEqual(["2 ante 15", "1 post_sb 10"]);
  });

  test("an ante is no part of the street's bet; a big-blind ante is dead", () => {
    const each = run(tableOf([500, 500], withLevel({ ante: 5, anteType: "each" })), START);
    expect(playerOf(each, 0)).toMatchObject({ bet: 10, committed: 15, dead: 0 });
    const bb = run(tableOf([500, 500], withLevel({ ante: 20, anteType: "bb" })), START);
    expect(playerOf(bb, 1)).toMatchObject({ bet: 20, committed: 40, dead: 20 });
  });

  test("a record's own antes replace the level's", () => {
    const table = tableOf([500, 500, 500], withLevel({ ante: 5, anteType: "each" }));
    expect(posts(eventsOf(table, { ...START, antes: [1, 0, 3] })).slice(0, 2)).toEqual([
      "2 ante 3",
      "0 ante 1",
    ]);
  });

  test("the log has every post (decision 4)", () => {
    const state = run(tableOf([500, 500], withLevel({ ante: 5, anteType: "each" })), START);
    expect(handOf(state).log).toEqual([
      { street: "preflop", seat: 1, action: "ante", amount: 5, to: 0 },
      { street: "preflop", seat: 0, action: "ante", amount: 5, to: 0 },
      { street: "preflop", seat: 0, action: "post_sb", amount: 10, to: 10 },
      { street: "preflop", seat: 1, action: "post_bb", amount: 20, to: 20 },
    ]);
  });
});

describe("hole cards", () => {
  const started = run(tableOf([500, 500, 500]), START);
  const deal = (seat: number, list: readonly number[]): Command => ({
    type: "DealHoleCards",
    seat,
    cards: list,
    at: 200,
  });

  test("go to each seat in the order awaited, then the turn begins", () => {
    expect(started.awaiting).toEqual({ kind: "hole_cards", seats: [1, 2, 0] });
    expect(refusalOf(started, deal(2, [0, 1]))).toBe("not_awaited");
    const state = run(started, deal(1, [0, 1]), deal(2, [2, 3]), deal(0, [4, 5]));
    expect(state.awaiting).toEqual({ kind: "action", seat: 0, deadline: null });
    expect(playerOf(state, 2).cards).toEqual([2, 3]);
  });

  test("may be hidden, one or both", () => {
    const state = run(started, deal(1, [HIDDEN, HIDDEN]), deal(2, [HIDDEN, 7]));
    expect(playerOf(state, 1).cards).toEqual([HIDDEN, HIDDEN]);
  });

  test("are two, real, and out only once", () => {
    expect(refusalOf(started, deal(1, [0]))).toBe("wrong_card_count");
    expect(refusalOf(started, deal(1, [0, 52]))).toBe("not_a_card");
    expect(refusalOf(started, deal(1, [0, 1.5]))).toBe("not_a_card");
    expect(refusalOf(started, deal(1, [8, 8]))).toBe("duplicate_card");
    expect(refusalOf(run(started, deal(1, [8, 9])), deal(2, [9, 10]))).toBe("duplicate_card");
  });

  test("are refused out of time", () => {
    expect(refusalOf(started, deal(7, [0, 1]))).toBe("seat_out_of_range");
    expect(refusalOf(tableOf([500, 500]), deal(0, [0, 1]))).toBe("no_hand");
    expect(refusalOf(dealt(tableOf([500, 500])), deal(0, [0, 1]))).toBe("not_awaited");
  });
});

describe("the board", () => {
  const preflop = acts(dealt(tableOf([500, 500])), "c x");
  const board = (text: string): Command => ({ type: "DealBoard", cards: cards(text), at: 300 });

  test("opens with three cards, then one, then one", () => {
    expect(preflop.awaiting).toEqual({ kind: "board", street: "flop", count: 3 });
    const flop = acts(street(preflop, "2c7d9h"), "x x");
    expect(flop.awaiting).toEqual({ kind: "board", street: "turn", count: 1 });
    const turn = acts(street(flop, "4s"), "x x");
    expect(turn.awaiting).toEqual({ kind: "board", street: "river", count: 1 });
    expect(handOf(street(turn, "Jd")).board).toEqual(cards(BOARD));
  });

  test("cards are as many as due, real, not hidden, and not out yet", () => {
    expect(refusalOf(preflop, board("2c7d"))).toBe("wrong_card_count");
    expect(refusalOf(preflop, { type: "DealBoard", cards: [HIDDEN, 1, 2], at: 0 })).toBe("not_a_card");
    const known = acts(dealt(tableOf([500, 500]), { holes: { 0: "AhKh" } }), "c x");
    expect(refusalOf(known, board("2c7dAh"))).toBe("duplicate_card");
    expect(refusalOf(acts(street(known, "2c7d9h"), "x x"), board("7d"))).toBe("duplicate_card");
  });

  test("is refused out of time", () => {
    expect(refusalOf(dealt(tableOf([500, 500])), board("2c7d9h"))).toBe("not_awaited");
    expect(refusalOf(tableOf([500, 500]), board("2c7d9h"))).toBe("no_hand");
  });

  test("ends an all-in hand when it is complete", () => {
    const tabled = showAll(acts(dealt(tableOf([500, 500]), { holes: { 0: "AhAc", 1: "KhKc" } }), "500 c"));
    const turn = street(street(tabled, "2c7d9h"), "4s");
    expect(eventsOf(turn, board("Jd")).map((event) => event.type)).toEqual([
      "BoardDealt",
      "PotsAwarded",
      "HandClosed",
      "SeatBusted",
      "Finished",
    ]);
    expect(stacksOf(run(turn, board("Jd")))).toEqual([1000, 0]);
  });

  test("streets close with their pots, and bets in front of seats go into them", () => {
    const flop = street(acts(dealt(tableOf([500, 500])), "60 c"), "2c7d9h");
    expect(handOf(flop)).toMatchObject({
      currentBet: 0,
      minRaise: 20,
      pots: [{ amount: 120, eligible: [0, 1] }],
    });
    expect(playerOf(flop, 0)).toMatchObject({ bet: 0, committed: 60, actedAt: null });
  });
});

describe("deadlines", () => {
  const timed = { ...PLAIN, turnMs: 1000 };

  test("count from the command that began the turn", () => {
    let state = run(tableOf([500, 500], timed), { type: "StartHand", at: 100 });
    state = run(state, { type: "DealHoleCards", seat: 1, cards: [0, 1], at: 150 });
    state = run(state, { type: "DealHoleCards", seat: 0, cards: [2, 3], at: 200 });
    expect(state.awaiting).toEqual({ kind: "action", seat: 0, deadline: 1200 });
    state = run(state, { type: "Act", seat: 0, act: { type: "call" }, at: 700 });
    expect(state.awaiting).toEqual({ kind: "action", seat: 1, deadline: 1700 });
    state = run(state, { type: "Act", seat: 1, act: { type: "check" }, at: 900 });
    state = run(state, { type: "DealBoard", cards: [10, 20, 30], at: 950 });
    expect(state.awaiting).toEqual({ kind: "action", seat: 1, deadline: 1950 });
  });
});
