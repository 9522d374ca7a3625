import { TRPCError } from "@trpc/server";
import { ERRORS, type ErrorCode } from "@/contract/errors";
import { type Failure, failure } from "@/services/failure";
import { StoreFault } from "@/services/store-fault";

type Code = TRPCError["code"];

const BY_STATUS: Readonly<Record<number, Code>> = {
  400: "BAD_REQUEST",
  401: "UNAUTHORIZED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  409: "CONFLICT",
  // tRPC has no word for what is gone.
  410: "NOT_FOUND",
  413: "PAYLOAD_TOO_LARGE",
  429: "TOO_MANY_REQUESTS",
  503: "SERVICE_UNAVAILABLE",
};

/** A verb's refusal on its way out; the formatter puts its code and words into `data.contract`. */
export class Refusal extends TRPCError {
  constructor(
    readonly failure: Failure,
    cause?: unknown,
  ) {
    super({
      code: BY_STATUS[ERRORS[failure.code].status] ?? "INTERNAL_SERVER_ERROR",
      message: failure.message,
      cause,
    });
  }
}

/** A fault of ours as the caller hears of it: the store's, or our own. */
export const brokenBy = (fault: unknown): Refusal =>
  new Refusal(failure(fault instanceof StoreFault ? "unavailable" : "internal"), fault);

/** What the pages are told of a refusal beside tRPC's own shape. */
export interface ContractError {
  readonly code: string;
  readonly message: string;
  /** Seconds. */
  readonly retryAfter?: number;
}

/** tRPC's own refusals, before any procedure ran. */
const OF_TRPC: Partial<Readonly<Record<Code, ErrorCode>>> = {
  NOT_FOUND: "not_found",
  METHOD_NOT_SUPPORTED: "method_not_allowed",
  PARSE_ERROR: "malformed_json",
  UNSUPPORTED_MEDIA_TYPE: "wrong_content_type",
  INTERNAL_SERVER_ERROR: "internal",
};

/** What a failed procedure says in `data.contract`. */
export function contractError(error: TRPCError): ContractError {
  if (error instanceof Refusal) {
    const { code, message, retryAfter } = error.failure;
    return { code, message, ...(retryAfter === undefined ? {} : { retryAfter }) };
  }
  const { code, message } = failure(OF_TRPC[error.code] ?? "invalid_field");
  return { code, message };
}
