import { createTable } from "../../create";
import { decide } from "../../decide/decide";
import { evolveAll } from "../../evolve/evolve";
import type { HandState, TableState } from "../../state";
import { playerAt, seatAt } from "../../state";
import type { Act, Card, Chips, Command, Seat } from "../../types";
import { viewFor } from "../../view";
import type { Chance } from "../chance";
import { below } from "../chance";
import type { BotSight } from "../sight";
import { sightOf } from "../sight";

/** Whoever plays a seat of a simulated hand. */
export type Player = (sight: BotSight) => Act;

export interface SimTable {
  readonly seats: number;
  /** Everybody's chips at the start of each hand; 100 big blinds unless told. */
  readonly stack?: Chips;
}

/** One hand, closed: its state, and what each seat won or lost, in chips. */
export interface PlayedHand {
  readonly hand: HandState;
  readonly won: readonly Chips[];
}

const SMALL_BLIND = 50;

/** The big blind of simulated tables, in chips. */
export const BIG_BLIND = 100;

/** A table at which everybody sits with the same stack, ready for a first hand. Each simulated hand starts from it anew. */
export function simTable({ seats, stack = 100 * BIG_BLIND }: SimTable): TableState {
  let state = createTable({
    seats,
    startingStack: stack,
    levels: [{ smallBlind: SMALL_BLIND, bigBlind: BIG_BLIND, ante: 0, anteType: "none", hands: null }],
    buyInWindowMs: null,
    turnMs: null,
  });
  for (let seat = 0; seat < seats; seat++) state = give(state, { type: "SitDown", seat, name: "" });
  return state;
}

/** Plays one hand from `start` by the rules of the engine; `players[i]` plays seat i, cards come off the deck's top. */
export function playHand(
  start: TableState,
  button: Seat,
  deck: readonly Card[],
  players: readonly Player[],
): PlayedHand {
  let dealt = 0;
  const next = (count: number) => {
    dealt += count;
    return deck.slice(dealt - count, dealt);
  };
  let state = give(start, { type: "StartHand", button, at: 0 });
  for (;;) {
    const { awaiting, hand } = state;
    switch (awaiting.kind) {
      case "hole_cards":
        state = give(state, { type: "DealHoleCards", seat: awaiting.seats[0] ?? 0, cards: next(2), at: 0 });
        break;
      case "board":
        state = give(state, { type: "DealBoard", cards: next(awaiting.count), at: 0 });
        break;
      case "action":
        state = give(state, {
          type: "Act",
          seat: awaiting.seat,
          act: actOf(state, awaiting.seat, players),
          at: 0,
        });
        break;
      case "show":
        if (hand === null) throw new Error("a showdown without a hand");
        state = give(state, {
          type: "ShowCards",
          seat: awaiting.seat,
          cards: playerAt(hand, awaiting.seat).cards,
          at: 0,
        });
        break;
      default: {
        if (hand === null) throw new Error("no hand was played");
        const won = start.seats.map(({ seat, chips }) => seatAt(state, seat).chips - chips);
        return { hand, won };
      }
    }
  }
}

function actOf(state: TableState, seat: Seat, players: readonly Player[]): Act {
  const sight = sightOf(viewFor(state, { kind: "seat", seat }), seat);
  const player = players[seat];
  if (sight === null || player === undefined) throw new Error(`nobody plays seat ${seat}`);
  return player(sight);
}

function give(state: TableState, command: Command): TableState {
  const decision = decide(state, command);
  if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.refusal.message}`);
  return evolveAll(state, decision.events);
}

/** 52 cards in an order drawn from the caller's chance: for simulations, not for play. */
export function simDeck(random: Chance): Card[] {
  const deck = Array.from({ length: 52 }, (_, card) => card);
  for (let i = 51; i > 0; i--) {
    const j = below(random, i + 1);
    const card = deck[i] ?? 0;
    deck[i] = deck[j] ?? 0;
    deck[j] = card;
  }
  return deck;
}
