import type { Chips, Seat } from "../../types";
import type { SeenAct } from "../sight";
import { tell } from "./story";

/** What a table has seen of one seat after the flop: bets and raises that it faced, and how many of them it folded to. */
export interface SeatRead {
  readonly faced: number;
  readonly folded: number;
}

/** What was seen of each seat so far: public facts of closed hands alone, plain JSON. */
export type Reads = Readonly<Record<Seat, SeatRead>>;

/** The reads after one more hand, whose public log this is. A seat that changes hands should be forgotten by the caller. */
export function noteHand(reads: Reads, log: readonly SeenAct[], bigBlind: Chips): Reads {
  const noted: Record<Seat, SeatRead> = { ...reads };
  for (const { seat, street, kind, raisesBefore } of tell(log, bigBlind, "river").acts) {
    if (street === "preflop" || raisesBefore === 0) continue;
    const { faced, folded } = noted[seat] ?? NOTHING;
    noted[seat] = { faced: faced + 1, folded: folded + (kind === "fold" ? 1 : 0) };
  }
  return noted;
}

const NOTHING: SeatRead = { faced: 0, folded: 0 };

/** What is taken for granted of a stranger, and how many bets it takes to believe as much of somebody else. */
const STRANGER: SeatRead = { faced: 12, folded: 6 };

/** How much more, or less, than a stranger all of these seats fold to a bet: 1 without reads, 0.3 at least, 1.5 at most. */
export function foldFactor(reads: Reads, seats: readonly Seat[]): number {
  let factor = 1;
  for (const seat of seats) {
    const { faced, folded } = reads[seat] ?? NOTHING;
    const share = (folded + STRANGER.folded) / (faced + STRANGER.faced);
    factor *= (share * STRANGER.faced) / STRANGER.folded;
  }
  return Math.min(1.5, Math.max(0.3, factor));
}
