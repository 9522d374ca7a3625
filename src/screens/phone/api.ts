import type { ActionInput, ActionOutput, BuyinOutput, SeatWord } from "@/contract/actions";
import type { ClaimToken } from "@/contract/ids";
import type { MoveOutput } from "@/contract/seats";
import type { StateOutput } from "@/contract/state";
import type { ClaimOutput, LobbyOutput } from "@/contract/tables";

/** An answer of the API, or what went wrong. `status` 0, code `network`: nothing was heard. */
export type Answer<T> =
  | { readonly ok: true; readonly status: number; readonly data: T }
  | {
      readonly ok: false;
      readonly status: number;
      readonly error: { readonly code: string; readonly message: string };
      /** What a 429 asked for, in milliseconds. */
      readonly retryAfterMs?: number;
    };

/** What a 429 or a passing fault of server or network leaves open: trying the same again is right. */
export const passing = (answer: Answer<unknown>): boolean =>
  !answer.ok &&
  (answer.status === 0 || answer.status >= 500 || answer.status === 408 || answer.status === 429);

export interface StateRead {
  readonly token: ClaimToken | null;
  /** What this phone knows of its seat's being played from another device: where it is otherwise, the answer comes at once. */
  readonly moved?: boolean;
  /** Answer 204 (`data` null) where this is still the version. */
  readonly sinceVersion: number | null;
  /** Seconds to wait for news; 0 answers at once. */
  readonly wait: number;
  readonly signal: AbortSignal;
}

export type Decision = Pick<ActionInput, "turnToken" | "action" | "amount" | "raiseTo">;

/** The calls of one phone at one table and chair, every one of them in the public contract. Nothing here throws. */
export interface TableApi {
  /** With the token it also says whether the seat is played from another device. */
  lobby(signal: AbortSignal, token?: ClaimToken | null): Promise<Answer<LobbyOutput>>;
  state(read: StateRead): Promise<Answer<StateOutput | null>>;
  /** A first claim, always sealed (decision 14). The same key again is the same claim, so that a lost answer costs nobody the chair. */
  claim(name: string, key: string): Promise<Answer<ClaimOutput>>;
  /** The seat goes on here from another device, which showed the code. The same key again is the same answer. */
  moveIn(code: string, key: string): Promise<Answer<ClaimOutput>>;
  /** A code for another device. */
  move(token: ClaimToken): Promise<Answer<MoveOutput>>;
  takeBack(token: ClaimToken): Promise<Answer<ClaimOutput>>;
  leave(token: ClaimToken): Promise<Answer<unknown>>;
  word(token: ClaimToken, word: SeatWord): Promise<Answer<unknown>>;
  heartbeat(token: ClaimToken): Promise<Answer<ClaimOutput>>;
  start(token: ClaimToken): Promise<Answer<unknown>>;
  act(token: ClaimToken, decision: Decision): Promise<Answer<ActionOutput>>;
  /** Buys in for `amount` chips; null leaves. */
  buyIn(token: ClaimToken, amount: number | null): Promise<Answer<BuyinOutput>>;
}
