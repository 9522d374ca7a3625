import { evaluate, evaluate7 } from "../../eval";
import type { Card } from "../../types";
import { COMBOS, combos } from "./holdings";

/** How every pair of hole cards stands on a board. */
export interface BoardReading {
  readonly board: readonly Card[];
  /** By combo: the share of all other combos that it beats now, 0 to 1; -1 where the board holds one of its cards. */
  readonly made: Float64Array;
  /** By combo: `made`, or what a good draw is worth where that is more. */
  readonly worth: Float64Array;
}

/** What a draw is worth at least, with two cards to come and with one. */
const DRAWS = {
  flop: { flush: 0.74, open: 0.68, gutshot: 0.42 },
  turn: { flush: 0.62, open: 0.56, gutshot: 0.32 },
} as const;

/** The last boards read: everybody who acts on a board asks for the same one. What is remembered could as well be worked out again. */
const REMEMBERED = 8;
const memory: BoardReading[] = [];

/** Reads a board of three to five cards. */
export function readBoard(board: readonly Card[]): BoardReading {
  for (const reading of memory) if (sameCards(reading.board, board)) return reading;
  const reading = read(board.slice());
  memory.unshift(reading);
  memory.length = Math.min(memory.length, REMEMBERED);
  return reading;
}

function sameCards(a: readonly Card[], b: readonly Card[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function read(board: readonly Card[]): BoardReading {
  const strengths = strengthsOn(board);
  const made = sharesBeaten(strengths);
  const worth = made.slice();
  if (board.length < 5) addDraws(board, worth);
  return { board, made, worth };
}

/** By combo, 1 to 7462; 0 where the board holds one of its cards. */
function strengthsOn(board: readonly Card[]): Uint16Array {
  const out = new Uint8Array(52);
  for (const card of board) out[card] = 1;
  const strengths = new Uint16Array(COMBOS);
  const { low: lows, high: highs } = combos();
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = board;
  const hand = [...board, 0, 0];
  for (let combo = 0; combo < COMBOS; combo++) {
    const low = lows[combo] ?? 0;
    const high = highs[combo] ?? 0;
    if (out[low] === 1 || out[high] === 1) continue;
    if (board.length === 5) {
      strengths[combo] = evaluate7(a, b, c, d, e, low, high);
    } else {
      hand[board.length] = low;
      hand[board.length + 1] = high;
      strengths[combo] = evaluate(hand);
    }
  }
  return strengths;
}

/** By combo: how many of the others are weaker, ties counted half, as a share. Counting, not sorting: 7,462 is few. */
function sharesBeaten(strengths: Uint16Array): Float64Array {
  counts.fill(0);
  let total = 0;
  for (let combo = 0; combo < COMBOS; combo++) {
    const strength = strengths[combo] ?? 0;
    if (strength === 0) continue;
    counts[strength] = (counts[strength] ?? 0) + 1;
    total++;
  }
  let weaker = 0;
  for (let strength = 1; strength < 7463; strength++) {
    const equal = counts[strength] ?? 0;
    if (equal === 0) continue;
    shares[strength] = (weaker + equal / 2) / total;
    weaker += equal;
  }
  const beaten = new Float64Array(COMBOS);
  for (let combo = 0; combo < COMBOS; combo++) {
    const strength = strengths[combo] ?? 0;
    beaten[combo] = strength === 0 ? -1 : (shares[strength] ?? 0);
  }
  return beaten;
}

/** Scratch paper of {@link sharesBeaten}, by strength. */
const counts = new Uint16Array(7463);
const shares = new Float64Array(7463);

function addDraws(board: readonly Card[], worth: Float64Array): void {
  const values = board.length === 3 ? DRAWS.flop : DRAWS.turn;
  const suits = [0, 0, 0, 0];
  let ranks = 0;
  for (const card of board) {
    suits[card & 3] = (suits[card & 3] ?? 0) + 1;
    ranks |= 1 << (card >> 2);
  }
  const { low: lows, high: highs } = combos();
  const boardOuts = straightOuts(ranks);
  for (let combo = 0; combo < COMBOS; combo++) {
    const now = worth[combo] ?? -1;
    if (now < 0) continue;
    const low = lows[combo] ?? 0;
    const high = highs[combo] ?? 0;
    const outs = straightOuts(ranks | (1 << (low >> 2)) | (1 << (high >> 2))) - boardOuts;
    let draw = outs >= 2 ? values.open : outs === 1 ? values.gutshot : 0;
    if (hasFlushDraw(suits, low, high)) draw = Math.max(draw, values.flush);
    if (draw > now) worth[combo] = draw;
  }
}

/** Four of a suit, one of them held at least. */
function hasFlushDraw(suits: readonly number[], low: Card, high: Card): boolean {
  if ((low & 3) === (high & 3)) return (suits[low & 3] ?? 0) === 2;
  return (suits[low & 3] ?? 0) === 3 || (suits[high & 3] ?? 0) === 3;
}

/** How many ranks would complete a straight; 0 where there is one already. */
export function straightOuts(ranks: number): number {
  const known = OUTS[ranks] ?? 0;
  if (known !== 0) return known - 1;
  const outs = countOuts(ranks);
  OUTS[ranks] = outs + 1;
  return outs;
}

/** One more than the outs of each set of ranks; 0 where it was not counted yet. */
const OUTS = new Uint8Array(1 << 13);

function countOuts(ranks: number): number {
  if (hasStraight(ranks)) return 0;
  let outs = 0;
  for (let rank = 0; rank < 13; rank++) if (hasStraight(ranks | (1 << rank))) outs++;
  return outs;
}

function hasStraight(ranks: number): boolean {
  // The ace counts below the deuce too.
  const line = (ranks << 1) | ((ranks >> 12) & 1);
  for (let low = 0; low < 10; low++) if (((line >> low) & 31) === 31) return true;
  return false;
}
