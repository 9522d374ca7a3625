import type { HandPlayer, HandState, TableState } from "../state";
import type { Chips, Pot, Seat } from "../types";

/**
 * The pots as they would be cut now: main first, no two with the same seats. Chips are matched one for one (antes of `each` included);
 * dead money lies whole in the main pot; what folded seats put in above every live one goes to the last pot.
 */
export function pots(hand: HandState): Pot[] {
  const levels = liveLevels(hand);
  let left = potTotal(hand);
  if (levels.length === 1) return [{ amount: left, eligible: liveSeats(hand, 0) }];
  const cut: Pot[] = [];
  let floor = 0;
  for (const level of levels) {
    const isLast = level === levels[levels.length - 1];
    const amount = isLast ? left : layer(hand, floor, level) + (cut.length === 0 ? deadMoney(hand) : 0);
    if (amount > 0) cut.push({ amount, eligible: liveSeats(hand, level) });
    left -= amount;
    floor = level;
  }
  return cut;
}

/** All chips put into the hand, the street's bets included. */
export function potTotal(hand: HandState): Chips {
  let total = 0;
  for (const player of hand.players) total += player.committed;
  return total;
}

/** All chips at the table: in front of the seats, and in a hand not yet awarded. The conserved quantity. */
export function chipsInPlay(state: TableState): Chips {
  let total = 0;
  for (const seat of state.seats) total += seat.chips;
  const hand = state.hand;
  return hand === null || hand.awards.length > 0 ? total : total + potTotal(hand);
}

/** What a player has put in that others must match. */
function matched(player: HandPlayer): Chips {
  return player.committed - player.dead;
}

function deadMoney(hand: HandState): Chips {
  let total = 0;
  for (const player of hand.players) total += player.dead;
  return total;
}

/** The distinct amounts that live players have put in, rising: each is the top of a layer. */
function liveLevels(hand: HandState): Chips[] {
  const levels: Chips[] = [];
  for (const player of hand.players) {
    if (player.folded) continue;
    const amount = matched(player);
    if (!levels.includes(amount)) levels.push(amount);
  }
  return levels.length === 1 ? levels : levels.sort(ascending);
}

function ascending(a: number, b: number): number {
  return a - b;
}

/** Everybody's chips between two levels. */
function layer(hand: HandState, floor: Chips, level: Chips): Chips {
  let total = 0;
  for (const player of hand.players) {
    const amount = matched(player);
    if (amount > floor) total += (amount < level ? amount : level) - floor;
  }
  return total;
}

function liveSeats(hand: HandState, level: Chips): Seat[] {
  const seats: Seat[] = [];
  for (const player of hand.players) {
    if (!player.folded && matched(player) >= level) seats.push(player.seat);
  }
  return seats;
}
