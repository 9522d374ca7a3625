import type { z } from "zod";
import type { HandAct, HandRow } from "@/contract/hands";

type Act = z.infer<typeof HandAct>;
export type Street = Act["street"];

export interface SeatLine {
  readonly seat: number;
  readonly name: string;
  readonly isHuman: boolean;
  readonly start: number;
  readonly end: number;
  readonly net: number;
  readonly cards: readonly string[] | null;
}

/** A closed hand as the page tells it. */
export interface HandView {
  readonly winners: readonly { readonly name: string; readonly amount: number }[];
  readonly seats: readonly SeatLine[];
  /** Acts in order, by street; a street nobody acted on is left out. */
  readonly streets: readonly {
    readonly street: Street;
    readonly acts: readonly {
      readonly name: string;
      readonly action: Act["action"];
      readonly amount: number;
    }[];
  }[];
}

const STREETS: readonly Street[] = ["preflop", "flop", "turn", "river"];

/** What a hand's row says, in the order a reader asks: who won, who sat there, how it went. */
export function viewOf(hand: HandRow): HandView {
  const names = new Map(hand.seats.map((seat) => [seat.seat_index, seat.name]));
  const nameOf = (seat: number) => names.get(seat) ?? String(seat);
  const streets = STREETS.map((street) => ({
    street,
    acts: hand.actions
      .filter((act) => act.street === street)
      .map(({ seat_index, action, amount }) => ({ name: nameOf(seat_index), action, amount })),
  }));
  return {
    winners: hand.winners.map(({ seat_index, amount }) => ({ name: nameOf(seat_index), amount })),
    seats: hand.seats.map((seat) => ({
      seat: seat.seat_index,
      name: seat.name,
      isHuman: seat.is_human,
      start: seat.starting_stack,
      end: seat.final_stack,
      net: seat.final_stack - seat.starting_stack,
      cards: seat.hole_cards ?? null,
    })),
    streets: streets.filter(({ acts }) => acts.length > 0),
  };
}
