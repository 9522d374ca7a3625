import type { AgentId, ClubHandRow, PlaystylePart } from "@/contract/agents";
import type { HandId, TableId } from "@/contract/ids";

/** `x`: its owner signed in with X. `local`: paired on this server without X (decision 21). `seed`: came with the house. */
export type AgentKind = "x" | "local" | "seed";

/** Names and characters. A knob that is absent is the layer's below: the agent's own, then neutral. */
export interface CrewPart {
  readonly entourage: readonly string[];
  readonly playstyle: PlaystylePart;
  /** By seat 0 to 8; a seat beyond the end, or null, plays as the agent does. */
  readonly overrides: readonly (PlaystylePart | null)[];
}

/**
 * Finished challenges: all of them, and who was left (contract: Challenge ranking). `score` is where that puts the agent among others
 * (`scoreOf`).
 */
export interface ChallengeCounts {
  readonly games: number;
  readonly humanWins: number;
  readonly agentWins: number;
  readonly score: number;
}

/** One agent. An X account has one, whose id is the account's own. Times are milliseconds; texts have no NUL (PostgreSQL keeps none). */
export interface AgentRecord {
  readonly id: AgentId;
  readonly twitterId: string | null;
  readonly kind: AgentKind;
  readonly owner: string;
  readonly name: string;
  readonly handle: string;
  readonly software: string | null;
  readonly model: string | null;
  readonly countryCode: string | null;
  readonly avatarUrl: string | null;
  readonly crew: CrewPart;
  /** Shown for old readers, counted by nobody. */
  readonly challenges: number;
  readonly winRate: number;
  /** Written by `ChallengeResultStore.record` alone. */
  readonly record: ChallengeCounts;
  readonly createdAt: number;
}

/** An agent as its owner may change it: without its counters. */
export type AgentDraft = Omit<AgentRecord, "record">;

/** Where a page of the leaderboard ends: the next one begins after it. */
export interface ClubPlace {
  readonly seed: boolean;
  readonly score: number;
  readonly createdAt: number;
  readonly id: string;
}

export interface AgentStore {
  get(id: AgentId): Promise<AgentRecord | null>;
  byTwitterId(twitterId: string): Promise<AgentRecord | null>;
  /**
   * Makes or changes an agent in one step: `change` gets what is stored, or null, and must be pure. Rejects when another agent has the
   * X account.
   */
  put(id: AgentId, change: (stored: AgentRecord | null) => AgentDraft): Promise<AgentRecord>;
  /** The same for an agent that is there; null where it is not. */
  update(id: AgentId, change: (stored: AgentRecord) => AgentDraft): Promise<AgentRecord | null>;
  /** Best record first, seeds after all others; then who came first. */
  list(kinds: readonly AgentKind[], limit: number, after: ClubPlace | null): Promise<readonly AgentRecord[]>;
  /** How many there are of these kinds. */
  count(kinds: readonly AgentKind[]): Promise<number>;
}

/** An agent's token, kept as its SHA-256 (hex). A revoked one is kept too, so that its owner sees it. */
export interface BearerRecord {
  readonly id: string;
  readonly tokenHash: string;
  readonly agentId: AgentId;
  readonly software: string;
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
  readonly revokedAt: number | null;
}

export interface BearerStore {
  /** Rejects where the agent is not stored, or the hash is. */
  insert(bearer: BearerRecord): Promise<void>;
  byHash(tokenHash: string): Promise<BearerRecord | null>;
  /** Newest first, revoked ones included. */
  ofAgent(agentId: AgentId): Promise<readonly BearerRecord[]>;
  touch(id: string, now: number): Promise<void>;
  /** False where it was revoked before, or is no bearer of this agent's. */
  revoke(id: string, agentId: AgentId, now: number): Promise<boolean>;
}

/** Who was left when a challenge ended. */
export interface ChallengeResultRecord {
  readonly tableId: TableId;
  readonly agentId: AgentId;
  readonly winner: "human" | "agent";
  readonly endedAt: number;
}

export interface ChallengeResultStore {
  /** Once for each table, with the agent's counters in the same transaction; false where the table has one. */
  record(result: ChallengeResultRecord): Promise<boolean>;
  get(tableId: TableId): Promise<ChallengeResultRecord | null>;
}

/** A hand that was played against a crew without a table. */
export interface ClubHandRecord {
  readonly id: HandId;
  readonly agentId: AgentId;
  readonly row: ClubHandRow;
  readonly endedAt: number;
  /** When we got it; its writer's clock may be anywhere. */
  readonly keptAt: number;
}

export interface ClubHandStore {
  /** False where a hand of this id is there already. */
  record(hand: ClubHandRecord): Promise<boolean>;
  /** Newest first. */
  ofAgent(agentId: AgentId, limit: number): Promise<readonly ClubHandRecord[]>;
  /** Removes those kept at or before `until`; answers how many. */
  purge(until: number): Promise<number>;
}

/** What the club keeps, beside tables and hands. */
export interface ClubStores {
  readonly agents: AgentStore;
  readonly bearers: BearerStore;
  readonly results: ChallengeResultStore;
  readonly clubHands: ClubHandStore;
}
