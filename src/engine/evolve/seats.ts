import { canDeal } from "../rules/positions";
import { playerIndex } from "../state";
import type { Awaiting, Seat, TableEvent } from "../types";
import type { TableDraft } from "./draft";
import { changePlayer, changeSeat } from "./draft";

type EventOf<T extends TableEvent["type"]> = Extract<TableEvent, { type: T }>;

/** What a table between hands waits for, once no seat has a buy-in to decide. */
export function resting(draft: TableDraft): Awaiting {
  return canDeal(draft) ? { kind: "next_hand" } : { kind: "players" };
}

/**
 * Comings and goings decide between `players` and `next_hand`; and a new guest after the end goes on against the winner, who keeps its
 * chips.
 */
function restAgain(draft: TableDraft): void {
  const { kind } = draft.awaiting;
  if (kind === "players" || kind === "next_hand") draft.awaiting = resting(draft);
  else if (kind === "finished" && canDeal(draft)) draft.awaiting = { kind: "next_hand" };
}

export function satDown(draft: TableDraft, event: EventOf<"SatDown">): void {
  const chair = changeSeat(draft, event.seat);
  chair.name = event.name;
  chair.chips = event.chips;
  chair.invested = event.chips;
  chair.status = "active";
  restAgain(draft);
}

/** Chips behind a live hand stay until it closes: then they leave with the seat. */
export function stoodUp(draft: TableDraft, seat: Seat): void {
  const { hand } = draft;
  const chair = changeSeat(draft, seat);
  chair.status = "left";
  const inHand = hand !== null && playerIndex(hand, seat) >= 0;
  if (inHand) changePlayer(hand, seat).vacated = true;
  if (!inHand || hand.closedAt !== null) chair.chips = 0;
  restAgain(draft);
}

export function satOut(draft: TableDraft, seat: Seat): void {
  changeSeat(draft, seat).status = "sitting_out";
  restAgain(draft);
}

export function satIn(draft: TableDraft, seat: Seat): void {
  changeSeat(draft, seat).status = "active";
  restAgain(draft);
}

export function boughtIn(draft: TableDraft, event: EventOf<"BoughtIn">): void {
  const chair = changeSeat(draft, event.seat);
  chair.chips += event.amount;
  chair.invested += event.amount;
  draft.awaiting = resting(draft);
}

export function seatBusted(draft: TableDraft, seat: Seat): void {
  changeSeat(draft, seat).status = "busted";
  draft.awaiting = resting(draft);
}

/** Everybody who holds a chair is in again with the starting stack; the button goes on from where it was. */
export function gameRestarted(draft: TableDraft): void {
  const chips = draft.config.startingStack;
  for (const { seat, status } of draft.seats) {
    if (status === "left") continue;
    const chair = changeSeat(draft, seat);
    chair.chips = chips;
    chair.invested = chips;
    if (status === "busted") chair.status = "active";
  }
  draft.level = 0;
  draft.handsAtLevel = 0;
  draft.hand = null;
  draft.awaiting = resting(draft);
}
