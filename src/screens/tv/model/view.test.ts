import { describe, expect, test } from "vitest";
import { SCENES } from "../testing/scenes";
import { ago, lobbyOf, NOW, player, snapshotOf, tableOf } from "../testing/tables";
import { elapsedSince, remainingUntil, stopwatch, viewOf } from "./view";

const seen = (name: keyof typeof SCENES & string, online = true) => {
  const scene = SCENES[name];
  if (scene === undefined) throw new Error(`no scene ${name}`);
  return viewOf(scene, online);
};

test("each of the host's states has its stage", () => {
  const stages = Object.fromEntries(Object.keys(SCENES).map((name) => [name, seen(name).stage]));
  expect(stages).toMatchObject({
    connecting: "connecting",
    lobby0: "lobby",
    lobby6: "lobby",
    preflop: "table",
    allin: "table",
    showdown: "table",
    buyin: "table",
    waiting: "table",
    paused: "table",
    reconnecting: "table",
    superseded: "table",
    ended: "ended",
    closed: "closed",
    not_found: "not_found",
    crashed: "crashed",
  });
});

test("a game that ended keeps its standings when the table closes behind it", () => {
  const table = tableOf({ phase: "ended", standings: [{ seatIndex: 0, name: "Ana", chips: 4000 }] });
  expect(viewOf(snapshotOf({ status: "ended", table }), true).stage).toBe("ended");
});

describe("the corner badge", () => {
  test("says reconnecting or superseded, and keeps the last table on", () => {
    expect(seen("reconnecting")).toMatchObject({ badge: "reconnecting", stage: "table", pot: 110 });
    expect(seen("superseded").badge).toBe("superseded");
  });

  test("says offline at once when the device has no network", () => {
    expect(seen("preflop", false).badge).toBe("offline");
  });

  test("is silent in good times and where there is nothing to reconnect to", () => {
    expect(seen("preflop").badge).toBeNull();
    expect(seen("not_found", false).badge).toBeNull();
    expect(seen("closed", false).badge).toBeNull();
  });
});

describe("the status line", () => {
  test("counts the seated and names who can start: the first fresh claim", () => {
    expect(seen("lobby0").status).toEqual({ kind: "seating", seated: 0, seats: 6, starter: null });
    const lobby = lobbyOf([
      { seat: 4, name: "Ana", fresh: false },
      { seat: 1, name: "Bo" },
      { seat: 0, name: "Cy" },
    ]);
    expect(viewOf(snapshotOf({ lobby }), true).status).toEqual({
      kind: "seating",
      seated: 3,
      seats: 6,
      starter: "Bo",
    });
  });

  test("says that the game starts between the signal and the first hand", () => {
    const lobby = lobbyOf([{ seat: 0, name: "Ana" }], { start_signaled: true });
    expect(viewOf(snapshotOf({ lobby }), true).status).toEqual({ kind: "starting" });
  });

  test("names who acts, with no deadline", () => {
    expect(seen("preflop").status).toEqual({
      kind: "acting",
      name: "Bartholomew Featherstone",
      since: ago(12),
    });
  });

  test("tells dealing, all-in and showdown apart when nobody acts", () => {
    const table = { playersPublic: [player(0, "Ana"), player(1, "Bo")] };
    const status = (fields: Parameters<typeof tableOf>[0]) =>
      viewOf(snapshotOf({ table: tableOf({ ...table, ...fields }) }), true).status.kind;
    expect(status({})).toBe("dealing");
    expect(status({ phase: "showdown" })).toBe("showdown");
    expect(status({ equity: [{ seatIndex: 0, share: 0.5 }] })).toBe("all_in");
    expect(status({ phase: "between" })).toBe("between");
  });

  test("names every winner with amount and hand, also without a showdown", () => {
    expect(seen("showdown").status).toEqual({
      kind: "won",
      winners: [{ name: "Ottoline", amount: 2460, hand: { category: "full_house", ranks: [5, 12] } }],
    });
    expect(seen("split").status).toMatchObject({ winners: [{ name: "Claude" }, { name: "Ottoline" }] });
    expect(seen("uncontested").status).toEqual({
      kind: "won",
      winners: [{ name: "Claude", amount: 410, hand: null }],
    });
  });

  test("waits for a buy-in, for players, or for the operator", () => {
    expect(seen("buyin").status).toEqual({ kind: "buy_in", name: "Mariana", until: ago(-72), winners: [] });
    expect(seen("busted").status).toMatchObject({
      kind: "buy_in",
      winners: [{ name: "Ottoline", amount: 2460 }],
    });
    expect(seen("waiting").status).toEqual({ kind: "waiting" });
    expect(seen("paused").status).toEqual({ kind: "paused" });
    expect(seen("ended").status).toEqual({ kind: "ended", name: "Mariana" });
  });
});

test("the board marks the winning five and pushes the others back", () => {
  expect(seen("showdown").board.map(({ card, marked, dim }) => [card, marked, dim])).toEqual([
    ["AH", true, false],
    ["TD", false, true],
    ["7C", true, false],
    ["7S", true, false],
    ["2H", false, true],
  ]);
  expect(seen("flop").board.every(({ marked, dim }) => !marked && !dim)).toBe(true);
});

test("pots are told apart only where there are several", () => {
  expect(seen("flop").pots).toEqual([]);
  expect(seen("allin").pots).toEqual([4100, 1920]);
});

test("late guests are led to the lowest free chair once play has started", () => {
  expect(seen("late").joinSeat).toBe(4);
  expect(seen("preflop").joinSeat).toBeNull();
  expect(seen("lobby3").joinSeat).toBeNull();
});

describe("clocks", () => {
  test("elapsed time is never negative, even when clocks disagree", () => {
    expect(elapsedSince(ago(12), NOW)).toBe(12_000);
    expect(elapsedSince(ago(-3), NOW)).toBe(0);
  });

  test("remaining time stops at nothing", () => {
    expect(remainingUntil(ago(-72), NOW)).toBe(72_000);
    expect(remainingUntil(ago(1), NOW)).toBe(0);
  });

  test("a stopwatch starts at 0:00 and rounds down", () => {
    expect([0, 999, 1000, 59_999, 60_000, 754_321].map(stopwatch)).toEqual([
      "0:00",
      "0:00",
      "0:01",
      "0:59",
      "1:00",
      "12:34",
    ]);
  });
});
