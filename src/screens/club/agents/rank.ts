/** What an agent's crew has done with its human challengers. */
export interface Tally {
  /** Challenges played to their end. */
  readonly games: number;
  /** Those in which one of the crew was the last survivor. */
  readonly wins: number;
}

/** The share of its challenges that a crew survived, of 1; null before the first. */
export const rateOf = ({ games, wins }: Tally): number | null => (games > 0 ? wins / games : null);

/** Two-sided 95%. */
const Z = 1.96;

/**
 * What a crew's rate is at least, with 95% confidence (Wilson's interval, lower end), of 1: a single lucky game proves little, fifty of
 * eighty prove much. 0 before the first win.
 */
export function provenRate({ games, wins }: Tally): number {
  if (games <= 0 || wins <= 0) return 0;
  const share = wins / games;
  const spread = Z * Math.sqrt((share * (1 - share) + (Z * Z) / (4 * games)) / games);
  return Math.max(0, (share + (Z * Z) / (2 * games) - spread) / (1 + (Z * Z) / games));
}

/** What a list of agents may be ordered by. */
export const ORDERS = ["proven", "games", "aggression", "name"] as const;
export type Order = (typeof ORDERS)[number];

/** As much of an agent as ordering needs. */
export interface Ranked extends Tally {
  readonly title: string;
  readonly aggression: number;
  /** One of the house's own examples: always below the real ones. */
  readonly demo: boolean;
}

/** Agents in an order, the house's own examples below all others; equals by name. Leaves its input as it is. */
export function inOrder<A extends Ranked>(agents: readonly A[], order: Order, language: string): A[] {
  const byName = new Intl.Collator(language, { numeric: true }).compare;
  return [...agents].sort(
    (a, b) => Number(a.demo) - Number(b.demo) || BY[order](a, b) || byName(a.title, b.title),
  );
}

const BY: Readonly<Record<Order, (a: Ranked, b: Ranked) => number>> = {
  proven: (a, b) => provenRate(b) - provenRate(a) || b.games - a.games,
  games: (a, b) => b.games - a.games,
  aggression: (a, b) => b.aggression - a.aggression,
  name: () => 0,
};

/** Those of which some word contains what was typed, whatever the case and the accents. */
export function matching<A extends { readonly words: readonly string[] }>(
  agents: readonly A[],
  typed: string,
): readonly A[] {
  const sought = plain(typed);
  return sought === ""
    ? agents
    : agents.filter(({ words }) => words.some((word) => plain(word).includes(sought)));
}

const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
