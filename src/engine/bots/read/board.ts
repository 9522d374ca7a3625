import { evaluatePairs } from "../../eval";
import type { Card } from "../../types";
import { COMBOS, combos } from "./holdings";

/** How every pair of hole cards stands on a board. Good until {@link REMEMBERED} other boards were read: its arrays are used again. */
export interface BoardReading {
  readonly board: readonly Card[];
  /** What may still come; null on the river. */
  readonly draws: Draws | null;
  /** By combo: the share of all other combos that it beats now, 0 to 1; -1 where the board holds one of its cards. */
  readonly made: Float64Array;
  /** By combo: how good it looks, roughly, by what it is worth: 1 to 6, and 0 where the board holds one of its cards. */
  readonly grades: Uint8Array;
}

/** In percent, the least worth of each grade from 1 up. */
const GRADES = [0, 35, 58, 82, 85, 94] as const;

const GRADE_OF = Uint8Array.from(
  { length: 101 },
  (_, percent) => GRADES.filter((least) => percent >= least).length,
);

/** What a combo is worth on a board: the share of the others that it beats, or what a good draw is worth where that is more. -1 as `made`. */
export function worthOf({ made, draws }: BoardReading, combo: number): number {
  const now = made[combo] ?? -1;
  return now < 0 || draws === null ? now : Math.max(now, drawOf(draws, combo));
}

/** The last boards read, newest first: everybody who acts on a board asks for the same one. What is remembered could as well be worked out again. */
const REMEMBERED = 8;
const memory: BoardReading[] = [];

/** Reads a board of three to five cards. */
export function readBoard(board: readonly Card[]): BoardReading {
  for (const reading of memory) if (sameCards(reading.board, board)) return reading;
  const oldest = memory.length < REMEMBERED ? blank() : (memory.pop() ?? blank());
  const reading = read(board.slice(), oldest);
  memory.unshift(reading);
  return reading;
}

type Paper = Pick<BoardReading, "made" | "grades">;

const blank = (): Paper => ({ made: new Float64Array(COMBOS), grades: new Uint8Array(COMBOS) });

function sameCards(a: readonly Card[], b: readonly Card[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Onto the paper of a reading that nobody needs any more. */
function read(board: readonly Card[], { made, grades }: Paper): BoardReading {
  const { low, high } = combos();
  evaluatePairs(board, low, high, strengths);
  sumShares();
  const reading = { board, draws: drawsOn(board), made, grades };
  for (let combo = 0; combo < COMBOS; combo++) {
    made[combo] = shares[strengths[combo] ?? 0] ?? -1;
    const worth = worthOf(reading, combo);
    grades[combo] = worth < 0 ? 0 : (GRADE_OF[Math.floor(100 * worth)] ?? 0);
  }
  return reading;
}

/** Scratch paper: by combo, its strength, 0 where the board holds one of its cards; by strength, how many have it, and the share they beat. */
const strengths = new Uint16Array(COMBOS);
const counts = new Uint16Array(7463);
const shares = new Float64Array(7463).fill(-1, 0, 1);
/** The strengths that there are, a bit each. */
const present = new Uint32Array(234);

/** By strength: how many of the others are weaker, ties counted half, as a share. Counting, not sorting: a few hundred of 7,462 are there. */
function sumShares(): void {
  let total = 0;
  for (let combo = 0; combo < COMBOS; combo++) {
    const strength = strengths[combo] ?? 0;
    if (strength === 0) continue;
    counts[strength] = (counts[strength] ?? 0) + 1;
    present[strength >> 5] = (present[strength >> 5] ?? 0) | (1 << (strength & 31));
    total++;
  }
  let weaker = 0;
  for (let word = 0; word < present.length; word++) {
    for (let bits = present[word] ?? 0; bits !== 0; bits &= bits - 1) {
      const strength = 32 * word + 31 - Math.clz32(bits & -bits);
      const equal = counts[strength] ?? 0;
      shares[strength] = (weaker + equal / 2) / total;
      weaker += equal;
      counts[strength] = 0;
    }
    present[word] = 0;
  }
}

/** What a draw is worth at least, with two cards to come and with one. */
const DRAWS = {
  flop: { flush: 0.74, open: 0.68, gutshot: 0.42 },
  turn: { flush: 0.62, open: 0.56, gutshot: 0.32 },
} as const;

interface Draws {
  readonly worth: { readonly flush: number; readonly open: number; readonly gutshot: number };
  /** How many cards of each suit the board has, its ranks as a set, and how many ranks would complete a straight on it. */
  readonly suits: readonly number[];
  readonly ranks: number;
  readonly outs: number;
}

function drawsOn(board: readonly Card[]): Draws | null {
  if (board.length === 5) return null;
  const suits = [0, 0, 0, 0];
  let ranks = 0;
  for (const card of board) {
    suits[card & 3] = (suits[card & 3] ?? 0) + 1;
    ranks |= 1 << (card >> 2);
  }
  const worth = board.length === 3 ? DRAWS.flop : DRAWS.turn;
  return { worth, suits, ranks, outs: straightOuts(ranks) };
}

/** What a combo's best draw is worth; 0 without one. */
function drawOf({ worth, suits, ranks, outs: before }: Draws, combo: number): number {
  const known = combos();
  const low = known.low[combo] ?? 0;
  const high = known.high[combo] ?? 0;
  if (hasFlushDraw(suits, low, high)) return worth.flush;
  const outs = straightOuts(ranks | (1 << (low >> 2)) | (1 << (high >> 2))) - before;
  return outs >= 2 ? worth.open : outs === 1 ? worth.gutshot : 0;
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
