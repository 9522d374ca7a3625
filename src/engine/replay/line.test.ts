import { describe, expect, test } from "vitest";
import { replayLine } from "./line";

/** A heads-up hand: the button calls, the big blind bets the flop and wins. */
const HAND = {
  id: "h1",
  seats: 2,
  button: 0,
  small_blind: 5,
  big_blind: 10,
  antes: [0, 0],
  ante_type: "none",
  stacks: [100, 100],
  hole: [["Ah", "Kd"], null],
  deck_board: ["2c", "7d", "10h"],
  actions: [
    { seat: 0, type: "call", to: 10 },
    { seat: 1, type: "check" },
    { seat: 1, type: "bet_or_raise_to", to: 20 },
    { seat: 0, type: "fold" },
  ],
};

const answer = (change: object = {}) => JSON.parse(replayLine(JSON.stringify({ ...HAND, ...change })));

describe("one line in, one line out", () => {
  test("stacks, won pots and what was legal", () => {
    expect(answer()).toEqual({
      id: "h1",
      final_stacks: [90, 110],
      pots: [[20, [1]]],
      legal: [
        [5, 20, 100],
        [0, 20, 100],
        [0, 10, 90],
        [20, 40, 90],
      ],
    });
    expect(replayLine(JSON.stringify(HAND))).not.toContain("\n");
  });

  test("an all-in call has no raise", () => {
    const actions = [
      { seat: 0, type: "bet_or_raise_to", to: 100 },
      { seat: 1, type: "call", to: 100 },
    ];
    const hole = [
      ["Ah", "Kd"],
      ["AS", "kC"],
    ];
    const deck_board = ["2c", "7d", "Th", "4s", "Jd"];
    expect(answer({ actions, hole, deck_board })).toEqual({
      id: "h1",
      final_stacks: [100, 100],
      pots: [[200, [0, 1]]],
      legal: [
        [5, 20, 100],
        [90, null, null],
      ],
    });
  });

  test("antes of each and of the big blind", () => {
    const actions = [{ seat: 0, type: "fold" }];
    expect(answer({ actions, antes: [2, 2], ante_type: "each" })).toMatchObject({ final_stacks: [93, 107] });
    expect(answer({ actions, antes: [0, 10], ante_type: "bb" })).toMatchObject({ final_stacks: [95, 105] });
  });

  test("a board longer than the hand needs is no fault", () => {
    expect(answer({ deck_board: ["2c", "7d", "Th", "4s", "Jd"] })).toMatchObject({ final_stacks: [90, 110] });
  });

  test("ids may be anything and come back as they were", () => {
    expect(answer({ id: 17 })).toMatchObject({ id: 17 });
    expect(answer({ id: undefined })).toMatchObject({ id: null });
  });
});

describe("a hand that breaks a rule", () => {
  test("names the refusal and the act", () => {
    const actions = [{ seat: 0, type: "check" }];
    expect(answer({ actions })).toEqual({
      id: "h1",
      error: { code: "cannot_check", message: "There are 5 chips to call.", act_index: 0 },
    });
  });

  test("names what is wrong with the deal, without an act", () => {
    expect(answer({ deck_board: ["2c", "7d", "Ah"] })).toMatchObject({
      error: { code: "duplicate_card", act_index: null },
    });
  });

  test("a card that is there twice is no deck's, dealt or not", () => {
    const message = "Ah is there twice.";
    const undealt = ["2c", "7d", "Th", "4s", "Ah"];
    expect(answer({ deck_board: undealt })).toMatchObject({
      error: { code: "duplicate_card", message, act_index: null },
    });
    const hole = [["Ah", "Ah"], null];
    expect(answer({ hole })).toMatchObject({ error: { code: "duplicate_card", message } });
  });

  test("a showdown with cards that nobody saw has no winner to name", () => {
    const checks = ["flop", "turn", "river"].flatMap(() => [
      { seat: 1, type: "check" },
      { seat: 0, type: "check" },
    ]);
    const actions = [{ seat: 0, type: "call" }, { seat: 1, type: "check" }, ...checks];
    const deck_board = ["2c", "7d", "Th", "4s", "Jd"];
    expect(answer({ actions, deck_board })).toMatchObject({ error: { code: "cards_missing" } });
    const hole = [
      ["Ah", "Kd"],
      ["Qs", "Qc"],
    ];
    expect(answer({ actions, deck_board, hole })).toMatchObject({ final_stacks: [90, 110] });
  });
});

describe("a line that is no hand", () => {
  test.each(["", "{", "null", "[]", "17", '"x"'])("%j", (text) => {
    expect(JSON.parse(replayLine(text))).toMatchObject({
      id: null,
      error: { code: "malformed", act_index: null },
    });
  });

  test.each<[string, object]>([
    ["no seats", { seats: undefined }],
    ["one seat", { seats: 1, stacks: [100], hole: [null], antes: [0] }],
    ["stacks for another number of seats", { stacks: [100] }],
    ["a stack of nothing", { stacks: [100, 0] }],
    ["a broken chip", { stacks: [100, 9.5] }],
    ["a stack in words", { stacks: [100, "100"] }],
    ["a button off the table", { button: 2 }],
    ["a small blind over the big one", { small_blind: 11 }],
    ["an unknown ante type", { ante_type: "all" }],
    ["antes of no type", { antes: [1, 1] }],
    ["antes for another number of seats", { ante_type: "each", antes: [1] }],
    ["a card that is none", { deck_board: ["2c", "7d", "1h"] }],
    ["a number for a card", { deck_board: [2] }],
    ["six board cards", { deck_board: ["2c", "3c", "4c", "5c", "6c", "7c"] }],
    ["three hole cards", { hole: [["Ah", "Kd", "2s"], null] }],
    ["actions that are no list", { actions: {} }],
  ])("%s", (_what, change) => {
    const { id, error } = answer(change);
    expect([id, error.code, error.act_index]).toEqual(["h1", "malformed", null]);
    expect(error.message).not.toBe("");
  });

  test.each<[string, unknown]>([
    ["an act of another table", { seat: 2, type: "fold" }],
    ["an act of no kind", { seat: 0, type: "jump" }],
    ["an act that is none", "fold"],
    ["a raise to nowhere", { seat: 0, type: "bet_or_raise_to" }],
  ])("%s, and which", (_what, act) => {
    const { error } = answer({ actions: [{ seat: 0, type: "call" }, act] });
    expect([error.code, error.act_index]).toEqual(["malformed", 1]);
    expect(error.message).toContain("actions[1]");
  });
});
