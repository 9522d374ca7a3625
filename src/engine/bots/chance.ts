/** A number from 0 up to, not including, 1. Whoever calls a bot brings it: the engine draws nothing of its own. */
export type Chance = () => number;

/** The same numbers for the same seed, on every machine (mulberry32): for simulations and for a bot's mixed choices, never to deal for money. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 to `n - 1`. */
export function below(random: Chance, n: number): number {
  return Math.floor(random() * n);
}
