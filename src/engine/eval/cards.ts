import type { Card } from "../types";

const RANKS = "23456789TJQKA";
const SUITS = "cdhs";

/** Every accepted spelling, so that reading a card is one lookup: any case, `T` or `10` for the ten. */
const BY_TEXT: ReadonlyMap<string, Card> = new Map(spellings());

function* spellings(): Generator<[string, Card]> {
  for (const card of deck()) {
    const suit = SUITS.charAt(card & 3);
    const rank = RANKS.charAt(card >> 2);
    for (const r of rank === "T" ? ["T", "t", "10"] : [rank, rank.toLowerCase()]) {
      yield [r + suit, card];
      yield [r + suit.toUpperCase(), card];
    }
  }
}

/** Reads `"Ah"`, `"AH"`, `"th"` or `"10h"`; null for anything that is not one of the 52 cards. */
export function parseCard(text: string): Card | null {
  return BY_TEXT.get(text) ?? null;
}

/** `"Ah"`: rank upper case, suit lower case. Throws a RangeError for a hidden card or a number that is no card. */
export function formatCard(card: Card): string {
  if (!isCard(card)) throw new RangeError(`not a card: ${card}`);
  return RANKS.charAt(rankOf(card)) + SUITS.charAt(suitOf(card));
}

/** `"AH"`, as the public contract spells cards (decision 10). Throws like {@link formatCard}. */
export function formatCardUpper(card: Card): string {
  return formatCard(card).toUpperCase();
}

/** Whether the number is one of the 52 cards (a hidden card is not). */
export function isCard(card: number): boolean {
  return Number.isInteger(card) && card >= 0 && card < 52;
}

/** 0 (deuce) to 12 (ace). */
export function rankOf(card: Card): number {
  return card >> 2;
}

/** 0 clubs, 1 diamonds, 2 hearts, 3 spades. */
export function suitOf(card: Card): number {
  return card & 3;
}

/** The 52 cards in ascending order, a new array each time. */
export function deck(): Card[] {
  return Array.from({ length: 52 }, (_, card) => card);
}
