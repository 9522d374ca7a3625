import type { TableId } from "@/contract/ids";
import type { NoSandbox } from "@/services/ctx";
import type { LiveStore, TableRecord } from "@/store/ports";
import { hostTable, isAttended, lastSignAt } from "./host";
import type { PlaceFound } from "./places";
import { findPlace } from "./places";
import { createRests } from "./rests";
import type { HouseWorld } from "./world";

/** A table whose dealer broke is not dealt again before this (milliseconds). */
const AFTER_FAULT_MS = 5_000;
/** When a place may be free again, as far as anybody can tell: an abandoned table is let go after two minutes (seconds). */
const PLACE_AGAIN_S = 60;

/** The server's own dealers: one for each sandbox that somebody sits at, none for the others. */
export interface Keeper {
  /** A table was read or changed: if it is a sandbox that somebody is at, it is dealt from now on, if there is room. */
  look(record: TableRecord): void;
  /** Why no further table of this opener's would be dealt (null: an agent's); null while one would be. */
  refuse(opener: string | null): NoSandbox | null;
  /** Tables that are dealt now. */
  count(): number;
  /** Lets every table rest where it is; resolves when all hands are stored. None is taken up again. */
  stop(): Promise<void>;
}

interface Dealt {
  readonly opener: string | null;
  readonly stop: () => void;
  readonly done: Promise<void>;
}

export function createKeeper(world: HouseWorld, cap: number): Keeper {
  const { ctx, timers } = world;
  const dealt = new Map<TableId, Dealt>();
  /** Those of them that were asked to make room. */
  const leaving = new Set<TableId>();
  const broken = createRests<TableId>(timers, AFTER_FAULT_MS);
  let stopped = false;

  function open({ id, row }: TableRecord): void {
    const calledOff = new AbortController();
    const done = hostTable(world, id, calledOff.signal)
      .then(
        (end) => ctx.log.info("house_rests", { table: id, end }),
        (fault: unknown) => {
          broken.begin(id);
          ctx.log.error("house_broke", { table: id, fault: wordsOf(fault) });
        },
      )
      .finally(() => {
        dealt.delete(id);
        leaving.delete(id);
      });
    dealt.set(id, { opener: row.sandbox?.opener ?? null, stop: () => calledOff.abort(), done });
    ctx.log.info("house_deals", { table: id });
  }

  function find(opener: string | null): PlaceFound {
    const staying = [...dealt].filter(([id]) => !leaving.has(id));
    const taken = staying.map(([id, one]) => ({ id, opener: one.opener, lastSign: lastSign(id) }));
    return findPlace(opener, taken, cap, timers.now());
  }

  function lastSign(id: TableId): number {
    const record = ctx.live.peek(id);
    return record === undefined ? 0 : lastSignAt(record);
  }

  return {
    look(record) {
      const { id, row } = record;
      if (row.sandbox === undefined || stopped || dealt.has(id)) return;
      const now = timers.now();
      if (row.closedAt !== null || now >= row.expiresAt || broken.rests(id) || !isAttended(record, now))
        return;
      const place = find(row.sandbox.opener ?? null);
      if (place.kind === "none") return;
      if (place.kind === "instead_of") {
        leaving.add(place.id);
        dealt.get(place.id)?.stop();
      }
      open(record);
    },
    refuse(opener) {
      if (cap === 0) return { code: "sandboxes_off" };
      const place: PlaceFound = stopped ? { kind: "none", code: "sandboxes_full" } : find(opener);
      return place.kind === "none" ? { code: place.code, retryAfter: PLACE_AGAIN_S } : null;
    },
    count: () => dealt.size,
    async stop() {
      stopped = true;
      const all = [...dealt.values()];
      for (const { stop } of all) stop();
      await Promise.all(all.map(({ done }) => done));
    },
  };
}

const wordsOf = (fault: unknown): string =>
  fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);

/** The same store, `look` being shown every table that is read or changed. */
export function watched(live: LiveStore, look: (record: TableRecord) => void): LiveStore {
  return {
    ...live,
    async create(record) {
      await live.create(record);
      look(record);
    },
    async createWithin(record, cap, now) {
      const verdict = await live.createWithin(record, cap, now);
      if (verdict.kind === "created") look(record);
      return verdict;
    },
    async read(id) {
      const record = await live.read(id);
      if (record !== null) look(record);
      return record;
    },
    peek(id) {
      const record = live.peek(id);
      if (record !== undefined) look(record);
      return record;
    },
    async update(id, change) {
      let last: TableRecord | null = null;
      const result = await live.update(id, (record) => {
        const changed = change(record);
        last = changed.next;
        return changed;
      });
      if (last !== null) look(last);
      return result;
    },
  };
}
