import type { ResumePoint } from "@/table/runner";
import { readSnapshot } from "@/table/snapshot";

/** A game as the device keeps it: what the dealer needs to go on with the same cards. */
export interface KeptGame {
  readonly version: number;
  readonly full: Readonly<Record<string, unknown>>;
  /** The next hand that has not been written down at the club. */
  readonly nextHand: number;
  /** When it was last touched, by the device's clock. */
  readonly at: number;
}

/** Where a game without a table lies between two visits of its tab. Every call may reject where the browser keeps nothing. */
export interface GameShelf {
  load(game: string): Promise<KeptGame | null>;
  put(game: string, kept: KeptGame): Promise<void>;
  /** Throws away what was not touched since an instant. */
  sweep(before: number): Promise<void>;
}

/** For browsers without IndexedDB, and for tests. */
export function createMemoryShelf(games = new Map<string, KeptGame>()): GameShelf {
  return {
    load: async (game) => games.get(game) ?? null,
    put: async (game, kept) => void games.set(game, kept),
    async sweep(before) {
      for (const [game, { at }] of games) if (at < before) games.delete(game);
    },
  };
}

/** Where a kept game stopped; null for none, and for one that an older version of the dealer saved: a new one begins instead. */
export function resumeOf(kept: KeptGame | null): ResumePoint | null {
  if (kept === null) return null;
  try {
    readSnapshot(kept.full);
  } catch {
    return null;
  }
  return { snapshot: kept.full, version: kept.version, inboxCursor: 0, nextHandIndex: kept.nextHand };
}
