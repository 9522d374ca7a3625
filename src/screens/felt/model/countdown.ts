import type { PublicPending } from "@/contract/state";

/** A deadline as a ring shows it. */
export interface Countdown {
  /** The whole span, in milliseconds. */
  readonly total: number;
  /** What is left of it now. */
  readonly left: number;
}

/** The owing chair's time by the server's clock; null where no deadline is stamped. `now`: the server's time. */
export function countdownOf(pending: PublicPending | null, now: number): Countdown | null {
  if (pending === null || pending.deadline_at === null) return null;
  const until = Date.parse(pending.deadline_at);
  const total = Math.max(1, until - Date.parse(pending.since));
  return { total, left: Math.min(total, Math.max(0, until - now)) };
}
