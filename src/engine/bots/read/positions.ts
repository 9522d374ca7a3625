import type { Seat } from "../../types";

/** The six positions that ranges know. */
export type Position = "UTG" | "MP" | "CO" | "BTN" | "SB" | "BB";

/** Every name that people use, clockwise from the first to act before the flop, by number of players; the blinds are last. */
const NAMES: Readonly<Record<number, readonly string[]>> = {
  2: ["BTN", "BB"],
  3: ["BTN", "SB", "BB"],
  4: ["CO", "BTN", "SB", "BB"],
  5: ["HJ", "CO", "BTN", "SB", "BB"],
  6: ["UTG", "MP", "CO", "BTN", "SB", "BB"],
  7: ["UTG", "MP", "HJ", "CO", "BTN", "SB", "BB"],
  8: ["UTG", "UTG+1", "LJ", "HJ", "CO", "BTN", "SB", "BB"],
  9: ["UTG", "UTG+1", "MP", "LJ", "HJ", "CO", "BTN", "SB", "BB"],
};

/** Which position's ranges a seat plays by: full-ring names are aliases of the six (contract: challenge and demo seats). */
const ALIASES: Readonly<Record<string, Position>> = {
  UTG: "UTG",
  "UTG+1": "UTG",
  MP: "MP",
  LJ: "MP",
  HJ: "CO",
  CO: "CO",
  BTN: "BTN",
  SB: "SB",
  BB: "BB",
};

/** The seats dealt in, in the order in which they act before the flop. Heads-up the button posts the small blind and acts first. */
export function preflopOrder(seats: readonly Seat[], button: Seat): Seat[] {
  const rising = [...seats].sort((a, b) => a - b);
  const left = [...rising.filter((seat) => seat > button), ...rising.filter((seat) => seat <= button)];
  if (left.length === 2) return [...left.slice(1), ...left.slice(0, 1)];
  return [...left.slice(2), ...left.slice(0, 2)];
}

/** A seat's name at a table of these seats, as people say it ("UTG+1"); "BB" where it is not among them. */
export function positionName(seats: readonly Seat[], button: Seat, seat: Seat): string {
  return NAMES[seats.length]?.[preflopOrder(seats, button).indexOf(seat)] ?? "BB";
}

/** The position whose ranges a seat plays by. */
export function positionOf(seats: readonly Seat[], button: Seat, seat: Seat): Position {
  return ALIASES[positionName(seats, button, seat)] ?? "BB";
}
