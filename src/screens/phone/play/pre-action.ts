import type { OwnPending, PublicPlayer, StateOutput } from "@/contract/state";
import type { Decision } from "../api";

export type PreKind = "check_fold" | "call_small";

/** A decision made before its turn, good only at the price at which it was made. */
export interface PreAction {
  readonly kind: PreKind;
  readonly price: PreOffer;
}

/** What a seat that waits for its turn would have to pay now. */
export interface PreOffer {
  readonly handIndex: number;
  readonly street: string;
  /** Chips to call, at most the stack. */
  readonly toCall: number;
  /** The most that "call any small" pays: one big blind. */
  readonly small: number;
}

/** What may be decided ahead; null when it is this seat's turn, or it has nothing left to decide in this hand. */
export function preOffer(state: StateOutput, seatIndex: number): PreOffer | null {
  const { table } = state;
  const own = table.playersPublic.find((player) => player.seatIndex === seatIndex);
  if (table.phase !== "betting" || table.street === null || own === undefined) return null;
  if (!own.inHand || own.folded || own.allIn || own.chips === 0) return null;
  if (table.pendingAction === null || table.pendingAction.seatIndex === seatIndex) return null;
  return {
    handIndex: table.handIndex,
    street: table.street,
    toCall: toCallNow(table.playersPublic, own, table.street === "preflop" ? table.blinds.big : 0),
    small: table.blinds.big,
  };
}

/** Before the flop the price is the full big blind even where it was posted short. */
function toCallNow(players: readonly PublicPlayer[], own: PublicPlayer, least: number): number {
  const highest = Math.max(least, ...players.map((player) => player.bet));
  return Math.min(own.chips, Math.max(0, highest - own.bet));
}

/** "Call any small" is offered only while the price is small. */
export const mayChoose = (kind: PreKind, offer: PreOffer): boolean =>
  kind === "check_fold" || offer.toCall <= offer.small;

/** What a seat would pay, and when. */
export interface Price {
  readonly handIndex: number;
  readonly street: string | null;
  readonly toCall: number;
}

/** What the seat whose turn it is has to pay. */
export const priceOf = ({ table }: StateOutput, { needToCall }: OwnPending): Price => ({
  handIndex: table.handIndex,
  street: table.street,
  toCall: needToCall,
});

/** A choice holds for the street of one hand. */
const sameRound = ({ price }: PreAction, now: Price): boolean =>
  now.handIndex === price.handIndex && now.street === price.street;

/** Keeps a choice while its price stands. While it is the seat's own turn, `offer` is null and {@link decided} looks at the price. */
export function stillGood(chosen: PreAction, offer: PreOffer | null): boolean {
  return offer !== null && sameRound(chosen, offer) && offer.toCall === chosen.price.toCall;
}

/** Whether what ended a choice is another price, and not the end of its round or a pause. */
export function repriced(chosen: PreAction, now: Price | null): boolean {
  return now !== null && sameRound(chosen, now) && now.toCall !== chosen.price.toCall;
}

/** What a choice comes to at the seat's turn; null where the price is not the one it was made at. */
export function decided(chosen: PreAction, state: StateOutput, pending: OwnPending): Decision | null {
  const { price, kind } = chosen;
  if (!sameRound(chosen, priceOf(state, pending)) || pending.needToCall !== price.toCall) return null;
  const { turnToken } = pending;
  if (pending.canCheck) return { turnToken, action: "check", amount: 0 };
  if (kind === "check_fold") return { turnToken, action: "fold", amount: 0 };
  return pending.needToCall <= price.small ? { turnToken, action: "call", amount: pending.needToCall } : null;
}
