import { expect, test } from "vitest";
import { ago, lobbyOf, player, tableOf } from "../testing/tables";
import { chairCount, type SeatedPod, seatPods, winningCards } from "./seats";

const seated = (pods: ReturnType<typeof seatPods>, seat: number): SeatedPod => {
  const pod = pods[seat];
  if (pod?.kind !== "seated") throw new Error(`seat ${seat} is empty`);
  return pod;
};

test("before anybody comes, six chairs stand empty", () => {
  expect(seatPods(null, null)).toEqual([0, 1, 2, 3, 4, 5].map((seat) => ({ kind: "empty", seat })));
});

test("the lobby says how many chairs there are, and a player in a higher one makes room", () => {
  expect(chairCount(null, lobbyOf([], { seats: 4 }))).toBe(4);
  expect(chairCount(tableOf({ playersPublic: [player(7, "Ana")] }), null)).toBe(8);
  expect(chairCount(null, null)).toBe(6);
});

test("a guest in the lobby has a name and no chips yet", () => {
  const pod = seated(seatPods(null, lobbyOf([{ seat: 2, name: "Ana", agent: true }])), 2);
  expect(pod).toMatchObject({
    name: "Ana",
    chips: null,
    agent: true,
    stale: false,
    status: "playing",
    cards: [],
  });
});

test("a late guest waits for the next hand", () => {
  const table = tableOf({ playersPublic: [player(0, "Ana"), player(1, "Bo")] });
  const pod = seated(seatPods(table, lobbyOf([{ seat: 4, name: "Cy" }])), 4);
  expect(pod).toMatchObject({ name: "Cy", status: "waiting", chips: null });
});

test("a player shows stack, bet, last act, button, blind and two cards face down", () => {
  const table = tableOf({
    playersPublic: [
      player(1, "Ana", {
        chips: 1940,
        bet: 60,
        lastAction: { action: "raise", amount: 60, to: 60 },
        isAgent: true,
      }),
    ],
    dealerSeat: 1,
    smallBlindSeat: 1,
    bigBlindSeat: 2,
  });
  expect(seated(seatPods(table, null), 1)).toMatchObject({
    chips: 1940,
    bet: 60,
    lastAction: { action: "raise", to: 60 },
    dealer: true,
    blind: "small",
    agent: true,
    cards: [
      { card: null, marked: false, dim: false },
      { card: null, marked: false, dim: false },
    ],
  });
});

test("a folded hand lies no longer in front of its seat, nor does one that was not dealt", () => {
  const table = tableOf({
    playersPublic: [player(0, "Ana", { folded: true }), player(1, "Bo", { inHand: false }), player(2, "Cy")],
  });
  const pods = seatPods(table, null);
  expect([0, 1, 2].map((seat) => seated(pods, seat).cards.length)).toEqual([0, 0, 2]);
});

test("the seat that owes an act thinks, and nobody else", () => {
  const since = ago(12);
  const table = tableOf({
    playersPublic: [player(0, "Ana"), player(1, "Bo")],
    pendingAction: { seatIndex: 1, since, deadline_at: null },
  });
  const pods = seatPods(table, null);
  expect([seated(pods, 0).thinkingSince, seated(pods, 1).thinkingSince]).toEqual([null, since]);
});

test("a claim without a sign is stale, whatever the table says; without a claim the table's word counts", () => {
  const table = tableOf({
    playersPublic: [
      player(0, "Ana"),
      player(1, "Bo", { away: true }),
      player(2, "Cy", { away: true, status: "sitting_out" }),
    ],
  });
  const lobby = lobbyOf([{ seat: 0, name: "Ana", fresh: false }]);
  const pods = seatPods(table, lobby);
  expect([0, 1, 2].map((seat) => seated(pods, seat).stale)).toEqual([true, true, false]);
});

test("a chair that was given up is empty again", () => {
  const table = tableOf({ playersPublic: [player(0, "", { inHand: false }), player(1, "Bo")] });
  expect(seatPods(table, null)[0]).toEqual({ kind: "empty", seat: 0 });
});

test("at showdown the winner's five are marked and the rest pushed back", () => {
  const table = tableOf({
    phase: "between",
    communityCards: ["AH", "TD", "7C", "7S", "2H"],
    playersPublic: [player(0, "Ana"), player(1, "Bo")],
    showdown: [
      {
        seatIndex: 0,
        cards: ["AS", "7D"],
        hand: { category: "full_house", ranks: [5, 12] },
        best: ["7D", "7C", "7S", "AS", "AH"],
        amount: 400,
      },
      {
        seatIndex: 1,
        cards: ["AC", "KD"],
        hand: { category: "two_pair", ranks: [12, 5, 11] },
        best: ["AC", "AH", "7C", "7S", "KD"],
        amount: 0,
      },
    ],
    winners: [{ seatIndex: 0, amount: 400 }],
  });
  const pods = seatPods(table, null);
  expect(seated(pods, 0)).toMatchObject({
    won: 400,
    hand: { category: "full_house" },
    cards: [
      { card: "AS", marked: true, dim: false },
      { card: "7D", marked: true, dim: false },
    ],
  });
  expect(seated(pods, 1)).toMatchObject({
    won: 0,
    cards: [
      { card: "AC", dim: true },
      { card: "KD", dim: true },
    ],
  });
  expect([...winningCards(table)].sort()).toEqual(["7C", "7D", "7S", "AH", "AS"]);
});

test("cards shown before anybody has won are neither marked nor pushed back", () => {
  const table = tableOf({
    phase: "showdown",
    playersPublic: [player(0, "Ana", { allIn: true }), player(1, "Bo", { allIn: true })],
    showdown: [
      { seatIndex: 0, cards: ["AS", "7D"], amount: 0 },
      { seatIndex: 1, cards: ["AC", "KD"], amount: 0 },
    ],
    equity: [
      { seatIndex: 0, share: 0.31 },
      { seatIndex: 1, share: 0.69 },
    ],
  });
  const pods = seatPods(table, null);
  expect(seated(pods, 0)).toMatchObject({
    equity: 0.31,
    cards: [{ marked: false, dim: false }, { dim: false }],
  });
  expect(seated(pods, 1).equity).toBe(0.69);
});

test("a pot without a showdown marks no card", () => {
  const table = tableOf({ playersPublic: [player(0, "Ana")], winners: [{ seatIndex: 0, amount: 30 }] });
  expect(winningCards(table).size).toBe(0);
  expect(seated(seatPods(table, null), 0).won).toBe(30);
});

test("a busted seat's choice carries its deadline", () => {
  const deadline_at = ago(-72);
  const table = tableOf({
    phase: "buy_in",
    playersPublic: [player(0, "Ana", { chips: 0, inHand: false }), player(1, "Bo", { inHand: false })],
    buyIn: { seatIndex: 0, floor: 400, cap: 2000, deadline_at },
  });
  const pods = seatPods(table, null);
  expect([seated(pods, 0).buyInUntil, seated(pods, 1).buyInUntil]).toEqual([deadline_at, null]);
});
