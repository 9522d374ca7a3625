import { describe, expect, test } from "vitest";
import {
  acts,
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
  turnOf,
} from "../testing/table";
import type { Command } from "../types";

const sit = (seat: number, chips?: number): Command => ({
  type: "SitDown",
  seat,
  name: "Guest",
  ...(chips === undefined ? {} : { chips }),
});
const stand = (seat: number): Command => ({ type: "StandUp", seat, at: 9 });

describe("sitting down", () => {
  test("brings the starting stack, or what is given", () => {
    const state = run(tableOf([0, 0, 0]), sit(1), sit(2, 300));
    expect(state.seats[1]).toEqual({ seat: 1, name: "Guest", chips: 1000, status: "active", invested: 1000 });
    expect(state.seats[2]).toMatchObject({ chips: 300, invested: 300 });
  });

  test("the second guest makes a hand possible", () => {
    const one = run(tableOf([0, 0, 0]), sit(1));
    expect(one.awaiting.kind).toBe("players");
    expect(run(one, sit(0)).awaiting.kind).toBe("next_hand");
  });

  test("needs a free chair and whole chips", () => {
    const state = tableOf([100, 0]);
    expect(refusalOf(state, sit(0))).toBe("seat_taken");
    expect(refusalOf(state, sit(2))).toBe("seat_out_of_range");
    expect(refusalOf(state, sit(0.5))).toBe("seat_out_of_range");
    expect(refusalOf(state, sit(1, 0))).toBe("not_whole_chips");
    expect(refusalOf(state, sit(1, 10.5))).toBe("not_whole_chips");
  });

  test("during a hand is allowed: the guest is dealt in from the next one", () => {
    const state = run(dealt(tableOf([500, 500, 0])), sit(2));
    expect(handOf(state).players.map((player) => player.seat)).toEqual([0, 1]);
    expect(turnOf(state)).toBe(0);
    const next = run(acts(state, "f"), { type: "StartHand", at: 0 });
    expect(handOf(next).players.map((player) => player.seat)).toEqual([0, 1, 2]);
  });

  test("a chair given up in the hand that is on stays empty until it ends", () => {
    const left = run(dealt(tableOf([500, 500, 500])), stand(1));
    expect(refusalOf(left, sit(1))).toBe("hand_in_progress");
    expect(refusalOf(acts(left, "f"), sit(1))).toBeNull();
  });

  test("after the end goes on against the winner, who keeps its chips", () => {
    const over = street(
      street(
        street(
          showAll(acts(dealt(tableOf([500, 500]), { holes: { 0: "AhAc", 1: "KhKc" } }), "500 c")),
          "2c7d9h",
        ),
        "4s",
      ),
      "Jd",
    );
    expect(over.awaiting).toEqual({ kind: "finished", winner: 0 });
    expect(refusalOf(over, { type: "StartHand", at: 0 })).toBe("game_over");
    expect(refusalOf(over, sit(1))).toBe("seat_taken");
    const next = run(over, stand(1), sit(1));
    expect(next.awaiting.kind).toBe("next_hand");
    expect(stacksOf(next)).toEqual([1000, 1000]);
  });
});

describe("renaming", () => {
  test("changes the name and nothing else", () => {
    const state = tableOf([100, 100]);
    expect(eventsOf(state, { type: "Rename", seat: 1, name: "Bob (2)" })).toEqual([
      { type: "Renamed", seat: 1, name: "Bob (2)" },
    ]);
    expect(eventsOf(state, { type: "Rename", seat: 1, name: "P1" })).toEqual([]);
    expect(run(state, { type: "Rename", seat: 1, name: "Bob" }).seats[1]?.name).toBe("Bob");
    expect(refusalOf(tableOf([100, 0]), { type: "Rename", seat: 1, name: "x" })).toBe("seat_empty");
  });
});

describe("sitting out and in", () => {
  test("a hand in play goes on; the next one passes the seat over", () => {
    const state = run(dealt(tableOf([500, 500, 500])), { type: "SitOut", seat: 1 });
    expect(turnOf(acts(state, "c"))).toBe(1);
    const next = run(acts(state, "f f"), { type: "StartHand", at: 0 });
    expect(handOf(next).players.map((player) => player.seat)).toEqual([0, 2]);
    const back = run(next, { type: "SitIn", seat: 1 });
    expect(handOf(back).players).toHaveLength(2);
    expect(back.seats[1]?.status).toBe("active");
  });

  test("with fewer than two left the table waits for players", () => {
    const state = run(tableOf([500, 500]), { type: "SitOut", seat: 0 });
    expect(state.awaiting.kind).toBe("players");
    expect(run(state, { type: "SitIn", seat: 0 }).awaiting.kind).toBe("next_hand");
  });

  test("saying it twice changes nothing, and an empty chair cannot", () => {
    const state = run(tableOf([500, 500, 0]), { type: "SitOut", seat: 0 });
    expect(eventsOf(state, { type: "SitOut", seat: 0 })).toEqual([]);
    expect(eventsOf(state, { type: "SitIn", seat: 1 })).toEqual([]);
    expect(refusalOf(state, { type: "SitOut", seat: 2 })).toBe("seat_empty");
    expect(refusalOf(state, { type: "SitIn", seat: 2 })).toBe("seat_empty");
  });
});

describe("standing up", () => {
  test("between hands takes the chips along", () => {
    const state = run(tableOf([500, 500, 500]), stand(1));
    expect(state.seats[1]).toMatchObject({ status: "left", chips: 0 });
    expect(refusalOf(state, stand(1))).toBe("seat_empty");
  });

  test("in turn folds the hand and passes the turn", () => {
    const state = run(dealt(tableOf([500, 500, 500])), stand(0));
    expect(playerOf(state, 0)).toMatchObject({ folded: true, vacated: true });
    expect(turnOf(state)).toBe(1);
    expect(handOf(state).log.at(-1)).toMatchObject({ seat: 0, action: "fold" });
  });

  test("out of turn folds too, and the turn stays where it was", () => {
    const state = run(dealt(tableOf([500, 500, 500])), stand(2));
    expect(turnOf(state)).toBe(0);
    expect(eventsOf(dealt(tableOf([500, 500, 500])), stand(2)).map((event) => event.type)).toEqual([
      "Acted",
      "StoodUp",
    ]);
  });

  test("that leaves one player ends the hand; chips behind leave after it", () => {
    const table = dealt(tableOf([500, 500]));
    const state = run(table, stand(1));
    expect(handOf(state).closedAt).toBe(9);
    expect(stacksOf(state)).toEqual([520, 0]);
    expect(state.awaiting.kind).toBe("players");
  });

  test("keeps the chips behind at the table until the hand ends", () => {
    const state = run(dealt(tableOf([500, 500, 500])), stand(2));
    expect(stacksOf(state)).toEqual([500, 490, 480]);
    expect(stacksOf(acts(state, "f"))).toEqual([500, 520, 0]);
  });

  test("before the cards are out folds, and the deal goes on", () => {
    const started = run(tableOf([500, 500, 500]), { type: "StartHand", at: 0 });
    const state = run(started, stand(2));
    expect(state.awaiting).toEqual({ kind: "hole_cards", seats: [1, 2, 0] });
    const two = run(state, stand(0));
    expect(handOf(two).closedAt).toBe(9);
    expect(stacksOf(two)).toEqual([0, 520, 0]);
  });

  test("when nobody is left to bet against ends the street at once", () => {
    const allIn = acts(dealt(tableOf([1000, 1000, 60])), "60 c c");
    const flop = street(allIn, "2c7d9h");
    expect(turnOf(flop)).toBe(1);
    const left = run(flop, stand(0));
    expect(left.awaiting).toMatchObject({ kind: "show", seat: 1 });
  });

  test("between streets folds, and an all-in hand that was left over is tabled first", () => {
    const board = acts(dealt(tableOf([1000, 1000, 60])), "60 c c");
    expect(board.awaiting.kind).toBe("board");
    const left = run(board, stand(0));
    expect(left.awaiting).toMatchObject({ kind: "show", seat: 1 });
    expect(handOf(left).pots).toEqual([{ amount: 180, eligible: [1, 2] }]);
  });

  test("folds an all-in hand; but tabled cards speak (TDA 13): one already shown plays on", () => {
    const allIn = acts(dealt(tableOf([500, 500]), { holes: { 0: "AhAc", 1: "KhKc" } }), "500 c");
    const folded = run(allIn, stand(1));
    expect(stacksOf(folded)).toEqual([1000, 0]);
    const shown = run(allIn, { type: "ShowCards", seat: 0, cards: playerOf(allIn, 0).cards, at: 0 });
    const left = run(shown, stand(0));
    expect(playerOf(left, 0)).toMatchObject({ folded: false, vacated: true });
    const over = street(street(street(showAll(left), "2c7d9h"), "4s"), "Jd");
    expect(handOf(over).awards).toEqual([{ seat: 0, amount: 1000, pot: 0 }]);
    expect(stacksOf(over)).toEqual([0, 0]);
  });

  test("at showdown gives the turn to show to the next seat", () => {
    const river = (state: ReturnType<typeof dealt>) =>
      acts(street(acts(street(acts(street(state, "2c7d9h"), "x x x"), "4s"), "x x x"), "Jd"), "x x x");
    const state = river(acts(dealt(tableOf([500, 500, 500])), "c c x"));
    expect(state.awaiting).toMatchObject({ kind: "show", seat: 1 });
    const left = run(state, stand(1));
    expect(left.awaiting).toMatchObject({ kind: "show", seat: 2 });
    expect(handOf(run(left, stand(2))).awards).toEqual([{ seat: 0, amount: 60, pot: 0 }]);
  });
});

describe("a new game", () => {
  test("gives every seated player the starting stack, the busted too", () => {
    const over = acts(dealt(tableOf([500, 500, 0, 700], { ...PLAIN, startingStack: 800 })), "f f");
    const state = run(over, { type: "SitOut", seat: 3 }, { type: "NewGame" });
    expect(state.seats.map((seat) => [seat.status, seat.chips, seat.invested])).toEqual([
      ["active", 800, 800],
      ["active", 800, 800],
      ["left", 0, 0],
      ["sitting_out", 800, 800],
    ]);
    expect(state).toMatchObject({ hand: null, level: 0, handIndex: 1, awaiting: { kind: "next_hand" } });
  });

  test("follows the end, and counts its hands on", () => {
    const tabled = showAll(acts(dealt(tableOf([500, 500]), { holes: { 0: "AhAc", 1: "KhKc" } }), "500 c"));
    const over = street(street(street(tabled, "2c7d9h"), "4s"), "Jd");
    const state = run(over, { type: "NewGame" }, { type: "StartHand", at: 0 });
    expect(handOf(state).index).toBe(2);
  });

  test("waits for the end of a hand", () => {
    expect(refusalOf(dealt(tableOf([500, 500])), { type: "NewGame" })).toBe("hand_in_progress");
  });
});
