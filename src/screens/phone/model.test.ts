import { describe, expect, it } from "vitest";
import type { PhoneData } from "./data";
import { viewOf } from "./model";
import { nextOffer } from "./play/offer";
import { data } from "./testing/data";
import { claimed, lobby, NOW, pending, player, state, theirTurn } from "./testing/states";
import type { View } from "./view";

/** The view, which must be of this kind. */
function as<K extends View["kind"]>(kind: K, over: Partial<PhoneData>): Extract<View, { kind: K }> {
  const view = viewOf(data(over));
  expect(view.kind).toBe(kind);
  return view as Extract<View, { kind: K }>;
}

const table = (over: Parameters<typeof state>[0]) => as("table", { state: state(over) });
const others = [player(1), player(2)];

describe("the page as a whole", () => {
  it("loads until something is heard, then says why nothing is", () => {
    expect(viewOf(data())).toEqual({ kind: "loading" });
    expect(viewOf(data({ link: "cut" }))).toEqual({ kind: "unreachable", offline: false });
    expect(viewOf(data({ link: "offline" }))).toEqual({ kind: "unreachable", offline: true });
  });

  it("has no seat without a claim, whatever else is known", () => {
    expect(viewOf(data({ hold: { status: "none" }, state: state() })).kind).toBe("seatless");
  });

  it("says that the table is gone before anything that was on it", () => {
    expect(viewOf(data({ gone: "expired", state: state() }))).toEqual({ kind: "gone", why: "expired" });
  });

  it("shows the lobby until the first hand, the table from then on", () => {
    as("lobby", { lobby: lobby([claimed(0)]) });
    as("lobby", { lobby: lobby([claimed(0)]), state: state({ phase: "lobby", handIndex: 0 }) });
    as("table", { lobby: lobby([claimed(0)]), state: state() });
  });

  it("shows no lobby on the way into a game that is on, but waits in it where the TV has not dealt", () => {
    const started = lobby([claimed(0)], { start_signaled: true });
    expect(viewOf(data({ lobby: started }))).toEqual({ kind: "loading" });
    expect(as("lobby", { lobby: started, unopened: true }).start.kind).toBe("signaled");
    expect(as("lobby", { lobby: started, link: "cut" }).badge).toBe("cut");
  });

  it("keeps the last state on the screen while cut off, and says so", () => {
    expect(as("table", { state: state(), link: "cut" })).toMatchObject({ badge: "cut", hole: ["AS", "KD"] });
    expect(as("table", { state: state(), link: "offline" }).badge).toBe("offline");
  });

  it("says that the TV is silent, unless the line itself is the matter", () => {
    const silent = state({}, { hostStale: true });
    expect(as("table", { state: silent }).badge).toBe("tv");
    expect(as("table", { state: silent, link: "cut" }).badge).toBe("cut");
    expect(as("lobby", { lobby: lobby([claimed(0)], { hosted: false }) }).badge).toBe("tv");
    expect(as("lobby", { lobby: lobby([claimed(0)]) }).badge).toBeNull();
  });
});

describe("the lobby", () => {
  const start = (over: Partial<PhoneData>) => as("lobby", over).start;

  it("gives the first holder the button, enabled from two fresh claims", () => {
    expect(start({ lobby: lobby([claimed(0)]) })).toEqual({
      kind: "yours",
      enabled: false,
      players: 1,
      sending: false,
    });
    expect(start({ lobby: lobby([claimed(0), claimed(1)]) })).toMatchObject({ enabled: true });
    expect(start({ lobby: lobby([claimed(0), claimed(1, { fresh: false })]) })).toMatchObject({
      enabled: false,
    });
  });

  it("has the others wait for that holder by name", () => {
    expect(start({ lobby: lobby([claimed(3), claimed(0)]) })).toEqual({ kind: "theirs", name: "Dora" });
  });

  it("passes the button on when the first holder's phone is gone, so that the night can begin", () => {
    const claims = [claimed(3, { fresh: false }), claimed(0), claimed(1)];
    expect(start({ lobby: lobby(claims) })).toMatchObject({ kind: "yours", enabled: true });
  });

  it("shows that the start is on its way, and that it was given", () => {
    expect(start({ lobby: lobby([claimed(0), claimed(1)]), starting: true })).toMatchObject({
      sending: true,
    });
    const signaled = lobby([claimed(0)], { start_signaled: true });
    expect(start({ lobby: signaled, unopened: true })).toEqual({ kind: "signaled" });
  });

  it("lists every chair once, by number, with who holds it", () => {
    const { chairs } = as("lobby", { lobby: lobby([claimed(2, { is_agent: true }), claimed(0)]) });
    expect(chairs.map((chair) => chair.name)).toEqual(["Ana", null, "Chen", null, null, null]);
    expect(chairs[0]).toMatchObject({ own: true, fresh: true });
    expect(chairs[2]).toMatchObject({ own: false, agent: true });
  });
});

describe("a lost seat", () => {
  it("names who has it and what is free", () => {
    const hold = { status: "lost", name: "Ana", token: null } as const;
    const taken = lobby([claimed(0, { name: "Zoe" }), claimed(1), claimed(2, { fresh: false })]);
    expect(as("lost", { hold, lobby: taken })).toEqual({ kind: "lost", takenBy: "Zoe", free: [2, 3, 4, 5] });
    expect(as("lost", { hold })).toEqual({ kind: "lost", takenBy: null, free: [] });
  });
});

describe("the line that says what is happening", () => {
  const status = (over: Parameters<typeof state>[0]) => table(over).status;

  it("my turn, their turn, nobody's", () => {
    expect(status({})).toEqual({ kind: "your_turn" });
    expect(status({ pendingAction: theirTurn(1) })).toEqual({ kind: "their_turn", name: "Ben" });
    expect(status({ pendingAction: null })).toEqual({ kind: "dealing" });
  });

  it("all-in, and folded while the others play on", () => {
    expect(
      status({ pendingAction: null, playersPublic: [player(0, { allIn: true, chips: 0 }), ...others] }),
    ).toEqual({ kind: "all_in", name: null });
    const allIn = [player(0, { allIn: true, chips: 0 }), ...others];
    expect(status({ pendingAction: theirTurn(1), playersPublic: allIn })).toEqual({
      kind: "all_in",
      name: "Ben",
    });
    const folded = [player(0, { folded: true, inHand: false }), ...others];
    expect(status({ pendingAction: theirTurn(1), playersPublic: folded })).toEqual({
      kind: "folded",
      name: "Ben",
    });
  });

  it("a hand won, in words where it was shown", () => {
    const hand = { category: "pair", ranks: [12] } as const;
    const showdown = [{ seatIndex: 0, cards: ["AS", "AD"], hand: { ...hand, ranks: [12] }, amount: 300 }];
    const winners = [{ seatIndex: 0, amount: 300 }];
    expect(status({ phase: "between", winners, showdown })).toEqual({ kind: "won", amount: 300, hand });
    expect(status({ phase: "between", winners })).toEqual({ kind: "won", amount: 300, hand: null });
  });

  it("a hand that others won, each with their part", () => {
    const winners = [
      { seatIndex: 1, amount: 300 },
      { seatIndex: 2, amount: 100 },
    ];
    expect(status({ phase: "between", winners })).toEqual({
      kind: "they_won",
      winners: [
        { name: "Ben", amount: 300, hand: null },
        { name: "Chen", amount: 100, hand: null },
      ],
    });
  });

  it("seated late: dealt in from the next hand, also before the TV has noticed", () => {
    const late = [player(0, { inHand: false, status: "waiting" }), ...others];
    expect(status({ pendingAction: theirTurn(1), playersPublic: late })).toEqual({ kind: "next_hand" });
    expect(status({ pendingAction: theirTurn(1), playersPublic: others })).toEqual({ kind: "next_hand" });
  });

  it("sitting out, busted, paused, too few, another's buy-in", () => {
    const own = (over: object) => [player(0, { inHand: false, ...over }), ...others];
    expect(status({ playersPublic: own({ status: "sitting_out" }), pendingAction: null }).kind).toBe(
      "sitting_out",
    );
    expect(status({ playersPublic: own({ status: "busted", chips: 0 }), pendingAction: null }).kind).toBe(
      "busted",
    );
    expect(status({ phase: "paused" }).kind).toBe("paused");
    expect(status({ phase: "waiting", pendingAction: null }).kind).toBe("need_players");
    const buyIn = { seatIndex: 1, floor: 100, cap: 900, deadline_at: NOW };
    expect(status({ phase: "buy_in", buyIn, pendingAction: null })).toEqual({
      kind: "they_choose",
      name: "Ben",
      winners: [],
    });
    const theirs = [{ seatIndex: 2, amount: 40 }];
    expect(status({ phase: "buy_in", buyIn, winners: theirs, pendingAction: null })).toMatchObject({
      kind: "they_choose",
      winners: [{ amount: 40, hand: null }],
    });
    const winners = [{ seatIndex: 0, amount: 300 }];
    expect(status({ phase: "buy_in", buyIn, winners, pendingAction: null }).kind).toBe("won");
  });
});

describe("what lies under the thumb", () => {
  const owed = pending(0);
  const offer = nextOffer(null, owed, 0);

  it("the decision, with what the presets need", () => {
    expect(as("table", { state: state(), offer }).dock).toMatchObject({
      kind: "act",
      bet: false,
      pot: 30,
      ownBet: 0,
      bigBlind: 20,
      sent: null,
    });
  });

  it("a bet rather than a raise where nobody has bet after the flop", () => {
    const flop = state({ street: "flop", playersPublic: [player(0), ...others] });
    expect(as("table", { state: flop, offer }).dock).toMatchObject({ bet: true });
    const bet = state({ street: "flop", playersPublic: [player(0), player(1, { bet: 40 })] });
    expect(as("table", { state: bet, offer }).dock).toMatchObject({ bet: false });
  });

  it("choices ahead while another thinks, with the one that was made", () => {
    const waiting = state({ pendingAction: theirTurn(2) });
    expect(as("table", { state: waiting }).dock).toMatchObject({ kind: "ahead", chosen: null });
    const price = { handIndex: 3, street: "preflop", toCall: 20, small: 20 };
    expect(as("table", { state: waiting, pre: { kind: "call_small", price } }).dock).toMatchObject({
      kind: "ahead",
      chosen: "call_small",
    });
  });

  it("the own buy-in with its deadline as an instant", () => {
    const buyIn = { seatIndex: 0, floor: 100, cap: 900, deadline_at: NOW };
    const busted = [player(0, { chips: 0, inHand: false }), ...others];
    const choosing = state({ phase: "buy_in", buyIn, pendingAction: null, playersPublic: busted });
    expect(as("table", { state: choosing }).dock).toEqual({
      kind: "buy_in",
      choice: `${choosing.table.handIndex}:0`,
      floor: 100,
      cap: 900,
      deadline: Date.parse(NOW),
      made: null,
    });
    const held = state({ phase: "paused", buyIn: { ...buyIn, deadline_at: null }, pendingAction: null });
    expect(as("table", { state: held }).dock).toMatchObject({ kind: "buy_in", deadline: null });
  });

  it("nothing where there is nothing to decide", () => {
    expect(table({ phase: "between", pendingAction: null }).dock).toEqual({ kind: "quiet" });
  });
});

describe("the own cards", () => {
  it("come from the seat's own view, and from the showdown once they were shown", () => {
    expect(table({}).hole).toEqual(["AS", "KD"]);
    const shown = state(
      { showdown: [{ seatIndex: 0, cards: ["2C", "2D"], amount: 0 }] },
      { seat: { seatIndex: 0, sealed: true } },
    );
    expect(as("table", { state: shown }).hole).toEqual(["2C", "2D"]);
  });

  it("are none where none were dealt", () => {
    expect(as("table", { state: state({}, { seat: { seatIndex: 0, sealed: true } }) }).hole).toEqual([]);
  });

  it("mark the five that won, and never those that lost", () => {
    const best = ["AS", "KD", "QH", "JC", "TD"];
    const showdown = [{ seatIndex: 0, cards: ["AS", "KD"], best, amount: 300 }];
    expect(table({ phase: "showdown", showdown, winners: [{ seatIndex: 0, amount: 300 }] }).best).toEqual(
      best,
    );
    expect(table({ phase: "showdown", showdown, winners: [{ seatIndex: 1, amount: 300 }] }).best).toEqual([]);
  });
});

describe("the end", () => {
  it("lists the places in order and finds the own", () => {
    const standings = [
      { seatIndex: 1, name: "Ben", chips: 6000 },
      { seatIndex: 0, name: "Ana", chips: 0 },
    ];
    const biggestPot = { handIndex: 9, amount: 4000 };
    const view = as("ended", { state: state({ phase: "ended", standings, biggestPot }) });
    expect(view.places.map(({ rank, own }) => [rank, own])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect([view.ownRank, view.biggestPot]).toEqual([2, biggestPot]);
  });

  it("comes after its last hand, which says who won it to who is out with it too", () => {
    const winners = [{ seatIndex: 1, amount: 6000 }];
    const playersPublic = state().table.playersPublic.map((player) =>
      player.seatIndex === 0 ? { ...player, chips: 0, status: "busted" as const } : player,
    );
    const last = state({ phase: "ended", winners, playersPublic });
    const view = viewOf(data({ state: last, afterglow: true }));
    expect(view).toMatchObject({ kind: "table", status: { kind: "they_won" }, dock: { kind: "quiet" } });
    expect(viewOf(data({ state: last })).kind).toBe("ended");
  });

  it("has no own place where the seat came too late", () => {
    expect(as("ended", { state: state({ phase: "ended" }) }).ownRank).toBeNull();
  });
});
