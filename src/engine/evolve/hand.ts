import { bettingAfter, countAble } from "../rules/betting";
import { blindSeats, dealableSeats, dealOrder } from "../rules/positions";
import { pots } from "../rules/pots";
import { afterBetting, canAward } from "../rules/showdown";
import type { HandPlayer } from "../state";
import { copyPlayer } from "../state";
import type { Instant, Seat, TableEvent } from "../types";
import type { HandDraft, TableDraft } from "./draft";
import { changePlayer, handOf, logAct, pay, receive } from "./draft";

type EventOf<T extends TableEvent["type"]> = Extract<TableEvent, { type: T }>;

export function handStarted(draft: TableDraft, event: EventOf<"HandStarted">): void {
  const level = draft.config.levels[draft.level];
  if (level === undefined) throw new Error(`no such level: ${draft.level}`);
  const seats = dealableSeats(draft);
  const blinds = blindSeats(seats, event.button);
  draft.handIndex = event.index;
  draft.button = event.button;
  draft.lastBigBlind = blinds.big;
  draft.hand = {
    index: event.index,
    smallBlind: level.smallBlind,
    bigBlind: level.bigBlind,
    ante: level.ante,
    anteType: level.anteType,
    button: event.button,
    smallBlindSeat: blinds.small,
    bigBlindSeat: blinds.big,
    players: seats.map((seat) => newPlayer(seat, draft.seats[seat]?.chips ?? 0)),
    street: "preflop",
    board: [],
    // A short big blind leaves the price at the full big blind.
    currentBet: level.bigBlind,
    minRaise: level.bigBlind,
    lastAggressor: null,
    pots: [],
    uncalled: null,
    log: [],
    awards: [],
    startedAt: event.at,
    closedAt: null,
  };
  draft.awaiting = { kind: "hole_cards", seats: dealOrder(seats, event.button) };
}

function newPlayer(seat: Seat, startingStack: number): HandPlayer {
  return {
    seat,
    startingStack,
    cards: [],
    bet: 0,
    committed: 0,
    folded: false,
    allIn: false,
    shown: false,
    dead: 0,
    actedAt: null,
    mucked: false,
    vacated: false,
  };
}

export function posted(draft: TableDraft, event: EventOf<"Posted">): void {
  const hand = handOf(draft);
  const { seat, post, amount } = event;
  const player = changePlayer(hand, seat);
  player.allIn = pay(draft, seat, amount) === 0;
  player.committed += amount;
  if (post !== "ante") player.bet += amount;
  else if (hand.anteType === "bb") player.dead += amount;
  logAct(hand, { street: "preflop", seat, action: post, amount, to: player.bet });
}

export function holeCardsDealt(draft: TableDraft, event: EventOf<"HoleCardsDealt">): void {
  changePlayer(handOf(draft), event.seat).cards = event.cards;
  const { awaiting } = draft;
  if (awaiting.kind !== "hole_cards") throw new Error("hole cards out of time");
  draft.awaiting = { kind: "hole_cards", seats: awaiting.seats.slice(1) };
}

export function acted(draft: TableDraft, event: EventOf<"Acted">): void {
  const hand = handOf(draft);
  const { seat, act } = event;
  const left = act.amount > 0 ? pay(draft, seat, act.amount) : null;
  const after = bettingAfter(hand, act, left === 0);
  if (after.currentBet > hand.currentBet) {
    // A short all-in raises the price, not the size of a full raise.
    hand.minRaise = Math.max(hand.minRaise, after.currentBet - hand.currentBet);
    hand.lastAggressor = seat;
  }
  hand.players = after.players;
  hand.currentBet = after.currentBet;
  logAct(hand, act);
  if (act.action === "fold") afterFold(draft, hand);
}

/** A fold after the betting is closed (a chair given up) changes who contests the pots and what is waited for. */
function afterFold(draft: TableDraft, hand: HandDraft): void {
  const kind = draft.awaiting.kind;
  if (kind !== "board" && kind !== "show") return;
  hand.pots = pots(hand);
  awaitShowOrBoard(draft, hand);
}

/** Leaves `awaiting` alone where the pots can be awarded: that follows in the same decision. */
function awaitShowOrBoard(draft: TableDraft, hand: HandDraft): void {
  if (!canAward(hand)) draft.awaiting = afterBetting(hand);
}

export function turnPassed(draft: TableDraft, event: EventOf<"TurnPassed">): void {
  draft.awaiting = { kind: "action", seat: event.seat, deadline: event.deadline };
}

/** Throws where nothing with a deadline is awaited: `decide` lets no such event out. */
export function deadlineMoved(draft: TableDraft, deadline: Instant): void {
  const { awaiting } = draft;
  if (awaiting.kind !== "action" && awaiting.kind !== "buy_in") throw new Error("no deadline to move");
  draft.awaiting = { ...awaiting, deadline };
}

export function betReturned(draft: TableDraft, event: EventOf<"BetReturned">): void {
  const hand = handOf(draft);
  const { seat, amount } = event;
  const player = changePlayer(hand, seat);
  receive(draft, seat, amount);
  player.bet -= amount;
  player.committed -= amount;
  player.allIn = false;
  hand.uncalled = { seat, amount };
}

export function streetClosed(draft: TableDraft, event: EventOf<"StreetClosed">): void {
  const hand = handOf(draft);
  hand.pots = event.pots;
  const players = hand.players.slice();
  for (let i = 0; i < players.length; i++) {
    const player = players[i];
    if (player === undefined || (player.bet === 0 && player.actedAt === null)) continue;
    const copy = copyPlayer(player);
    copy.bet = 0;
    copy.actedAt = null;
    players[i] = copy;
  }
  hand.players = players;
  hand.currentBet = 0;
  hand.minRaise = hand.bigBlind;
  awaitShowOrBoard(draft, hand);
}

export function boardDealt(draft: TableDraft, event: EventOf<"BoardDealt">): void {
  const hand = handOf(draft);
  hand.street = event.street;
  hand.board = [...hand.board, ...event.cards];
  hand.lastAggressor = null;
  if (countAble(hand) <= 1) awaitShowOrBoard(draft, hand);
}

export function cardsShown(draft: TableDraft, event: EventOf<"CardsShown">): void {
  const hand = handOf(draft);
  const player = changePlayer(hand, event.seat);
  player.cards = event.cards;
  player.shown = true;
  awaitShowOrBoard(draft, hand);
}

export function cardsMucked(draft: TableDraft, seat: Seat): void {
  const hand = handOf(draft);
  changePlayer(hand, seat).mucked = true;
  awaitShowOrBoard(draft, hand);
}
