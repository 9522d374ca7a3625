import type { HandPlayer, HandState } from "../state";
import { playerIndex } from "../state";
import type { Awaiting, Award, Pot, Seat, Street } from "../types";
import { HIDDEN } from "../types";
import { countAble, countLive, firstAfter } from "./betting";
import { strength } from "./strength";

/** Cards that open each street, and what comes after it. */
const NEXT_STREET = {
  preflop: { kind: "board", street: "flop", count: 3 },
  flop: { kind: "board", street: "turn", count: 1 },
  turn: { kind: "board", street: "river", count: 1 },
} as const satisfies Record<Exclude<Street, "river">, Awaiting>;

/**
 * What a hand of two or more live players waits for once a street's betting is closed, unless its pots can be awarded: hands to be
 * tabled, or the next board cards. When no more betting is possible, hands are tabled before the remaining board (TDA 16).
 */
export function afterBetting(hand: HandState): Awaiting {
  if (hand.street === "river" || countAble(hand) <= 1) {
    const next = nextToShow(hand);
    if (next !== null) return { kind: "show", seat: next.seat, mayMuck: mayMuck(hand, next) };
  }
  if (hand.street === "river") throw new Error("nothing is left to wait for");
  return NEXT_STREET[hand.street];
}

/** Whether nothing is left to show or to deal: one player remains, or all have declared on the river. */
export function canAward(hand: HandState): boolean {
  return countLive(hand) < 2 || (hand.street === "river" && nextToShow(hand) === null);
}

/** Whether the pots can be awarded once this seat has shown or mucked. */
export function declaresLast(hand: HandState, seat: Seat): boolean {
  if (hand.street !== "river") return false;
  for (const player of hand.players) {
    if (player.seat !== seat && !player.folded && !player.shown && !player.mucked) return false;
  }
  return true;
}

/** TDA 17: the river's last aggressor shows first, else the first live seat left of the button; then clockwise. */
function nextToShow(hand: HandState): HandPlayer | null {
  const players = hand.players;
  const start = firstToShow(hand);
  for (let step = 0; step < players.length; step++) {
    const player = players[(start + step) % players.length];
    if (player !== undefined && !player.folded && !player.shown && !player.mucked) return player;
  }
  return null;
}

function firstToShow(hand: HandState): number {
  if (hand.lastAggressor === null) return firstAfter(hand, hand.button);
  const index = playerIndex(hand, hand.lastAggressor);
  return hand.players[index]?.folded === false ? index : firstAfter(hand, hand.button);
}

/**
 * A seat may muck when nobody is all-in (TDA 16) and a hand already shown beats it in every pot that it contests. Where its cards are not
 * known here, any hand shown in each of those pots is enough: the seat knows best.
 */
function mayMuck(hand: HandState, player: HandPlayer): boolean {
  for (const other of hand.players) if (!other.folded && other.allIn) return false;
  for (const pot of hand.pots) {
    if (pot.eligible.length > 1 && pot.eligible.includes(player.seat) && !isBeaten(hand, player, pot)) {
      return false;
    }
  }
  return true;
}

function isBeaten(hand: HandState, player: HandPlayer, pot: Pot): boolean {
  const unknown = player.cards.includes(HIDDEN);
  for (const other of hand.players) {
    if (other === player || !other.shown || !pot.eligible.includes(other.seat)) continue;
    if (unknown || strength(other.cards, hand.board) > strength(player.cards, hand.board)) return true;
  }
  return false;
}

/** Splits each pot by itself among its best hands; odd chips go one by one to its winners clockwise from the button's left. */
export function splitPots(hand: HandState): Award[] {
  const awards: Award[] = [];
  const strengths: number[] = [];
  for (let index = 0; index < hand.pots.length; index++) {
    const pot = hand.pots[index];
    if (pot !== undefined) splitPot(hand, pot, index, strengths, awards);
  }
  return awards;
}

function splitPot(hand: HandState, pot: Pot, index: number, strengths: number[], awards: Award[]): void {
  const winners = winnersOf(hand, pot, strengths);
  const share = Math.floor(pot.amount / winners.length);
  let odd = pot.amount - share * winners.length;
  for (const seat of winners) {
    const amount = odd > 0 ? share + 1 : share;
    odd--;
    if (amount > 0) awards.push({ seat, amount, pot: index });
  }
}

/** The pot's best shown hands, clockwise from the button's left; its only contender wins unseen. */
function winnersOf(hand: HandState, pot: Pot, strengths: number[]): readonly number[] {
  if (pot.eligible.length === 1) return pot.eligible;
  const players = hand.players;
  const start = firstAfter(hand, hand.button);
  let best = -1;
  const winners: number[] = [];
  for (let step = 0; step < players.length; step++) {
    const at = (start + step) % players.length;
    const player = players[at];
    if (player === undefined || !player.shown || !pot.eligible.includes(player.seat)) continue;
    const value = strengths[at] ?? strength(player.cards, hand.board);
    strengths[at] = value;
    if (value < best) continue;
    if (value > best) winners.length = 0;
    best = value;
    winners.push(player.seat);
  }
  if (winners.length === 0) throw new Error("a contested pot without a shown hand");
  return winners;
}
