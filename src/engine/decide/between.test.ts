import { describe, expect, test } from "vitest";
import { legalActions } from "../rules/legal";
import type { TableState } from "../state";
import {
  acts,
  cards,
  dealt,
  eventsOf,
  handOf,
  PLAIN,
  refusalOf,
  run,
  showAll,
  stacksOf,
  street,
  tableOf,
  withLevel,
} from "../testing/table";
import type { Command, TableConfig } from "../types";

const CASH: TableConfig = { ...PLAIN, buyInWindowMs: 90_000 };
const buy = (seat: number, amount: number): Command => ({ type: "BuyIn", seat, amount, at: 7000 });
const decline = (seat: number): Command => ({ type: "DeclineBuyIn", seat, at: 7000 });

/** Everybody all-in; seat 0 has aces and wins it all. The river comes at 5,000 ms. */
function allLose(stacks: readonly number[], config: TableConfig): TableState {
  const holes = { 0: "AhAc", 1: "KhKc", 2: "QhQc", 3: "ThTc" };
  let state = dealt(tableOf(stacks, config), { holes });
  while (state.awaiting.kind === "action") {
    const raise = legalActions(state, state.awaiting.seat)?.raise ?? null;
    state = acts(state, raise === null ? "c" : String(raise.maxTo));
  }
  state = street(street(showAll(state), "2c7d9h"), "4s");
  return run(state, { type: "DealBoard", cards: cards("Jd"), at: 5000 });
}

describe("busting", () => {
  test("without buy-ins is final, and the last seat with chips has won", () => {
    const state = allLose([500, 300, 200], PLAIN);
    expect(stacksOf(state)).toEqual([1000, 0, 0]);
    expect(state.seats.map((seat) => seat.status)).toEqual(["active", "busted", "busted"]);
    expect(state.awaiting).toEqual({ kind: "finished", winner: 0 });
  });

  test("with two left the game goes on without the third", () => {
    const state = allLose([300, 500, 200], PLAIN);
    expect(stacksOf(state)).toEqual([800, 200, 0]);
    expect(state.awaiting.kind).toBe("next_hand");
    expect(refusalOf(state, { type: "SitIn", seat: 2 })).toBe("buy_in_closed");
  });

  test("a guest who came during the last hand keeps the game open", () => {
    const table = run(dealt(tableOf([500, 500, 0]), { holes: { 0: "AhAc", 1: "KhKc" } }), {
      type: "SitDown",
      seat: 2,
      name: "late",
    });
    const state = street(street(street(showAll(acts(table, "500 c")), "2c7d9h"), "4s"), "Jd");
    expect(state.awaiting.kind).toBe("next_hand");
  });
});

describe("buying in", () => {
  test("is offered for the window's length, from five big blinds to half the largest stack", () => {
    const state = allLose([500, 301], CASH);
    expect(state.awaiting).toEqual({ kind: "buy_in", seat: 1, floor: 100, cap: 400, deadline: 95_000 });
    expect(refusalOf(state, { type: "StartHand", at: 0 })).toBe("not_awaited");
  });

  test("brings chips from outside: stack and investment grow by them", () => {
    const state = run(allLose([500, 301], CASH), buy(1, 250));
    expect(state.seats[1]).toMatchObject({ chips: 250, invested: 551, status: "active" });
    expect(state.awaiting.kind).toBe("next_hand");
  });

  test.each([
    [1, 100],
    [100, 100],
    [399, 399],
    [401, 400],
    [1e9, 400],
  ])("of %d is clamped to %d (decision 41)", (asked, bought) => {
    expect(stacksOf(run(allLose([500, 301], CASH), buy(1, asked)))[1]).toBe(bought);
  });

  test("is a number of whole chips, by the seat that was asked", () => {
    const state = allLose([500, 301], CASH);
    expect(refusalOf(state, buy(1, 100.5))).toBe("not_whole_chips");
    expect(refusalOf(state, buy(1, -1))).toBe("not_whole_chips");
    expect(refusalOf(state, buy(0, 100))).toBe("buy_in_closed");
    expect(refusalOf(state, decline(0))).toBe("buy_in_closed");
    expect(refusalOf(tableOf([100, 100]), buy(0, 100))).toBe("buy_in_closed");
  });

  test("is not offered where half the largest stack is below the floor", () => {
    expect(allLose([100, 99], CASH).awaiting).toEqual({ kind: "finished", winner: 0 });
    expect(allLose([100, 100], CASH).awaiting).toMatchObject({ kind: "buy_in", floor: 100, cap: 100 });
  });

  test("declined is final", () => {
    const state = run(allLose([500, 301], CASH), decline(1));
    expect(state.seats[1]?.status).toBe("busted");
    expect(state.awaiting).toEqual({ kind: "finished", winner: 0 });
  });

  test("is declined by silence once the time is over, and not before", () => {
    const state = allLose([500, 301], CASH);
    expect(eventsOf(state, { type: "Tick", at: 94_999 })).toEqual([]);
    expect(eventsOf(state, { type: "Tick", at: 95_000 }).map((event) => event.type)).toEqual([
      "BuyInDeclined",
      "SeatBusted",
      "Finished",
    ]);
  });

  test("may get more time, which it then has", () => {
    const state = run(allLose([500, 301], CASH), { type: "MoveDeadline", deadline: 120_000 });
    expect(state.awaiting).toMatchObject({ kind: "buy_in", seat: 1, deadline: 120_000 });
    expect(eventsOf(state, { type: "Tick", at: 119_999 })).toEqual([]);
    expect(run(state, { type: "Tick", at: 120_000 }).seats[1]?.status).toBe("busted");
  });

  test("several who bust are asked one after the other, clockwise from the button's left", () => {
    // Button 0: seats 1, 2 and 3 bust together; all may buy to half of what the winner had then.
    const first = allLose([400, 400, 400, 400], CASH);
    expect(first.awaiting).toMatchObject({ kind: "buy_in", seat: 1, cap: 800 });
    const second = run(first, buy(1, 800));
    expect(second.awaiting).toEqual({ kind: "buy_in", seat: 2, floor: 100, cap: 800, deadline: 97_000 });
    const third = run(second, decline(2));
    expect(third.awaiting).toMatchObject({ kind: "buy_in", seat: 3, cap: 800 });
    const over = run(third, buy(3, 1));
    expect(stacksOf(over)).toEqual([1600, 800, 0, 100]);
    expect(over.awaiting.kind).toBe("next_hand");
  });

  test("a seat that stands up instead is asked no more", () => {
    const first = allLose([400, 400, 400], CASH);
    const left = run(first, { type: "StandUp", seat: 1, at: 6000 });
    expect(left.awaiting).toMatchObject({ kind: "buy_in", seat: 2, deadline: 96_000 });
  });

  test("another seat's coming and going does not renew the offer", () => {
    const first = allLose([400, 400, 400], CASH);
    const left = run(first, { type: "StandUp", seat: 2, at: 6000 });
    expect(left.awaiting).toEqual(first.awaiting);
  });

  test("of the last one keeps the game alive", () => {
    const state = run(allLose([400, 400, 400], CASH), decline(1), buy(2, 200));
    expect(state.awaiting.kind).toBe("next_hand");
    expect(state.seats.map((seat) => seat.status)).toEqual(["active", "busted", "active"]);
  });

  test("the buy-in and a new game do not mix: a new game ends the offers", () => {
    const state = run(allLose([400, 400, 400], CASH), { type: "NewGame" });
    expect(state.awaiting.kind).toBe("next_hand");
    expect(stacksOf(state)).toEqual([1000, 1000, 1000]);
  });
});

describe("a table that people leave", () => {
  test("waits for players: the last one has not won anything", () => {
    const state = run(tableOf([500, 500]), { type: "StandUp", seat: 1, at: 0 });
    expect(state.awaiting.kind).toBe("players");
  });

  test("is finished when who won every chip had stood up during the hand, with the hand tabled (TDA 13)", () => {
    let state = showAll(acts(dealt(tableOf([500, 500]), { holes: { 0: "AhAc", 1: "KhKc" } }), "500 c"));
    state = run(state, { type: "StandUp", seat: 0, at: 0 });
    state = street(street(street(state, "2c7d9h"), "4s"), "Jd");
    expect(stacksOf(state)).toEqual([0, 0]);
    expect(state.awaiting).toEqual({ kind: "finished", winner: 0 });
  });

  test("is finished when the rest have busted", () => {
    const state = run(allLose([300, 500, 200], PLAIN), { type: "StandUp", seat: 1, at: 0 });
    expect(state.awaiting).toEqual({ kind: "finished", winner: 0 });
  });
});

describe("blind levels", () => {
  const levels: TableConfig = {
    ...PLAIN,
    levels: [
      { smallBlind: 10, bigBlind: 20, ante: 0, anteType: "none", hands: 2 },
      { smallBlind: 20, bigBlind: 40, ante: 40, anteType: "bb", hands: 1 },
      { smallBlind: 50, bigBlind: 100, ante: 0, anteType: "none", hands: null },
    ],
  };
  const foldOne = (state: TableState) => acts(dealt(state), "f");

  test("rise after their hands, for the next hand, and the last one stays", () => {
    let state = tableOf([5000, 5000], levels);
    const seen: number[] = [];
    for (let hand = 0; hand < 5; hand++) {
      state = foldOne(state);
      seen.push(handOf(state).bigBlind);
    }
    expect(seen).toEqual([20, 20, 40, 100, 100]);
    expect(state).toMatchObject({ level: 2, handsAtLevel: 2 });
  });

  test("the raise is an event of the hand that ends the level", () => {
    const last = dealt(foldOne(tableOf([5000, 5000], levels)));
    const events = eventsOf(last, { type: "Act", seat: 1, act: { type: "fold" }, at: 0 });
    expect(events.map((event) => event.type).slice(-2)).toEqual(["HandClosed", "LevelRaised"]);
  });

  test("a new game begins at the first level", () => {
    const state = run(foldOne(foldOne(tableOf([5000, 5000], levels))), { type: "NewGame" });
    expect(state).toMatchObject({ level: 0, handsAtLevel: 0 });
  });

  test("a buy-in's floor is of the blinds that it will face", () => {
    const rising = [...withLevel({ hands: 1 }).levels, ...withLevel({ smallBlind: 20, bigBlind: 40 }).levels];
    const state = allLose([500, 301], { ...CASH, levels: rising });
    expect(state.awaiting).toMatchObject({ kind: "buy_in", floor: 200 });
  });
});
