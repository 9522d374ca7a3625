/** Chip values that exist in the box, largest first. Above the last colour, a chip is worth its power of ten. */
export const DENOMINATIONS = [5000, 1000, 500, 100, 25, 5, 1] as const;

export type Denomination = (typeof DENOMINATIONS)[number];

/**
 * The chips that make up an amount, largest first, as a dealer would cut them, at most `limit` discs. Where the exact change
 * needs more discs, the smallest are left out: the figure beside the stack says the amount, the stack says its size.
 */
export function chipsFor(amount: number, limit = 7): Denomination[] {
  const discs: Denomination[] = [];
  let rest = Math.max(0, Math.floor(amount));
  for (const value of DENOMINATIONS) {
    while (rest >= value && discs.length < limit) {
      discs.push(value);
      rest -= value;
    }
  }
  return discs;
}
