import type { Act } from "../../types";
import type { Chance } from "../chance";
import { openingCut } from "../read/openings";
import type { Position } from "../read/positions";
import { positionOf } from "../read/positions";
import type { Dials } from "./dials";
import { isForTheStack, shortStack } from "./short-stack";
import { giveUp, preflopSize, raiseTo, stay } from "./sizing";
import type { Spot } from "./spot";

/** Shares of all starting hands: `go` plays on, `raise` raises. */
interface Plan {
  readonly go: number;
  readonly raise: number;
}

export function preflop(spot: Spot, dials: Dials, random: Chance, trials: number): Act {
  if (isForTheStack(spot)) return shortStack(spot, dials, random, trials);
  const { go, raise } = planOf(spot, dials);
  const { place, toCall } = spot;
  if (isIn(place, Math.min(raise, go), random)) return raiseTo(spot, preflopSize(spot, random));
  if (!isIn(place, go, random)) return giveUp(spot);
  const bluff = toCall > 0 && place > go / 2 && random() < dials.preflopBluff;
  return bluff ? raiseTo(spot, preflopSize(spot, random)) : stay(spot);
}

/** Whether a hand belongs to the best `cut`: hands near the edge do sometimes. */
function isIn(place: number, cut: number, random: Chance): boolean {
  const edge = 0.12 * cut;
  if (place <= cut - edge) return true;
  return place < cut + edge && random() * 2 * edge > place - (cut - edge);
}

function planOf(spot: Spot, dials: Dials): Plan {
  const few = spot.opponents.length <= 2 ? dials.fewOpponents : 1;
  switch (spot.story.raises) {
    case 0:
      return unraised(spot, dials, few);
    case 1:
      return facingRaise(spot, dials, few);
    default:
      return facingReraise(spot, dials, few);
  }
}

function unraised({ position, sight, story }: Spot, dials: Dials, few: number): Plan {
  const cuts = openingCut(position, sight.players.length);
  const limped = story.acts.some((act) => act.kind === "call");
  return {
    go: position === "BB" ? 1 : cuts.play * dials.played * (limped ? 1.08 : 1),
    raise: cuts.raise * dials.opened * few * (limped ? 0.8 : 1),
  };
}

/** Against an opener's position: how many hands go on, and how many of them reraise. */
const AGAINST: Readonly<Record<Position, Plan>> = {
  UTG: { go: 0.13, raise: 0.035 },
  MP: { go: 0.15, raise: 0.042 },
  CO: { go: 0.19, raise: 0.055 },
  BTN: { go: 0.25, raise: 0.075 },
  SB: { go: 0.32, raise: 0.09 },
  BB: { go: 0.2, raise: 0.05 },
};

const HEADS_UP: Plan = { go: 0.6, raise: 0.12 };

/** How much more each position sees of a raise than the middle of the table: the big blind has paid, the small one plays last to none. */
const SEES: Readonly<Record<Position, number>> = { UTG: 1, MP: 1, CO: 1, BTN: 1.15, SB: 0.8, BB: 1.6 };

function facingRaise(spot: Spot, dials: Dials, few: number): Plan {
  const { sight, story, position, me, toCall } = spot;
  const seats = sight.players.map((player) => player.seat);
  const opener = positionOf(seats, sight.button, story.opener ?? sight.seat);
  const base = seats.length === 2 ? HEADS_UP : AGAINST[opener];
  const size = (me.bet + toCall) / sight.bigBlind;
  const dear = Math.min(1.1, Math.max(0.35, (2.75 / Math.max(1, size)) ** 0.6));
  const sees = seats.length === 2 ? 1 : SEES[position];
  return {
    go: base.go * dials.played * sees * dear,
    raise: base.raise * dials.reraised * few * Math.min(1, dear),
  };
}

function facingReraise(spot: Spot, dials: Dials, few: number): Plan {
  const { story, sight } = spot;
  const invested = story.acts.some((act) => act.seat === sight.seat && act.kind === "raise");
  const twoPlayers = sight.players.length === 2 ? 2.2 : 1;
  if (story.raises > 2) return { go: 0.028 * twoPlayers * Math.sqrt(dials.played), raise: 0.02 * twoPlayers };
  const raise = 0.022 * dials.reraised * few * twoPlayers;
  return { go: (invested ? 0.085 : 0.035) * Math.sqrt(dials.played) * twoPlayers, raise };
}
