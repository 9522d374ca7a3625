import type { Playstyle } from "../playstyle";

/** What the five knobs mean in numbers. Every number belongs to one knob alone, and at 0.5 it is the neutral player's. */
export interface Dials {
  /** tightness: multiplies how many hands are played before the flop. */
  readonly played: number;
  /** tightness: equity asked for on top of the price when all the chips are at stake before the flop. */
  readonly allInFloor: number;
  /** aggression: multiplies how many hands open with a raise. */
  readonly opened: number;
  /** aggression: multiplies how many hands reraise before the flop. */
  readonly reraised: number;
  /** aggression: how often a hand that would call before the flop raises as a bluff. */
  readonly preflopBluff: number;
  /** aggression: added to the equity that a raise over a bet asks for after the flop. */
  readonly raiseThreshold: number;
  /** aggression: multiplies raises where one or two opponents are left. */
  readonly fewOpponents: number;
  /** bluff_frequency: multiplies the chance of a bluff that the situation invites. */
  readonly bluff: number;
  /** cbet_rate: how often the flop is bet after raising before it, all hands together. */
  readonly cbet: number;
  /** commitment: multiplies the equity asked for when a call risks the stack; below nothing, chips at risk hold a player there. */
  readonly risk: number;
}

export function dialsOf(style: Playstyle): Dials {
  const { aggression, bluff_frequency, tightness, cbet_rate, commitment } = style;
  return {
    played: dial(tightness, 1.7, 1, 0.58),
    allInFloor: dial(tightness, -0.05, 0, 0.07),
    opened: dial(aggression, 0.4, 1, 1.45),
    reraised: dial(aggression, 0.25, 1, 2.4),
    preflopBluff: dial(aggression, 0, 0.06, 0.2),
    raiseThreshold: dial(aggression, 0.12, 0, -0.1),
    fewOpponents: dial(aggression, 0.85, 1, 1.15),
    bluff: dial(bluff_frequency, 0.4, 1, 1.6),
    cbet: dial(cbet_rate, 0.3, 0.55, 0.8),
    risk: dial(commitment, 2.8, 1, -0.8),
  };
}

/** Straight lines from one end to the middle, and from there to the other end. */
function dial(value: number, low: number, middle: number, high: number): number {
  return value < 0.5 ? low + (middle - low) * 2 * value : middle + (high - middle) * 2 * (value - 0.5);
}
