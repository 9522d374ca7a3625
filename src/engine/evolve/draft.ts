import type { HandPlayer, HandState, TableState } from "../state";
import { copyPlayer, playerIndex } from "../state";
import type { Chips, LoggedAct, Seat, SeatState } from "../types";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A hand whose fields may be replaced. What they hold may be shared with other states: replace it, never change it. */
export type HandDraft = Mutable<HandState>;

/** A private copy of a state, to fold several events into without copying it for each. The same holds for its fields. */
export type TableDraft = Mutable<Omit<TableState, "hand">> & { hand: HandDraft | null };

/** Copies the table and its hand, not their lists; field by field, so that every state has one shape and stays fast. */
export function thaw(state: TableState): TableDraft {
  return {
    config: state.config,
    seats: state.seats,
    handIndex: state.handIndex,
    level: state.level,
    handsAtLevel: state.handsAtLevel,
    button: state.button,
    lastBigBlind: state.lastBigBlind,
    buyInCap: state.buyInCap,
    awaiting: state.awaiting,
    hand: state.hand === null ? null : thawHand(state.hand),
  };
}

function thawHand(hand: HandState): HandDraft {
  return {
    index: hand.index,
    smallBlind: hand.smallBlind,
    bigBlind: hand.bigBlind,
    ante: hand.ante,
    anteType: hand.anteType,
    button: hand.button,
    smallBlindSeat: hand.smallBlindSeat,
    bigBlindSeat: hand.bigBlindSeat,
    players: hand.players,
    street: hand.street,
    board: hand.board,
    currentBet: hand.currentBet,
    minRaise: hand.minRaise,
    lastAggressor: hand.lastAggressor,
    pots: hand.pots,
    uncalled: hand.uncalled,
    log: hand.log,
    awards: hand.awards,
    startedAt: hand.startedAt,
    closedAt: hand.closedAt,
  };
}

/** The draft's hand. Throws where an event of a hand came without one. */
export function handOf(draft: TableDraft): HandDraft {
  if (draft.hand === null) throw new Error("an event of a hand, and no hand");
  return draft.hand;
}

/** Replaces a player by a copy to change. */
export function changePlayer(hand: HandDraft, seat: Seat): Mutable<HandPlayer> {
  const index = playerIndex(hand, seat);
  const player = hand.players[index];
  if (player === undefined) throw new Error(`seat ${seat} is not in the hand`);
  const copy = copyPlayer(player);
  const players = hand.players.slice();
  players[index] = copy;
  hand.players = players;
  return copy;
}

/** Replaces a chair by a copy to change. */
export function changeSeat(draft: TableDraft, seat: Seat): Mutable<SeatState> {
  const current = draft.seats[seat];
  if (current === undefined) throw new Error(`no such chair: ${seat}`);
  const copy = {
    seat: current.seat,
    name: current.name,
    chips: current.chips,
    status: current.status,
    invested: current.invested,
  };
  const seats = draft.seats.slice();
  seats[seat] = copy;
  draft.seats = seats;
  return copy;
}

/** Takes chips from a chair's stack; what it has left. */
export function pay(draft: TableDraft, seat: Seat, amount: Chips): Chips {
  const chair = changeSeat(draft, seat);
  if (chair.chips < amount) throw new Error(`seat ${seat} cannot pay ${amount}`);
  chair.chips -= amount;
  return chair.chips;
}

/** Gives chips to a chair's stack. */
export function receive(draft: TableDraft, seat: Seat, amount: Chips): void {
  changeSeat(draft, seat).chips += amount;
}

/** Adds a line to the hand's log. */
export function logAct(hand: HandDraft, act: LoggedAct): void {
  hand.log = [...hand.log, act];
}
