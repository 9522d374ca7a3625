import type { TableState } from "../state";
import type { Seat, SeatState } from "../types";

/** The seats that the next hand deals in, by rising number: active, with chips. */
export function dealableSeats(state: TableState): Seat[] {
  const seats: Seat[] = [];
  for (const seat of state.seats) if (isDealable(seat)) seats.push(seat.seat);
  return seats;
}

/** Whether a next hand could be dealt at all: two seats are enough. */
export function canDeal(state: TableState): boolean {
  let dealable = 0;
  for (const seat of state.seats) if (isDealable(seat)) dealable++;
  return dealable >= 2;
}

function isDealable(seat: SeatState): boolean {
  return seat.status === "active" && seat.chips > 0;
}

/**
 * A moving button: it goes to the next seat dealt in, and on again for as long as it would give the last big blind the big blind a second
 * time (a switch to heads-up, TDA 34; a late guest in between). Busted and absent seats are passed over, so there is no dead button and no
 * missing small blind. The first hand's button is the lowest seat, where no draw says otherwise. `seats` are at least two, rising.
 */
export function nextButton(seats: readonly Seat[], last: Seat | null, lastBigBlind: Seat | null): Seat {
  let button = last === null ? seatIn(seats, 0) : seatAfter(seats, last);
  for (let tries = 1; tries < seats.length; tries++) {
    if (blindSeats(seats, button).big !== lastBigBlind) break;
    button = seatAfter(seats, button);
  }
  return button;
}

/** The blinds sit left of the button; heads-up the button posts the small blind. */
export function blindSeats(seats: readonly Seat[], button: Seat): { small: Seat; big: Seat } {
  const small = seats.length === 2 ? button : seatAfter(seats, button);
  return { small, big: seatAfter(seats, small) };
}

/** All of `seats`, clockwise from the button's left. The button is last. */
export function dealOrder(seats: readonly Seat[], button: Seat): Seat[] {
  const order: Seat[] = [];
  for (const seat of seats) if (seat > button) order.push(seat);
  for (const seat of seats) if (seat <= button) order.push(seat);
  return order;
}

function seatAfter(seats: readonly Seat[], seat: Seat): Seat {
  for (const candidate of seats) if (candidate > seat) return candidate;
  return seatIn(seats, 0);
}

function seatIn(seats: readonly Seat[], index: number): Seat {
  const seat = seats[index];
  if (seat === undefined) throw new Error("no seat to deal to");
  return seat;
}
