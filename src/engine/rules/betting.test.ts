import { describe, expect, test } from "vitest";
import { acts, dealt, handOf, playerOf, run, street, tableOf, turnOf } from "../testing/table";
import { bettingAfter, countAble, countLive, mustAct, nextToAct, uncalledBet } from "./betting";

describe("counting", () => {
  test("live is not folded, able is live and not all-in", () => {
    const hand = handOf(acts(dealt(tableOf([1000, 1000, 1000, 60])), "60 f"));
    expect([countLive(hand), countAble(hand)]).toEqual([3, 2]);
  });
});

describe("who is asked", () => {
  test("a seat that has nobody left to bet against is not", () => {
    const state = acts(dealt(tableOf([1000, 1000, 1000])), "f 1000 c");
    expect(state.awaiting.kind).toBe("show");
  });

  test("a small blind that covers a short all-in big blind is not, however full the price", () => {
    const state = acts(dealt(tableOf([1000, 1000, 7])), "f");
    expect(state.awaiting.kind).toBe("show");
  });

  test("two who are all-in by their blinds leave nothing to decide", () => {
    expect(dealt(tableOf([10, 15])).awaiting.kind).toBe("show");
  });

  test("the big blind still has its option against one caller", () => {
    const state = acts(dealt(tableOf([1000, 1000])), "c");
    expect(turnOf(state)).toBe(1);
  });

  test("a raiser is not asked again once everyone has called", () => {
    const state = acts(dealt(tableOf([1000, 1000, 1000])), "60 c c");
    expect(state.awaiting).toMatchObject({ kind: "board", street: "flop" });
  });

  test("it goes round clockwise past folded and all-in seats", () => {
    const state = acts(dealt(tableOf([1000, 1000, 1000, 30, 1000])), "30 f c c c");
    const flop = street(state, "2c7d9h");
    const turns = [turnOf(flop)];
    const first = acts(flop, "x");
    turns.push(turnOf(first));
    const second = acts(first, "x");
    turns.push(turnOf(second));
    expect(turns).toEqual([1, 2, 0]);
  });
});

describe("looking ahead", () => {
  test("sees the betting that the act will leave, and changes nothing", () => {
    const state = dealt(tableOf([1000, 1000, 1000]));
    const hand = handOf(state);
    const act = { street: "preflop", seat: 0, action: "raise", amount: 60, to: 60 } as const;
    const after = bettingAfter(hand, act, false);
    expect(after.currentBet).toBe(60);
    expect(nextToAct(after, 0)).toBe(1);
    expect(after.players).toEqual(handOf(acts(state, "60")).players);
    expect(hand).toBe(state.hand);
    expect(playerOf(state, 0).bet).toBe(0);
    expect(mustAct(hand, playerOf(state, 0))).toBe(true);
  });

  test("a seat that is not in the hand cannot act", () => {
    const hand = handOf(dealt(tableOf([1000, 1000])));
    const act = { street: "preflop", seat: 5, action: "fold", amount: 0, to: 0 } as const;
    expect(() => bettingAfter(hand, act, false)).toThrow();
  });
});

describe("the uncalled bet", () => {
  test("is the excess over the next bet, folded ones included", () => {
    const state = acts(dealt(tableOf([1000, 1000, 1000])), "200 f f");
    expect(handOf(state).uncalled).toEqual({ seat: 0, amount: 180 });
    expect(state.seats.map((seat) => seat.chips)).toEqual([1030, 990, 980]);
  });

  test("a big blind that everybody folds to gets back what the small blind did not match", () => {
    const state = acts(dealt(tableOf([1000, 1000, 1000])), "f f");
    expect(handOf(state).uncalled).toEqual({ seat: 2, amount: 10 });
    expect(handOf(state).pots).toEqual([{ amount: 20, eligible: [2] }]);
    expect(state.seats.map((seat) => seat.chips)).toEqual([1000, 990, 1010]);
  });

  test("is returned before the pots are cut, and its maker is all-in no more", () => {
    const state = acts(dealt(tableOf([1000, 400])), "1000 c");
    expect(handOf(state).uncalled).toEqual({ seat: 0, amount: 600 });
    expect(playerOf(state, 0)).toMatchObject({ allIn: false, committed: 400 });
    expect(handOf(state).pots).toEqual([{ amount: 800, eligible: [0, 1] }]);
  });

  test("there is none when it was called", () => {
    expect(handOf(acts(dealt(tableOf([1000, 1000])), "1000 c")).uncalled).toBeNull();
  });

  test("a bet whose maker gave up the chair stays in the pot", () => {
    const raised = acts(dealt(tableOf([1000, 1000, 1000])), "200");
    const left = run(raised, { type: "StandUp", seat: 0, at: 0 });
    expect(uncalledBet(handOf(left))).toBeNull();
    const won = acts(left, "f");
    expect(won.seats.map((seat) => seat.chips)).toEqual([0, 990, 1210]);
  });
});
