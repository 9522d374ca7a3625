import { describe, expect, test } from "vitest";
import { acts, cards, dealt, run, street, tableOf, withLevel } from "../testing/table";
import { viewFor } from "../view";
import { sightOf } from "./sight";

const sight = (state: Parameters<typeof viewFor>[0], seat: number) =>
  sightOf(viewFor(state, { kind: "seat", seat }), seat);

describe("what a seat sees at its turn", () => {
  test("its cards, the board, the price, and everybody's chips", () => {
    const start = dealt(tableOf([1000, 500, 2000]), { button: 0, holes: { 2: "AhKd" } });
    const state = acts(street(acts(start, "60 f c"), "2c7d9h"), "x 80");
    expect(sight(state, 2)).toMatchObject({
      seat: 2,
      street: "flop",
      cards: cards("AhKd"),
      board: cards("2c7d9h"),
      button: 0,
      smallBlind: 10,
      bigBlind: 20,
      pot: 60 + 10 + 60 + 80,
      legal: { toCall: 80, canCheck: false, raise: { minTo: 160, maxTo: 1940 } },
    });
    expect(sight(state, 2)?.players).toEqual([
      { seat: 0, chips: 860, bet: 80, folded: false, allIn: false },
      { seat: 1, chips: 490, bet: 0, folded: true, allIn: false },
      { seat: 2, chips: 1940, bet: 0, folded: false, allIn: false },
    ]);
  });

  test("the hand so far, antes and blinds included", () => {
    const state = acts(
      dealt(tableOf([1000, 1000], withLevel({ ante: 5, anteType: "each" })), { button: 0 }),
      "60",
    );
    expect(sight(state, 1)?.log.map(({ seat, action, amount }) => `${seat} ${action} ${amount}`)).toEqual([
      "1 ante 5",
      "0 ante 5",
      "0 post_sb 10",
      "1 post_bb 20",
      "0 raise 50",
    ]);
  });

  test("only those dealt in are players", () => {
    const seated = run(tableOf([1000, 1000, 1000, 1000]), { type: "SitOut", seat: 2 });
    const state = dealt(seated, { button: 0 });
    const turn = state.awaiting.kind === "action" ? state.awaiting.seat : -1;
    expect(sight(state, turn)?.players.map(({ seat }) => seat)).toEqual([0, 1, 3]);
  });

  test("there is none before a hand, between turns, or for whoever is not asked", () => {
    const table = tableOf([1000, 1000]);
    expect(sight(table, 0)).toBeNull();
    const state = dealt(table, { button: 0 });
    expect(sight(state, 1)).toBeNull();
    expect(sightOf(viewFor(state, { kind: "seat", seat: 0 }), 1)).toBeNull();
    expect(sight(acts(state, "f"), 0)).toBeNull();
  });
});
