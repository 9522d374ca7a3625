/** What a list of agents may be ordered by. `record` is the server's own order: the best proven record first. */
export const ORDERS = ["record", "games", "aggression", "name"] as const;
export type Order = (typeof ORDERS)[number];

/** As much of an agent as ordering needs. */
export interface Ranked {
  readonly title: string;
  /** Its place in the server's order. */
  readonly place: number;
  /** Challenges played to their end. */
  readonly games: number;
  readonly style: { readonly aggression: number };
}

/** Agents in an order; equals stay in the server's. Leaves its input as it is. */
export function inOrder<A extends Ranked>(agents: readonly A[], order: Order, language: string): A[] {
  const byName = new Intl.Collator(language, { numeric: true }).compare;
  const by: Readonly<Record<Order, (a: A, b: A) => number>> = {
    record: () => 0,
    games: (a, b) => b.games - a.games,
    aggression: (a, b) => b.style.aggression - a.style.aggression,
    name: (a, b) => byName(a.title, b.title),
  };
  return [...agents].sort((a, b) => by[order](a, b) || a.place - b.place);
}

/** Those of which some word contains what was typed, whatever the case and the accents. */
export function matching<A extends { readonly words: readonly string[] }>(
  agents: readonly A[],
  typed: string,
): readonly A[] {
  const sought = plain(typed);
  if (sought === "") return agents;
  return agents.filter(({ words }) => words.some((word) => plain(word).includes(sought)));
}

const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
