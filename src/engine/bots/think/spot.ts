import type { Card, Chips } from "../../types";
import { placeOf } from "../read/holdings";
import type { Position } from "../read/positions";
import { positionOf, preflopOrder } from "../read/positions";
import type { Reads } from "../read/reads";
import { foldFactor } from "../read/reads";
import type { Story } from "../read/story";
import { storyOf } from "../read/story";
import type { BotSight, SeenPlayer } from "../sight";

/** A decision to make: the sight, and what follows from it at once. */
export interface Spot {
  readonly sight: BotSight;
  readonly story: Story;
  readonly cards: readonly [Card, Card];
  /** The starting hand among all: 0 for aces up to 1. */
  readonly place: number;
  readonly position: Position;
  readonly me: SeenPlayer;
  /** Those who can still win besides this seat. */
  readonly opponents: readonly SeenPlayer[];
  readonly toCall: Chips;
  readonly pot: Chips;
  /** The most that this seat and one opponent can still put in against each other, this street's bets included. */
  readonly effective: Chips;
  /** Whether nobody who can still act does so after this seat on later streets. */
  readonly inPosition: boolean;
  /** How much more than strangers the opponents fold to a bet, by what the table has seen of them; 1 without reads. */
  readonly folding: number;
  /** Rounds of blinds and antes that the stack pays for (Harrington's M). */
  readonly lifeLeft: number;
}

/** The spot of a sight; null where the seat doesn't see its own cards, and so can't judge them. */
export function spotOf(sight: BotSight, reads: Reads = {}): Spot | null {
  const [first, second] = sight.cards;
  const me = sight.players.find((player) => player.seat === sight.seat);
  if (first === undefined || second === undefined || me === undefined) return null;
  const seats = sight.players.map((player) => player.seat);
  const opponents = sight.players.filter((player) => player !== me && !player.folded);
  const most = Math.max(0, ...opponents.map((player) => player.chips + player.bet));
  return {
    sight,
    story: storyOf(sight),
    cards: [first, second],
    place: placeOf(first, second),
    position: positionOf(seats, sight.button, sight.seat),
    me,
    opponents,
    toCall: sight.legal.toCall,
    pot: sight.pot,
    effective: Math.min(me.chips + me.bet, most),
    inPosition: actsLast(sight, me, opponents),
    folding: foldFactor(
      reads,
      opponents.map((player) => player.seat),
    ),
    lifeLeft: me.chips / Math.max(1, roundCost(sight)),
  };
}

function actsLast(sight: BotSight, me: SeenPlayer, opponents: readonly SeenPlayer[]): boolean {
  const order = preflopOrder(
    sight.players.map((player) => player.seat),
    sight.button,
  );
  // After the flop the button is last; the order before it starts two seats later, and heads-up the button acts first before it only.
  const late = (seat: number) => (order.indexOf(seat) + (order.length === 2 ? 1 : 2)) % order.length;
  return opponents.every((player) => player.allIn || late(player.seat) < late(me.seat));
}

/** What one round at this table costs: the blinds, and all antes. */
function roundCost({ log, smallBlind, bigBlind }: BotSight): Chips {
  let antes = 0;
  for (const act of log) if (act.action === "ante") antes += act.amount;
  return smallBlind + bigBlind + antes;
}
