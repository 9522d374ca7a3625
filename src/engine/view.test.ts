import { describe, expect, test } from "vitest";
import type { TableState } from "./state";
import { acts, cards, dealt, handOf, playerOf, run, showAll, street, tableOf, texts } from "./testing/table";
import { HIDDEN } from "./types";
import { viewFor } from "./view";

const HOLES = { 0: "AhKh", 1: "QdQc", 2: "8s3d" };
const EVERYONE = { kind: "public" } as const;
const seat = (number: number) => ({ kind: "seat", seat: number }) as const;

/** The cards a viewer sees of each player, as text. */
function seen(state: TableState, viewer: Parameters<typeof viewFor>[1]): string[] {
  return viewFor(state, viewer).hand?.players.map((player) => texts(player.cards)) ?? [];
}

describe("whose cards a view shows", () => {
  const preflop = dealt(tableOf([500, 500, 500]), { holes: HOLES });

  test("its own to a seat, none to the public", () => {
    expect(seen(preflop, EVERYONE)).toEqual(["", "", ""]);
    expect(seen(preflop, seat(0))).toEqual(["AhKh", "", ""]);
    expect(seen(preflop, seat(2))).toEqual(["", "", "8s3d"]);
  });

  test("a folded seat's to nobody but itself", () => {
    const folded = acts(preflop, "f");
    expect(seen(folded, EVERYONE)).toEqual(["", "", ""]);
    expect(seen(folded, seat(1))).toEqual(["", "QdQc", ""]);
    expect(seen(folded, seat(0))).toEqual(["AhKh", "", ""]);
  });

  test("those shown to all, those mucked or won unseen to nobody else", () => {
    const flop = street(acts(preflop, "c c x"), "2c7d9h");
    const river = acts(street(acts(street(acts(flop, "x x x"), "4s"), "x x x"), "Jd"), "x x 20 c c");
    let state = run(river, { type: "ShowCards", seat: 0, cards: cards("AhKh"), at: 0 });
    state = run(state, { type: "ShowCards", seat: 1, cards: cards("QdQc"), at: 0 });
    state = run(state, { type: "MuckCards", seat: 2, at: 0 });
    expect(seen(state, EVERYONE)).toEqual(["AhKh", "QdQc", ""]);
    expect(seen(state, seat(2))).toEqual(["AhKh", "QdQc", "8s3d"]);
    const won = acts(preflop, "60 f f");
    expect(seen(won, EVERYONE)).toEqual(["", "", ""]);
  });

  test("all-in hands to all before the rest of the board", () => {
    const state = showAll(acts(preflop, "500 c f"));
    expect(seen(state, EVERYONE)).toEqual(["AhKh", "QdQc", ""]);
    expect(viewFor(state, EVERYONE).awaiting).toEqual({ kind: "board", street: "flop", count: 3 });
  });

  test("a hidden card to nobody: it is no card", () => {
    let state = run(tableOf([500, 500]), { type: "StartHand", at: 0 });
    state = run(state, { type: "DealHoleCards", seat: 1, cards: [HIDDEN, HIDDEN], at: 0 });
    expect(seen(state, seat(1))).toEqual(["", ""]);
  });

  test("a chair taken over shows its new holder nothing that was dealt before (decision 28)", () => {
    const left = run(preflop, { type: "StandUp", seat: 0, at: 0 });
    expect(seen(left, seat(0))).toEqual(["", "", ""]);
    const over = run(acts(left, "f"), { type: "SitDown", seat: 0, name: "new" });
    expect(seen(over, seat(0))).toEqual(["", "", ""]);
    expect(seen(over, seat(1))).toEqual(["", "QdQc", ""]);
  });

  test("whether a seat may muck is its own business: it tells whether it is beaten", () => {
    const flop = street(acts(preflop, "c c x"), "2c7d9h");
    const river = acts(street(acts(street(acts(flop, "x x x"), "4s"), "x x x"), "Jd"), "x x 20 c c");
    let state = run(river, { type: "ShowCards", seat: 0, cards: cards("AhKh"), at: 0 });
    state = run(state, { type: "ShowCards", seat: 1, cards: cards("QdQc"), at: 0 });
    expect(state.awaiting).toEqual({ kind: "show", seat: 2, mayMuck: true });
    expect(viewFor(state, seat(2)).awaiting).toEqual({ kind: "show", seat: 2, mayMuck: true });
    expect(viewFor(state, EVERYONE).awaiting).toEqual({ kind: "show", seat: 2, mayMuck: false });
    expect(viewFor(state, seat(1)).awaiting).toEqual({ kind: "show", seat: 2, mayMuck: false });
  });
});

describe("what a view tells", () => {
  const state = acts(dealt(tableOf([500, 500, 0, 500]), { holes: HOLES }), "60");

  test("the legal acts to the seat that owes one, to nobody else", () => {
    expect(viewFor(state, seat(1)).legal).toMatchObject({ seat: 1, toCall: 50 });
    expect(viewFor(state, seat(0)).legal).toBeNull();
    expect(viewFor(state, EVERYONE).legal).toBeNull();
  });

  test("chips, bets, the pot with the street's bets, and the log", () => {
    const view = viewFor(state, EVERYONE);
    expect(view.seats.map((chair) => [chair.status, chair.chips])).toEqual([
      ["active", 440],
      ["active", 490],
      ["left", 0],
      ["active", 480],
    ]);
    expect(view.hand).toMatchObject({ potTotal: 90, pots: [], currentBet: 60, minRaise: 40, button: 0 });
    expect(view.hand?.players.map((player) => player.bet)).toEqual([60, 10, 20]);
    expect(view.hand?.log).toEqual(handOf(state).log);
  });

  test("every kind of waiting", () => {
    const kinds = [
      tableOf([500, 0]),
      tableOf([500, 500]),
      run(tableOf([500, 500]), { type: "StartHand", at: 0 }),
      state,
      acts(state, "c c"),
      acts(dealt(tableOf([500, 500])), "500 c"),
    ];
    for (const table of kinds) expect(viewFor(table, EVERYONE).awaiting).toEqual(table.awaiting);
    expect(kinds.map((table) => table.awaiting.kind)).toEqual([
      "players",
      "next_hand",
      "hole_cards",
      "action",
      "board",
      "show",
    ]);
  });

  test("no field that is not listed: a secret in the state stays there", () => {
    const canary = "2f1c-canary";
    const hand = {
      ...handOf(state),
      deck: canary,
      players: handOf(state).players.map((p) => ({ ...p, secret: canary })),
    };
    const seats = state.seats.map((chair) => ({ ...chair, claim: canary }));
    const leaky = { ...state, seats, hand, deck: canary };
    expect(JSON.stringify(leaky)).toContain(canary);
    for (const viewer of [EVERYONE, seat(0), seat(1)]) {
      expect(JSON.stringify(viewFor(leaky, viewer))).not.toContain(canary);
    }
  });

  test("nothing of the betting rules' own notes", () => {
    const player = viewFor(state, seat(0)).hand?.players[0];
    expect(Object.keys(player ?? {}).sort()).toEqual(
      ["allIn", "bet", "cards", "committed", "folded", "seat", "shown", "startingStack"].sort(),
    );
  });

  test("a copy: changing it changes no state", () => {
    const view = structuredClone(viewFor(state, seat(0)));
    const live = viewFor(state, seat(0));
    expect(live).toEqual(view);
    expect(live.seats[0]).not.toBe(state.seats[0]);
    expect(live.hand?.log[0]).not.toBe(handOf(state).log[0]);
    expect(live.hand?.players[0]?.cards).not.toBe(playerOf(state, 0).cards);
  });

  test("before the first hand there is none", () => {
    expect(viewFor(tableOf([500, 500]), seat(0))).toMatchObject({ hand: null, handIndex: 0, button: null });
  });
});
