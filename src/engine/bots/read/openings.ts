import type { Position } from "./positions";

/** Shares of all starting hands, best first: `raise` opens with a raise, `play` joins at all. */
export interface Cuts {
  readonly play: number;
  readonly raise: number;
}

/** The neutral player's first-in ranges with 100 big blinds. The big blind's are for a pot that was only called. */
const OPENINGS: Readonly<Record<Position, Cuts>> = {
  UTG: { play: 0.19, raise: 0.11 },
  MP: { play: 0.22, raise: 0.13 },
  CO: { play: 0.3, raise: 0.18 },
  BTN: { play: 0.44, raise: 0.27 },
  SB: { play: 0.5, raise: 0.26 },
  BB: { play: 1, raise: 0.14 },
};

/** Heads-up everybody is in a blind, and most hands are worth a look. */
const HEADS_UP: Cuts = { play: 0.84, raise: 0.5 };

/** The neutral player's opening ranges at a position, at a table of so many players. */
export function openingCut(position: Position, players: number): Cuts {
  if (players === 2 && position !== "BB") return HEADS_UP;
  return OPENINGS[position];
}
