import type { LocalPairing } from "@/auth/agent-gate";
import type { RateLimits } from "@/auth/rate-limits";
import type { Derive, Random } from "@/auth/secrets";
import type { Sessions } from "@/auth/session";
import type { XSignIn } from "@/auth/x/provider";
import type { HandStore, LiveStore } from "@/store/ports";
import type { ClubStores } from "@/store/ports-club";
import type { PairingStores } from "@/store/ports-pairing";
import type { SettlementStores } from "@/store/settlement/ports";
import type { Waits } from "./waits";

/** What a log line may hold. Never a token, a card, a body or an address with its query. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** What tells under which address the caller knows this server. */
export interface Caller {
  readonly url: string;
  readonly header: (name: string) => string | null;
}

/** Why the server deals no further sandbox for a caller, and the seconds until it is worth asking again: absent where it never is. */
export interface NoSandbox {
  readonly code: "sandboxes_off" | "sandboxes_full" | "too_many_sandboxes";
  readonly retryAfter?: number;
}

/** Everything a verb needs from the world. One object a process, made where the server is composed. */
export interface Ctx extends ClubStores, PairingStores, SettlementStores {
  readonly live: LiveStore;
  readonly hands: HandStore;
  /** Milliseconds since the epoch. */
  readonly clock: { now(): number };
  readonly random: Random;
  readonly derive: Derive;
  /** Of people who signed in with X. */
  readonly sessions: Sessions;
  /** Signing in with X; null where this server is no client of X's (decision 21). */
  readonly x: XSignIn | null;
  readonly limits: RateLimits;
  readonly waits: Waits;
  readonly log: Log;
  /** What pairing without X is worth here (decision 21). */
  readonly localPairing: LocalPairing;
  /** Tables that this server deals itself: null while it takes on one more of this opener's, who is null for an agent. */
  readonly sandboxes: { refuse(opener: string | null): NoSandbox | null };
  /** Our own origin, without a slash at its end: PUBLIC_URL, else as the caller knows us (decision 26). */
  readonly urls: { origin(caller: Caller): string };
}
