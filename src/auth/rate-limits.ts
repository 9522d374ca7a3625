import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { RateName } from "@/contract/endpoints";

/** Counters by name and key. Taking one answers the seconds to wait once the counter is spent, and null before. */
export interface RateLimits {
  take(name: RateName, key: string): Promise<number | null>;
  /** Takes one back that turned out not to count. */
  giveBack(name: RateName, key: string): Promise<void>;
}

export interface RateRule {
  readonly points: number;
  readonly seconds: number;
}

/**
 * The contract's caps: 60 acts a minute per table and seat, 20 times as many where the server deals to programs alone, and half as many other words and messages; 60 claims, moves
 * and the like a minute per seat, and 300 per address by who holds none: every guest of a bar comes in by one. 60 anonymous TV tables and as many rooms, 60 hands
 * without a table, and 10 pairings an hour per address; 30 sandboxes an hour per agent, or per address without one.
 * Hands of a challenge count per table (decision 12), as many as its bots can play, those of a TV table or a room as many as people could at the very most; new tables per agent, far over what the cap of active ones lets an
 * honest one open. 30 files of all its hands a minute, table and token or address, fewer where it has thousands. 30 unknown pair codes a minute (decision 23) and 60 ways to X in ten minutes per address.
 */
export const DEFAULT_RATES: Readonly<Record<RateName, RateRule>> = {
  mintTv: { points: 60, seconds: 3600 },
  mintRoom: { points: 60, seconds: 3600 },
  sandbox: { points: 30, seconds: 3600 },
  action: { points: 60, seconds: 60 },
  sandboxAction: { points: 1200, seconds: 60 },
  seatWord: { points: 30, seconds: 60 },
  seatCall: { points: 60, seconds: 60 },
  seatGuest: { points: 300, seconds: 60 },
  chat: { points: 30, seconds: 60 },
  createTable: { points: 600, seconds: 3600 },
  writeHand: { points: 600, seconds: 3600 },
  writeGuestHand: { points: 3600, seconds: 3600 },
  clubHand: { points: 60, seconds: 3600 },
  exportTable: { points: 30, seconds: 60 },
  pairStart: { points: 10, seconds: 3600 },
  pairGuess: { points: 30, seconds: 60 },
  signIn: { points: 60, seconds: 600 },
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
        if (refusal instanceof RateLimiterRes) return secondsOf(refusal);
        throw refusal;
      }
    },
    async giveBack(name, key) {
      await limiters.get(name)?.reward(key);
    },
  };
}

const secondsOf = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1000));
