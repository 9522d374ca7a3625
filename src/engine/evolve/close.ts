import type { TableEvent } from "../types";
import type { TableDraft } from "./draft";
import { changeSeat, handOf, receive } from "./draft";
import { resting } from "./seats";

type EventOf<T extends TableEvent["type"]> = Extract<TableEvent, { type: T }>;

export function potsAwarded(draft: TableDraft, event: EventOf<"PotsAwarded">): void {
  for (const award of event.awards) receive(draft, award.seat, award.amount);
  handOf(draft).awards = event.awards;
}

/** Chips of chairs given up during the hand leave now; half of the largest remaining stack caps the buy-ins of those who busted. */
export function handClosed(draft: TableDraft, event: EventOf<"HandClosed">): void {
  handOf(draft).closedAt = event.at;
  draft.handsAtLevel++;
  let largest = 0;
  for (const { seat, status, chips } of draft.seats) {
    if (status === "left") {
      if (chips > 0) changeSeat(draft, seat).chips = 0;
    } else if (chips > largest) {
      largest = chips;
    }
  }
  draft.buyInCap = Math.floor(largest / 2);
  draft.awaiting = resting(draft);
}

export function levelRaised(draft: TableDraft, level: number): void {
  draft.level = level;
  draft.handsAtLevel = 0;
}

export function buyInOffered(draft: TableDraft, event: EventOf<"BuyInOffered">): void {
  const { seat, floor, cap, deadline } = event;
  draft.awaiting = { kind: "buy_in", seat, floor, cap, deadline };
}

export function buyInDeclined(draft: TableDraft): void {
  draft.awaiting = resting(draft);
}
