import { wetness } from "../read/texture";
import type { Dials } from "./dials";
import type { Judged } from "./postflop";
import type { Spot } from "./spot";

/** Whether this is the flop, unbet, for the seat that raised last before it. */
export function isContinuation({ sight, story }: Spot): boolean {
  return sight.street === "flop" && story.raises === 0 && story.opener === sight.seat;
}

/** What reads of folding move of it, at most half of this up and two thirds down. */
const FOLDS = 0.2;

/**
 * How often a continuation bet is made: the dial's share, moved by the hand, the texture, the position and the number of opponents, by
 * as much up as down, so that all hands together keep near the dial.
 */
export function continuationChance(spot: Spot, { share, fair, draw }: Judged, dials: Dials): number {
  const strength = (share - fair) / (1 - fair);
  const hand = strength > 0.3 ? 0.2 : draw > 0.1 ? 0.08 : strength > 0 ? -0.02 : -0.12;
  const texture = 0.06 - 0.2 * wetness(spot.sight.board);
  const crowd = spot.opponents.length === 1 ? 0 : -0.07 * (spot.opponents.length - 1);
  const place = spot.inPosition ? 0.03 : -0.03;
  return Math.min(1, Math.max(0, dials.cbet + hand + texture + crowd + place + FOLDS * (spot.folding - 1)));
}
