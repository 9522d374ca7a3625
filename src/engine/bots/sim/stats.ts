import type { Chips } from "../../types";
import type { Tally } from "./tally";

/** How a seat plays, as trackers of poker count it. Shares are 0 to 1, and null where there was no occasion. */
export interface SeatStats {
  readonly hands: number;
  /** Hands with chips put in of one's own will before the flop. */
  readonly vpip: number | null;
  /** Hands with a raise before the flop. */
  readonly pfr: number | null;
  /** Reraises of a first raise before the flop, by chances to. */
  readonly threeBet: number | null;
  /** Flop bets after the last raise before it, by chances to. */
  readonly cbet: number | null;
  /** Showdowns, by flops seen. */
  readonly wtsd: number | null;
  /** Bets and raises with nothing, by all after the flop but continuation bets. */
  readonly bluff: number | null;
  /** Bets and raises by calls, after the flop: the aggression factor; null without a call. */
  readonly aggression: number | null;
  /** Big blinds won per hundred hands. */
  readonly bb100: number | null;
  /** Half the width of `bb100`'s 95% band. */
  readonly bb100Band: number | null;
}

export function statsOf(tally: Tally, bigBlind: Chips): SeatStats {
  const { hands, won, wonSquared } = tally;
  const per = (done: number, chances: number) => (chances === 0 ? null : done / chances);
  const variance = hands > 1 ? (wonSquared - won ** 2 / hands) / (hands - 1) : null;
  return {
    hands,
    vpip: per(tally.vpip, hands),
    pfr: per(tally.pfr, hands),
    threeBet: per(tally.threeBets, tally.threeBetChances),
    cbet: per(tally.cbets, tally.cbetChances),
    wtsd: per(tally.showdowns, tally.flops),
    bluff: per(tally.bluffs, tally.bets),
    aggression: per(tally.aggressive, tally.calls),
    bb100: per((100 * won) / bigBlind, hands),
    bb100Band: variance === null ? null : (196 * Math.sqrt(variance / hands)) / bigBlind,
  };
}
