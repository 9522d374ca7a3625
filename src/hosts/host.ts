import type { PublicTable, SeatView } from "@/contract/state";
import type { LobbyOutput } from "@/contract/tables";
import type { OperatorCommand, Pace } from "@/table/operator";

export type { OperatorCommand, Pace };

/**
 * `connecting`: nothing known yet. `hosting`: this tab deals. `following`: a seat or a watcher of a room, in which the seats' tabs deal in turn.
 * `unseated`: this tab's chair in a room is somebody else's now. `reconnecting`: the server does not answer, play is held.
 * `superseded`: another screen (or another tab of this browser) deals; this one mirrors, and takes over when the other tab closes. `ended`: closed or expired. `not_found`: no such table.
 * `crashed`: a broken invariant; the message is for the operator.
 */
export type HostStatus =
  | "connecting"
  | "hosting"
  | "following"
  | "unseated"
  | "reconnecting"
  | "superseded"
  | "ended"
  | "not_found"
  | "crashed";

/** A room whose dealer went missing: `seeking` until another tab deals on, `done` for some seconds after that. */
export type Handover = "seeking" | "done";

/** `released`: its guest left elsewhere, or the first guest freed it. `taken_back`: by the device that it came from. `lapsed`: no sign for too long. */
export type SeatLoss = "released" | "taken_back" | "lapsed" | "unknown";

export interface HostSnapshot {
  readonly status: HostStatus;
  readonly table: PublicTable | null;
  readonly lobby: LobbyOutput | null;
  readonly pace: Pace;
  /** Server time minus this device's, in milliseconds. */
  readonly clockSkew: number;
  /** For the operator: why it crashed, or a closed hand that the server will not store. */
  readonly message: string | null;
  /** What the chair of this tab's own player sees; absent where nobody plays in this tab. */
  readonly own?: SeatView | null;
  /** The own chair is played from another device: this one sees its cards, and acts no more. */
  readonly moved?: boolean;
  /** With `unseated`: why the own chair is somebody else's. */
  readonly lost?: SeatLoss;
  /** In a room: whether this tab deals at present, besides playing. */
  readonly hosting?: boolean;
  /** In a room: what there is to say about a change of dealers; null where there is nothing. */
  readonly handover?: Handover | null;
}

/** What this tab's own player says in turn. `raiseTo` is the street's total (decision 10). */
export interface OwnAct {
  readonly turnToken: string;
  readonly action: "fold" | "check" | "call" | "raise" | "allin";
  readonly raiseTo?: number;
}

/** A table hosted in this tab, as a screen sees it: snapshots out, operator's words in. */
export interface TableHost {
  /** The same object until something changes. What it shows of the table is what the server has accepted. */
  snapshot(): HostSnapshot;
  subscribe(listener: (snapshot: HostSnapshot) => void): () => void;
  /** Goes to the dealer of this tab; nothing where another screen deals. */
  command(command: OperatorCommand): void;
  stop(): void;
}

/** A table in this tab at which somebody sits in this tab too. */
export interface SeatedHost extends TableHost {
  /** Goes to the dealer of this tab; said twice in one turn, it counts once. */
  act(act: OwnAct): void;
}
