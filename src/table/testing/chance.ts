import type { Card } from "@/engine";
import { deck } from "@/engine";

/** A seeded generator (splitmix-like, 32 bits): tests only; real decks come from the platform's generator. */
export function seeded(...seeds: readonly number[]): () => number {
  let state = 0x9e3779b9;
  for (const seed of seeds) state = Math.imul(state ^ (seed + 0x85ebca6b), 0xc2b2ae35) ^ (state >>> 13);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

export function below(random: () => number, limit: number): number {
  return Math.floor(random() * limit);
}

export function shuffledBy(random: () => number): Card[] {
  const cards = deck();
  for (let i = cards.length - 1; i > 0; i--) {
    const j = below(random, i + 1);
    const [a, b] = [cards[i] ?? 0, cards[j] ?? 0];
    cards[i] = b;
    cards[j] = a;
  }
  return cards;
}
