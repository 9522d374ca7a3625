import { describe, expect, test } from "vitest";
import { cards, handOf, stacksOf } from "../testing/table";
import type { LegalActions } from "../types";
import type { HandRecord, RecordedAct } from "./replay";
import { replayHand } from "./replay";

const fold = (seat: number): RecordedAct => ({ seat, type: "fold" });
const check = (seat: number): RecordedAct => ({ seat, type: "check" });
const call = (seat: number, to: number | null = null): RecordedAct => ({ seat, type: "call", to });
const raise = (seat: number, to: number): RecordedAct => ({ seat, type: "bet_or_raise_to", to });

/** To call, least and most raise. */
function triples(legal: readonly LegalActions[]): unknown[] {
  return legal.map(({ toCall, raise: open }) => [toCall, open?.minTo ?? null, open?.maxTo ?? null]);
}

/** Three players, blinds 10/20, button at seat 0. */
function record(change: Partial<HandRecord> = {}): HandRecord {
  return {
    players: [
      { seat: 0, stack: 500, cards: cards("AhKh") },
      { seat: 1, stack: 500, cards: cards("QdQc") },
      { seat: 2, stack: 300, cards: null },
    ],
    button: 0,
    smallBlind: 10,
    bigBlind: 20,
    anteType: "none",
    antes: [],
    board: cards("2c7d9h4sJd"),
    acts: [raise(0, 60), call(1, 60), fold(2), check(1), raise(0, 100), fold(1)],
    foldsOutOfTurn: false,
    unseenMucks: true,
    ...change,
  };
}

describe("replaying a hand", () => {
  test("plays it to the chip and tells what was legal before each act", () => {
    const { state, legal, fault } = replayHand(record());
    expect(fault).toBeNull();
    expect(stacksOf(state)).toEqual([580, 440, 280]);
    expect(triples(legal)).toEqual([
      [20, 40, 500],
      [50, 100, 500],
      [40, 100, 300],
      [0, 20, 440],
      [0, 20, 440],
      [100, 200, 440],
    ]);
    expect(handOf(state)).toMatchObject({ index: 1, uncalled: { seat: 0, amount: 100 } });
  });

  test("goes to showdown with the cards that are known", () => {
    const checks = [check(1), check(0), check(1), check(0), check(1), check(0)];
    const { state, fault } = replayHand(record({ acts: [call(0), call(1), fold(2), ...checks] }));
    expect(fault).toBeNull();
    expect(handOf(state).awards).toEqual([{ seat: 1, amount: 60, pot: 0 }]);
  });

  test("mucks a beaten seat whose cards were never seen", () => {
    const checks = [1, 2, 0, 1, 2, 0, 1, 2, 0].map(check);
    const { state, fault } = replayHand(record({ acts: [call(0), call(1), check(2), ...checks] }));
    expect(fault).toBeNull();
    expect(handOf(state).players[2]).toMatchObject({ mucked: true, shown: false });
  });

  test("keeps chairs with their numbers, gaps and all", () => {
    const players = [
      { seat: 3, stack: 100, cards: null },
      { seat: 7, stack: 100, cards: null },
    ];
    const { state } = replayHand(record({ players, button: 7, acts: [fold(7)] }));
    expect([state.seats[3]?.chips, state.seats[7]?.chips]).toEqual([110, 90]);
  });

  test("an act short of its `to` means all-in", () => {
    const { state, fault } = replayHand(record({ acts: [raise(0, 900), fold(1), call(2, 500)], board: [] }));
    expect(fault).toMatchObject({ code: "cards_missing" });
    expect(handOf(state).players.map((player) => player.committed)).toEqual([300, 10, 300]);
    const short = replayHand(record({ acts: [raise(0, 400), fold(1), raise(2, 900)], board: [] }));
    expect(handOf(short.state).players[2]).toMatchObject({ committed: 300, allIn: true });
  });
});

describe("what a replay stops at", () => {
  const fault = (change: Partial<HandRecord>) => {
    const found = replayHand(record(change)).fault;
    return found === null ? null : [found.code, found.actIndex];
  };

  test.each<[string, Partial<HandRecord>, unknown[]]>([
    ["an act out of turn", { acts: [raise(0, 60), fold(2)] }, ["not_your_turn", 1]],
    ["a check that is not free", { acts: [check(0)] }, ["cannot_check", 0]],
    ["a call of nothing", { acts: [call(0), call(1), call(2)] }, ["nothing_to_call", 2]],
    ["a raise below the minimum", { acts: [raise(0, 60), raise(1, 99)] }, ["raise_too_small", 1]],
    ["a call to another amount than the price", { acts: [raise(0, 60), call(1, 50)] }, ["wrong_amount", 1]],
    [
      "a call to more than the price with chips left",
      { acts: [raise(0, 60), call(1, 70)] },
      ["wrong_amount", 1],
    ],
    ["acts that end too soon", { acts: [raise(0, 60)] }, ["acts_missing", 1]],
    ["acts after the end", { acts: [fold(0), fold(1), fold(2)] }, ["acts_left_over", 2]],
    ["a board too short", { board: cards("2c7d") }, ["board_missing", null]],
    ["a card dealt twice", { board: cards("2c7dAh") }, ["duplicate_card", null]],
    ["a button at an empty chair", { button: 5 }, ["seat_out_of_range", null]],
  ])("%s", (_what, change, expected) => {
    expect(fault(change)).toEqual(expected);
  });

  test("cards that must be shown and are not known", () => {
    const players = record().players.map((player) => ({ ...player, cards: null }));
    const checks = [1, 2, 0, 1, 2, 0, 1, 2, 0].map(check);
    expect(fault({ players, acts: [call(0), call(1), check(2), ...checks] })).toEqual([
      "cards_missing",
      null,
    ]);
  });

  test("what was legal up to there is told", () => {
    const { legal } = replayHand(record({ acts: [raise(0, 60), raise(1, 99)] }));
    expect(triples(legal)).toEqual([
      [20, 40, 500],
      [50, 100, 500],
    ]);
  });

  test("a raise when the betting is closed", () => {
    const players = [500, 500, 85, 500, 500].map((stack, seat) => ({ seat, stack, cards: null }));
    const acts = [raise(3, 60), call(4), fold(0), fold(1), raise(2, 85), raise(3, 200)];
    expect(fault({ players, acts })).toEqual(["raise_not_allowed", 5]);
  });
});

describe("a hand of our own log", () => {
  test("takes acts by the chips they put in", () => {
    const acts: RecordedAct[] = [
      { seat: 0, type: "put_in", amount: 60 },
      { seat: 1, type: "put_in", amount: 50 },
      fold(2),
      { seat: 1, type: "put_in", amount: 0 },
      { seat: 0, type: "put_in", amount: 440 },
      { seat: 1, type: "put_in", amount: 440 },
    ];
    const { state, fault } = replayHand(record({ acts }));
    expect(fault).toBeNull();
    expect(stacksOf(state)).toEqual([0, 1020, 280]);
  });

  test("takes a fold out of turn as a chair given up", () => {
    const acts = [fold(2), raise(0, 60), fold(1)];
    expect(replayHand(record({ acts })).fault).toMatchObject({ code: "not_your_turn", actIndex: 0 });
    const { state, fault, legal } = replayHand(record({ acts, foldsOutOfTurn: true }));
    expect(fault).toBeNull();
    expect(handOf(state).log.map((act) => `${act.seat} ${act.action}`)).toEqual([
      "1 post_sb",
      "2 post_bb",
      "2 fold",
      "0 raise",
      "1 fold",
    ]);
    expect(legal).toHaveLength(2);
  });
});
