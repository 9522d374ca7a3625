import type { ClaimId, TableId } from "@/contract/ids";
import type { LobbyOutput } from "@/contract/tables";
import type { Playstyle } from "@/engine";
import type { Cast } from "../../bots/driver";

/** One of an agent's crew: its name, and how it plays, all layers composed. */
export interface CrewBot {
  readonly name: string;
  readonly style: Playstyle;
}

/** Who sits at a challenge or a demo. The human has the first chair, the bots the next ones in the order of the crew. */
export interface Crew {
  readonly agent: string;
  readonly mode: "challenge" | "demo";
  /** The human's name at the table; null at a demo. */
  readonly human: string | null;
  readonly bots: readonly CrewBot[];
}

/** The human's chair (contract: "seat 0 is the invited human"). */
export const HUMAN_SEAT = 0;

export const chairsOf = (crew: Crew): number => crew.bots.length + (crew.human === null ? 0 : 1);

/** The bot in a chair; null for the human's, and for one that there is not. */
export const botAt = (crew: Crew, seat: number): CrewBot | null =>
  crew.bots[crew.human === null ? seat : seat - 1] ?? null;

/** What a driver plays of a crew. Once the human has busted, the bots' game is played to its end at once. */
export const castOf = (crew: Crew): Cast => ({
  styleAt: ({ seatIndex }) => botAt(crew, seatIndex)?.style ?? null,
  isOut: (table) =>
    crew.human !== null &&
    table.playersPublic.find((player) => player.seatIndex === HUMAN_SEAT)?.status === "busted",
});

/** Claims of a table at which nobody claims: made up, and known to this tab alone. */
export const claimAt = (seat: number): ClaimId => `crew-${seat}` as ClaimId;

/** The lobby of a crew: everybody sits, and the game may start. `at`: an ISO time. */
export function crewLobby(crew: Crew, tableId: TableId, at: string): LobbyOutput {
  const claims = Array.from({ length: chairsOf(crew) }, (_, seat) => ({
    seat_index: seat,
    name: botAt(crew, seat)?.name ?? crew.human ?? "",
    claim: claimAt(seat),
    claimed_at: at,
    last_seen_at: at,
    fresh: true,
    is_agent: botAt(crew, seat) !== null,
  }));
  return {
    table_id: tableId,
    mode: crew.mode,
    seats: claims.length,
    claims,
    start_signaled: true,
    started_at: at,
    hosted: true,
    expires_at: at,
    closed_at: null,
    now: at,
  };
}
