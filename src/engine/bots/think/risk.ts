import type { Spot } from "./spot";

/** Equity that a call for the whole stack asks for on top of its price, in the neutral player's eyes. */
const WHOLE_STACK = 0.19;

/** Below this many rounds of life a stack has little left to protect. */
const COMFORTABLE = 8;

/**
 * The elimination-risk penalty: equity asked for on top of the price, by the part of the stack that a call takes. It fades with the rounds
 * of blinds that the stack still pays for, since a short stack that waits dies as well.
 */
export function riskPenalty({ toCall, me, lifeLeft }: Spot): number {
  const part = toCall / Math.max(1, me.chips);
  const life = Math.min(1, Math.max(0.2, lifeLeft / COMFORTABLE));
  return WHOLE_STACK * Math.sqrt(part) * life;
}

/** The price of a call: the share of the pot that it makes, once it is in. */
export function potOdds({ toCall, pot }: Spot): number {
  return toCall / (pot + toCall);
}
