import type { Reaction } from "@/contract/chat";
import type { HandRow } from "@/contract/hands";
import type { ClaimId, HandId, Mode, TableId } from "@/contract/ids";
import type { InboxResult, LastHand, PublicTable, SeatView } from "@/contract/state";
import type { InboxEntry, SandboxPace, TableRow } from "@/contract/tables";

/**
 * One table as the server keeps it: plain JSON in six parts, each replaced as a whole and never changed in place, so that a
 * store can tell by reference which parts a change touched. Times are milliseconds. Secrets appear as SHA-256 (hex) only.
 */
export interface TableRecord {
  readonly id: TableId;
  readonly row: TableRowPart;
  readonly lobby: LobbyPart;
  readonly host: HostPart;
  readonly inbox: InboxPart;
  readonly published: PublishedPart | null;
  /** The newest messages, oldest first. Their ids rise by one. */
  readonly chat: readonly ChatRecord[];
}

export interface TableRowPart {
  readonly mode: Mode;
  readonly seats: number;
  readonly creator: string | null;
  readonly settings: TableRow["settings"];
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly closedAt: number | null;
  /**
   * The server deals here, at this pace, with bots on the chairs that nobody claims; absent elsewhere. `opener` tells those apart who came
   * without a bearer: made of the address, which can't be read from it.
   */
  readonly sandbox?: { readonly pace: SandboxPace; readonly opener?: string };
}

export interface ClaimRecord {
  readonly claim: ClaimId;
  readonly seat: number;
  readonly name: string;
  readonly tokenHash: string;
  readonly sealed: boolean;
  readonly isAgent: boolean;
  readonly claimedAt: number;
  readonly lastSeenAt: number;
  /** When the seat's waiting read was hung up, until the next sign. */
  readonly hungUpAt?: number;
  /** Its messages are refused. */
  readonly muted?: boolean;
  /** Of a former holder: the chair was given up, or taken from it. Its token gets nothing back. */
  readonly released?: boolean;
  /** Devices that the seat went on from, oldest first: their tokens read its cards and act no more. */
  readonly companions?: readonly CompanionRecord[];
  /** Hashed tokens of devices that the seat was taken back from, oldest first: they read and do nothing. */
  readonly revoked?: readonly string[];
  /** The last sign of one of those: it keeps the chair, and nobody waits for its acts. */
  readonly companionSeenAt?: number;
  /** The code that another device may take the seat with, until then. */
  readonly move?: { readonly codeHash: string; readonly until: number } | null;
}

export interface CompanionRecord {
  readonly tokenHash: string;
  readonly isAgent: boolean;
}

export interface ChatRecord {
  readonly id: number;
  readonly at: number;
  readonly seat: number;
  readonly claim: ClaimId;
  readonly name: string;
  readonly said: { readonly text: string } | { readonly reaction: Reaction };
  /** The sender's key for it: a repeat is this message. */
  readonly key: string | null;
}

export interface LobbyPart {
  /** Rises with every change that a host should hear of. */
  readonly revision: number;
  /** In order of claiming. */
  readonly claims: readonly ClaimRecord[];
  /** Holders who lost their chair; their token gets it back while it is free (decision 28). */
  readonly former: readonly ClaimRecord[];
  readonly startedAt: number | null;
}

export interface HostPart {
  /** 0 while nobody has hosted. */
  readonly epoch: number;
  readonly tokenHash: string | null;
  /** Earlier hosts' hashes, newest last: a superseded host is told so, a stranger is not. */
  readonly formerHashes: readonly string[];
  readonly updatedAt: number;
  /** The adoption key of the current epoch, hashed, so that a lost answer can be repeated. */
  readonly adoptionHash: string | null;
  /** The device of the seat by which a room's host took its role; absent where it was none. */
  readonly seat?: HostSeat;
}

/** A claim, and the hash of the token that its device bore. */
export interface HostSeat {
  readonly claim: ClaimId;
  readonly tokenHash: string;
}

export interface InboxPart {
  readonly nextId: number;
  /** Entries after the host's cursor, oldest first. */
  readonly entries: readonly InboxEntry[];
  /** The last acts by turn token: what was submitted and, once the host answered, what became of it. */
  readonly acts: readonly SubmittedAct[];
  /** Reasons given with acts of hands that may not be stored yet; absent until there is one. Nobody is shown them before the hand's row. */
  readonly thoughts?: readonly ThoughtRecord[];
}

/** `act`: its place among the hand's acts. */
export interface ThoughtRecord {
  readonly hand: number;
  readonly seat: number;
  readonly act: number;
  readonly text: string;
}

export interface SubmittedAct {
  readonly id: number;
  readonly seat: number;
  readonly turnToken: string;
  /** Canonical form of the submitted act, to tell a retry from a change of mind. */
  readonly said: string;
  /** The table's version when it was said; absent for a buy-in's choice. */
  readonly version?: number;
  readonly result: InboxResult | null;
}

/** The versions that brought a chair news, for whoever waits for it: its player sat out, came back or busted; a hand ended that it was in. */
export interface SeatNews {
  readonly seat: number;
  readonly own: number;
  readonly hand: number;
}

export interface PublishedPart {
  readonly epoch: number;
  readonly version: number;
  readonly inboxCursor: number;
  readonly at: number;
  readonly table: PublicTable;
  readonly seats: readonly SeatView[];
  /** Absent before the first hand's end. */
  readonly lastHand?: LastHand;
  readonly seatNews?: readonly SeatNews[];
  readonly full: Record<string, unknown>;
}

export interface HandRecord {
  readonly id: HandId;
  readonly tableId: TableId;
  readonly index: number;
  /** The row without anybody's unshown cards. */
  readonly row: HandRow;
  /** Unshown cards by claim: served only under that claim's own credential. */
  readonly private: readonly {
    readonly seat: number;
    readonly claim: string;
    readonly cards: readonly string[];
  }[];
  /** Who held each chair, for the bill: a name may change, a claim does not. */
  readonly claims: readonly { readonly seat: number; readonly claim: string }[];
  readonly endedAt: number;
}

/** A table as its creator's list shows it. */
export interface TableSummary {
  readonly id: TableId;
  readonly row: TableRowPart;
}

/** Where a page of tables ends: the next one begins after it. */
export interface TablePlace {
  readonly createdAt: number;
  readonly id: TableId;
}

/** `full`: the creator has that many active tables; `freesAt` is when the first of them expires (milliseconds). */
export type WithinVerdict =
  | { readonly kind: "created" }
  | { readonly kind: "full"; readonly freesAt: number };

/**
 * Live tables. `update` is atomic per table and resolves once the change is durable (decision 34); readers see it only then.
 * The change function may run again after a conflict, so it must be pure.
 */
export interface LiveStore {
  create(record: TableRecord): Promise<void>;
  /** Creates it unless its creator has `cap` tables that live at `now`; of many at once no more than the cap get through. */
  createWithin(record: TableRecord, cap: number, now: number): Promise<WithinVerdict>;
  /** A creator's tables that live at `now`, newest first. */
  activeOf(
    creator: string,
    now: number,
    limit: number,
    after: TablePlace | null,
  ): Promise<readonly TableSummary[]>;
  read(id: TableId): Promise<TableRecord | null>;
  /** The record `read` would give, at once, for a table that is already in memory; undefined says only that it isn't. */
  peek(id: TableId): TableRecord | undefined;
  /** `change` gives the next record (or the same one: nothing is written) and a result. Null: no such table. */
  update<T>(
    id: TableId,
    change: (record: TableRecord) => { readonly next: TableRecord; readonly result: T },
  ): Promise<T | null>;
  /**
   * A change that nobody was promised, such as a sign of life: of a table in memory it is seen at once, also by those who wait, and stored within
   * some seconds, with the table's next change if one comes. A killed server may forget it.
   */
  note(id: TableId, change: (record: TableRecord) => TableRecord): void;
  /** Resolves true when `until` holds for the table's record, false at the end of the time or when aborted. */
  wait(
    id: TableId,
    until: (record: TableRecord) => boolean,
    timeoutMs: number,
    signal?: AbortSignal,
  ): Promise<boolean>;
  /** Removes tables (and their hands) whose retention ended at or before `now`; answers how many. */
  purge(now: number): Promise<number>;
  /** Ends all waits with false, and every later one at once: the server is going down. */
  drain(): void;
  /** Tables held in memory, and waits that have not ended. */
  stats(): { readonly tables: number; readonly waiting: number };
  ping(): Promise<void>;
  /** Drains, then resolves when everything under way is durable. */
  close(): Promise<void>;
}

/** Which hands of a creator's tables; null: any. */
export interface HandFilter {
  readonly creator: string;
  readonly tableId: string | null;
  readonly mode: Mode | null;
  /** Ended then or later. */
  readonly since: number | null;
}

/** Where a page of hands ends: the next one begins after it. */
export type HandPlace = Pick<HandRecord, "endedAt" | "id">;

export type HandWriteVerdict = "recorded" | "duplicate" | "conflict";

export interface HandStore {
  /** Idempotent on (table, index): the same row again is `duplicate`, another row is `conflict`. */
  record(hand: HandRecord): Promise<HandWriteVerdict>;
  /** Many hands of one table in one step, each as `record` takes it; the verdicts come in the same order. */
  recordAll(hands: readonly HandRecord[]): Promise<readonly HandWriteVerdict[]>;
  get(id: HandId): Promise<HandRecord | null>;
  byIndex(tableId: TableId, index: number): Promise<HandRecord | null>;
  /** Newest first. `before` is a hand index, exclusive. */
  list(tableId: TableId, limit: number, before: number | null): Promise<readonly HandRecord[]>;
  /** Of all tables that a creator opened: the last ended first. */
  ofCreator(filter: HandFilter, limit: number, after: HandPlace | null): Promise<readonly HandRecord[]>;
  /** The highest stored index, 0 for none. */
  lastIndex(tableId: TableId): Promise<number>;
}

/** Durable rows beneath the live store: one per database, one conformance suite for all. */
export interface TableRows {
  insert(record: TableRecord): Promise<void>;
  /** As `LiveStore.createWithin`. */
  insertWithin(record: TableRecord, cap: number, now: number): Promise<WithinVerdict>;
  /** As `LiveStore.activeOf`. */
  activeOf(
    creator: string,
    now: number,
    limit: number,
    after: TablePlace | null,
  ): Promise<readonly TableSummary[]>;
  load(id: TableId): Promise<TableRecord | null>;
  /** Writes the parts that are not the same object as in `previous`. Many calls share one transaction. */
  save(next: TableRecord, previous: TableRecord): Promise<void>;
  purge(now: number): Promise<number>;
  ping(): Promise<void>;
  close(): Promise<void>;
}
