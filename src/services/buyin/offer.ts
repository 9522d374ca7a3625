import type { ClaimId } from "@/contract/ids";
import type { PublicTable } from "@/contract/state";
import type { ClaimRecord, PublishedPart } from "@/store/ports";

/** The buy-in that waits for this very holder; a newcomer on a busted chair has none to answer. */
export function offerTo(
  published: PublishedPart | null,
  claim: ClaimRecord,
): NonNullable<PublicTable["buyIn"]> | null {
  const buyIn = published?.table.buyIn ?? null;
  if (buyIn?.seatIndex !== claim.seat) return null;
  const view = published?.seats.find((each) => each.seatIndex === claim.seat);
  return view && view.claim !== null && view.claim !== claim.claim ? null : buyIn;
}

/** How the choices of one holder begin, and the one for the hand that it lost its last chip in: what a turn token is to an act. */
export const ticketsOf = (claim: ClaimId): string => `buyin/${claim}/`;
export const ticketFor = (claim: ClaimId, { table }: PublishedPart): string =>
  `${ticketsOf(claim)}${table.handIndex}`;
