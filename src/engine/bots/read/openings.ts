import type { Position } from "./positions";

/** Shares of all starting hands, best first: `raise` opens with a raise, `play` joins at all. */
export interface Cuts {
  readonly play: number;
  readonly raise: number;
}

/** The neutral player's first-in ranges with 100 big blinds. The big blind's are for a pot that was only called. */
const OPENINGS: Readonly<Record<Position, Cuts>> = {
  UTG: { play: 0.18, raise: 0.125 },
  MP: { play: 0.21, raise: 0.15 },
  CO: { play: 0.29, raise: 0.21 },
  BTN: { play: 0.46, raise: 0.36 },
  SB: { play: 0.58, raise: 0.44 },
  BB: { play: 1, raise: 0.14 },
};

/** Heads-up everybody is in a blind, and most hands are worth a look. */
const HEADS_UP: Cuts = { play: 0.84, raise: 0.5 };

/** The neutral player's opening ranges at a position, at a table of so many players. */
export function openingCut(position: Position, players: number): Cuts {
  if (players === 2 && position !== "BB") return HEADS_UP;
  return OPENINGS[position];
}
