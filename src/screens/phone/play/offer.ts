import type { OwnPending, PublicPending, StateOutput } from "@/contract/state";

/** How long a price must have stood on the screen before a tap on it counts (milliseconds). */
export const SETTLE_MS = 400;

/** The decision that is on the screen: its prices, and since when they stand there. */
export interface Offer {
  /** Changes whenever a price or a place does. */
  readonly key: string;
  /** By the phone's clock. */
  readonly since: number;
  readonly pending: OwnPending;
}

/** What this seat owes by a state; null when it owes nothing. */
export function owedBy(state: StateOutput | null, seatIndex: number): OwnPending | null {
  const pending = state?.table.pendingAction ?? null;
  return pending !== null && pending.seatIndex === seatIndex && isOwn(pending) ? pending : null;
}

/** The server adds the price and the token only to the owing seat's own view (decision 29). */
const isOwn = (pending: OwnPending | PublicPending): pending is OwnPending => "turnToken" in pending;

/** The offer after a new state: the old one where nothing that is shown has changed, else one that starts to settle now. */
export function nextOffer(before: Offer | null, pending: OwnPending | null, now: number): Offer | null {
  if (pending === null) return null;
  const { turnToken, needToCall, canCheck, minRaiseTo, maxRaiseTo, maxAmount } = pending;
  const key = [turnToken, needToCall, canCheck, minRaiseTo, maxRaiseTo, maxAmount].join(":");
  return before?.key === key ? { ...before, pending } : { key, since: now, pending };
}

/** A tap counts when it was aimed at what is on the screen now, and that has stood long enough. */
export const counts = (offer: Offer | null, aimedAt: string, now: number): boolean =>
  offer !== null && offer.key === aimedAt && now - offer.since >= SETTLE_MS;

/** The call takes the whole stack. */
export const callsAllIn = (pending: OwnPending): boolean =>
  !pending.canCheck && pending.needToCall >= pending.maxAmount;
