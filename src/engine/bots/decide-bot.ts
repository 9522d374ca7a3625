import type { Act } from "../types";
import type { Chance } from "./chance";
import type { Playstyle } from "./playstyle";
import { TRIALS } from "./read/chances";
import type { Reads } from "./read/reads";
import type { BotSight } from "./sight";
import { dialsOf } from "./think/dials";
import { postflop } from "./think/postflop";
import { preflop } from "./think/preflop";
import { spotOf } from "./think/spot";

/** Everything that a bot's decision depends on. */
export interface BotInput {
  readonly sight: BotSight;
  readonly style: Playstyle;
  /** The caller's chance, for mixed choices and simulated deals. The same numbers lead to the same act. */
  readonly random: Chance;
  /** What the table has seen of the others in closed hands ({@link noteHand}); without it they are strangers. */
  readonly reads?: Reads;
  /** Deals simulated for one estimate of equity; 240 unless told. */
  readonly trials?: number;
}

/** A bot's act: always a legal one, chosen from what its seat sees alone. A seat that can't see its cards checks or folds. */
export function decideBot({ sight, style, random, reads, trials = TRIALS }: BotInput): Act {
  const spot = spotOf(sight, reads);
  if (spot === null) return { type: sight.legal.canCheck ? "check" : "fold" };
  const dials = dialsOf(style);
  const think = sight.street === "preflop" ? preflop : postflop;
  return think(spot, dials, random, trials);
}
