import type { HandWords } from "@/contract/state";
import type { T } from "./t";

const RANKS = "23456789TJQKA";
type RankIndex = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;
type Suit = "C" | "D" | "H" | "S";

const isRank = (rank: number | undefined): rank is RankIndex =>
  rank !== undefined && Number.isInteger(rank) && rank >= 0 && rank <= 12;
const isSuit = (suit: string | undefined): suit is Suit => suit !== undefined && "CDHS".includes(suit);

/** A rank in words, 0 deuce to 12 ace; `count` 1 for "ace", more for "aces". Empty for what is no rank. */
export function rankWord(t: T, rank: number | undefined, count: number): string {
  return isRank(rank) ? t(`cards.rank_${rank}`, { count }) : "";
}

/** `Two pair, aces and fives`: a made hand as people say it. */
export function handWords(t: T, hand: HandWords): string {
  const [first, second] = hand.ranks;
  const high = rankWord(t, first, 1);
  const pair = rankWord(t, first, 2);
  switch (hand.category) {
    case "high_card":
    case "straight":
    case "flush":
    case "straight_flush":
      return t(`cards.${hand.category}`, { high });
    case "pair":
    case "three_of_a_kind":
    case "four_of_a_kind":
      return t(`cards.${hand.category}`, { pair });
    case "two_pair":
    case "full_house":
      return t(`cards.${hand.category}`, { pair, second: rankWord(t, second, 2) });
    case "royal_flush":
      return t("cards.royal_flush");
  }
}

/** `ace of spades`, from the contract's card text (`AS`, `TH`). Empty for what is no card. */
export function cardWords(t: T, card: string): string {
  const suit = card[1];
  const rank = RANKS.indexOf(card[0] ?? "?");
  if (!isRank(rank) || !isSuit(suit)) return "";
  return t("cards.card", { rank: rankWord(t, rank, 1), suit: t(`cards.suit_${suit}`) });
}

/** Several cards for a screen reader: `ace of spades, ten of hearts`. */
export const cardsWords = (t: T, cards: readonly string[]): string =>
  t.format.list(cards.map((card) => cardWords(t, card)));
