import type { HandRow } from "@/contract/hands";
import type { HandWords } from "@/contract/state";
import { type Card, describeHand, evaluate, parseCard } from "@/engine";

/** What an evening's closed hands prove, and nothing that they only suggest. */
export type Award =
  | {
      readonly kind: "pot";
      readonly names: readonly string[];
      readonly chips: number;
      readonly hand: HandRow;
    }
  | { readonly kind: "hands" | "quiet"; readonly names: readonly string[]; readonly count: number }
  | { readonly kind: "climb"; readonly names: readonly string[]; readonly chips: number }
  | {
      readonly kind: "best";
      readonly names: readonly string[];
      readonly made: HandWords;
      readonly hand: HandRow;
    };

const nameAt = (hand: HandRow, seat: number): string =>
  hand.seats.find(({ seat_index }) => seat_index === seat)?.name ?? "";

/** The largest pots, largest first; of equals the earlier one. */
export const biggestPots = (hands: readonly HandRow[], count: number): readonly HandRow[] =>
  hands.toSorted((a, b) => b.pot - a.pot || a.hand_index - b.hand_index).slice(0, count);

export const winnersOf = (hand: HandRow): readonly string[] => [
  ...new Set(hand.winners.map(({ seat_index }) => nameAt(hand, seat_index))),
];

/** The awards of these hands; none that nobody earned. Equals share one. */
export function awardsOf(hands: readonly HandRow[]): readonly Award[] {
  const awards: Award[] = [];
  const [pot] = biggestPots(hands, 1);
  if (pot !== undefined) awards.push({ kind: "pot", names: winnersOf(pot), chips: pot.pot, hand: pot });
  const best = bestShown(hands);
  if (best !== null) awards.push(best);
  const won = mostOf(tally(hands.map((hand) => winnersOf(hand))));
  if (won !== null) awards.push({ kind: "hands", ...won });
  const quiet = mostOf(tally(hands.filter((hand) => !isShown(hand)).map((hand) => winnersOf(hand))));
  if (quiet !== null) awards.push({ kind: "quiet", ...quiet });
  const climb = mostOf(gains(hands));
  if (climb !== null) awards.push({ kind: "climb", names: climb.names, chips: climb.count });
  return awards;
}

/** Two seats or more stayed to the end: then the pot was won by cards. */
function isShown(hand: HandRow): boolean {
  const folded = new Set(hand.actions.filter(({ action }) => action === "fold").map((act) => act.seat_index));
  return hand.seats.length - folded.size > 1;
}

function tally(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of lists.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** What each won over all hands, less what they lost: buy-ins between hands are no gain. */
function gains(hands: readonly HandRow[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { seats } of hands)
    for (const { name, starting_stack, final_stack } of seats)
      sums.set(name, (sums.get(name) ?? 0) + final_stack - starting_stack);
  return sums;
}

function mostOf(counts: ReadonlyMap<string, number>): { names: readonly string[]; count: number } | null {
  const count = Math.max(0, ...counts.values());
  if (count === 0) return null;
  return { names: [...counts].filter(([, each]) => each === count).map(([name]) => name), count };
}

/** The strongest hand that was turned up on a whole board. */
function bestShown(hands: readonly HandRow[]): Award | null {
  let best: { strength: number; name: string; cards: readonly Card[]; hand: HandRow } | null = null;
  for (const hand of hands) {
    if (hand.board.length < 5) continue;
    for (const { name, hole_cards } of hand.seats) {
      if (hole_cards === undefined) continue;
      const cards = [...hole_cards, ...hand.board].flatMap((text) => parseCard(text) ?? []);
      const strength = evaluate(cards);
      if (best === null || strength > best.strength) best = { strength, name, cards, hand };
    }
  }
  if (best === null) return null;
  const { category, ranks } = describeHand(best.cards);
  return { kind: "best", names: [best.name], made: { category, ranks: [...ranks] }, hand: best.hand };
}
