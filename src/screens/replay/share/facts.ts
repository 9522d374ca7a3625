import type { HandRow } from "@/contract/hands";

/** What a hand's picture says: only what everybody at the table saw. */
export interface Picture {
  readonly number: number;
  readonly board: readonly string[];
  readonly pot: string;
  readonly winners: readonly { readonly name: string; readonly amount: string }[];
}

/** More would not fit. */
const WINNERS = 3;

export function pictureOf({ hand_index, board, pot, winners, seats }: HandRow): Picture {
  const chips = (amount: number) => amount.toLocaleString("en");
  return {
    number: hand_index,
    board,
    pot: chips(pot),
    winners: winners.slice(0, WINNERS).map(({ seat_index, amount }) => ({
      name: plainName(seats.find((seat) => seat.seat_index === seat_index)?.name ?? "", seat_index),
      amount: chips(amount),
    })),
  };
}

/** A name in the letters that the picture's own font has: it asks no other server for more. */
export const plainName = (name: string, seat: number): string =>
  /^[\u0020-\u007E\u00A1-\u017F]+$/.test(name) ? name.slice(0, 24) : `Seat ${seat + 1}`;
