import type { PublicTable } from "@/contract/state";
import type { HostSnapshot } from "@/hosts/host";
import { ago, lobbyOf, NOW, player, snapshotOf, tableOf } from "./tables";

const SIX = [
  { seat: 0, name: "Mariana" },
  { seat: 1, name: "刘畅" },
  { seat: 2, name: "Claude", agent: true },
  { seat: 3, name: "Bartholomew Featherstone" },
  { seat: 4, name: "João Pedro", fresh: false },
  { seat: 5, name: "Ottoline" },
];
const lobby = lobbyOf(SIX, { start_signaled: true, started_at: ago(500) });
const act = (
  action: "fold" | "check" | "call" | "bet" | "raise" | "allin" | "post_sb",
  amount = 0,
  to = amount,
) => ({
  action,
  amount,
  to,
});
type Players = PublicTable["playersPublic"];
const on = (fields: Partial<PublicTable>): HostSnapshot =>
  snapshotOf({ table: tableOf({ ...fields }), lobby });

const preflop: Players = [
  player(0, "Mariana", { chips: 1980, bet: 20, lastAction: act("call", 20) }),
  player(1, "刘畅", { chips: 2240, folded: true, inHand: true, lastAction: act("fold") }),
  player(2, "Claude", { chips: 12480, bet: 60, isAgent: true, lastAction: act("raise", 60) }),
  player(3, "Bartholomew Featherstone", { chips: 1565, bet: 0 }),
  player(4, "João Pedro", { chips: 1720, bet: 10, away: true, lastAction: act("post_sb", 10) }),
  player(5, "Ottoline", { chips: 1880, bet: 20 }),
];
const flop: Players = preflop.map((one) => ({
  ...one,
  bet: one.seatIndex === 2 ? 120 : 0,
  folded: [0, 1, 3].includes(one.seatIndex),
  lastAction: one.seatIndex === 2 ? act("bet", 120) : [0, 3].includes(one.seatIndex) ? act("fold") : null,
}));
const BOARD = ["AH", "TD", "7C", "7S", "2H"];
const showing: Players = preflop.map((one) => ({
  ...one,
  bet: 0,
  folded: ![2, 5].includes(one.seatIndex),
  chips: one.seatIndex === 5 ? 4210 : one.chips,
  lastAction: null,
}));
const allIn: Players = preflop.map((one) => ({
  ...one,
  bet: 0,
  folded: ![0, 2, 5].includes(one.seatIndex),
  allIn: [0, 2, 5].includes(one.seatIndex),
  chips: [0, 5].includes(one.seatIndex) ? 0 : one.chips,
  lastAction: null,
}));
const levels = { small: 1000, big: 2000, ante: 200, anteType: "each" as const, level: 7, handsLeft: 3 };
const won: Partial<PublicTable> = {
  phase: "between",
  street: "river",
  communityCards: BOARD,
  pot: 2460,
  playersPublic: showing,
  showdown: [
    {
      seatIndex: 2,
      cards: ["AC", "KD"],
      hand: { category: "two_pair", ranks: [12, 5, 11] },
      best: ["AC", "AH", "7C", "7S", "KD"],
      amount: 0,
    },
    {
      seatIndex: 5,
      cards: ["AS", "7D"],
      hand: { category: "full_house", ranks: [5, 12] },
      best: ["7D", "7C", "7S", "AS", "AH"],
      amount: 2460,
    },
  ],
  winners: [{ seatIndex: 5, amount: 2460 }],
};

/** One picture of each designed state, by name. */
export const SCENES: Readonly<Record<string, HostSnapshot>> = {
  connecting: snapshotOf({ status: "connecting" }),
  lobby0: snapshotOf({ lobby: lobbyOf([]) }),
  lobby1: snapshotOf({ lobby: lobbyOf(SIX.slice(3, 4)) }),
  lobby3: snapshotOf({ lobby: lobbyOf([SIX[4], SIX[2], SIX[3]].flatMap((one) => (one ? [one] : []))) }),
  lobby6: snapshotOf({ lobby: lobbyOf(SIX) }),
  preflop: on({
    playersPublic: preflop,
    pot: 110,
    smallBlindSeat: 4,
    bigBlindSeat: 5,
    dealerSeat: 3,
    pendingAction: { seatIndex: 3, since: ago(12), deadline_at: null },
  }),
  headsup: snapshotOf({
    lobby: lobbyOf(SIX.slice(0, 2)),
    table: tableOf({
      playersPublic: [
        player(0, "Mariana", { chips: 1990, bet: 10 }),
        player(1, "刘畅", { chips: 1980, bet: 20 }),
      ],
      dealerSeat: 0,
      smallBlindSeat: 0,
      bigBlindSeat: 1,
      pendingAction: { seatIndex: 0, since: ago(75), deadline_at: null },
    }),
  }),
  flop: on({
    street: "flop",
    communityCards: BOARD.slice(0, 3),
    playersPublic: flop,
    pot: 290,
    pots: [{ amount: 170, seats: [2, 4, 5] }],
    blinds: levels,
    pendingAction: { seatIndex: 4, since: ago(3), deadline_at: null },
  }),
  allin: on({
    street: "turn",
    phase: "showdown",
    communityCards: BOARD.slice(0, 4),
    playersPublic: allIn,
    pot: 6020,
    pots: [
      { amount: 4100, seats: [0, 2, 5] },
      { amount: 1920, seats: [2, 5] },
    ],
    showdown: [
      { seatIndex: 0, cards: ["KH", "QH"], amount: 0 },
      { seatIndex: 2, cards: ["AC", "KD"], amount: 0 },
      { seatIndex: 5, cards: ["AS", "7D"], amount: 0 },
    ],
    equity: [
      { seatIndex: 0, share: 0 },
      { seatIndex: 2, share: 0.0909 },
      { seatIndex: 5, share: 0.9091 },
    ],
  }),
  showdown: on(won),
  split: on({
    ...won,
    showdown: (won.showdown ?? []).map((one) => ({ ...one, amount: 1230 })),
    winners: [
      { seatIndex: 2, amount: 1230 },
      { seatIndex: 5, amount: 1230 },
    ],
  }),
  uncontested: on({
    ...won,
    showdown: [],
    communityCards: BOARD.slice(0, 3),
    winners: [{ seatIndex: 2, amount: 410 }],
  }),
  buyin: on({
    phase: "buy_in",
    playersPublic: preflop.map((one) => ({
      ...one,
      bet: 0,
      inHand: false,
      chips: one.seatIndex === 0 ? 0 : 2400,
    })),
    buyIn: { seatIndex: 0, floor: 400, cap: 2000, deadline_at: new Date(NOW + 72_000).toISOString() },
    pot: 0,
  }),
  busted: on({
    ...won,
    phase: "buy_in",
    buyIn: { seatIndex: 0, floor: 400, cap: 2000, deadline_at: new Date(NOW + 72_000).toISOString() },
  }),
  waiting: on({
    phase: "waiting",
    pot: 0,
    playersPublic: preflop.map((one) => ({ ...one, bet: 0, inHand: false, status: "sitting_out" as const })),
  }),
  paused: on({ phase: "paused", playersPublic: flop, communityCards: BOARD.slice(0, 3), pot: 290 }),
  late: snapshotOf({
    lobby: lobbyOf([...SIX.slice(0, 3), { seat: 3, name: "Late Larry" }]),
    table: tableOf({
      playersPublic: preflop.slice(0, 3),
      pendingAction: { seatIndex: 0, since: ago(4), deadline_at: null },
    }),
  }),
  ended: on({
    phase: "ended",
    playersPublic: showing,
    standings: SIX.map((one, place) => ({
      seatIndex: one.seat,
      name: one.name,
      chips: place === 0 ? 12000 : 0,
    })),
    biggestPot: { handIndex: 31, amount: 8420 },
  }),
  reconnecting: snapshotOf({
    status: "reconnecting",
    lobby,
    table: tableOf({ playersPublic: preflop, pot: 110 }),
  }),
  superseded: snapshotOf({
    status: "superseded",
    lobby,
    table: tableOf({ playersPublic: preflop, pot: 110 }),
  }),
  closed: snapshotOf({ status: "ended", lobby }),
  not_found: snapshotOf({ status: "not_found" }),
  crashed: snapshotOf({ status: "crashed", lobby, message: "chips are not conserved: 11980 of 12000" }),
};
