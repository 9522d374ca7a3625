import { describe, expect, test } from "vitest";
import type { TableState } from "../state";
import {
  acts,
  cards,
  dealt,
  eventsOf,
  handOf,
  playerOf,
  refusalOf,
  run,
  showAll,
  stacksOf,
  street,
  tableOf,
  withLevel,
} from "../testing/table";
import type { Command, Seat } from "../types";
import { HIDDEN } from "../types";
import { strength } from "./strength";

const show = (seat: Seat, text: string): Command => ({ type: "ShowCards", seat, cards: cards(text), at: 5 });
const muck = (seat: Seat): Command => ({ type: "MuckCards", seat, at: 5 });

/** Three to a checked-down river: seat 0 has a set, seat 1 two pair, seat 2 nothing. */
function checkedDown(last = "x x x"): TableState {
  const holes = { 0: "9c9s", 1: "7cJc", 2: "AhKh" };
  const flop = street(acts(dealt(tableOf([1000, 1000, 1000]), { holes }), "c c x"), "2c7d9h");
  return acts(street(acts(street(acts(flop, "x x x"), "4s"), "x x x"), "Jd"), last);
}

/** The seats in the order in which they are asked to show. */
function showOrder(before: TableState): Seat[] {
  const order: Seat[] = [];
  let state = before;
  while (state.awaiting.kind === "show") {
    const { seat } = state.awaiting;
    order.push(seat);
    state = run(state, { type: "ShowCards", seat, cards: playerOf(state, seat).cards, at: 0 });
  }
  return order;
}

describe("the order of showing (TDA 17)", () => {
  test("without a river bet the first seat left of the button shows first", () => {
    expect(showOrder(checkedDown())).toEqual([1, 2, 0]);
  });

  test("the river's last aggressor shows first, then clockwise", () => {
    expect(showOrder(checkedDown("x 40 c c"))).toEqual([2, 0, 1]);
    expect(showOrder(checkedDown("20 c 60 c c"))).toEqual([0, 1, 2]);
  });

  test("aggression of earlier streets does not count", () => {
    const flop = street(acts(dealt(tableOf([1000, 1000, 1000])), "60 c c"), "2c7d9h");
    const river = street(acts(street(acts(flop, "x 100 c c"), "4s"), "x x x"), "Jd");
    expect(showOrder(acts(river, "x x x"))).toEqual([1, 2, 0]);
  });

  test("only the seat whose turn it is may declare", () => {
    const state = checkedDown();
    expect(refusalOf(state, show(2, "AhKh"))).toBe("not_your_turn");
    expect(refusalOf(state, muck(2))).toBe("not_your_turn");
    expect(refusalOf(dealt(tableOf([100, 100])), show(0, "AhKh"))).toBe("not_awaited");
    expect(refusalOf(tableOf([100, 100]), muck(0))).toBe("no_hand");
    expect(refusalOf(state, show(9, "AhKh"))).toBe("seat_out_of_range");
    expect(refusalOf(state, muck(-1))).toBe("seat_out_of_range");
  });
});

describe("mucking", () => {
  test("the first to show must show, and a better hand than those shown too", () => {
    const state = checkedDown("x 40 c c");
    expect(state.awaiting).toEqual({ kind: "show", seat: 2, mayMuck: false });
    expect(refusalOf(state, muck(2))).toBe("must_show");
    const next = run(state, show(2, "AhKh"));
    expect(next.awaiting).toEqual({ kind: "show", seat: 0, mayMuck: false });
  });

  test("a beaten seat may muck, and its cards stay unseen", () => {
    const state = run(checkedDown("x x 40 c c"), show(0, "9c9s"));
    expect(state.awaiting).toEqual({ kind: "show", seat: 1, mayMuck: true });
    const over = run(state, muck(1), muck(2));
    expect(stacksOf(over)).toEqual([1120, 940, 940]);
    expect(playerOf(over, 1)).toMatchObject({ shown: false, mucked: true });
  });

  test("a tie is not beaten", () => {
    const holes = { 0: "AhKh", 1: "AsKs", 2: "QhTh" };
    const flop = street(acts(dealt(tableOf([500, 500, 500]), { holes }), "c c x"), "2c7d9h");
    const river = street(acts(street(acts(flop, "x x x"), "4s"), "x x x"), "Jd");
    const state = run(acts(river, "x x 20 c c"), show(0, "AhKh"));
    expect(state.awaiting).toEqual({ kind: "show", seat: 1, mayMuck: false });
  });

  test("a seat whose cards are hidden here may muck once any hand is shown", () => {
    let state = run(tableOf([500, 500]), { type: "StartHand", at: 0 });
    for (const seat of [1, 0]) {
      state = run(state, { type: "DealHoleCards", seat, cards: [HIDDEN, HIDDEN], at: 0 });
    }
    const flop = street(acts(state, "c x"), "2c7d9h");
    const river = acts(street(acts(street(acts(flop, "x x"), "4s"), "x x"), "Jd"), "x x");
    expect(river.awaiting).toEqual({ kind: "show", seat: 1, mayMuck: false });
    const shown = run(river, show(1, "3c5d"));
    expect(shown.awaiting).toEqual({ kind: "show", seat: 0, mayMuck: true });
    expect(stacksOf(run(shown, muck(0)))).toEqual([480, 520]);
    expect(stacksOf(run(shown, show(0, "3d5h")))).toEqual([500, 500]);
    expect(stacksOf(run(shown, show(0, "KdKh")))).toEqual([520, 480]);
  });
});

describe("all-in showdowns (TDA 16)", () => {
  test("hands are tabled before the rest of the board, and nobody may muck", () => {
    const state = acts(dealt(tableOf([500, 500, 500])), "f 500 c");
    expect(state.awaiting).toEqual({ kind: "show", seat: 1, mayMuck: false });
    const shown = showAll(state);
    expect(shown.awaiting).toEqual({ kind: "board", street: "flop", count: 3 });
    expect(refusalOf(state, muck(1))).toBe("must_show");
    const flop = street(shown, "2c7d9h");
    expect(flop.awaiting).toEqual({ kind: "board", street: "turn", count: 1 });
    const river = street(street(flop, "4s"), "Jd");
    expect(handOf(river).closedAt).toBe(0);
  });

  test("the last aggressor of the street shows first", () => {
    expect(showOrder(acts(dealt(tableOf([500, 500, 500])), "500 f c"))).toEqual([0, 2]);
  });

  test("two with chips keep betting over an all-in third, hidden until the end", () => {
    const preflop = acts(dealt(tableOf([1000, 1000, 60])), "60 c c");
    expect(preflop.awaiting).toEqual({ kind: "board", street: "flop", count: 3 });
    const flop = street(preflop, "2c7d9h");
    expect(flop.awaiting).toMatchObject({ kind: "action", seat: 1 });
    const river = acts(street(acts(street(acts(flop, "x x"), "4s"), "x x"), "Jd"), "x x");
    expect(river.awaiting).toEqual({ kind: "show", seat: 1, mayMuck: false });
  });

  test("when one of them folds, the other two table their hands at once", () => {
    const flop = street(acts(dealt(tableOf([1000, 1000, 60])), "60 c c"), "2c7d9h");
    const state = acts(flop, "100 f");
    expect(state.awaiting).toMatchObject({ kind: "show", seat: 1 });
    expect(handOf(state).uncalled).toEqual({ seat: 1, amount: 100 });
  });
});

describe("awarding", () => {
  test("the last player standing wins without showing", () => {
    const state = acts(dealt(tableOf([500, 500, 500])), "60 f f");
    expect(handOf(state).awards).toEqual([{ seat: 0, amount: 50, pot: 0 }]);
    expect(playerOf(state, 0).shown).toBe(false);
  });

  test("the best hand of each pot wins it, each pot by itself", () => {
    const holes = { 0: "3h3c", 1: "AhAc", 2: "KhKc", 3: "QhQc" };
    const state = acts(dealt(tableOf([400, 100, 200, 400]), { holes }), "400 c c c");
    const over = street(street(street(showAll(state), "2c7d9h"), "4s"), "Jd");
    expect(handOf(over).awards).toEqual([
      { seat: 1, amount: 400, pot: 0 },
      { seat: 2, amount: 300, pot: 1 },
      { seat: 3, amount: 400, pot: 2 },
    ]);
    expect(stacksOf(over)).toEqual([0, 400, 300, 400]);
  });

  test.each([
    { blinds: [1, 2], pot: 7, shares: [3, 2, 2] },
    { blinds: [2, 3], pot: 11, shares: [4, 4, 3] },
    { blinds: [3, 3], pot: 12, shares: [4, 4, 4] },
  ])(
    "$pot split among three: odd chips clockwise from the button's left (TDA 20)",
    ({ blinds, pot, shares }) => {
      const [smallBlind = 0, bigBlind = 0] = blinds;
      const holes = { 0: "AhKh", 1: "AsKs", 2: "AdKd" };
      // The button is seat 2; the small blind, seat 3, folds: the first winner from the button's left is seat 0.
      const table = tableOf([100, 100, 100, 100], withLevel({ smallBlind, bigBlind }));
      const preflop = acts(dealt(table, { holes, button: 2 }), "c c f x");
      const river = street(acts(street(acts(street(preflop, "2c7d9h"), "x x x"), "4s"), "x x x"), "Jd");
      const { pots, awards } = handOf(showAll(acts(river, "x x x")));
      expect(pots).toEqual([{ amount: pot, eligible: [0, 1, 2] }]);
      expect(awards).toEqual(shares.map((amount, seat) => ({ seat, amount, pot: 0 })));
    },
  );

  test("odd chips of a side pot go by that pot's own winners", () => {
    const holes = { 0: "AhKh", 1: "AsKs", 2: "AdKd", 3: "QdTd" };
    const config = withLevel({ smallBlind: 1, bigBlind: 2 });
    // Everybody for 10; then 0, 1 and 3 for 15 more: 40 among three, 45 between two.
    const state = acts(dealt(tableOf([25, 25, 10, 25], config), { holes, button: 0 }), "25 c c c");
    const over = street(street(street(showAll(state), "2c7d9h"), "4s"), "Jd");
    expect(handOf(over).awards).toEqual([
      { seat: 1, amount: 14, pot: 0 },
      { seat: 2, amount: 13, pot: 0 },
      { seat: 0, amount: 13, pot: 0 },
      { seat: 1, amount: 23, pot: 1 },
      { seat: 0, amount: 22, pot: 1 },
    ]);
  });

  test("a side pot that one seat alone can win is its own, shown or not", () => {
    // The big blind matched 60 of a folded raise's chips that the all-in seat could not reach.
    const holes = { 0: "3h3c", 1: "AhAc", 2: "KhKc" };
    const preflop = acts(dealt(tableOf([500, 500, 60]), { holes }), "120 c c");
    const flop = acts(street(preflop, "2c7d9h"), "50 f");
    const over = street(street(showAll(flop), "4s"), "Jd");
    expect(handOf(over).pots).toEqual([
      { amount: 180, eligible: [1, 2] },
      { amount: 120, eligible: [1] },
    ]);
    expect(stacksOf(over)).toEqual([380, 680, 0]);
  });

  test("the close comes with the award, at the time of the command", () => {
    const state = run(checkedDown(), show(1, "7cJc"), show(2, "AhKh"));
    const events = eventsOf(state, show(0, "9c9s"));
    expect(events.map((event) => event.type)).toEqual(["CardsShown", "PotsAwarded", "HandClosed"]);
    expect(events.at(-1)).toEqual({ type: "HandClosed", at: 5 });
  });
});

describe("what is shown", () => {
  const state = checkedDown();

  test("are the cards dealt, in either order", () => {
    expect(refusalOf(state, show(1, "Jc7c"))).toBeNull();
    expect(refusalOf(state, show(1, "7cKc"))).toBe("card_mismatch");
    expect(refusalOf(state, show(1, "7c"))).toBe("wrong_card_count");
    expect(refusalOf(state, show(1, "7cJc2h"))).toBe("wrong_card_count");
    expect(refusalOf(state, show(1, "7c7c"))).toBe("card_mismatch");
  });

  test("hidden cards may turn out to be any that are not out", () => {
    let hidden = run(tableOf([20, 20]), { type: "StartHand", at: 0 });
    hidden = run(hidden, { type: "DealHoleCards", seat: 1, cards: cards("AhKh"), at: 0 });
    hidden = run(hidden, { type: "DealHoleCards", seat: 0, cards: [HIDDEN, HIDDEN], at: 0 });
    const turn = run(acts(hidden, "c"), show(1, "AhKh"));
    expect(turn.awaiting).toMatchObject({ kind: "show", seat: 0 });
    expect(refusalOf(turn, show(0, "AhQc"))).toBe("duplicate_card");
    expect(refusalOf(turn, show(0, "QcQc"))).toBe("duplicate_card");
    expect(refusalOf(turn, { type: "ShowCards", seat: 0, cards: [HIDDEN, 3], at: 0 })).toBe("not_a_card");
    expect(playerOf(run(turn, show(0, "QcQd")), 0).cards).toEqual(cards("QcQd"));
  });
});

describe("strength", () => {
  test("needs a full board of known cards", () => {
    expect(() => strength(cards("AhKh"), cards("2c7d9h"))).toThrow(RangeError);
    expect(() => strength([HIDDEN, HIDDEN], cards("2c7d9h4sJd"))).toThrow(RangeError);
  });

  test("ranks the best five of seven", () => {
    const board = cards("2c7d9h4sJd");
    const best = ["9c9s", "JcJs", "7cJc", "AhKh"].sort(
      (a, b) => strength(cards(b), board) - strength(cards(a), board),
    );
    expect(best).toEqual(["JcJs", "9c9s", "7cJc", "AhKh"]);
  });
});
