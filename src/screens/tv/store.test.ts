import { expect, test } from "vitest";
import { createManualClock } from "@/lib/clock";
import { GLOW_MS } from "./afterglow";
import { createTvStore } from "./store";
import { FakeHost } from "./testing/fake-host";
import { player, snapshotOf, tableOf } from "./testing/tables";

const playing = (fields: Parameters<typeof tableOf>[0] = {}, bet = 0) =>
  snapshotOf({ table: tableOf({ playersPublic: [player(0, "Ana", { bet }), player(1, "Bo")], ...fields }) });

function open(first = playing()) {
  const host = new FakeHost(first);
  const clock = createManualClock();
  return { clock, host, store: createTvStore(host, true, clock) };
}

test("the first snapshot is shown and is no news", () => {
  const { store } = open();
  expect(store.getState()).toMatchObject({ batch: 0, news: [], flights: [], view: { stage: "table" } });
});

test("each change is a batch of news of its own", () => {
  const { host, store } = open();
  host.say(playing({ communityCards: ["AH", "TD", "7C"] }));
  expect(store.getState()).toMatchObject({ batch: 1, news: [{ kind: "board", street: "flop" }] });
  host.say(playing({ communityCards: ["AH", "TD", "7C"] }));
  expect(store.getState().batch).toBe(1);
});

test("chips that move are under way until they land, and the next moves replace them", () => {
  const { host, store } = open(playing({}, 60));
  host.say(playing());
  expect(store.getState().flights.map((flight) => flight.amount)).toEqual([60]);
  store.land("7-bet-0-60");
  expect(store.getState().flights).toEqual([]);
  host.say(playing({ winners: [{ seatIndex: 1, amount: 120 }] }));
  expect(store.getState().flights.map((flight) => flight.id)).toEqual(["7-win-1"]);
});

test("going offline shows at once, without a snapshot", () => {
  const { store } = open();
  store.setOnline(false);
  expect(store.getState().view).toMatchObject({ badge: "offline", stage: "table" });
  store.setOnline(true);
  expect(store.getState().view.badge).toBeNull();
});

test("the operator's words reach the dealer", () => {
  const { host, store } = open();
  store.command({ kind: "sit_out", seat: 3 });
  store.command({ kind: "pause" });
  expect(host.commands).toEqual([{ kind: "sit_out", seat: 3 }, { kind: "pause" }]);
});

test("a stopped screen hears nothing more and stops its host", () => {
  const { host, store } = open();
  store.stop();
  host.say(playing({ handIndex: 9 }));
  expect(store.getState().view.handIndex).toBe(7);
  expect(host.stopped).toBe(true);
});

test("a snapshot that came between looking and subscribing is not missed", () => {
  const host = new FakeHost(snapshotOf({ status: "connecting" }));
  const subscribe = host.subscribe;
  host.subscribe = (listener) => {
    host.say(playing());
    return subscribe(listener);
  };
  expect(createTvStore(host, true, createManualClock()).getState().view.stage).toBe("table");
});

test("a game's last hand lies there for a while before its places are told", () => {
  const { clock, host, store } = open();
  expect(store.getState().afterglow).toBe(false);
  host.say(playing({ phase: "ended" }));
  expect(store.getState()).toMatchObject({ afterglow: true, view: { stage: "ended" } });
  clock.advance(GLOW_MS);
  expect(store.getState().afterglow).toBe(false);
  host.say(playing());
  host.say(playing({ phase: "ended" }));
  store.stop();
  expect(clock.pending()).toBe(0);
});
