import type { ClaimId, Mode, TableId } from "@/contract/ids";
import type { InboxEntry, LobbyClaim, LobbyOutput } from "@/contract/tables";
import type { Card } from "@/engine";
import type { ManualClock } from "@/lib/clock";
import type { HandRecordInput, Ports, Publication } from "../ports";
import type { ResumePoint } from "../runner";
import type { TableSettings } from "../settings";

/** A claim id that the tests made up. */
export const asClaim = (text: string): ClaimId => text as ClaimId;
/** A table id that the tests made up. */
export const asTable = (text: string): TableId => text as TableId;

type Soon<T> = T | Promise<T>;
type Unsent<T> = T extends unknown ? Omit<T, "id" | "at"> : never;
export type Said = Unsent<InboxEntry>;

/**
 * A world around one table, as the conformance suite needs it: the ports that a host is given, and the hands of everybody around it (guests,
 * the lobby, time). The memory house below is one; a host on real stores brings its own.
 */
export interface House {
  readonly tableId: TableId;
  readonly mode: Mode;
  readonly seats: number;
  readonly settings: TableSettings;
  readonly clock: ManualClock;
  readonly ports: Ports;
  /** A guest takes the chair; a chair that was held changes hands. Answers the new claim. */
  claim(seat: number, name: string, isAgent?: boolean): Soon<ClaimId>;
  signalStart(): Soon<void>;
  /** Puts an entry into the inbox; answers its id. */
  say(said: Said): Soon<number>;
  /** Hands the host an entry that it had before, once more, where this house can. */
  repeat(id: number): void;
  /** Every accepted publication, oldest first. */
  published(): readonly Publication[];
  /** Rows the host recorded, in order, repeats included. */
  recorded(): readonly HandRecordInput[];
  resumePoint(): Soon<ResumePoint>;
  /** Resolves once the host has nothing left to do before time passes or somebody speaks. */
  settle(): Promise<void>;
}

export interface HouseOptions {
  readonly seats?: number;
  readonly mode?: Mode;
  readonly settings?: Partial<TableSettings>;
  readonly seed?: number;
  /** Instead of the seeded decks, in order; the last one repeats. */
  readonly decks?: readonly (readonly Card[])[];
  /** Goes on from another house: its publications up to this version, its lobby and its inbox. */
  readonly from?: { readonly house: MemoryHouse; readonly version: number };
}

/** The memory house also lets a test look behind the counter. */
export interface MemoryHouse extends House {
  claim(seat: number, name: string, isAgent?: boolean): ClaimId;
  signalStart(): void;
  say(said: Said): number;
  resumePoint(): ResumePoint;
  setFresh(seat: number, fresh: boolean): void;
  /** A disconnect and its end, finer than freshness. */
  setOnline(seat: number, online: boolean): void;
  rename(seat: number, name: string): void;
  /** The claim disappears from the lobby. */
  vacate(seat: number): void;
  readonly entries: readonly InboxEntry[];
  readonly lobby: LobbyOutput;
  /** What the outbox answers from now on instead of accepting. */
  refuse(verdict: "superseded" | "gone" | null): void;
  /** Holds every publication's answer until the next call with false. */
  holdAnswers(hold: boolean): void;
  /** The host's rows up to this hand are stored. */
  acknowledge(handIndex: number): void;
}

export type LobbyEdit = (claims: LobbyClaim[]) => LobbyClaim[];
