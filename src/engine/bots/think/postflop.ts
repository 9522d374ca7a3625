import type { Act, Street } from "../../types";
import type { Chance } from "../chance";
import { readBoard, worthOf } from "../read/board";
import { shareAgainst } from "../read/chances";
import { comboOf } from "../read/holdings";
import { rangesOf } from "../read/range";
import { bluffChance, bluffRaiseChance } from "./bluff";
import { continuationChance, isContinuation } from "./continuation";
import type { Dials } from "./dials";
import { potOdds, riskPenalty } from "./risk";
import { betSize, giveUp, raiseTo, reraiseSize, shove, stay } from "./sizing";
import type { Spot } from "./spot";

/** A hand on its board, as its holder judges it. */
export interface Judged {
  /** The share of the pot to expect against what the others may hold. */
  readonly share: number;
  /** What an equal share among those left would be. */
  readonly fair: number;
  /** The share of all hands that it beats now. */
  readonly made: number;
  /** How much more a draw is worth than what is made; 0 where there is none. */
  readonly draw: number;
}

export function postflop(spot: Spot, dials: Dials, random: Chance, trials: number): Act {
  const hand = judge(spot, random, trials);
  return spot.sight.legal.canCheck ? unbet(spot, hand, dials, random) : facingBet(spot, hand, dials, random);
}

function judge({ sight, story, cards, opponents }: Spot, random: Chance, trials: number): Judged {
  const reading = readBoard(sight.board);
  const combo = comboOf(cards[0], cards[1]);
  const now = reading.made[combo] ?? 0;
  return {
    share: shareAgainst(cards, sight.board, rangesOf(sight, story, opponents), random, trials),
    fair: 1 / (opponents.length + 1),
    made: now,
    draw: worthOf(reading, combo) - now,
  };
}

/** How far above an equal share a hand bets for value, as a part of what is left above it: the later, the better are those who call. */
const VALUE: Readonly<Record<Street, number>> = { preflop: 0.2, flop: 0.2, turn: 0.3, river: 0.38 };

/** How often a hand worth betting is bet; the rest waits, so that a check is not always weak. */
const FAST = 0.86;

function unbet(spot: Spot, hand: Judged, dials: Dials, random: Chance): Act {
  if (isContinuation(spot)) {
    const bets = random() < continuationChance(spot, hand, dials);
    return bets ? raiseTo(spot, betSize(spot, random)) : giveUp(spot);
  }
  const { share, fair } = hand;
  if (share > fair + (1 - fair) * VALUE[spot.sight.street]) {
    return random() < FAST ? raiseTo(spot, betSize(spot, random)) : giveUp(spot);
  }
  return random() < bluffChance(spot, hand, dials) ? raiseTo(spot, betSize(spot, random)) : giveUp(spot);
}

/** The equity at which a neutral player raises over a bet, with one opponent left; each other one lowers it a little. */
const RAISES = 0.76;

/** What a draw may still win beyond the pot, as equity, with deep stacks. */
const IMPLIED = 0.05;

function facingBet(spot: Spot, hand: Judged, dials: Dials, random: Chance): Act {
  const { share, fair } = hand;
  const few = spot.opponents.length <= 2 ? dials.fewOpponents : 1;
  const threshold = RAISES - 0.5 * (0.5 - fair) + dials.raiseThreshold - 0.1 * (few - 1) + again(spot);
  if (share > threshold && random() < FAST) {
    return isShallow(spot) ? shove(spot) : raiseTo(spot, reraiseSize(spot, random));
  }
  if (random() < bluffRaiseChance(spot, hand, dials)) return raiseTo(spot, reraiseSize(spot, random));
  const price = potOdds(spot) + dials.risk * riskPenalty(spot) - implied(spot, hand);
  return share >= price ? stay(spot) : giveUp(spot);
}

/** A second raise on a street speaks for more than the first. */
function again({ story }: Spot): number {
  return story.raises > 1 ? 0.06 * (story.raises - 1) : 0;
}

/** Whether a raise would leave less behind than it puts in. */
function isShallow({ me, toCall, pot }: Spot): boolean {
  return me.chips - toCall < 1.2 * (pot + toCall);
}

function implied({ sight, me, toCall, pot }: Spot, { draw }: Judged): number {
  if (draw < 0.1 || sight.board.length === 5) return 0;
  return IMPLIED * Math.min(1, Math.max(0, (me.chips - toCall) / (2 * pot)));
}
