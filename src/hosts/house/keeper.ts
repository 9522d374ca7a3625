import type { TableId } from "@/contract/ids";
import type { LiveStore, TableRecord } from "@/store/ports";
import { hostTable, isAttended } from "./host";
import type { HouseWorld } from "./world";

/** A table whose dealer broke is not dealt again before this (milliseconds). */
const AFTER_FAULT_MS = 5_000;
/** When a place may be free again, as far as anybody can tell: an abandoned table is let go after two minutes (seconds). */
const SPARE_AGAIN_S = 60;

/** The server's own dealers: one for each sandbox that somebody sits at, none for the others. */
export interface Keeper {
  /** A table was read or changed: if it is a sandbox that somebody is at, it is dealt from now on. */
  look(record: TableRecord): void;
  /** Null while one more table may be dealt, else the seconds until it is worth asking again. */
  spare(): number | null;
  /** Tables that are dealt now. */
  count(): number;
  /** Lets every table rest where it is; resolves when all hands are stored. None is taken up again. */
  stop(): Promise<void>;
}

export function createKeeper(world: HouseWorld, cap: number): Keeper {
  const { ctx, timers } = world;
  const dealt = new Map<TableId, { readonly stop: () => void; readonly done: Promise<void> }>();
  const faults = new Map<TableId, number>();
  let stopped = false;

  function open(id: TableId): void {
    const calledOff = new AbortController();
    const done = hostTable(world, id, calledOff.signal).then(
      (end) => {
        faults.delete(id);
        ctx.log.info("house_rests", { table: id, end });
      },
      (fault: unknown) => {
        faults.set(id, timers.now());
        ctx.log.error("house_broke", { table: id, fault: wordsOf(fault) });
      },
    );
    dealt.set(id, { stop: () => calledOff.abort(), done: done.finally(() => dealt.delete(id)) });
    ctx.log.info("house_deals", { table: id });
  }

  const rests = (id: TableId): boolean => timers.now() - (faults.get(id) ?? -AFTER_FAULT_MS) < AFTER_FAULT_MS;

  return {
    look(record) {
      const { id, row } = record;
      if (row.sandbox === undefined || stopped || dealt.has(id) || dealt.size >= cap) return;
      const now = timers.now();
      if (row.closedAt !== null || now >= row.expiresAt || rests(id) || !isAttended(record, now)) return;
      open(id);
    },
    spare: () => (!stopped && dealt.size < cap ? null : SPARE_AGAIN_S),
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
