import type { AgentId } from "@/contract/agents";

/**
 * `pending`: nobody has decided. `ready`: an agent is bound, its token not yet fetched. `consumed`: fetched. `refused`: by the operator.
 */
export type PairingStatus = "pending" | "ready" | "consumed" | "refused";

/** A device-code pairing under way (RFC 8628). Times are milliseconds; the device code is kept as SHA-256 (hex) only. */
export interface PairingRecord {
  readonly code: string;
  readonly deviceHash: string;
  readonly software: string;
  readonly model: string;
  readonly countryCode: string | null;
  readonly status: PairingStatus;
  readonly agentId: AgentId | null;
  /** It was polled with its device code: from then on the pair code alone fetches nothing (decision 23). */
  readonly deviceBound: boolean;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly readyAt: number | null;
  readonly consumedAt: number | null;
}

export interface PairingStore {
  /** False where a pairing has the code already. */
  insert(pairing: PairingRecord): Promise<boolean>;
  byCode(code: string): Promise<PairingRecord | null>;
  byDevice(deviceHash: string): Promise<PairingRecord | null>;
  /**
   * Atomic, and durable once it resolves. `change` gives the next record (or the same one: nothing is written) and a result; it must be
   * pure. Null: no such pairing.
   */
  update<T>(
    code: string,
    change: (stored: PairingRecord) => { readonly next: PairingRecord; readonly result: T },
  ): Promise<T | null>;
  /** Removes those that expired at or before `until`; answers how many. */
  purge(until: number): Promise<number>;
}

/** A sign-in that went to X. Its state and its browser's cookie are kept as SHA-256 (hex) only. */
export interface SignInRecord {
  readonly stateHash: string;
  readonly browserHash: string;
  readonly pairCode: string | null;
  /** The page of ours to go on to, as a path. */
  readonly next: string | null;
  readonly expiresAt: number;
  readonly usedAt: number | null;
}

export interface SignInStore {
  insert(signIn: SignInRecord): Promise<void>;
  get(stateHash: string): Promise<SignInRecord | null>;
  /** True for the one caller that may go on with it; false for every later one, and for a state that is not there. */
  use(stateHash: string, now: number): Promise<boolean>;
  /** Removes those that expired at or before `until`; answers how many. */
  purge(until: number): Promise<number>;
}

/** What pairing and signing in keep. */
export interface PairingStores {
  readonly pairings: PairingStore;
  readonly signIns: SignInStore;
}
