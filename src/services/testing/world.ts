import type { LocalPairing } from "@/auth/agent-gate";
import { createMemoryRateLimits, type RateRule } from "@/auth/rate-limits";
import { createDerive, systemRandom } from "@/auth/secrets";
import { createSessions } from "@/auth/session";
import type { XSignIn } from "@/auth/x/provider";
import type { RateName } from "@/contract/endpoints";
import { createManualClock, type ManualClock } from "@/lib/clock";
import { createMemoryLiveStore } from "@/store/live/memory";
import { createMemoryClub } from "@/store/memory-club";
import { createMemoryHands, type MemoryHands } from "@/store/memory-hands";
import { createMemoryPairing } from "@/store/memory-pairing";
import { createMemoryRows } from "@/store/memory-rows";
import type { LiveStore, TableRows } from "@/store/ports";
import type { ClubStores } from "@/store/ports-club";
import { createMemorySettlements } from "@/store/settlement/memory";
import type { Ctx, LogFields } from "../ctx";
import { createWaits, type WaitCaps } from "../waits";

export interface World {
  readonly ctx: Ctx;
  readonly clock: ManualClock;
  readonly live: LiveStore;
  readonly rows: TableRows;
  readonly hands: MemoryHands;
  readonly club: ClubStores;
  /** Every log line, as JSON. */
  readonly logs: string[];
  /** Lets what is ready run, moves the clock, and lets what became ready run. */
  elapse(ms: number): Promise<void>;
}

export interface WorldOptions {
  readonly rates?: Partial<Record<RateName, RateRule>>;
  readonly waits?: WaitCaps;
  /** Replaces the live store's verbs: for faults. */
  readonly live?: (live: LiveStore) => LiveStore;
  /** The same for the club's stores. */
  readonly club?: (club: ClubStores) => ClubStores;
  readonly localPairing?: LocalPairing;
  readonly x?: XSignIn;
  /** Who may have one more sandbox dealt: everybody unless told. */
  readonly sandboxes?: Ctx["sandboxes"];
  /** A server that died: its tables, hands, agents and bills are there again, its memory and its pairings are not. */
  readonly after?: World;
}

/** Everything a verb needs, in memory, with a clock that stands still. */
export function createWorld(options: WorldOptions = {}): World {
  const {
    rates = {},
    live: wrap = (live) => live,
    club: wrapClub = (club) => club,
    localPairing = "on",
    x = null,
    after,
  } = options;
  const clock = after?.clock ?? createManualClock();
  const hands = after?.hands ?? createMemoryHands();
  const rows = after?.rows ?? createMemoryRows(hands);
  const live = createMemoryLiveStore({ rows, clock });
  const club = after?.club ?? createMemoryClub();
  const logs: string[] = after?.logs ?? [];
  const write = (event: string, fields: LogFields = {}) =>
    void logs.push(JSON.stringify({ event, ...fields }));
  const ctx: Ctx = {
    live: wrap(live),
    hands,
    ...wrapClub(club),
    ...createMemoryPairing(),
    settlements: after?.ctx.settlements ?? createMemorySettlements(),
    clock,
    random: systemRandom,
    derive: createDerive("a secret for tests only, long enough"),
    sessions: createSessions("a secret for sessions in tests alone"),
    x,
    limits: createMemoryRateLimits(rates),
    waits: createWaits(options.waits),
    log: { info: write, warn: write, error: write },
    localPairing,
    sandboxes: options.sandboxes ?? { refuse: () => null },
    urls: { origin: ({ url }) => new URL(url).origin },
  };
  return {
    ctx,
    clock,
    live,
    rows,
    hands,
    club,
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
