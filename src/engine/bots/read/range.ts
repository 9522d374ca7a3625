import type { Card, Seat, Street } from "../../types";
import type { BotSight } from "../sight";
import { readBoard } from "./board";
import { COMBOS, combos } from "./holdings";
import { openingCut } from "./openings";
import { positionOf } from "./positions";
import type { Story, Told } from "./story";

/** What a player may hold: by combo, the sum of the weights up to and with it. The last is all of them. */
export type Range = Float64Array;

/** How many of the starting hands, best first, an act before the flop speaks for. */
interface Span {
  readonly from: number;
  readonly to: number;
}

const ANY: Span = { from: 0, to: 1 };

/** Even a sound player now and then holds what its story does not tell. */
const SURPRISE = 0.012;

/** What a player may hold after its acts, other than the cards that `sight` knows. Nobody's cards are looked at to say it. */
export function rangeOf(sight: BotSight, story: Story, seat: Seat): Range {
  const weights = new Float64Array(COMBOS);
  const span = spanOf(sight, story, seat);
  const { places } = combos();
  for (let combo = 0; combo < COMBOS; combo++) weights[combo] = weightIn(span, places[combo] ?? 1);
  for (const act of story.acts)
    if (act.seat === seat && act.street !== "preflop") narrow(weights, sight, act);
  return summed(weights, [...sight.cards, ...sight.board]);
}

function spanOf(sight: BotSight, story: Story, seat: Seat): Span {
  const position = positionOf(
    sight.players.map((player) => player.seat),
    sight.button,
    seat,
  );
  let span = ANY;
  for (const act of story.acts) {
    if (act.seat !== seat || act.street !== "preflop") continue;
    if (act.kind === "raise") {
      if (act.raisesBefore === 0)
        span = { from: 0, to: 1.2 * openingCut(position, sight.players.length).raise };
      else span = { from: 0, to: act.raisesBefore === 1 ? 0.08 : 0.035 };
    } else if (act.kind === "call") {
      if (act.raisesBefore === 0) span = { from: 0.03, to: 0.38 };
      else if (act.raisesBefore === 1) span = { from: 0.03, to: position === "BB" ? 0.42 : 0.26 };
      else span = { from: 0.01, to: 0.11 };
    } else if (act.kind === "check") {
      span = { from: 0.08, to: 1 };
    }
  }
  return span;
}

function weightIn({ from, to }: Span, place: number): number {
  if (place < from) return 0.35;
  if (place <= to) return 1;
  return Math.max(SURPRISE, 1 - (place - to) / (0.35 * to + 0.02));
}

const BOARD_CARDS: Readonly<Record<Street, number>> = { preflop: 0, flop: 3, turn: 4, river: 5 };

/** Makes likelier what fits an act after the flop: big bets and raises more so than small ones. */
function narrow(weights: Float64Array, { board }: BotSight, act: Told): void {
  const { worth } = readBoard(board.slice(0, BOARD_CARDS[act.street]));
  for (let combo = 0; combo < COMBOS; combo++) {
    const share = worth[combo] ?? -1;
    if (share >= 0) weights[combo] = (weights[combo] ?? 0) * likelihood(act, share);
  }
}

/** Bluffs get rarer from street to street, among most who play. */
const LATE: Readonly<Record<Street, number>> = { preflop: 1, flop: 1, turn: 0.75, river: 0.6 };

/** How likely a hand that beats this share of all others would act so. */
function likelihood({ kind, raisesBefore, weight, street }: Told, share: number): number {
  if (kind === "check") return share > 0.85 ? 0.55 : 1;
  if (kind === "call") return step(share, 0.06, 0.3, 1, share > 0.94 ? 0.7 : 1);
  const late = LATE[street];
  if (raisesBefore > 0) return step(share, 0.05 * late, 0.08 * late, 0.28, 1);
  return weight > 0.9
    ? step(share, 0.13 * late, 0.15 * late, 0.4, 1)
    : step(share, 0.22 * late, 0.26 * late, 0.6, 1);
}

function step(share: number, air: number, weak: number, fair: number, strong: number): number {
  if (share < 0.35) return air;
  if (share < 0.58) return weak;
  return share < 0.82 ? fair : strong;
}

/** Sums the weights up, without the combos that hold a known card. */
function summed(weights: Float64Array, known: readonly Card[]): Range {
  const out = new Uint8Array(52);
  for (const card of known) out[card] = 1;
  const { low, high } = combos();
  let sum = 0;
  for (let combo = 0; combo < COMBOS; combo++) {
    if (out[low[combo] ?? 0] === 0 && out[high[combo] ?? 0] === 0) sum += weights[combo] ?? 0;
    weights[combo] = sum;
  }
  return weights;
}
