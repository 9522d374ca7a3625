import type { Card, Seat, Street } from "../../types";
import type { BotSight, SeenPlayer } from "../sight";
import { readBoard } from "./board";
import { COMBOS, comboOf, combos } from "./holdings";
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

/** Scratch paper: the ranges of one decision. */
const ranges = Array.from({ length: 8 }, () => new Float64Array(COMBOS));

/** What each of these players may hold. Good until the next decision: the arrays are used again. */
export function rangesOf(sight: BotSight, story: Story, players: readonly SeenPlayer[]): readonly Range[] {
  return players.map(({ seat }, place) => rangeOf(sight, story, seat, ranges[place]));
}

/** What a player may hold after its acts, other than the cards that `sight` knows. Nobody's cards are looked at to say it. */
export function rangeOf(
  sight: BotSight,
  story: Story,
  seat: Seat,
  weights: Range = new Float64Array(COMBOS),
): Range {
  weights.set(weightsIn(spanOf(sight, story, seat)));
  for (const act of story.acts)
    if (act.seat === seat && act.street !== "preflop") narrow(weights, sight, act);
  drop(weights, sight.cards);
  drop(weights, sight.board);
  return summed(weights);
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

/** By span, the weights of all combos: there are a few dozen spans. What is remembered could as well be worked out again. */
const memory = new Map<string, Float64Array>();

function weightsIn(span: Span): Float64Array {
  const key = `${span.from} ${span.to}`;
  const known = memory.get(key);
  if (known !== undefined) return known;
  const weights = combos().places.map((place) => weightIn(span, place));
  memory.set(key, weights);
  return weights;
}

function weightIn({ from, to }: Span, place: number): number {
  if (place < from) return 0.35;
  if (place <= to) return 1;
  return Math.max(SURPRISE, 1 - (place - to) / (0.35 * to + 0.02));
}

const BOARD_CARDS: Readonly<Record<Street, number>> = { preflop: 0, flop: 3, turn: 4, river: 5 };

/** Makes likelier what fits an act after the flop: big bets and raises more so than small ones. */
function narrow(weights: Float64Array, { board }: BotSight, act: Told): void {
  const { grades } = readBoard(board.slice(0, BOARD_CARDS[act.street]));
  const odds = oddsOf(act);
  for (let combo = 0; combo < COMBOS; combo++)
    weights[combo] = (weights[combo] ?? 0) * (odds[grades[combo] ?? 0] ?? 1);
}

/** Bluffs get rarer from street to street, among most who play. */
const LATE: Readonly<Record<Street, number>> = { preflop: 1, flop: 1, turn: 0.75, river: 0.6 };

const CHECKS = Float64Array.of(1, 1, 1, 1, 1, 0.55, 0.55);
const CALLS = Float64Array.of(1, 0.06, 0.3, 1, 1, 1, 0.7);

/** How likely a hand would act so, by its grade. */
function oddsOf({ kind, raisesBefore, weight, street }: Told): Float64Array {
  if (kind === "check") return CHECKS;
  if (kind === "call") return CALLS;
  const late = LATE[street];
  if (raisesBefore > 0) return Float64Array.of(1, 0.05 * late, 0.08 * late, 0.28, 1, 1, 1);
  return weight > 0.9
    ? Float64Array.of(1, 0.13 * late, 0.15 * late, 0.4, 1, 1, 1)
    : Float64Array.of(1, 0.22 * late, 0.26 * late, 0.6, 1, 1, 1);
}

/** Nobody else holds a card that is known. */
function drop(weights: Float64Array, known: readonly Card[]): void {
  for (const card of known)
    for (let other = 0; other < 52; other++) if (other !== card) weights[comboOf(card, other)] = 0;
}

function summed(weights: Float64Array): Range {
  let sum = 0;
  for (let combo = 0; combo < COMBOS; combo++) {
    sum += weights[combo] ?? 0;
    weights[combo] = sum;
  }
  return weights;
}
