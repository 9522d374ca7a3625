import type { HostToken, TableId } from "@/contract/ids";
import type { HostSnapshot, OperatorCommand, OwnAct, Pace } from "../host";
import type { Crew } from "./crew/crew";

/** One epoch's hosting, as the server gave it. */
export interface Grant {
  readonly hostToken: HostToken;
  readonly epoch: number;
}

/** What the worker is started with. The token and the key come from the tab: a worker has no localStorage. */
export interface HostStart {
  readonly baseUrl: string;
  readonly tableId: TableId;
  readonly hostToken: string | null;
  /** Repeats a hosting claim whose answer was lost (contract: `adoption`). */
  readonly adoption: string;
  readonly pace: Pace;
  /** The hosting that the tab has won already: then no claim is made. */
  readonly grant?: Grant;
  /** Who sits at a challenge or a demo; absent where the guests come through the lobby. */
  readonly crew?: Crew;
}

/** A game that no table stands behind: it lives in this tab alone. */
export interface GameStart {
  readonly baseUrl: string;
  /** Under which name the device keeps the game. */
  readonly game: string;
  readonly crew: Crew;
  readonly pace: Pace;
}

/** Tab to worker. Its end needs no word: the tab terminates it, and the server has all that was accepted. */
export type ToHost =
  | { readonly kind: "start"; readonly start: HostStart }
  | { readonly kind: "start_game"; readonly start: GameStart }
  | { readonly kind: "command"; readonly command: OperatorCommand }
  | { readonly kind: "act"; readonly act: OwnAct }
  /** The page is hidden, or seen again: a room's host that stays hidden gives its role up. */
  | { readonly kind: "hidden" | "shown" };

/** Worker to tab. A new token is said before the first snapshot that depends on it. */
export type FromHost =
  | { readonly kind: "token"; readonly hostToken: string }
  /** This host has given its role up: nothing follows. */
  | { readonly kind: "conceded" }
  | { readonly kind: "snapshot"; readonly snapshot: HostSnapshot };
