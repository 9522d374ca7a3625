import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { RateName } from "@/contract/endpoints";

/** Counters by name and key. Taking one answers the seconds to wait once the counter is spent, and null before. */
export interface RateLimits {
  take(name: RateName, key: string): Promise<number | null>;
}

export interface RateRule {
  readonly points: number;
  readonly seconds: number;
}

/**
 * The contract's caps: 60 acts a minute per table and seat; 60 anonymous tables, and 60 hands without a table, an hour per address.
 * Hands of a challenge count per table (decision 12), as many as its bots can play; new tables per agent, far over what the cap of active ones lets an
 * honest one open.
 */
export const DEFAULT_RATES: Readonly<Record<RateName, RateRule>> = {
  mintTv: { points: 60, seconds: 3600 },
  action: { points: 60, seconds: 60 },
  createTable: { points: 600, seconds: 3600 },
  writeHand: { points: 600, seconds: 3600 },
  clubHand: { points: 60, seconds: 3600 },
};

/** Counters of one process. `rates` replaces single rules. */
export function createMemoryRateLimits(rates: Partial<Record<RateName, RateRule>> = {}): RateLimits {
  const rules = Object.entries({ ...DEFAULT_RATES, ...rates });
  const limiters = new Map(
    rules.map(([name, { points, seconds }]) => [name, new RateLimiterMemory({ points, duration: seconds })]),
  );
  return {
    async take(name, key) {
      try {
        await limiters.get(name)?.consume(key);
        return null;
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
        throw refusal;
      }
    },
  };
}
