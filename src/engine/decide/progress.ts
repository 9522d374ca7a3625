import type { Betting } from "../rules/betting";
import { countLive, nextToAct, uncalledBet } from "../rules/betting";
import { pots } from "../rules/pots";
import { canAward, splitPots } from "../rules/showdown";
import type { TableState } from "../state";
import type { Instant, Seat, TableEvent } from "../types";
import { settle } from "./between";
import type { Work } from "./work";
import { emit, handIn } from "./work";

/** The next turn of a street after a seat's act, or after the deal; null where the street is over. */
export function nextTurn(
  state: TableState,
  betting: Betting,
  after: Seat,
  at: Instant,
): Extract<TableEvent, { type: "TurnPassed" }> | null {
  if (countLive(betting) < 2) return null;
  const seat = nextToAct(betting, after);
  if (seat === null) return null;
  return {
    type: "TurnPassed",
    seat,
    deadline: state.config.turnMs === null ? null : at + state.config.turnMs,
  };
}

/** Gives the turn to the next seat clockwise after `after`, or ends the street. */
export function advance(work: Work, after: Seat, at: Instant): void {
  const turn = nextTurn(work.draft, handIn(work), after, at);
  if (turn === null) endStreet(work, at);
  else emit(work, turn);
}

/** Closes the street's betting, and the hand with it where nothing more can be shown or dealt. */
export function endStreet(work: Work, at: Instant): void {
  const hand = handIn(work);
  const uncalled = uncalledBet(hand);
  if (uncalled !== null) emit(work, { type: "BetReturned", seat: uncalled.seat, amount: uncalled.amount });
  emit(work, { type: "StreetClosed", street: hand.street, pots: pots(hand) });
  proceed(work, at);
}

/** Ends the hand when nothing more can be shown or dealt; otherwise the state already says what it waits for. */
export function proceed(work: Work, at: Instant): void {
  const hand = handIn(work);
  if (!canAward(hand)) return;
  emit(work, { type: "PotsAwarded", awards: splitPots(hand) });
  emit(work, { type: "HandClosed", at });
  settle(work, at);
}
