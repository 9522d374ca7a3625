import { describe, expect, it } from "vitest";
import type { TableId } from "@/contract/ids";
import { createManualClock, type ManualClock } from "@/lib/clock";
import type { LiveStore, TableRecord } from "../ports";
import { bumped, someTable } from "./records";

export interface LiveBench {
  readonly live: LiveStore;
  readonly clock: ManualClock;
}

const bump = (record: TableRecord) => ({ next: bumped(record), result: record.lobby.revision });
const revision = (record: TableRecord | null | undefined) => record?.lobby.revision;
const atLeast = (wanted: number) => (record: TableRecord) => record.lobby.revision >= wanted;

/** What every adapter of `LiveStore` keeps. `make` gives a store over the rows of the adapter under test. */
export function liveConformance(name: string, make: (clock: ManualClock) => LiveStore): void {
  const open = async (): Promise<LiveBench & { id: TableId }> => {
    const clock = createManualClock();
    const live = make(clock);
    const table = someTable();
    await live.create(table);
    return { live, clock, id: table.id };
  };

  describe(`LiveStore on ${name}`, () => {
    it("answers null for an unknown table to reader and writer alike", async () => {
      const { live } = await open();
      const stranger = someTable().id;
      expect(await live.read(stranger)).toBeNull();
      expect(live.peek(stranger)).toBeUndefined();
      expect(await live.update(stranger, bump)).toBeNull();
      expect(await live.wait(stranger, () => true, 1000)).toBe(false);
    });

    it("creates within a cap, and lists what it created as it is now: a closed table no more", async () => {
      const { live, clock } = await open();
      const creator = `agent-${Math.random()}`;
      const owned = () => {
        const table = someTable(clock.now());
        return { ...table, row: { ...table.row, creator } };
      };
      const [first, second] = [owned(), owned()];
      expect(await live.createWithin(first, 1, clock.now())).toEqual({ kind: "created" });
      const freesAt = first.row.expiresAt;
      expect(await live.createWithin(second, 1, clock.now())).toEqual({ kind: "full", freesAt });
      expect(await live.read(second.id)).toBeNull();
      expect((await live.activeOf(creator, clock.now(), 9, null)).map(({ id }) => id)).toEqual([first.id]);
      await live.update(first.id, (record) => ({
        next: { ...record, row: { ...record.row, closedAt: clock.now() } },
        result: null,
      }));
      expect(await live.activeOf(creator, clock.now(), 9, null)).toEqual([]);
      expect(await live.createWithin(second, 1, clock.now())).toEqual({ kind: "created" });
      expect((await live.read(second.id))?.id).toBe(second.id);
    });

    it("loses none of many concurrent changes of one table, and runs each upon the one before", async () => {
      const { live, id } = await open();
      const seen = await Promise.all(Array.from({ length: 50 }, () => live.update(id, bump)));
      expect(seen).toEqual(Array.from({ length: 50 }, (_, n) => n));
      expect(revision(await live.read(id))).toBe(50);
    });

    it("writes nothing when the change gives the same record", async () => {
      const { live, id } = await open();
      const before = await live.read(id);
      expect(await live.update(id, (record) => ({ next: record, result: "seen" }))).toBe("seen");
      expect(await live.read(id)).toBe(before);
    });

    it("passes on what a change throws and stays as it was", async () => {
      const { live, id } = await open();
      const broken = live.update(id, () => {
        throw new Error("broken change");
      });
      await expect(broken).rejects.toThrow("broken change");
      expect(await live.update(id, bump)).toBe(0);
    });

    it("shows a note at once, builds changes upon it, and stores it with them", async () => {
      const { live, id } = await open();
      live.note(id, bumped);
      expect(revision(live.peek(id))).toBe(1);
      expect(await live.update(id, bump)).toBe(1);
      expect(revision(await make(createManualClock()).read(id))).toBe(2);
      live.note(someTable().id, bumped);
    });

    it("wakes with a note who waits for what it says", async () => {
      const { live, id } = await open();
      const wait = live.wait(id, atLeast(1), 50_000);
      await settled(() => live.stats().waiting === 1);
      live.note(id, bumped);
      expect(await wait).toBe(true);
    });

    it("stores a note by itself when nothing else came for ten seconds, and at the latest when it closes", async () => {
      const { live, clock, id } = await open();
      const stored = async () => revision(await make(createManualClock()).read(id));
      clock.advance(9_999);
      live.note(id, bumped);
      expect([revision(live.peek(id)), await stored()]).toEqual([1, 0]);
      clock.advance(1);
      live.note(id, bumped);
      await live.update(id, (record) => ({ next: record, result: null }));
      expect(await stored()).toBe(2);
      live.note(id, bumped);
      await live.close();
      expect(await stored()).toBe(3);
    });

    it("finds its tables again after a restart", async () => {
      const { live, id } = await open();
      await live.update(id, bump);
      expect(revision(await make(createManualClock()).read(id))).toBe(1);
    });

    it("wakes the one whose condition came true and no other", async () => {
      const { live, clock, id } = await open();
      const first = live.wait(id, atLeast(1), 50_000);
      const second = live.wait(id, atLeast(2), 50_000);
      await live.update(id, bump);
      expect(await first).toBe(true);
      expect(live.stats().waiting).toBe(1);
      await live.update(id, bump);
      expect(await second).toBe(true);
      expect(live.stats().waiting).toBe(0);
      expect(clock.pending()).toBe(0);
    });

    it("answers a wait at once when its condition holds already", async () => {
      const { live, clock, id } = await open();
      expect(await live.wait(id, atLeast(0), 50_000)).toBe(true);
      expect(clock.pending()).toBe(0);
    });

    it("ends a wait with false at the end of its time", async () => {
      const { live, clock, id } = await open();
      await live.read(id);
      const wait = live.wait(id, atLeast(1), 2_000);
      await settled(() => live.stats().waiting === 1);
      clock.advance(1_999);
      expect(live.stats().waiting).toBe(1);
      clock.advance(1);
      expect(await wait).toBe(false);
      expect(live.stats().waiting).toBe(0);
    });

    it("ends an aborted wait with false, before or while it waits, and keeps nothing of it", async () => {
      const { live, clock, id } = await open();
      expect(await live.wait(id, atLeast(1), 2_000, AbortSignal.abort())).toBe(false);
      const phone = new AbortController();
      const wait = live.wait(id, atLeast(1), 2_000, phone.signal);
      await settled(() => live.stats().waiting === 1);
      phone.abort();
      expect(await wait).toBe(false);
      expect([live.stats().waiting, clock.pending()]).toEqual([0, 0]);
    });

    it("gives a wait whose condition throws its error, and the change that woke it succeeds", async () => {
      const { live, id } = await open();
      const wait = live.wait(
        id,
        (record) => {
          if (record.lobby.revision === 0) return false;
          throw new Error("broken condition");
        },
        2_000,
      );
      await settled(() => live.stats().waiting === 1);
      const [waited, updated] = await Promise.allSettled([wait, live.update(id, bump)]);
      expect([waited.status, updated.status]).toEqual(["rejected", "fulfilled"]);
    });

    it("drains: every wait ends with false, later ones at once, and reads and writes go on", async () => {
      const { live, id } = await open();
      const wait = live.wait(id, atLeast(9), 50_000);
      await settled(() => live.stats().waiting === 1);
      live.drain();
      expect(await wait).toBe(false);
      expect(await live.wait(id, atLeast(9), 50_000)).toBe(false);
      expect(await live.update(id, bump)).toBe(0);
    });

    it("forgets a purged table and ends the waits for it", async () => {
      const { live, id } = await open();
      const wait = live.wait(id, atLeast(9), 50_000);
      await settled(() => live.stats().waiting === 1);
      expect(await live.purge(1_800_000_000_000 + 48 * 3_600_000)).toBeGreaterThanOrEqual(1);
      expect(await wait).toBe(false);
      expect(live.peek(id)).toBeUndefined();
      expect(await live.read(id)).toBeNull();
    });

    it("answers a ping, and closes once all that was accepted is durable", async () => {
      const { live, id } = await open();
      await live.ping();
      const accepted = live.update(id, bump);
      await live.close();
      await accepted;
      expect(revision(await make(createManualClock()).read(id))).toBe(1);
    });
  });
}

/** Lets promises run until `condition` holds; a condition that never does fails the test by its time limit. */
export async function settled(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
