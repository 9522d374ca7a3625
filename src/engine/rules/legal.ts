import type { HandPlayer, HandState, TableState } from "../state";
import { playerAt, seatAt } from "../state";
import type { Chips, LegalActions, Seat } from "../types";
import { hasAbleOpponent, highestOpposingBet } from "./betting";

/**
 * What `seat` may do now: the single truth about legality, which `decide` uses too. Amounts are chips; `minTo` and `maxTo` are the
 * seat's total on the street. Null when this seat does not owe an action.
 */
export function legalActions(state: TableState, seat: Seat): LegalActions | null {
  const hand = state.hand;
  if (hand === null || state.awaiting.kind !== "action" || state.awaiting.seat !== seat) return null;
  const player = playerAt(hand, seat);
  const chips = seatAt(state, seat).chips;
  const owed = Math.max(price(hand, player) - player.bet, 0);
  const noRaise = whyNoRaise(state, hand, player, owed);
  return {
    seat,
    toCall: Math.min(owed, chips),
    canCheck: owed === 0,
    raise: noRaise === null ? raiseBounds(hand, player, chips) : null,
    noRaise,
  };
}

/** The street's price; with nobody left who could put in more, just the highest bet in play (a short big blind's, for one). */
function price(hand: HandState, player: HandPlayer): Chips {
  return hasAbleOpponent(hand, player) ? hand.currentBet : highestOpposingBet(hand, player);
}

function whyNoRaise(
  state: TableState,
  hand: HandState,
  player: HandPlayer,
  owed: Chips,
): LegalActions["noRaise"] {
  if (seatAt(state, player.seat).chips <= owed) return "short";
  if (!canAnyoneCallMore(state, hand, player)) return "no_opponent";
  // TDA 47: a seat that has acted may raise again only when it faces at least a full raise since; short all-ins add up.
  if (player.actedAt !== null && hand.currentBet - player.actedAt < hand.minRaise) return "closed";
  return null;
}

/** A raise needs somebody who could put in more than the price. */
function canAnyoneCallMore(state: TableState, hand: HandState, player: HandPlayer): boolean {
  for (const other of hand.players) {
    if (other === player || other.folded || other.allIn) continue;
    if (other.bet + seatAt(state, other.seat).chips > hand.currentBet) return true;
  }
  return false;
}

/** TDA 43: the least raise adds the street's largest full bet or raise to the current bet; all-in for less is allowed. */
function raiseBounds(hand: HandState, player: HandPlayer, chips: Chips): { minTo: Chips; maxTo: Chips } {
  const maxTo = player.bet + chips;
  const minTo = hand.currentBet + hand.minRaise;
  return { minTo: Math.min(minTo, maxTo), maxTo };
}
