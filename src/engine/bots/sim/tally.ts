import type { Category } from "../../eval";
import { categoryOf, evaluate } from "../../eval";
import type { HandPlayer, HandState } from "../../state";
import type { Chips, Seat } from "../../types";
import type { Told } from "../read/story";
import { tell } from "../read/story";

/** What was counted of one seat, each as done and as could have been done. */
export interface Tally {
  hands: number;
  vpip: number;
  pfr: number;
  threeBets: number;
  threeBetChances: number;
  cbets: number;
  cbetChances: number;
  flops: number;
  showdowns: number;
  /** Bets and raises after the flop, calls after the flop. */
  aggressive: number;
  calls: number;
  /** Bets and raises after the flop other than flop continuation bets, and those among them with nothing. */
  bets: number;
  bluffs: number;
  won: Chips;
  /** The sum of the squares of what each hand won. */
  wonSquared: number;
}

export function newTally(): Tally {
  return {
    hands: 0,
    vpip: 0,
    pfr: 0,
    threeBets: 0,
    threeBetChances: 0,
    cbets: 0,
    cbetChances: 0,
    flops: 0,
    showdowns: 0,
    aggressive: 0,
    calls: 0,
    bets: 0,
    bluffs: 0,
    won: 0,
    wonSquared: 0,
  };
}

/** Counts a closed hand whose cards are all known into the tally of one of its seats. */
export function count(tally: Tally, hand: HandState, seat: Seat, won: Chips): void {
  const player = hand.players.find((one) => one.seat === seat);
  if (player === undefined) return;
  const { acts } = tell(hand.log, hand.bigBlind, hand.street);
  const own = acts.filter((act) => act.seat === seat);
  const early = own.filter((act) => act.street === "preflop");
  tally.hands++;
  tally.won += won;
  tally.wonSquared += won * won;
  if (early.some((act) => act.kind === "call" || act.kind === "raise")) tally.vpip++;
  if (early.some((act) => act.kind === "raise")) tally.pfr++;
  const reply = early.find((act) => act.raisesBefore === 1 && act.opener !== seat);
  if (reply !== undefined) tally.threeBetChances++;
  if (reply?.kind === "raise") tally.threeBets++;
  if (!early.some((act) => act.kind === "fold") && hand.board.length >= 3)
    countFlop(tally, hand, player, own);
}

function countFlop(tally: Tally, hand: HandState, player: HandPlayer, own: readonly Told[]): void {
  tally.flops++;
  if (!player.folded && hand.players.some((other) => other !== player && !other.folded)) tally.showdowns++;
  for (const act of own) {
    if (act.street === "preflop") continue;
    const chance = act.street === "flop" && act.raisesBefore === 0 && act.opener === act.seat;
    const raises = act.kind === "raise";
    if (chance) {
      tally.cbetChances++;
      if (raises) tally.cbets++;
    }
    if (act.kind === "call") tally.calls++;
    if (!raises) continue;
    tally.aggressive++;
    if (chance) continue;
    tally.bets++;
    if (holdsNothing(hand, player, act)) tally.bluffs++;
  }
}

const CARDS_OUT = { preflop: 0, flop: 3, turn: 4, river: 5 } as const;

const OWN_CARDS_MADE: readonly Category[] = ["straight", "flush", "straight_flush"];

/** Whether the seat's own cards had made no pair or better at this act: nothing that the board did not give to everyone. */
function holdsNothing({ board }: HandState, { cards }: HandPlayer, { street }: Told): boolean {
  const out = board.slice(0, CARDS_OUT[street]);
  const ranks = new Set(out.map((card) => card >> 2));
  const [a = 0, b = 0] = cards;
  if (a >> 2 === b >> 2 || ranks.has(a >> 2) || ranks.has(b >> 2)) return false;
  const strength = evaluate([...out, a, b]);
  if (!OWN_CARDS_MADE.includes(categoryOf(strength))) return true;
  return out.length === 5 && evaluate(out) === strength;
}
