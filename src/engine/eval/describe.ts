import type { Card } from "../types";
import { rankOf } from "./cards";
import { evaluate } from "./evaluate";
import type { Category } from "./strength";
import { categoryOf } from "./strength";

/**
 * A hand for catalogs to put into words: the category, and the ranks that tell it from others of its category,
 * weightiest first (0 deuce to 12 ace). A two pair of aces and kings with a six is `[12, 11, 4]`, a full house
 * has two ranks, a straight of either kind only its highest (3 for the wheel), a royal flush `[12]`.
 */
export interface HandDescription {
  readonly category: Category;
  readonly ranks: readonly number[];
}

/** Names the best hand in five to seven distinct cards. Throws a RangeError as {@link evaluate} does. */
export function describeHand(cards: readonly Card[]): HandDescription {
  const category = categoryOf(evaluate(cards));
  const ranks = [...new Set(bestFive(cards).map(rankOf))];
  return { category, ranks: isStraight(category) ? ranks.slice(0, 1) : ranks };
}

/**
 * The five of five to seven distinct cards that make the hand, weightiest first: the cards of the pair before
 * the kickers, a straight from its top, the wheel from its five. Of equal choices the one with the higher suits.
 */
export function bestFive(cards: readonly Card[]): Card[] {
  const strength = evaluate(cards);
  const sorted = [...cards].sort((a, b) => b - a);
  const five = choices(sorted, 5).find((hand) => evaluate(hand) === strength);
  if (five === undefined) throw new Error("no five cards are worth what all of them are");
  const ranks = five.map(rankOf);
  const wheel = isStraight(categoryOf(strength)) && ranks.includes(DEUCE);
  const held = (card: Card) => ranks.filter((rank) => rank === rankOf(card)).length;
  const weight = (card: Card) => (wheel && rankOf(card) === ACE ? -1 : card);
  return five.sort((a, b) => held(b) - held(a) || weight(b) - weight(a));
}

const DEUCE = 0;
const ACE = 12;

function isStraight(category: Category): boolean {
  return category === "straight" || category === "straight_flush" || category === "royal_flush";
}

/** All choices of `n` cards, those with the first cards first. */
function choices(cards: readonly Card[], n: number): Card[][] {
  if (n === 0) return [[]];
  return cards.flatMap((card, i) => choices(cards.slice(i + 1), n - 1).map((rest) => [card, ...rest]));
}
