import { evaluate7 } from "../../eval";
import type { Card } from "../../types";
import type { Chance } from "../chance";
import { combos } from "./holdings";
import type { Range } from "./range";

/** Trials of one estimate, unless the caller says otherwise: a standard error of about three percentage points. */
export const TRIALS = 240;

/** Tries to find two cards that nobody else holds before a trial is given up. */
const DRAWS = 24;

/** A deal of one trial, made once: cards that are out, and what each opponent holds. */
const out = new Uint8Array(52);
const lows = new Uint8Array(9);
const highs = new Uint8Array(9);
const boardCards = new Uint8Array(5);

/**
 * The share of the pot that `cards` may expect at showdown against opponents who hold something of `ranges`, with the board still to
 * come: 0 to 1, by simulation. 0.5 where the ranges leave nothing to hold.
 */
export function shareAgainst(
  cards: readonly Card[],
  board: readonly Card[],
  ranges: readonly Range[],
  random: Chance,
  trials = TRIALS,
): number {
  const [own1 = 0, own2 = 0] = cards;
  for (let i = 0; i < board.length; i++) boardCards[i] = board[i] ?? 0;
  let sum = 0;
  let counted = 0;
  for (let trial = 0; trial < trials; trial++) {
    out.fill(0);
    out[own1] = 1;
    out[own2] = 1;
    for (const card of board) out[card] = 1;
    if (!dealHands(ranges, random)) continue;
    for (let i = board.length; i < 5; i++) boardCards[i] = dealCard(random);
    sum += shareOfTrial(own1, own2, ranges.length);
    counted++;
  }
  return counted === 0 ? 0.5 : sum / counted;
}

function dealHands(ranges: readonly Range[], random: Chance): boolean {
  const known = combos();
  for (let i = 0; i < ranges.length; i++) {
    const range = ranges[i];
    if (range === undefined) return false;
    let tries = 0;
    let low: number;
    let high: number;
    do {
      if (++tries > DRAWS) return false;
      const combo = draw(range, random);
      low = known.low[combo] ?? 0;
      high = known.high[combo] ?? 0;
    } while (out[low] === 1 || out[high] === 1);
    out[low] = 1;
    out[high] = 1;
    lows[i] = low;
    highs[i] = high;
  }
  return true;
}

/** A combo by its weight: the first whose sum passes a number drawn below the whole. */
function draw(range: Range, random: Chance): number {
  let low = 0;
  let high = range.length - 1;
  const at = random() * (range[high] ?? 0);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((range[middle] ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

function dealCard(random: Chance): Card {
  for (;;) {
    const card = (random() * 52) | 0;
    if (out[card] !== 0) continue;
    out[card] = 1;
    return card;
  }
}

function shareOfTrial(own1: Card, own2: Card, opponents: number): number {
  const a = boardCards[0] ?? 0;
  const b = boardCards[1] ?? 0;
  const c = boardCards[2] ?? 0;
  const d = boardCards[3] ?? 0;
  const e = boardCards[4] ?? 0;
  const own = evaluate7(own1, own2, a, b, c, d, e);
  let tied = 1;
  for (let i = 0; i < opponents; i++) {
    const other = evaluate7(lows[i] ?? 0, highs[i] ?? 0, a, b, c, d, e);
    if (other > own) return 0;
    if (other === own) tied++;
  }
  return 1 / tied;
}
