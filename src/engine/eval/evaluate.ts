import type { Card } from "../types";
import { CARD_KEYS, flushSuits, SUIT_BITS, SUIT_MASK } from "./keys";
import { size } from "./rank-sets";
import type { Strength } from "./strength";
import { COLUMN_BITS, COLUMN_MASK, emptyTable, fillFlushes, fillTable, readTable } from "./tables";

// The just-in-time compiler reads arrays that are constants of this module without looking where they are. So
// all are made here, empty, and filled by the first hand that reads a zero, which is no strength: loading is
// free. Imported names get a name here too, for a bundler may turn them into properties.
const KEYS = CARD_KEYS;
const SUIT_SHIFT = SUIT_BITS;
const SUIT_DIGITS = SUIT_MASK;
const ROW_SHIFT = COLUMN_BITS;
const COLUMN = COLUMN_MASK;
const TABLES = { 5: emptyTable(5, 9_300), 6: emptyTable(6, 29_700), 7: emptyTable(7, 87_000) } as const;
const FLUSH_SUITS = { 5: flushSuits(5), 6: flushSuits(6), 7: flushSuits(7) } as const;
const STARTS_7 = TABLES[7].starts;
const STRENGTHS_7 = TABLES[7].strengths;
const FLUSH_SUITS_7 = FLUSH_SUITS[7];
const FLUSH_STRENGTHS = new Uint16Array(1 << 13);

/**
 * The strength of the best five of seven distinct cards: 1 to 7462, higher is better. Allocates nothing.
 * Throws a RangeError for a number that is no card; does not look for doubles.
 */
export function evaluate7(a: Card, b: Card, c: Card, d: Card, e: Card, f: Card, g: Card): Strength {
  const sum = (key(a) + key(b) + key(c) + key(d) + key(e) + key(f) + key(g)) | 0;
  if (FLUSH_SUITS_7[sum & SUIT_DIGITS] !== 0) return flushOf7(sum, a, b, c, d, e, f, g);
  const ranks = sum >>> SUIT_SHIFT;
  const strength = STRENGTHS_7[2 * (STARTS_7[ranks >> ROW_SHIFT] ?? 0) + (ranks & COLUMN)] ?? 0;
  return strength !== 0 ? strength : ofRanks(7, ranks);
}

/** Rare, and apart so that {@link evaluate7} stays small enough for the compiler to put where it is called. */
function flushOf7(sum: number, a: Card, b: Card, c: Card, d: Card, e: Card, f: Card, g: Card): Strength {
  const suit = (FLUSH_SUITS_7[sum & SUIT_DIGITS] ?? 0) - 1;
  const ranks = inSuit(a, suit) | inSuit(b, suit) | inSuit(c, suit) | inSuit(d, suit);
  return ofFlush(sum, ranks | inSuit(e, suit) | inSuit(f, suit) | inSuit(g, suit));
}

/** The strength of the best five of five to seven distinct cards; throws a RangeError for other input. */
export function evaluate(cards: readonly Card[]): Strength {
  if (cards.length !== 7) return evaluateFewer(cards);
  return evaluate7(
    at(cards, 0),
    at(cards, 1),
    at(cards, 2),
    at(cards, 3),
    at(cards, 4),
    at(cards, 5),
    at(cards, 6),
  );
}

/** Five or six cards: apart for the same reason. */
function evaluateFewer(cards: readonly Card[]): Strength {
  const count = cards.length;
  if (count !== 5 && count !== 6) throw new RangeError(`a hand is five to seven cards, not ${count}`);
  let sum = 0;
  for (const card of cards) sum += key(card);
  sum |= 0;
  const flush = FLUSH_SUITS[count][sum & SUIT_DIGITS] ?? 0;
  if (flush === 0) return ofRanks(count, sum >>> SUIT_SHIFT);
  let ranks = 0;
  for (const card of cards) ranks |= inSuit(card, flush - 1);
  return ofFlush(sum, ranks);
}

/**
 * The strengths of many hands on one board of three to five cards: of each pair of cards `lows[i]` and `highs[i]` into `strengths[i]`, 0
 * where the board holds one of them. Throws as {@link evaluate} does.
 */
export function evaluatePairs(
  board: readonly Card[],
  lows: Uint8Array,
  highs: Uint8Array,
  strengths: Uint16Array,
): void {
  const count = board.length + 2;
  if (count !== 5 && count !== 6 && count !== 7)
    throw new RangeError(`a board is three to five cards, not ${board.length}`);
  let sum = 0;
  out.fill(0);
  for (const card of board) {
    sum += key(card);
    out[card] = 1;
  }
  const { suit, ranks: flushing } = commonSuit(board);
  byRanks.fill(0);
  for (let i = 0; i < strengths.length; i++) {
    const low = lows[i] ?? 0;
    const high = highs[i] ?? 0;
    if (out[low] === 1 || out[high] === 1) {
      strengths[i] = 0;
      continue;
    }
    if (flushing !== 0) {
      const flush = flushing | inSuit(low, suit) | inSuit(high, suit);
      if (size(flush) >= 5) {
        strengths[i] = ofFlush(sum, flush);
        continue;
      }
    }
    // Without a flush, suits say nothing: two cards are one of 91 pairs of ranks.
    const pair = 13 * (low >> 2) + (high >> 2);
    const strength = byRanks[pair] ?? 0;
    strengths[i] = strength !== 0 ? strength : ofPair(count, sum, low, high);
  }
}

/** Scratch paper of {@link evaluatePairs}: the cards of the board, and strengths by pair of ranks. */
const out = new Uint8Array(52);
const byRanks = new Uint16Array(13 * 13);

function ofPair(cards: 5 | 6 | 7, boardSum: number, low: Card, high: Card): Strength {
  const strength = ofRanks(cards, (boardSum + key(low) + key(high)) >>> SUIT_SHIFT);
  byRanks[13 * (low >> 2) + (high >> 2)] = strength;
  return strength;
}

/** The suit that three cards of a board or more have, and their ranks; no ranks where no flush can be made. */
function commonSuit(board: readonly Card[]): { readonly suit: number; readonly ranks: number } {
  for (let suit = 0; suit < 4; suit++) {
    let ranks = 0;
    for (const card of board) ranks |= inSuit(card, suit);
    if (size(ranks) >= 3) return { suit, ranks };
  }
  return { suit: 0, ranks: 0 };
}

/** A number that is no card has no key and leaves the sum zero, which no hand has: aces are four, not five. */
function key(card: Card): number {
  return KEYS[card] ?? Number.NaN;
}

function at(cards: readonly Card[], index: number): Card {
  return cards[index] ?? -1;
}

function inSuit(card: Card, suit: number): number {
  return (card & 3) === suit ? 1 << (card >> 2) : 0;
}

function ofFlush(sum: number, ranks: number): Strength {
  if (sum === 0) throw new RangeError("a number in this hand is no card");
  if (FLUSH_STRENGTHS[ranks] === 0) fillFlushes(FLUSH_STRENGTHS);
  return known(FLUSH_STRENGTHS[ranks]);
}

function ofRanks(cards: 5 | 6 | 7, ranks: number): Strength {
  const table = TABLES[cards];
  const found = readTable(table, ranks);
  if (found !== 0) return found;
  fillTable(table);
  return known(readTable(table, ranks));
}

/** Zero in a filled table is a hand that no deck can deal. */
function known(strength: number | undefined): Strength {
  if (!strength) throw new RangeError("this hand has a card twice");
  return strength;
}
