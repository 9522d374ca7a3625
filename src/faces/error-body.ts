import { ERRORS } from "@/contract/errors";
import type { Failure } from "@/services/failure";

export interface Addressed {
  readonly requestId: string;
  readonly origin: string;
}

/** What a refusal says, in whatever it is wrapped. */
export const errorBody = (failure: Failure, to: Addressed) => ({
  status: ERRORS[failure.code].status,
  code: failure.code,
  message: failure.message,
  docs: `${to.origin}/skill/errors.md`,
  request_id: to.requestId,
  ...(failure.retryAfter === undefined ? {} : { retry_after: failure.retryAfter }),
  // Last: a pair code's end is told by a `status` of its own.
  ...failure.extra,
});
