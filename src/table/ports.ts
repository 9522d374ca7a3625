import type { HandInput } from "@/contract/hands";
import type { InboxResult, PublicTable, SeatView } from "@/contract/state";
import type { InboxEntry, LobbyOutput } from "@/contract/tables";
import type { Card } from "@/engine";

/** What the dealer's routine needs from the world. A browser tab and a server differ only in what stands behind these. */
export interface Ports {
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly hands: HandLog;
  readonly clock: Clock;
  readonly deck: DeckSource;
  /** Unguessable, at least 128 bits: turn tokens. */
  readonly token: () => string;
}

/** Time as data: `now` in milliseconds; `wake` resolves at or after an instant, or at once when aborted. */
export interface Clock {
  now(): number;
  wake(at: number, signal: AbortSignal): Promise<void>;
}

/** A fresh, unbiased order of 52 distinct cards. The runner keeps what is not dealt in its snapshot, never in the engine. */
export interface DeckSource {
  shuffled(): Promise<readonly Card[]>;
}

export interface InboxBatch {
  readonly entries: readonly InboxEntry[];
  readonly lobby: LobbyOutput;
  readonly lobbyRevision: number;
}

/** Waits for news after the given marks; resolves with the same lobby and no entries when the wait ends. */
export interface Inbox {
  take(after: number, lobbySince: number, signal: AbortSignal): Promise<InboxBatch>;
}

export interface Publication {
  readonly version: number;
  readonly table: PublicTable;
  readonly seats: readonly SeatView[];
  readonly inboxCursor: number;
  readonly results: readonly InboxResult[];
  readonly full: Snapshot;
}

/**
 * `superseded`: another host holds the table now; this one must fall silent. `gone`: closed or expired.
 * A passing fault is retried behind the port within 2 s (decision 31) until it is one of these.
 */
export type PublishVerdict = "accepted" | "superseded" | "gone";

export interface Outbox {
  publish(publication: Publication): Promise<PublishVerdict>;
}

/** Keeps closed hands until the server has acknowledged each; idempotent on the hand's index. */
export interface HandLog {
  /** Takes a hand whose closing was published. Never blocks play. */
  record(hand: HandRecordInput): void;
  /** Every hand up to and including this index is stored; 0 at first. Until then the snapshot carries it too. */
  acknowledged(): number;
}

/** A closed hand without the writer's token, which is the port's business. */
export type HandRecordInput = Omit<HandInput, "host_token">;

/** Everything the next host needs: JSON, versioned so that an old engine's snapshot is refused, not misread. */
export interface Snapshot extends Record<string, unknown> {
  readonly format: number;
  /** When it was taken, by the server's time. */
  readonly at: number;
}
