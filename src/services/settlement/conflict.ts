import type { ErrorCode } from "@/contract/errors";
import { fail } from "../failure";

/** A refusal for the state that a bill is in, in the documented form: `ok: false` and its reason. */
export const conflict = (code: ErrorCode, more: Readonly<Record<string, string>> = {}) =>
  fail(code, undefined, { ok: false, reason: code, ...more });
