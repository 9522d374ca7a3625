import { describe, expect, test } from "vitest";
import type { TableState } from "../../state";
import { acts, dealt, showAll, street, tableOf } from "../../testing/table";
import { statsOf } from "./stats";
import type { Tally } from "./tally";
import { count, newTally } from "./tally";

/** Four seats, button 0, blinds 1 and 2, first to act 3. */
const table = (holes: Readonly<Record<number, string>> = {}, board?: string) =>
  dealt(tableOf([2000, 2000, 2000, 2000]), { button: 0, holes, ...(board === undefined ? {} : { board }) });

function tallyOf(state: TableState, seat: number): Tally {
  const { hand } = state;
  if (hand === null || hand.closedAt === null) throw new Error("the hand is not closed");
  const tally = newTally();
  count(tally, hand, seat, (state.seats[seat]?.chips ?? 0) - 2000);
  return tally;
}

describe("hands are counted as trackers count them", () => {
  test("folding, checking the big blind and posting are not of one's own will", () => {
    const walk = acts(table(), "f f f");
    for (const seat of [0, 1, 2, 3]) expect(tallyOf(walk, seat)).toMatchObject({ hands: 1, vpip: 0, pfr: 0 });
    const limped = acts(street(acts(table(), "f c f x"), "2c7d9h"), "x 20 f");
    expect(tallyOf(limped, 2)).toMatchObject({ vpip: 0 });
    expect(tallyOf(limped, 0)).toMatchObject({ vpip: 1, pfr: 0 });
  });

  test("a raise before the flop counts once, however often it is repeated", () => {
    const state = acts(table(), "60 f f 180 400 f");
    expect(tallyOf(state, 3)).toMatchObject({ vpip: 1, pfr: 1 });
    expect(tallyOf(state, 2)).toMatchObject({ vpip: 1, pfr: 1 });
  });

  test("a three-bet is a raise over the first raise; having opened is no chance of one", () => {
    const state = acts(table(), "60 c f 180 f f");
    expect(tallyOf(state, 3)).toMatchObject({ threeBetChances: 0, threeBets: 0 });
    expect(tallyOf(state, 0)).toMatchObject({ threeBetChances: 1, threeBets: 0 });
    expect(tallyOf(state, 1)).toMatchObject({ threeBetChances: 1, threeBets: 0 });
    expect(tallyOf(state, 2)).toMatchObject({ threeBetChances: 1, threeBets: 1 });
  });

  test("an all-in over a raise is a raise, one below it is a call", () => {
    const over = acts(dealt(tableOf([2000, 2000, 500]), { button: 0 }), "60 f 500 f");
    expect(tallyOf(over, 2)).toMatchObject({ pfr: 1, threeBets: 1 });
    const start = acts(dealt(tableOf([2000, 2000, 45], undefined), { button: 0 }), "60 f c");
    const under = street(street(street(showAll(start), "2c7d9h"), "4s"), "Jd");
    expect(tallyOf(under, 2)).toMatchObject({ vpip: 1, pfr: 0, threeBetChances: 1, threeBets: 0 });
  });

  test("a continuation bet is the last raiser's first word on an unbet flop", () => {
    const flop = street(acts(table(), "60 f f c"), "2c7d9h");
    expect(tallyOf(acts(flop, "x 60 f"), 3)).toMatchObject({ cbetChances: 1, cbets: 1 });
    expect(tallyOf(acts(flop, "60 f"), 3)).toMatchObject({ cbetChances: 0, cbets: 0 });
    const checked = acts(street(acts(flop, "x x"), "4s"), "60 f");
    expect(tallyOf(checked, 3)).toMatchObject({ cbetChances: 1, cbets: 0 });
    expect(tallyOf(acts(flop, "x 60 f"), 2)).toMatchObject({ cbetChances: 0 });
  });

  test("a showdown counts for those who are there, and flops for those who saw one", () => {
    let state = street(acts(table(), "60 c f c"), "2c7d9h");
    state = street(acts(state, "x x 60 f c"), "4s");
    state = street(acts(state, "x x"), "Jd");
    state = showAll(acts(state, "x x"));
    expect(tallyOf(state, 0)).toMatchObject({ flops: 1, showdowns: 1 });
    expect(tallyOf(state, 2)).toMatchObject({ flops: 1, showdowns: 0 });
    expect(tallyOf(state, 1)).toMatchObject({ flops: 0, showdowns: 0 });
    expect(tallyOf(state, 3)).toMatchObject({ flops: 1, showdowns: 1 });
  });

  test("the last one left has won without a showdown", () => {
    const state = acts(street(acts(table(), "60 f f c"), "2c7d9h"), "x 60 f");
    expect(tallyOf(state, 3)).toMatchObject({ flops: 1, showdowns: 0 });
  });
});

describe("a bluff is a bet or raise with nothing that the board did not give to everyone", () => {
  /** The big blind leads into the flop with these cards: no continuation bet. */
  const lead = (hole: string, board: string) =>
    tallyOf(acts(street(acts(table({ 2: hole }, board), "60 f f c"), board), "60 f"), 2);

  test.each([
    ["QsJc", "2c7d9h", 1],
    ["AhKh", "2h7h9c", 1],
    ["QsJc", "7c7d9h", 1],
    ["9sJc", "2c7d9h", 0],
    ["3s3c", "2c7d9h", 0],
    ["8s6c", "5c7d9h", 0],
    ["AhKh", "2h7h9h", 0],
  ])("%s on %s: %d", (hole, board, bluffs) => {
    expect(lead(hole, board)).toMatchObject({ bets: 1, bluffs });
  });

  test("a straight on the board is everyone's", () => {
    let state = street(acts(table({ 2: "2s3c" }, "5c6d7h8s9d"), "60 f f c"), "5c6d7h");
    state = street(acts(state, "x x"), "8s");
    state = acts(street(acts(state, "x x"), "9d"), "60 f");
    expect(tallyOf(state, 2)).toMatchObject({ bets: 1, bluffs: 1 });
  });

  test("continuation bets are another statistic's", () => {
    const state = acts(street(acts(table({ 3: "QsJc" }), "60 f f c"), "2c7d9h"), "x 60 f");
    expect(tallyOf(state, 3)).toMatchObject({ bets: 0, bluffs: 0, aggressive: 1, cbets: 1 });
  });
});

describe("shares of what was counted", () => {
  const tally: Tally = {
    ...newTally(),
    hands: 4,
    vpip: 2,
    pfr: 1,
    threeBetChances: 2,
    threeBets: 1,
    flops: 2,
    showdowns: 1,
    aggressive: 3,
    calls: 2,
    won: 400,
    wonSquared: 4 * 100 ** 2,
  };

  test("each is done by could have been done; null where there was no occasion", () => {
    expect(statsOf(tally, 100)).toEqual({
      hands: 4,
      vpip: 0.5,
      pfr: 0.25,
      threeBet: 0.5,
      cbet: null,
      wtsd: 0.5,
      bluff: null,
      aggression: 1.5,
      bb100: 100,
      bb100Band: 0,
    });
  });

  test("the band of a win rate is 1.96 standard errors, in the same unit", () => {
    // Four hands of +2, -2, +2, -2 big blinds: a standard deviation of 2.309, its error 1.155.
    const even = statsOf({ ...tally, won: 0, wonSquared: 4 * 200 ** 2 }, 100);
    expect(even.bb100).toBe(0);
    expect(even.bb100Band).toBeCloseTo(100 * 1.96 * 1.1547, 1);
    expect(statsOf({ ...tally, hands: 1 }, 100).bb100Band).toBeNull();
  });
});
