import type { Act, Chips } from "../../types";
import type { Chance } from "../chance";
import { wetness } from "../read/texture";
import type { Spot } from "./spot";

/** Past this part of the stack nothing is held back. */
const COMMITTED = 0.65;

/** Checks where it is free, else folds. */
export function giveUp(spot: Spot): Act {
  return { type: spot.sight.legal.canCheck ? "check" : "fold" };
}

/** Calls, or checks where there is nothing to call. */
export function stay(spot: Spot): Act {
  return { type: spot.sight.legal.canCheck ? "check" : "call" };
}

/** Bets or raises to about `target` chips, as the rules allow; stays in where they allow no raise. */
export function raiseTo(spot: Spot, target: Chips): Act {
  const { raise } = spot.sight.legal;
  if (raise === null) return stay(spot);
  const worthwhile = Math.min(target, spot.effective);
  if (worthwhile >= COMMITTED * raise.maxTo) return { type: "bet_or_raise_to", to: raise.maxTo };
  const step = Math.max(1, spot.sight.smallBlind);
  const round = Math.round(worthwhile / step) * step;
  return { type: "bet_or_raise_to", to: Math.min(Math.max(round, raise.minTo), raise.maxTo) };
}

/** All the chips. */
export function shove(spot: Spot): Act {
  const { raise } = spot.sight.legal;
  return raise === null ? stay(spot) : { type: "bet_or_raise_to", to: raise.maxTo };
}

/** Before the flop: two and a half big blinds and one for each who limped; then about three times the price, more without position. */
export function preflopSize({ story, sight, inPosition, toCall, me }: Spot, random: Chance): Chips {
  const price = me.bet + toCall;
  const jitter = 0.92 + 0.16 * random();
  const calls = story.acts.filter((act) => act.kind === "call" && act.raisesBefore === story.raises).length;
  if (story.raises === 0) return sight.bigBlind * (2.5 + calls) * jitter;
  const times = story.raises > 1 ? 2.3 : inPosition ? 3 : 3.6;
  return (price * times + calls * price) * jitter;
}

/** After the flop: a third of the pot where the board is dry, two thirds and more where it is wet or late. The hand has no say in it. */
export function betSize({ sight, pot }: Spot, random: Chance): Chips {
  const late = sight.board.length === 3 ? 0 : sight.board.length === 4 ? 0.18 : 0.25;
  return pot * (0.36 + 0.34 * wetness(sight.board) + late + 0.12 * (random() - 0.5));
}

/** A raise over a bet: about three times the bet, on top of what is in front. */
export function reraiseSize({ me, toCall, pot }: Spot, random: Chance): Chips {
  return me.bet + toCall + (pot + toCall) * (0.62 + 0.2 * random());
}
