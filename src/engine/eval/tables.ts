import { greatestSum, RANK_KEYS } from "./keys";
import { size } from "./rank-sets";
import { strengthOfFlush, strengthOfRanks } from "./strength";

/**
 * Strengths by sums of rank keys, in two small arrays. A sum is cut into a row, its high bits, and a column,
 * its low bits. Rows are sparse, so each is moved until it fits between its neighbours in one array. Low cards
 * have the great keys: they choose the row and high cards the column, so that rows which differ only in cards
 * that do not play agree where they meet, and may lie upon each other.
 */
export interface RankTable {
  /** How many cards a hand has: each number of cards has a table of its own. */
  readonly cards: number;
  /** Half of where each row starts: rows start at even places, so that 16 bits reach them all. */
  readonly starts: Uint16Array;
  /** All zero, which is no strength, until the table is filled. */
  readonly strengths: Uint16Array;
}

export const COLUMN_BITS = 8;
export const COLUMN_MASK = (1 << COLUMN_BITS) - 1;

/** How far behind the end of the last row the next one is tried: wider packs denser and builds slower. */
const REACH = 512;

/** As many multisets of ranks as seven cards can have. */
const MOST_MULTISETS = 49_205;

/** An empty table with room for `room` strengths. */
export function emptyTable(cards: number, room: number): RankTable {
  const rows = (greatestSum(cards) >> COLUMN_BITS) + 1;
  return { cards, starts: new Uint16Array(rows), strengths: new Uint16Array(room) };
}

/** The strength of the ranks whose keys have this sum; 0 while the table is empty. */
export function readTable({ starts, strengths }: RankTable, sum: number): number {
  return strengths[2 * (starts[sum >> COLUMN_BITS] ?? 0) + (sum & COLUMN_MASK)] ?? 0;
}

/** Fills a table in place. Takes some 10 ms for seven cards; a second time changes nothing. */
export function fillTable(table: RankTable): void {
  pack(table, byRow(listSums(table.cards), table.starts.length));
}

/** Fills `strengths` with what five to seven cards of one suit are worth, by the set of their ranks. */
export function fillFlushes(strengths: Uint16Array): void {
  for (let ranks = 0; ranks < strengths.length; ranks++) {
    if (size(ranks) >= 5) strengths[ranks] = strengthOfFlush(ranks);
  }
}

/** Sums and their strengths, side by side in typed arrays: this runs while somebody waits for a first hand. */
interface Sums {
  readonly sums: Int32Array;
  readonly strengths: Uint16Array;
}

/** Every multiset of ranks of `cards` cards. */
function listSums(cards: number): Sums {
  const sums = new Int32Array(MOST_MULTISETS);
  const strengths = new Uint16Array(MOST_MULTISETS);
  let count = 0;
  /** Goes on from `rank` downwards; the sets hold the ranks taken at least once, twice, three and four times. */
  function visit(
    rank: number,
    left: number,
    sum: number,
    once: number,
    twice: number,
    thrice: number,
    four: number,
  ) {
    if (left === 0) {
      sums[count] = sum;
      strengths[count++] = strengthOfRanks(once, twice, thrice, four);
      return;
    }
    if (left > 4 * (rank + 1)) return;
    const key = RANK_KEYS[rank] ?? 0;
    const bit = 1 << rank;
    const next = rank - 1;
    visit(next, left, sum, once, twice, thrice, four);
    visit(next, left - 1, sum + key, once | bit, twice, thrice, four);
    if (left >= 2) visit(next, left - 2, sum + key * 2, once | bit, twice | bit, thrice, four);
    if (left >= 3) visit(next, left - 3, sum + key * 3, once | bit, twice | bit, thrice | bit, four);
    if (left >= 4) visit(next, left - 4, sum + key * 4, once | bit, twice | bit, thrice | bit, four | bit);
  }
  visit(RANK_KEYS.length - 1, cards, 0, 0, 0, 0, 0);
  return { sums: sums.subarray(0, count), strengths: strengths.subarray(0, count) };
}

interface Rows extends Sums {
  /** Row `r` has the entries from `bounds[r]` up to, not including, `bounds[r + 1]`. */
  readonly bounds: Uint16Array;
}

/** Brings the sums of a row together, by counting. */
function byRow({ sums, strengths }: Sums, rows: number): Rows {
  const bounds = new Uint16Array(rows + 1);
  for (const sum of sums) tally(bounds, sum >> COLUMN_BITS, 1);
  for (let row = 1; row <= rows; row++) tally(bounds, row, bounds[row - 1] ?? 0);
  const sorted = { sums: new Int32Array(sums.length), strengths: new Uint16Array(sums.length), bounds };
  for (let i = 0; i < sums.length; i++) {
    const sum = sums[i] ?? 0;
    const to = tally(bounds, sum >> COLUMN_BITS, -1);
    sorted.sums[to] = sum;
    sorted.strengths[to] = strengths[i] ?? 0;
  }
  return sorted;
}

function tally(counts: Uint16Array, at: number, by: number): number {
  const count = (counts[at] ?? 0) + by;
  counts[at] = count;
  return count;
}

/** Lays the rows into the table, each at the first place within reach where it contradicts nothing. */
function pack({ starts, strengths }: RankTable, rows: Rows): void {
  let end = 0;
  for (let row = 0; row < starts.length; row++) {
    const from = rows.bounds[row] ?? 0;
    const to = rows.bounds[row + 1] ?? 0;
    if (from === to) continue;
    let start = Math.max(0, end - REACH) & ~1;
    while (!fits(strengths, rows, from, to, start)) start += 2;
    starts[row] = start / 2;
    for (let i = from; i < to; i++) {
      const at = start + ((rows.sums[i] ?? 0) & COLUMN_MASK);
      if (at >= strengths.length) throw new Error(`a table of ${strengths.length} strengths is too small`);
      strengths[at] = rows.strengths[i] ?? 0;
      end = Math.max(end, at + 1);
    }
  }
}

function fits(
  table: Uint16Array,
  { sums, strengths }: Rows,
  from: number,
  to: number,
  start: number,
): boolean {
  for (let i = from; i < to; i++) {
    const there = table[start + ((sums[i] ?? 0) & COLUMN_MASK)] ?? 0;
    if (there !== 0 && there !== strengths[i]) return false;
  }
  return true;
}
