import { ERRORS, type ErrorCode } from "@/contract/errors";
import { err, type Result } from "@/lib/result";

/** Why a verb did not do it: the contract's code, words for a human, and what the code promises besides. */
export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly extra?: Readonly<Record<string, string | number | boolean | null>>;
  /** Seconds. */
  readonly retryAfter?: number;
}

export type Outcome<T> = Result<T, Failure>;

/** A failure in the contract's words, or in more precise ones. */
export const failure = (code: ErrorCode, message?: string, extra?: Failure["extra"]): Failure => ({
  code,
  message: message ?? ERRORS[code].message,
  ...(extra ? { extra } : {}),
});

export const fail = (code: ErrorCode, message?: string, extra?: Failure["extra"]) =>
  err(failure(code, message, extra));

/** A refused host token: the caller must stop hosting (decision 16). */
export const rejectHost = (code: "host_superseded" | "bad_host_token") =>
  fail(code, undefined, { hostTokenRejected: true });

export const tooMany = (seconds: number) => err({ ...failure("rate_limited"), retryAfter: seconds });
