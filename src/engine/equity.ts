import { deck, isCard } from "./eval";
import { strength } from "./rules/strength";
import type { Card } from "./types";
import { HIDDEN } from "./types";

/** One hand's chances over the boards still to come, each from 0 to 1. */
export interface Equity {
  /** Of being the only best hand. */
  readonly win: number;
  /** Of being one of several best hands. */
  readonly tie: number;
  /** The share of the pot to expect: a pot split among n counts one nth. The shares of all hands add up to 1. */
  readonly share: number;
}

export interface EquityOptions {
  /** Known cards that can't come any more: folded hands that were shown. */
  readonly dead?: readonly Card[];
  /** Chooses the sample where there are too many boards to look at all. The same seed gives the same answer. */
  readonly seed?: number;
}

/** Up to this many boards are all looked at; before the flop there are a million and more. */
const MOST_BOARDS = 50_000;

/** Where there are more boards, so many of them are drawn. */
const SAMPLE = 20_000;

/**
 * The chances of hands whose cards are known, in the order of the hands, with 0 to 5 cards of the board out. Exact from
 * the flop on; before it a sample, with a standard error of at most 0.36 percentage points.
 * Throws a RangeError unless every hand is two cards, and all cards are known, distinct and enough for a board.
 */
export function equity(
  hands: readonly (readonly Card[])[],
  board: readonly Card[],
  { dead = [], seed = 1 }: EquityOptions = {},
): Equity[] {
  const stub = undealt(hands, board, dead);
  const count = combinations(stub.length, 5 - board.length);
  const boards = count <= MOST_BOARDS ? everyBoard(stub, board) : someBoards(stub, board, seed);
  return tally(hands, boards);
}

function tally(hands: readonly (readonly Card[])[], boards: Iterable<readonly Card[]>): Equity[] {
  const scores = hands.map((hand) => ({ hand, strength: 0, wins: 0, ties: 0, pots: 0 }));
  let count = 0;
  for (const board of boards) {
    let best = 0;
    let winners = 0;
    for (const score of scores) {
      score.strength = strength(score.hand, board);
      if (score.strength > best) winners = 0;
      if (score.strength >= best) winners++;
      best = Math.max(best, score.strength);
    }
    for (const score of scores) {
      if (score.strength !== best) continue;
      if (winners === 1) score.wins++;
      else score.ties++;
      score.pots += 1 / winners;
    }
    count++;
  }
  return scores.map(({ wins, ties, pots }) => ({
    win: wins / count,
    tie: ties / count,
    share: pots / count,
  }));
}

/** Every way to complete the board. Yields one and the same array, filled anew. */
function* everyBoard(stub: readonly Card[], board: readonly Card[]): Generator<readonly Card[]> {
  const full = [...board];
  const missing = 5 - board.length;
  const from = stub.length - missing;
  const picks = Array.from({ length: missing }, (_, i) => i);
  for (;;) {
    picks.forEach((pick, i) => {
      full[board.length + i] = stub[pick] ?? HIDDEN;
    });
    yield full;
    // The next combination: the last pick that can move on does, those after it follow at its heels.
    const moving = picks.findLastIndex((pick, i) => pick < from + i);
    if (moving < 0) return;
    const pick = (picks[moving] ?? 0) + 1;
    for (let i = moving; i < missing; i++) picks[i] = pick + i - moving;
  }
}

/** {@link SAMPLE} boards completed at random, with repeats. Yields one and the same array, filled anew. */
function* someBoards(
  stub: readonly Card[],
  board: readonly Card[],
  seed: number,
): Generator<readonly Card[]> {
  const below = generator(seed);
  const full = [...board];
  const rest = [...stub];
  for (let n = 0; n < SAMPLE; n++) {
    for (let i = 0; i < 5 - board.length; i++) {
      const j = i + below(rest.length - i);
      const card = rest[j] ?? HIDDEN;
      rest[j] = rest[i] ?? HIDDEN;
      rest[i] = card;
      full[board.length + i] = card;
    }
    yield full;
  }
}

/** Whole numbers below a limit from a counter that is mixed well: good enough to estimate, not to deal. */
function generator(seed: number): (limit: number) => number {
  let counter = seed | 0;
  return (limit) => {
    counter = (counter + GOLDEN) | 0;
    let mixed = Math.imul(counter ^ (counter >>> 16), 0x45d9f3b);
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
    return Math.floor((((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32) * limit);
  };
}

/** 2^32 divided by the golden ratio: steps that spread evenly. */
const GOLDEN = 0x9e3779b9;

function undealt(hands: readonly (readonly Card[])[], board: readonly Card[], dead: readonly Card[]): Card[] {
  const known = [...hands.flat(), ...board, ...dead];
  const distinct = new Set(known);
  const stub = deck().filter((card) => !distinct.has(card));
  if (hands.length === 0 || hands.some((hand) => hand.length !== 2))
    throw new RangeError("a hand is two cards");
  if (!known.every(isCard)) throw new RangeError("all cards must be known");
  if (distinct.size !== known.length) throw new RangeError("a card is there twice");
  if (board.length > 5 || stub.length + board.length < 5) throw new RangeError("a board is five cards");
  return stub;
}

function combinations(n: number, k: number): number {
  let count = 1;
  for (let i = 0; i < k; i++) count = (count * (n - i)) / (i + 1);
  return count;
}
