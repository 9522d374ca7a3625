import type { PublicTable, SeatView } from "@/contract/state";
import type { LobbyOutput } from "@/contract/tables";
import type { OperatorCommand, Pace } from "@/table/operator";

export type { OperatorCommand, Pace };

/**
 * `connecting`: nothing known yet. `hosting`: this tab deals. `reconnecting`: the server does not answer, play is held.
 * `superseded`: another screen (or another tab of this browser) deals; this one mirrors, and takes over when the other tab closes. `ended`: closed or expired. `not_found`: no such table.
 * `crashed`: a broken invariant; the message is for the operator.
 */
export type HostStatus =
  | "connecting"
  | "hosting"
  | "reconnecting"
  | "superseded"
  | "ended"
  | "not_found"
  | "crashed";

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
