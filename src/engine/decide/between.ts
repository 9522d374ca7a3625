import type { HandState, TableState } from "../state";
import { finalStack } from "../state";
import type { Command, Decision, Instant, Seat } from "../types";
import type { Work } from "./work";
import { begin, done, emit, refuse } from "./work";

/** A buy-in below this many big blinds is too thin to mean anything (contract: Buy-in). */
const FLOOR_BIG_BLINDS = 5;

/** After a hand, or a seat's choice: raises the blinds when due, offers the next buy-in, or ends the game. */
export function settle(work: Work, at: Instant): void {
  raiseLevel(work);
  for (;;) {
    const seat = nextBusted(work.draft);
    if (seat === null) break;
    if (offerBuyIn(work, seat, at)) return;
    emit(work, { type: "SeatBusted", seat });
  }
  const winner = soleWinner(work.draft);
  if (winner !== null && work.draft.awaiting.kind !== "finished") emit(work, { type: "Finished", winner });
}

function raiseLevel(work: Work): void {
  const { config, level, handsAtLevel } = work.draft;
  const hands = config.levels[level]?.hands ?? null;
  if (hands === null || handsAtLevel < hands || level + 1 >= config.levels.length) return;
  emit(work, { type: "LevelRaised", level: level + 1 });
}

/** The next seat without chips and without a decision, clockwise from the button's left. */
function nextBusted(state: TableState): Seat | null {
  const button = state.button ?? 0;
  let lowest: Seat | null = null;
  for (const { seat, status, chips } of state.seats) {
    if (chips > 0 || (status !== "active" && status !== "sitting_out")) continue;
    if (seat > button) return seat;
    lowest ??= seat;
  }
  return lowest;
}

function offerBuyIn(work: Work, seat: Seat, at: Instant): boolean {
  const { config, level, buyInCap: cap } = work.draft;
  const floor = FLOOR_BIG_BLINDS * (config.levels[level]?.bigBlind ?? 0);
  if (config.buyInWindowMs === null || cap < floor) return false;
  emit(work, { type: "BuyInOffered", seat, floor, cap, deadline: at + config.buyInWindowMs });
  return true;
}

/**
 * The one seat with chips when every other has busted; a table that people merely left waits for new players. Where nobody has any,
 * whoever won them in the last hand had given up the chair by then, and has won nevertheless.
 */
function soleWinner(state: TableState): Seat | null {
  let winner: Seat | null = null;
  let busted = false;
  for (const { seat, status, chips } of state.seats) {
    if (status === "busted") busted = true;
    if (status === "left" || chips === 0) continue;
    if (winner !== null) return null;
    winner = seat;
  }
  return busted ? (winner ?? richestOf(state.hand)) : null;
}

/** The seat that the hand left with the most chips; null before the first hand. */
function richestOf(hand: HandState | null): Seat | null {
  if (hand === null) return null;
  const [richest] = hand.players.toSorted((a, b) => finalStack(hand, b) - finalStack(hand, a));
  return richest?.seat ?? null;
}

export function buyIn(state: TableState, command: Extract<Command, { type: "BuyIn" }>): Decision {
  const { awaiting } = state;
  if (awaiting.kind !== "buy_in" || awaiting.seat !== command.seat) return noOffer(command.seat);
  if (!Number.isSafeInteger(command.amount) || command.amount < 0) {
    return refuse("not_whole_chips", "A buy-in is a number of whole chips.");
  }
  const amount = Math.min(Math.max(command.amount, awaiting.floor), awaiting.cap);
  const work = begin(state);
  emit(work, { type: "BoughtIn", seat: command.seat, amount });
  settle(work, command.at);
  return done(work);
}

export function declineBuyIn(state: TableState, seat: Seat, at: Instant): Decision {
  if (state.awaiting.kind !== "buy_in" || state.awaiting.seat !== seat) return noOffer(seat);
  const work = begin(state);
  emit(work, { type: "BuyInDeclined", seat });
  emit(work, { type: "SeatBusted", seat });
  settle(work, at);
  return done(work);
}

function noOffer(seat: Seat): Decision {
  return refuse("buy_in_closed", `Seat ${seat} has no buy-in to decide.`);
}
