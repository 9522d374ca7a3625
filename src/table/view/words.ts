import type { HandWords } from "@/contract/state";
import type { Card } from "@/engine";
import { bestFive, describeHand, rankOf } from "@/engine";

/** A made hand in structure: the words' ranks, and the cards that make it. */
export interface MadeHand {
  readonly words: HandWords;
  /** The five that play, weightiest first; the two hole cards before there is a board. */
  readonly best: readonly Card[];
}

/** The best hand of two hole cards and a board of none or three to five. */
export function wordsOf(cards: readonly Card[], board: readonly Card[]): MadeHand {
  if (board.length === 0) return pocketWords(cards);
  const all = [...cards, ...board];
  const { category, ranks } = describeHand(all);
  return { words: { category, ranks: [...ranks] }, best: bestFive(all) };
}

/** Two cards are a pair or not. */
function pocketWords(cards: readonly Card[]): MadeHand {
  const best = cards.toSorted((a, b) => b - a);
  const ranks = [...new Set(best.map(rankOf))];
  return { words: { category: ranks.length === 1 ? "pair" : "high_card", ranks }, best };
}
