/**
 * A hand is known by one sum: the keys of its cards. The bits from {@link SUIT_BITS} up tell the ranks, the
 * bits below tell how many cards of each suit there are.
 */

/**
 * Keys of the ranks, deuce first: no two hands of equally many cards (up to four of a rank) have the same sum.
 * It is the least such sequence, by exhaustive search; a test holds the property.
 */
export const RANK_KEYS: readonly number[] = [
  1479181, 636345, 262349, 83661, 22854, 8698, 2031, 453, 98, 22, 5, 1, 0,
];

/** Diamonds, hearts and spades have an octal digit each; the rest are clubs. Seven cards overflow no digit. */
const SUIT_KEYS: readonly number[] = [0o0, 0o1, 0o10, 0o100];

export const SUIT_BITS = 9;
export const SUIT_MASK = (1 << SUIT_BITS) - 1;

/** The keys of the 52 cards. The greatest sum of seven just fits 32 bits, its top bit taken as a number's. */
export const CARD_KEYS = Int32Array.from({ length: 52 }, (_, card) => {
  return ((RANK_KEYS[card >> 2] ?? 0) << SUIT_BITS) | (SUIT_KEYS[card & 3] ?? 0);
});

/** The greatest sum of rank keys of `cards` cards: four deuces, the rest treys. */
export function greatestSum(cards: number): number {
  return 4 * (RANK_KEYS[0] ?? 0) + (cards - 4) * (RANK_KEYS[1] ?? 0);
}

/** By suit digits of a sum of `cards` keys: 0 where no suit has five cards, else that suit's number plus one. */
export function flushSuits(cards: number): Uint8Array {
  return Uint8Array.from({ length: 1 << SUIT_BITS }, (_, digits) => {
    const [diamonds, hearts, spades] = [digits & 7, (digits >> 3) & 7, digits >> 6];
    const clubs = cards - diamonds - hearts - spades;
    return [clubs, diamonds, hearts, spades].findIndex((n) => n >= 5) + 1;
  });
}
