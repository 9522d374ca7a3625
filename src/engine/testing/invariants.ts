/** For tests: what must hold after every event, whatever was played. Each check throws with its reason. */
import { legalActions } from "../rules/legal";
import { chipsInPlay, potTotal } from "../rules/pots";
import type { TableState } from "../state";
import type { TableEvent } from "../types";

/** How many chips an event brings to the table or takes from it. */
function chipsMoved(before: TableState, event: TableEvent): number {
  switch (event.type) {
    case "SatDown":
      return event.chips;
    case "BoughtIn":
      return event.amount;
    case "StoodUp":
      return isInHand(before, event.seat) ? 0 : -(before.seats[event.seat]?.chips ?? 0);
    case "HandClosed":
      return -before.seats.reduce((sum, seat) => (seat.status === "left" ? sum + seat.chips : sum), 0);
    case "GameRestarted": {
      const holders = before.seats.filter((seat) => seat.status !== "left").length;
      return holders * before.config.startingStack - chipsInPlay(before);
    }
    default:
      return 0;
  }
}

function isInHand(state: TableState, seat: number): boolean {
  const { hand } = state;
  return hand !== null && hand.closedAt === null && hand.players.some((player) => player.seat === seat);
}

/** Chips are conserved and whole, cards are distinct, bets add up. */
export function checkEvent(before: TableState, event: TableEvent, after: TableState): void {
  const moved = chipsInPlay(after) - chipsInPlay(before);
  const allowed = chipsMoved(before, event);
  if (moved !== allowed) throw new Error(`${event.type} moved ${moved} chips, not ${allowed}`);
  for (const seat of after.seats) {
    if (!Number.isSafeInteger(seat.chips) || seat.chips < 0)
      throw new Error(`seat ${seat.seat} has ${seat.chips}`);
  }
  checkHand(after);
}

function checkHand(state: TableState): void {
  const { hand } = state;
  if (hand === null) return;
  let seen = 0;
  const low = new Set<number>();
  for (const player of hand.players) {
    if (player.bet > player.committed || player.bet < 0)
      throw new Error(`seat ${player.seat} bet ${player.bet}`);
    for (const card of player.cards) if (card >= 0) seen += low.add(card) ? 1 : 0;
  }
  for (const card of hand.board) seen += low.add(card) ? 1 : 0;
  if (low.size !== seen) throw new Error("a card is out twice");
  for (const card of low) if (card > 51) throw new Error(`${card} is no card`);
  if (hand.awards.length > 0) {
    const paid = hand.awards.reduce((sum, award) => sum + award.amount, 0);
    if (paid !== potTotal(hand)) throw new Error(`${paid} were paid of ${potTotal(hand)}`);
  }
}

/** One seat owes an act at most, and it is the one that the table waits for. */
export function checkTurn(state: TableState): void {
  const owing = state.seats
    .filter((seat) => legalActions(state, seat.seat) !== null)
    .map((seat) => seat.seat);
  const awaited = state.awaiting.kind === "action" ? [state.awaiting.seat] : [];
  if (owing.join() !== awaited.join()) throw new Error(`${owing} owe an act, ${awaited} is awaited`);
}
