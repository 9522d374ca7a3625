import type { PublicTable } from "@/contract/state";
import type { LobbyClaim, LobbyOutput } from "@/contract/tables";

/** A chair's holder as the room's list of people shows them. */
export interface Person {
  readonly seat: number;
  readonly name: string;
  /** Who it is, over changes of name. */
  readonly claim: string;
  readonly own: boolean;
  readonly agent: boolean;
  /** The device gives no sign. */
  readonly away: boolean;
  readonly sittingOut: boolean;
  /** Plays the hand that is on, and sits out then. */
  readonly sitsOutNext: boolean;
  /** May start, pause and manage. */
  readonly first: boolean;
  /** By the first claim, for everybody. */
  readonly muted: boolean;
}

type Claim = LobbyClaim & { readonly online?: boolean | undefined; readonly muted?: boolean | undefined };

/** Whether a chair's device gives no sign: its claim is stale, or its reads have stopped. */
export const isAway = ({ fresh, online }: Claim): boolean => !fresh || online === false;

/** The first of the claims that give a sign (decision 13, as the server counts it); null where there is none. */
export const firstClaim = (lobby: LobbyOutput | null): LobbyClaim | null =>
  lobby?.claims.find(({ fresh }) => fresh) ?? null;

/** Who holds a chair, in order of chairs. */
export function peopleOf(
  lobby: LobbyOutput | null,
  table: PublicTable | null,
  ownSeat: number | null,
): readonly Person[] {
  const first = firstClaim(lobby);
  const claims: readonly Claim[] = lobby?.claims ?? [];
  return claims
    .map((claim): Person => {
      const seat = claim.seat_index;
      const player = table?.playersPublic.find(({ seatIndex }) => seatIndex === seat);
      return {
        seat,
        name: claim.name,
        claim: claim.claim,
        own: seat === ownSeat,
        agent: claim.is_agent,
        away: isAway(claim),
        sittingOut: player?.status === "sitting_out",
        sitsOutNext: player?.sitsOutNext === true,
        first: claim.claim === first?.claim,
        muted: claim.muted === true,
      };
    })
    .toSorted((a, b) => a.seat - b.seat);
}
