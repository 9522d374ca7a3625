/** Arithmetic on sets of ranks: 13-bit masks, bit 0 the deuce, bit 12 the ace. */

/** The highest rank in a set that is not empty. */
export function highestRank(mask: number): number {
  return 31 - Math.clz32(mask);
}

const SETS = 1 << 13;
const SIZES = new Uint8Array(SETS);
const PLACES = new Uint16Array(SETS);

const seen = new Uint16Array(14);
for (let set = 0; set < SETS; set++) {
  const ranks = (SIZES[set >> 1] ?? 0) + (set & 1);
  const before = seen[ranks] ?? 0;
  SIZES[set] = ranks;
  PLACES[set] = before;
  seen[ranks] = before + 1;
}

/** How many ranks the set holds. */
export function size(mask: number): number {
  return SIZES[mask] ?? 0;
}

/**
 * The set's place, from 0, among all sets of its size in ascending order of mask. Of two sets of one size the
 * greater mask holds the higher ranks, so places compare as kickers do.
 */
export function place(mask: number): number {
  return PLACES[mask] ?? 0;
}

/** The set's `n` highest ranks, or all of them where there are fewer. */
export function highest(mask: number, n: number): number {
  let kept = mask;
  while (size(kept) > n) kept &= kept - 1;
  return kept;
}

/** The set with one rank's place closed up, so that the other twelve ranks number 0 to 11. */
export function closeUp(mask: number, rank: number): number {
  return (mask & ((1 << rank) - 1)) | ((mask >> (rank + 1)) << rank);
}

/** The best straight in the set: 0 for the wheel (the ace below the deuce) to 9 for broadway, -1 for none. */
export function straightIn(mask: number): number {
  const aceLow = (mask << 1) | ((mask >> 12) & 1);
  const starts = aceLow & (aceLow >> 1) & (aceLow >> 2) & (aceLow >> 3) & (aceLow >> 4);
  return starts === 0 ? -1 : highestRank(starts);
}
