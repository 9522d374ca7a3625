import type { Card } from "../../types";

/**
 * The 169 kinds of starting hands, best first: by their share of the pot against one, two and four unknown hands, with small pairs and
 * suited neighbours moved up for what they win after the flop.
 */
const ORDER =
  "AA KK QQ JJ TT AKs 99 AQs AKo AJs KQs 88 ATs AQo KJs KTs QJs AJo 77 KQo A9s QTs JTs ATo A8s 66 KJo " +
  "K9s A7s A5s T9s QJo 55 KTo A6s Q9s A4s J9s A3s 98s A9o QTo 44 A2s JTo K8s 87s T8s 33 Q8s A8o K7s J8s " +
  "76s 22 K9o K6s 97s A7o 65s A5o A6o K5s Q9o A4o K4s K8o Q7s J9o Q6s K3s A3o J7s T9o K7o K2s T7s Q8o " +
  "Q5s A2o K6o Q4s J8o J6s Q3s T8o K5o J5s T6s Q2s K4o 98o Q7o 96s J4s 86s Q6o K3o J7o J3s T7o T5s Q5o " +
  "K2o 97o J2s T4s 95s 75s 85s Q4o T3s 87o J6o 54s Q3o T2s T6o J5o 94s 74s 64s Q2o 96o 86o 84s 76o 93s " +
  "J4o 53s 92s J3o T5o 63s 83s 73s 43s 65o 95o 75o T4o J2o 85o 82s 52s T3o 62s 54o 42s 72s 64o T2o 94o " +
  "84o 32s 74o 93o 53o 92o 63o 43o 73o 83o 82o 52o 62o 72o 42o 32o";

const RANKS = "23456789TJQKA";

/** All pairs of cards. */
export const COMBOS = 1326;

/** By combo (see {@link comboOf}). */
export interface Combos {
  readonly low: Uint8Array;
  readonly high: Uint8Array;
  /** The share of all combos that are better, from 0 (aces) up to 1, the middle of its kind. */
  readonly places: Float64Array;
}

let known: Combos | null = null;

/** All combos, made when they are first asked for: loading the engine stays free. */
export function combos(): Combos {
  known ??= makeCombos();
  return known;
}

function makeCombos(): Combos {
  const kinds = new Map<string, number>();
  let better = 0;
  for (const kind of ORDER.split(" ")) {
    const count = kind.length === 2 ? 6 : kind.endsWith("s") ? 4 : 12;
    kinds.set(kind, (better + count / 2) / COMBOS);
    better += count;
  }
  const made = {
    low: new Uint8Array(COMBOS),
    high: new Uint8Array(COMBOS),
    places: new Float64Array(COMBOS),
  };
  for (let high = 1; high < 52; high++) {
    for (let low = 0; low < high; low++) {
      const combo = comboOf(low, high);
      made.low[combo] = low;
      made.high[combo] = high;
      made.places[combo] = kinds.get(kindOf(low, high)) ?? 1;
    }
  }
  return made;
}

/** `"AKs"`, `"AKo"`, `"77"`: the kind of a starting hand. */
export function kindOf(a: Card, b: Card): string {
  const [low, high] = a < b ? [a, b] : [b, a];
  const ranks = RANKS.charAt(high >> 2) + RANKS.charAt(low >> 2);
  if (high >> 2 === low >> 2) return ranks;
  return ranks + ((high & 3) === (low & 3) ? "s" : "o");
}

/** Where a starting hand stands among all: the share of hands that are better, 0 for aces up to 1. */
export function placeOf(a: Card, b: Card): number {
  return combos().places[comboOf(a, b)] ?? 1;
}

/** The number of a pair of cards, 0 to 1325, in either order. */
export function comboOf(a: Card, b: Card): number {
  return a < b ? (b * (b - 1)) / 2 + a : (a * (a - 1)) / 2 + b;
}
