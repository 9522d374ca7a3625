import { expect, test } from "vitest";
import { ago, player, tableOf } from "../testing/tables";
import { cuesOf } from "./cues";
import { newsBetween } from "./news";

type Fields = NonNullable<Parameters<typeof tableOf>[0]>;
const ana = (fields: Parameters<typeof player>[2] = {}) => player(0, "Ana", fields);
const table = (fields: Fields = {}) => tableOf({ playersPublic: [ana(), player(1, "Bo")], ...fields });
const entry = (seatIndex: number, action: string, amount = 0) => ({
  street: "preflop",
  seatIndex,
  action,
  amount,
});

test("a reload is not told the hand again", () => {
  expect(newsBetween(null, table({ communityCards: ["AH", "TD", "7C"] }))).toEqual([]);
});

test("a view that did not change is no news", () => {
  expect(newsBetween(table(), table())).toEqual([]);
});

test("a new hand is news, its posts are not", () => {
  const after = table({ handIndex: 8, log: [entry(0, "post_sb", 10), entry(1, "post_bb", 20)] });
  expect(newsBetween(table({ log: [entry(0, "fold")] }), after)).toEqual([{ kind: "hand", index: 8 }]);
});

test("an act is told as its seat's label says it", () => {
  const after = table({
    log: [entry(0, "raise", 50)],
    playersPublic: [ana({ lastAction: { action: "raise", amount: 50, to: 60 } }), player(1, "Bo")],
  });
  expect(newsBetween(table(), after)).toEqual([
    { kind: "act", name: "Ana", act: { action: "raise", amount: 50, to: 60 } },
  ]);
});

test("several acts between two views are all told, in order", () => {
  const after = table({ log: [entry(0, "check"), entry(1, "bet", 40), entry(0, "fold")] });
  expect(newsBetween(table({ log: [entry(0, "check")] }), after)).toEqual([
    { kind: "act", name: "Bo", act: { action: "bet", amount: 40, to: 40 } },
    { kind: "act", name: "Ana", act: { action: "fold", amount: 0, to: 0 } },
  ]);
});

test("every street that was dealt is told with its own cards", () => {
  const cards = ["AH", "TD", "7C", "7S", "2H"];
  expect(newsBetween(table(), table({ communityCards: cards.slice(0, 3) }))).toEqual([
    { kind: "board", street: "flop", cards: ["AH", "TD", "7C"] },
  ]);
  const runOut = newsBetween(table({ communityCards: cards.slice(0, 3) }), table({ communityCards: cards }));
  expect(runOut).toEqual([
    { kind: "board", street: "turn", cards: ["7S"] },
    { kind: "board", street: "river", cards: ["2H"] },
  ]);
});

test("cards shown, pots won and the turn are told once each", () => {
  const since = ago(1);
  const before = table();
  const after = table({
    showdown: [{ seatIndex: 1, cards: ["AC", "KD"], amount: 0 }],
    winners: [{ seatIndex: 1, amount: 300 }],
    pendingAction: { seatIndex: 0, since, deadline_at: null },
  });
  expect(newsBetween(before, after)).toEqual([
    { kind: "shown", name: "Bo", cards: ["AC", "KD"], hand: null },
    { kind: "won", name: "Bo", amount: 300 },
    { kind: "turn", name: "Ana" },
  ]);
  expect(newsBetween(after, after)).toEqual([]);
});

test("a second turn of the same seat is a turn again", () => {
  const turn = (since: string) => table({ pendingAction: { seatIndex: 0, since, deadline_at: null } });
  expect(newsBetween(turn(ago(9)), turn(ago(2)))).toEqual([{ kind: "turn", name: "Ana" }]);
});

test("a buy-in choice and the end are told", () => {
  const asked = table({
    phase: "buy_in",
    buyIn: { seatIndex: 1, floor: 400, cap: 2000, deadline_at: ago(-90) },
  });
  expect(newsBetween(table(), asked)).toEqual([{ kind: "buy_in", name: "Bo" }]);
  const ended = table({ phase: "ended", standings: [{ seatIndex: 0, name: "Ana", chips: 4000 }] });
  expect(newsBetween(table(), ended)).toEqual([{ kind: "ended", name: "Ana" }]);
});

test("each sound is heard once, and turns ring on phones, not here", () => {
  const act = (action: "fold" | "check" | "call" | "raise" | "allin") =>
    ({ kind: "act", name: "Ana", act: { action, amount: 0, to: 0 } }) as const;
  expect(cuesOf([act("call"), act("raise"), act("allin")])).toEqual(["chips"]);
  expect(cuesOf([act("check"), { kind: "board", street: "flop", cards: [] }])).toEqual(["check", "deal"]);
  expect(cuesOf([act("fold"), { kind: "won", name: "Ana", amount: 1 }])).toEqual(["fold", "win"]);
  expect(cuesOf([{ kind: "turn", name: "Ana" }])).toEqual([]);
});
