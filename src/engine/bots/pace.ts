import type { Street } from "../types";
import type { Chance } from "./chance";

/** Milliseconds that nobody thinks less than, and that the slow ones think more, by street: later ones have more to look at. */
const THINKS: Readonly<Record<Street, readonly [least: number, more: number]>> = {
  preflop: [500, 1_300],
  flop: [700, 1_900],
  turn: [800, 2_200],
  river: [900, 2_600],
};

/**
 * How long a person might think, in milliseconds. It knows the street and chance, and nothing else: no card, no price, no decision, so that
 * a pause tells nothing about strength. Two draws lean it to the short side, as people do.
 */
export function paceOf(random: Chance, street: Street): number {
  const [least, more] = THINKS[street];
  return Math.round(least + more * random() * random());
}
