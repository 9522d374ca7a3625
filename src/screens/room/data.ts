import type { ClaimId, ClaimToken, TableId } from "@/contract/ids";
import type { LobbyOutput } from "@/contract/tables";
import type { LinkStatus } from "../phone/sync/link";

/** This tab's chair. */
export interface Hold {
  readonly token: ClaimToken;
  readonly claim: ClaimId;
  readonly seat: number;
  readonly name: string;
}

/**
 * What a game that has started looks like to who holds no chair in it. `live`: it is dealt, or about to be. `asleep`: every player has
 * left. `over`: it has been played to its end.
 */
export type Peeked =
  | { readonly kind: "live" | "asleep" }
  | { readonly kind: "over"; readonly places: readonly Placed[] };

export interface Placed {
  readonly name: string;
  readonly chips: number;
}

export type Problem = "name_missing" | "name_refused" | "seat_taken";

/** Everything that one tab knows before it sits at the felt; the screen is a function of it. */
export interface RoomData {
  readonly tableId: TableId;
  /** A claim that this device remembers is being asked after. */
  readonly recalling: boolean;
  readonly hold: Hold | null;
  /** Who sits on the chair that this tab had; null where none was lost. */
  readonly lostTo: string | null;
  /** Another living tab of this browser sits here. */
  readonly otherTab: boolean;
  readonly lobby: LobbyOutput | null;
  readonly peeked: Peeked | null;
  readonly link: LinkStatus;
  /** The server answers, but with a fault of its own. */
  readonly ailing: boolean;
  readonly gone: "not_found" | "closed" | null;
  /** The code that should have brought a chair here was no good. */
  readonly moveFailed: boolean;
  /** The free chair that was tapped; null for the first one. */
  readonly chosen: number | null;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly starting: boolean;
  readonly startFailed: boolean;
  /** On the way to another page. */
  readonly leaving: boolean;
}
