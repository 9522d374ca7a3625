import { describe, expect, test } from "vitest";
import { lobbyOf, player } from "../../tv/testing/tables";
import { feltSnapshot, ownOf, PENDING } from "../testing/felt";
import { feltViewOf, ownPlace, standingsNow } from "./view";

describe("the own chair", () => {
  test("has its cards open before it, and the others' lie face down", () => {
    const { seats, own } = feltViewOf(feltSnapshot(), true);
    const cards = seats.map((pod) => (pod.kind === "seated" ? pod.cards.map(({ card }) => card) : []));
    expect(cards).toEqual([
      ["AH", "KD"],
      [null, null],
      [null, null],
    ]);
    expect(own).toMatchObject({ seat: 0, cards: ["AH", "KD"], folded: false });
  });

  test("keeps folded cards, pushed back", () => {
    const players = [player(0, "Human", { folded: true, inHand: false }), player(1, "Gale")];
    const { seats } = feltViewOf(feltSnapshot({ table: { playersPublic: players } }, 2), true);
    expect(seats[0]?.kind === "seated" ? seats[0].cards : []).toEqual([
      { card: "AH", marked: false, dim: true },
      { card: "KD", marked: false, dim: true },
    ]);
  });

  test("owes a decision only while it does", () => {
    const waiting = feltViewOf(feltSnapshot(), true);
    expect(waiting.own?.pending).toBeNull();
    const asked = feltViewOf(feltSnapshot({ own: ownOf({ pendingAction: PENDING }) }), true);
    expect(asked.own?.pending).toEqual(PENDING);
    expect(asked.ownBet).toBe(20);
    expect(asked.opened).toBe(true);
  });

  test("is nobody's in a demo, and not ours any more where another screen deals", () => {
    expect(feltViewOf(feltSnapshot({ own: null }), true).own).toBeNull();
    const mirror = feltViewOf(feltSnapshot({ status: "superseded" }), true);
    expect(mirror.own).toBeNull();
    expect(mirror.badge).toBe("mirror");
    expect(JSON.stringify(mirror.seats)).not.toContain("AH");
  });
});

describe("the stage", () => {
  test("waits until the first hand is dealt", () => {
    expect(feltViewOf(feltSnapshot({ table: { phase: "lobby", handIndex: 0 } }), true).stage).toBe("lobby");
  });

  test("says when the player is out and the rest is played without them", () => {
    const players = [
      player(0, "Human", { status: "busted", chips: 0 }),
      player(1, "Gale"),
      player(2, "Mistral"),
    ];
    expect(feltViewOf(feltSnapshot({ table: { playersPublic: players } }), true).stage).toBe("out");
    expect(feltViewOf(feltSnapshot({ table: { playersPublic: players }, own: null }), true).stage).toBe(
      "table",
    );
  });

  test.each([
    ["not_found", "not_found"],
    ["crashed", "crashed"],
    ["ended", "closed"],
  ] as const)("of a host that says %s is %s", (status, stage) => {
    expect(feltViewOf(feltSnapshot({ status }), true).stage).toBe(stage);
  });

  test("is the end where the game has ended, whatever became of the table", () => {
    const table = { phase: "ended", standings: [{ seatIndex: 1, name: "Gale", chips: 6000 }] } as const;
    expect(
      feltViewOf(feltSnapshot({ table: { ...table, standings: [...table.standings] } }), true).stage,
    ).toBe("ended");
  });
});

test("the connection is told: no network, no server", () => {
  expect(feltViewOf(feltSnapshot(), false).badge).toBe("offline");
  expect(feltViewOf(feltSnapshot({ status: "reconnecting" }), true).badge).toBe("reconnecting");
  expect(feltViewOf(feltSnapshot(), true).badge).toBeNull();
});

test("places at the end and on the way", () => {
  const standings = [
    { seatIndex: 2, name: "Mistral", chips: 6000 },
    { seatIndex: 0, name: "Human", chips: 0 },
  ];
  const view = feltViewOf(feltSnapshot({ table: { phase: "ended", standings } }), true);
  expect(ownPlace(view)).toBe(2);
  expect(ownPlace({ ...view, own: null })).toBeNull();
  const players = [player(0, "Human", { chips: 500 }), player(1, "Gale", { chips: 400, bet: 200 })];
  const { seats } = feltViewOf(feltSnapshot({ table: { playersPublic: players } }, 2), true);
  expect(standingsNow(seats).map(({ name }) => name)).toEqual(["Gale", "Human"]);
});

test("only who has busted is out: not who is all-in, and not who has just sat down", () => {
  const players = [
    player(0, "Human", { chips: 0, allIn: true }),
    player(1, "Gale", { chips: 900 }),
    player(2, "Mistral", { chips: 0, status: "busted" }),
  ];
  const late = lobbyOf([{ seat: 3, name: "Zephyr" }], { seats: 4 });
  const { seats } = feltViewOf(feltSnapshot({ lobby: late, table: { playersPublic: players } }, 4), true);
  expect(standingsNow(seats).map(({ place, name, chips, instead }) => [place, name, chips, instead])).toEqual(
    [
      [1, "Gale", 900, null],
      [2, "Human", 0, "all_in"],
      [2, "Zephyr", 0, "waiting"],
      [4, "Mistral", 0, "out"],
    ],
  );
});
