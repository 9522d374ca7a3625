import type { Seat } from "../../types";
import type { Story } from "../read/story";
import { isPaired, wetness } from "../read/texture";
import type { Dials } from "./dials";
import type { Judged } from "./postflop";
import type { Spot } from "./spot";

/** The chance of a bluff into one opponent who has shown nothing, with position and without. */
const IN_POSITION = 0.34;
const OUT_OF_POSITION = 0.17;

/** What each further opponent leaves of it: they seldom all fold. */
const CROWD = 0.35;

/** What is left of it against somebody who has bet, called or raised on an earlier street after the flop. */
const HAS_SHOWN_STRENGTH = 0.45;

/** Hands that beat this share of the others would rather be shown down than bluffed with. */
const SHOWDOWN_VALUE = 0.5;

/** How often this situation invites a bet with nothing: fewer opponents, who fold, position, a dry board, a draw to fall back on. */
export function bluffChance(spot: Spot, hand: Judged, dials: Dials): number {
  const { sight, story, opponents, inPosition } = spot;
  const base = inPosition ? IN_POSITION : OUT_OF_POSITION;
  const crowd = CROWD ** (opponents.length - 1);
  const texture = 1.15 - 0.4 * wetness(sight.board) + (isPaired(sight.board) ? 0.1 : 0);
  const leads = story.opener === sight.seat ? 1.25 : 1;
  const draw = hand.draw > 0.1 ? 1.6 : 1;
  const shown = hand.made > SHOWDOWN_VALUE ? 0.25 : 1;
  const stood = opponents.some(({ seat }) => hasStood(story, seat)) ? HAS_SHOWN_STRENGTH : 1;
  return Math.min(0.95, base * spot.folding * stood * crowd * texture * leads * draw * shown * dials.bluff);
}

function hasStood({ acts }: Story, seat: Seat): boolean {
  return acts.some(
    (act) => act.seat === seat && act.street !== "preflop" && (act.kind === "call" || act.kind === "raise"),
  );
}

/** How often a bet is raised with nothing: seldom, against one opponent, rather with a draw, and not for the whole stack. */
export function bluffRaiseChance(spot: Spot, hand: Judged, dials: Dials): number {
  const { sight, opponents, story, toCall, me } = spot;
  if (sight.legal.raise === null || opponents.length > 1 || story.raises > 1 || toCall > 0.2 * me.chips)
    return 0;
  if (hand.made > SHOWDOWN_VALUE && sight.board.length === 5) return 0;
  return (hand.draw > 0.1 ? 0.12 : hand.made < 0.4 ? 0.04 : 0.01) * spot.folding * dials.bluff;
}
