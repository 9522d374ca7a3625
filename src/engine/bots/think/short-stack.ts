import type { Act } from "../../types";
import type { Chance } from "../chance";
import { shareAgainst } from "../read/chances";
import { rangesOf } from "../read/range";
import type { Dials } from "./dials";
import { potOdds, riskPenalty } from "./risk";
import { giveUp, shove, stay } from "./sizing";
import type { Spot } from "./spot";

/** Up to so many big blinds a raise is all-in or not at all. */
const SHORT = 12;

/** A call for this part of the stack decides about all of it. */
const BIG_PART = 0.33;

/** Part of the elimination risk that counts before the flop: a hand that is all-in there can't be outplayed any more. */
const EARLY = 0.25;

/** Whether a decision before the flop is one for the whole stack. */
export function isForTheStack({ effective, sight, toCall, me }: Spot): boolean {
  return effective <= SHORT * sight.bigBlind || toCall >= BIG_PART * me.chips;
}

/** Push or fold, and calling all-ins. */
export function shortStack(spot: Spot, dials: Dials, random: Chance, trials: number): Act {
  if (spot.story.raises === 0) return spot.place <= pushCut(spot, dials) ? shove(spot) : giveUp(spot);
  const { sight, story, opponents } = spot;
  const dangerous = opponents.filter((player) =>
    story.acts.some((act) => act.seat === player.seat && (act.kind === "raise" || act.raisesBefore > 0)),
  );
  const ranges = rangesOf(sight, story, dangerous);
  const share = shareAgainst(spot.cards, [], ranges, random, trials);
  const price = potOdds(spot) + EARLY * dials.risk * riskPenalty(spot) + dials.allInFloor;
  if (share < price) return giveUp(spot);
  // What is left behind after a call would go in on any flop: let the others fold now instead.
  const fair = 1 / (dangerous.length + 1);
  return share > fair + 0.04 && spot.toCall < spot.me.chips ? shove(spot) : stay(spot);
}

/**
 * How many hands are worth all the chips when nobody has raised: a little under what two players who know each other's ranges settle at, by
 * the number of those still to act and the depth.
 */
function pushCut({ sight, story, opponents, effective, lifeLeft, position }: Spot, dials: Dials): number {
  const behind = Math.max(1, opponents.length - story.acts.filter((act) => act.kind === "call").length);
  const depth = Math.max(1, effective / sight.bigBlind);
  const desperate = lifeLeft < 3 ? 1.2 : 1;
  const called = story.acts.some((act) => act.kind === "call") ? 0.6 : 1;
  const blind = position === "BB" ? 0.7 : 1;
  const cut = (0.56 / behind ** 0.8) * Math.sqrt(10 / depth) * desperate * called * blind;
  return Math.min(1, cut * Math.sqrt(dials.played) * dials.fewOpponents);
}
