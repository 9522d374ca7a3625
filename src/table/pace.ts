import type { Pace } from "./operator";

/**
 * What the dealer lets people look at before its next step: a game about to begin, a street's bets gathered, a board running out with
 * everybody all-in, a hand turned up, a showdown's result, a pot won without one.
 */
export type Beat = "start" | "street" | "runout" | "show" | "showdown" | "between";

/** Milliseconds before the dealer's next step. A player's act never waits for them. */
export const PACES: Readonly<Record<Pace, Readonly<Record<Beat, number>>>> = {
  relaxed: { start: 2_000, street: 1_600, runout: 3_200, show: 1_600, showdown: 8_000, between: 4_000 },
  normal: { start: 1_200, street: 1_000, runout: 2_200, show: 1_000, showdown: 5_000, between: 2_500 },
  fast: { start: 500, street: 400, runout: 1_000, show: 400, showdown: 2_000, between: 900 },
  instant: { start: 0, street: 0, runout: 0, show: 0, showdown: 0, between: 0 },
};

/** The instant at which the step after `beat` is due, when the beat began at `now`. */
export function beatEnd(pace: Pace, beat: Beat, now: number): number {
  return now + PACES[pace][beat];
}
