import type { SeatView, StateOutput } from "@/contract/state";
import type { LobbyOutput } from "@/contract/tables";

/** What the chair that was read for sees, in the form in which a dealer of this tab would show it; null where nobody sits. */
export function ownOf({ table, seat }: StateOutput, lobby: LobbyOutput | null): SeatView | null {
  if (seat === undefined) return null;
  const { seatIndex } = seat;
  const { pendingAction } = table;
  return {
    seatIndex,
    claim: lobby?.claims.find((claim) => claim.seat_index === seatIndex)?.claim ?? null,
    holeCards: seat.holeCards ?? [],
    hand: seat.hand ?? null,
    pendingAction: pendingAction !== null && "turnToken" in pendingAction ? pendingAction : null,
    lastOutcome: seat.lastOutcome ?? null,
  };
}
