import type { T } from "@/messages/t";
import type { Answer } from "../../phone/api";

const KNOWN = [
  "muted",
  "invalid_text",
  "invalid_name",
  "network",
  "not_first_claim",
  "seat_empty",
  "seat_moved",
  "no_buyin_open",
] as const;

/** Why the table did not take something, in words. `wait`: seconds until it may be tried again. */
export function faultWords(t: T, code: string, wait: number | null): string {
  if (code === "rate_limited") return t("company.error_rate_limited", { seconds: wait ?? 1 });
  const known = KNOWN.find((one) => one === code);
  return t(`company.error_${known ?? "other"}`);
}

/** The same of an answer; null where it went well. */
export function faultOf(t: T, answer: Answer<unknown>): string | null {
  if (answer.ok) return null;
  const { error, retryAfterMs } = answer;
  return faultWords(t, error.code, retryAfterMs === undefined ? null : Math.ceil(retryAfterMs / 1000));
}
