import { ERROR_CODES, ERRORS, type ErrorBody, type ErrorCode } from "../errors";
import { LATER } from "../rows/examples";

/** What some codes say beyond the common fields, or instead of them. */
const MORE: Partial<Record<ErrorCode, Partial<ErrorBody>>> = {
  pair_expired: { status: "expired" },
  version_gap: { version: 7 },
  host_superseded: { hostTokenRejected: true },
  bad_host_token: { hostTokenRejected: true },
  already_paid: { ok: false, reason: "already_paid", paid_at: LATER },
};

/** The body of a refusal, as the server would say it. */
export const errorExample = (code: ErrorCode): ErrorBody => ({
  status: ERRORS[code].status,
  code,
  message: ERRORS[code].message,
  docs: "https://poker.example/skill/errors.md",
  request_id: "r-5f0c1b2a-17",
  ...(ERRORS[code].status === 429 ? { retry_after: 20 } : {}),
  ...MORE[code],
});

/** Every refusal once, for an OpenAPI document's components. */
export const errorExamples = (): Record<string, { readonly summary: string; readonly value: ErrorBody }> =>
  Object.fromEntries(
    ERROR_CODES.map((code) => [code, { summary: ERRORS[code].message, value: errorExample(code) }]),
  );
