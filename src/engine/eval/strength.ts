import { closeUp, highest, highestRank, place, straightIn } from "./rank-sets";

/** How good a hand is: 1 (7-5-4-3-2) to 7462 (royal flush). Equal hands are equal, higher is better. */
export type Strength = number;

/** What a hand is called; the best straight flush has a name of its own. */
export type Category =
  | "high_card"
  | "pair"
  | "two_pair"
  | "three_of_a_kind"
  | "straight"
  | "flush"
  | "full_house"
  | "four_of_a_kind"
  | "straight_flush"
  | "royal_flush";

/** The lowest strength of each category: the classes of five-card hands, counted upwards. */
const FLOOR = {
  high_card: 1,
  pair: 1278,
  two_pair: 4138,
  three_of_a_kind: 4996,
  straight: 5854,
  flush: 5864,
  full_house: 7141,
  four_of_a_kind: 7297,
  straight_flush: 7453,
  royal_flush: 7462,
} as const satisfies Record<Category, Strength>;

const BEST_FIRST: readonly Category[] = [
  "royal_flush",
  "straight_flush",
  "four_of_a_kind",
  "full_house",
  "flush",
  "straight",
  "three_of_a_kind",
  "two_pair",
  "pair",
  "high_card",
];

/** 1 (royal flush) to 7462 (7-5-4-3-2), as hand rankings are published. */
export function rankOf7462(strength: Strength): number {
  return FLOOR.royal_flush + 1 - strength;
}

/** The category that a strength lies in. Throws a RangeError outside 1 to 7462. */
export function categoryOf(strength: Strength): Category {
  if (Number.isInteger(strength) && strength <= FLOOR.royal_flush) {
    for (const category of BEST_FIRST) if (strength >= FLOOR[category]) return category;
  }
  throw new RangeError(`not a strength: ${strength}`);
}

/** Five ranks without a straight, from 0: the place among all five-rank sets, less the straights below it. */
function noStraightPlace(five: number): number {
  let above = place(five);
  if (five > WHEEL) above--;
  for (let run = 0b11111; run < five; run <<= 1) above--;
  return above;
}

const WHEEL = 0b1_0000_0000_1111;

/** The strength of the best five cards of one suit, given that suit's ranks (at least five). */
export function strengthOfFlush(ranks: number): Strength {
  const run = straightIn(ranks);
  return run >= 0 ? FLOOR.straight_flush + run : FLOOR.flush + noStraightPlace(highest(ranks, 5));
}

/**
 * The strength of the best five of five to seven cards, their suits disregarded. `once` to `four` are the sets
 * of ranks held at least once, twice, three times, four times.
 */
export function strengthOfRanks(once: number, twice: number, thrice: number, four: number): Strength {
  if (four !== 0) {
    const quads = highestRank(four);
    return FLOOR.four_of_a_kind + quads * 12 + highestRank(closeUp(once, quads));
  }
  if (thrice !== 0) {
    const trips = highestRank(thrice);
    const others = closeUp(twice, trips);
    if (others !== 0) return FLOOR.full_house + trips * 12 + highestRank(others);
  }
  const run = straightIn(once);
  if (run >= 0) return FLOOR.straight + run;
  if (thrice !== 0) {
    const trips = highestRank(thrice);
    return FLOOR.three_of_a_kind + trips * 66 + place(highest(closeUp(once, trips), 2));
  }
  if (twice === 0) return FLOOR.high_card + noStraightPlace(highest(once, 5));
  return strengthOfPairs(once, twice);
}

function strengthOfPairs(once: number, twice: number): Strength {
  const upper = highestRank(twice);
  const lowerPairs = twice ^ (1 << upper);
  if (lowerPairs === 0) return FLOOR.pair + upper * 220 + place(highest(closeUp(once, upper), 3));
  const lower = highestRank(lowerPairs);
  const kicker = highestRank(closeUp(closeUp(once, upper), lower));
  return FLOOR.two_pair + place((1 << upper) | (1 << lower)) * 11 + kicker;
}
