import type { HandInput } from "@/contract/hands";
import type { TableRecord } from "@/store/ports";

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

type Sums = Pick<HandInput, "seats" | "winners" | "pot" | "actions"> &
  Partial<Pick<HandInput, "private" | "claims">>;

/** What is wrong with a hand's own sums, or null: zero-sum, winners sharing the pot, each seat once (decisions 30 and 39). */
export function imbalanceOf(hand: Sums): string | null {
  const seats = new Set(hand.seats.map((seat) => seat.seat_index));
  if (seats.size !== hand.seats.length) return "A seat appears twice.";
  if (hand.seats.length < 2) return "A hand has two seats or more.";
  const started = sum(hand.seats.map((seat) => seat.starting_stack));
  const ended = sum(hand.seats.map((seat) => seat.final_stack));
  if (started !== ended) return `Stacks begin with ${started} chips and end with ${ended}.`;
  const won = sum(hand.winners.map((winner) => winner.amount));
  if (won !== hand.pot) return `The pot is ${hand.pot}, but the winners share ${won}.`;
  if (hand.pot > started) return `The pot is ${hand.pot}, more than the ${started} chips of its seats.`;
  const { private: hidden = [], claims = [] } = hand;
  const named = [...hand.winners, ...hand.actions, ...hidden, ...claims];
  return named.every((each) => seats.has(each.seat_index)) ? null : "A seat that was not dealt in is named.";
}

/**
 * The most chips that can be at the table in this hand: what it shows now or began with, or, after the last hand stored before this one,
 * what that hand ended with and, for each hand since, a new stack or a buy-in for every chair (decision 30). Generous, since chairs fill
 * and buy in between hands, yet no hand can invent a fortune.
 */
export function chipsAtMost(
  { row, published }: TableRecord,
  index: number,
  before: { readonly index: number; readonly seats: HandInput["seats"] } | null,
): number {
  const stacks = row.seats * row.settings.starting_stack;
  const { playersPublic = [], pot = 0 } = published?.table ?? {};
  const shown = sum(playersPublic.map((player) => player.chips)) + pot;
  if (!before) return Math.max(stacks, shown);
  const finals = before.seats.map((seat) => seat.final_stack);
  const growth = row.seats * Math.max(row.settings.starting_stack, ...finals.map((final) => final / 2));
  return Math.max(stacks, shown, sum(finals) + growth * (index - before.index));
}
