import { expect, test } from "vitest";
import { createManualClock } from "@/lib/clock";
import { GLOW_MS } from "../tv/afterglow";
import { player } from "../tv/testing/tables";
import { createFeltStore } from "./store";
import { FakeSeat, feltSnapshot, ownOf, PENDING } from "./testing/felt";

const asked = feltSnapshot({ own: ownOf({ pendingAction: PENDING }) });

function open() {
  const clock = createManualClock();
  const host = new FakeSeat(feltSnapshot());
  const store = createFeltStore(host, true, clock);
  return {
    host,
    store,
    pass: clock.advance,
  };
}

test("a decision counts once its price has stood, and once a turn", () => {
  const { host, store, pass } = open();
  host.say(asked);
  const key = store.getState().offer?.key ?? "";
  expect(store.act({ action: "call" }, key)).toBe(false);
  pass(400);
  expect(store.act({ action: "call" }, "another price")).toBe(false);
  expect(store.act({ action: "call" }, key)).toBe(true);
  expect(store.act({ action: "fold" }, key)).toBe(false);
  expect(host.acts).toEqual([{ turnToken: PENDING.turnToken, action: "call" }]);
  expect(store.getState().sent).toBe(PENDING.turnToken);
});

test("what was said is forgotten when the turn is over, and a new turn is a new offer", () => {
  const { host, store, pass } = open();
  host.say(asked);
  pass(400);
  store.act({ action: "call" }, store.getState().offer?.key ?? "");
  host.say(feltSnapshot());
  expect(store.getState()).toMatchObject({ sent: null, offer: null });
  const next = { ...PENDING, turnToken: "another-turn-of-the-human" as typeof PENDING.turnToken };
  host.say(feltSnapshot({ own: ownOf({ pendingAction: next }) }));
  expect(store.getState().offer?.pending.turnToken).toBe(next.turnToken);
});

test("nothing can be said where nothing is owed", () => {
  const { host, store, pass } = open();
  pass(5_000);
  expect(store.act({ action: "fold" }, "")).toBe(false);
  expect(host.acts).toEqual([]);
});

test("news, motion and the log come of each change, once", () => {
  const { host, store } = open();
  const players = [
    player(0, "Human", { bet: 0 }),
    player(1, "Gale", { bet: 20 }),
    player(2, "Mistral", { bet: 20 }),
  ];
  const log = [{ street: "preflop", seatIndex: 1, action: "call", amount: 10 }];
  const called = player(1, "Gale", { lastAction: { action: "call", amount: 10, to: 20 }, bet: 20 });
  host.say(feltSnapshot({ table: { playersPublic: players.with(1, called), log } }));
  expect(store.getState()).toMatchObject({ batch: 1, news: [{ kind: "act", name: "Gale" }] });
  expect(store.getState().flights).toMatchObject([{ seat: 0, way: "bet" }]);
  expect(store.getState().log).toMatchObject([{ hand: 7, news: [{ kind: "act" }] }]);
  store.land(store.getState().flights[0]?.id ?? "");
  expect(store.getState().flights).toEqual([]);
  host.say(feltSnapshot({ table: { playersPublic: players.with(1, called), log } }));
  expect(store.getState().batch).toBe(1);
});

test("the network's coming and going is seen, and stopping leaves the host", () => {
  const { host, store } = open();
  store.setOnline(false);
  expect(store.getState().view.badge).toBe("offline");
  store.command({ kind: "set_pace", pace: "fast" });
  expect(host.commands).toEqual([{ kind: "set_pace", pace: "fast" }]);
  store.stop();
  expect(host.stopped).toBe(true);
  host.say(asked);
  expect(store.getState().offer).toBeNull();
});

test("a game's last hand is looked at for a while before its places are told", () => {
  const { host, store, pass } = open();
  const ended = feltSnapshot({ table: { phase: "ended" } });
  host.say(ended);
  expect(store.getState()).toMatchObject({ afterglow: true, view: { stage: "ended" } });
  pass(GLOW_MS);
  expect(store.getState().afterglow).toBe(false);
  const late = createFeltStore(new FakeSeat(ended), true, createManualClock());
  expect(late.getState().afterglow).toBe(false);
});
