import { createMemoryRateLimits, type RateRule } from "@/auth/rate-limits";
import { createDerive, systemRandom } from "@/auth/secrets";
import type { RateName } from "@/contract/endpoints";
import { createManualClock, type ManualClock } from "@/lib/clock";
import { createMemoryLiveStore } from "@/store/live/memory";
import { createMemoryHands, type MemoryHands } from "@/store/memory-hands";
import { createMemoryRows } from "@/store/memory-rows";
import type { LiveStore } from "@/store/ports";
import type { Ctx, LogFields } from "../ctx";

export interface World {
  readonly ctx: Ctx;
  readonly clock: ManualClock;
  readonly live: LiveStore;
  readonly hands: MemoryHands;
  /** Every log line, as JSON. */
  readonly logs: string[];
  /** Lets what is ready run, moves the clock, and lets what became ready run. */
  elapse(ms: number): Promise<void>;
}

export interface WorldOptions {
  readonly rates?: Partial<Record<RateName, RateRule>>;
  /** Replaces the live store's verbs: for faults. */
  readonly live?: (live: LiveStore) => LiveStore;
}

/** Everything a verb needs, in memory, with a clock that stands still. */
export function createWorld({ rates = {}, live: wrap = (live) => live }: WorldOptions = {}): World {
  const clock = createManualClock();
  const hands = createMemoryHands();
  const live = createMemoryLiveStore({ rows: createMemoryRows(hands), clock });
  const logs: string[] = [];
  const write = (event: string, fields: LogFields = {}) =>
    void logs.push(JSON.stringify({ event, ...fields }));
  const ctx: Ctx = {
    live: wrap(live),
    hands,
    clock,
    random: systemRandom,
    derive: createDerive("a secret for tests only, long enough"),
    limits: createMemoryRateLimits(rates),
    log: { info: write, warn: write, error: write },
    urls: { origin: ({ url }) => new URL(url).origin },
  };
  return {
    ctx,
    clock,
    live,
    hands,
    logs,
    async elapse(ms) {
      await idle();
      clock.advance(ms);
      await idle();
    },
  };
}

/** Runs everything that waits for nothing but its turn. */
export async function idle(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}
