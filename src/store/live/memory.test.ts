import { describe, expect, it } from "vitest";
import { createManualClock } from "@/lib/clock";
import { createMemoryRows } from "../memory-rows";
import type { TableRecord, TableRows } from "../ports";
import { settled } from "../testing/live-conformance";
import { bumped, someTable } from "../testing/records";
import { createMemoryLiveStore } from "./memory";

const bump = (record: TableRecord) => ({ next: bumped(record), result: record.lobby.revision });
const look = (record: TableRecord) => ({ next: record, result: record.lobby.revision });

/** Rows whose saves end only when the test says so, well or badly. */
function heldRows() {
  const rows = createMemoryRows();
  const held: { go: () => void; fail: () => void; revision: number }[] = [];
  const save: TableRows["save"] = async (next, previous) => {
    await new Promise<void>((resolve, reject) => {
      held.push({
        go: resolve,
        fail: () => reject(new Error("disk full")),
        revision: next.lobby.revision,
      });
    });
    await rows.save(next, previous);
  };
  return { rows: { ...rows, save }, held };
}

async function open(maxTables?: number) {
  const { rows, held } = heldRows();
  const clock = createManualClock();
  const live = createMemoryLiveStore({ rows, clock, ...(maxTables ? { maxTables } : {}) });
  const table = someTable();
  await live.create(table);
  return { rows, held, clock, live, id: table.id };
}

/** What a promise has come to so far. */
async function state(promise: Promise<unknown>): Promise<"pending" | "fulfilled" | "rejected"> {
  const now = new Promise<"pending">((resolve) => setImmediate(() => resolve("pending")));
  return Promise.race([
    promise.then(
      () => "fulfilled" as const,
      () => "rejected" as const,
    ),
    now,
  ]);
}

describe("durable before visible (decision 34)", () => {
  it("shows a change to readers and waiters only once it is saved", async () => {
    const { live, held, id } = await open();
    const wait = live.wait(id, (record) => record.lobby.revision === 1, 50_000);
    const update = live.update(id, bump);
    await settled(() => held.length === 1);
    expect((await live.read(id))?.lobby.revision).toBe(0);
    expect(live.peek(id)?.lobby.revision).toBe(0);
    expect([await state(wait), await state(update)]).toEqual(["pending", "pending"]);
    held[0]?.go();
    expect([await wait, await update]).toEqual([true, 0]);
    expect(live.peek(id)?.lobby.revision).toBe(1);
  });

  it("makes an answer that changes nothing wait for the change it was read from", async () => {
    const { live, held, id } = await open();
    const claim = live.update(id, bump);
    await settled(() => held.length === 1);
    const repeat = live.update(id, look);
    expect(await state(repeat)).toBe("pending");
    held[0]?.go();
    expect([await claim, await repeat]).toEqual([0, 1]);
    expect(held).toHaveLength(1);
  });

  it("saves what arrives during a save together, in one save", async () => {
    const { live, held, id } = await open();
    const first = live.update(id, bump);
    await settled(() => held.length === 1);
    const more = Promise.all([live.update(id, bump), live.update(id, bump), live.update(id, bump)]);
    held[0]?.go();
    await first;
    await settled(() => held.length === 2);
    expect(await state(more)).toBe("pending");
    held[1]?.go();
    expect(await more).toEqual([1, 2, 3]);
    expect(held.map((save) => save.revision)).toEqual([1, 4]);
  });

  it("refuses every change of a failed save, and those built upon it, then goes on from what is stored", async () => {
    const { live, held, id } = await open();
    const first = live.update(id, bump);
    await settled(() => held.length === 1);
    const second = live.update(id, bump);
    held[0]?.fail();
    const outcomes = await Promise.allSettled([first, second]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(["rejected", "rejected"]);
    expect((await live.read(id))?.lobby.revision).toBe(0);
    const third = live.update(id, bump);
    await settled(() => held.length === 2);
    held[1]?.go();
    expect(await third).toBe(0);
  });

  it("keeps those who wait through a failed save and wakes them with the next", async () => {
    const { live, held, id } = await open();
    const wait = live.wait(id, (record) => record.lobby.revision === 1, 50_000);
    const failing = live.update(id, bump);
    await settled(() => held.length === 1);
    held[0]?.fail();
    await expect(failing).rejects.toThrow("disk full");
    const update = live.update(id, bump);
    await settled(() => held.length === 2);
    held[1]?.go();
    await update;
    expect(await wait).toBe(true);
  });
});

describe("notes", () => {
  it("wait for the save under way and are seen with it, stored with the next", async () => {
    const { live, held, id, rows } = await open();
    const update = live.update(id, bump);
    await settled(() => held.length === 1);
    live.note(id, bumped);
    expect(live.peek(id)?.lobby.revision).toBe(0);
    held[0]?.go();
    await update;
    expect(live.peek(id)?.lobby.revision).toBe(2);
    expect((await rows.load(id))?.lobby.revision).toBe(1);
    const next = live.update(id, bump);
    await settled(() => held.length === 2);
    held[1]?.go();
    expect(await next).toBe(2);
    expect((await rows.load(id))?.lobby.revision).toBe(3);
  });

  it("do not show what was promised before it is stored", async () => {
    const { live, held, id } = await open();
    const first = live.update(id, bump);
    await settled(() => held.length === 1);
    const second = live.update(id, bump);
    live.note(id, bumped);
    held[0]?.go();
    await first;
    expect(live.peek(id)?.lobby.revision).toBe(1);
    await settled(() => held.length === 2);
    held[1]?.go();
    await second;
    expect(live.peek(id)?.lobby.revision).toBe(3);
  });

  it("are nobody's loss when their own save fails", async () => {
    const { live, clock, held, id } = await open();
    clock.advance(10_000);
    live.note(id, bumped);
    await settled(() => held.length === 1);
    held[0]?.fail();
    await settled(() => live.peek(id) === undefined);
    expect((await live.read(id))?.lobby.revision).toBe(0);
  });
});

describe("what stays in memory", () => {
  it("lets the longest unused tables go when there are too many, and loads them again when asked", async () => {
    const { live, clock } = await open(10);
    const tables = Array.from({ length: 30 }, () => someTable());
    for (const table of tables) {
      clock.advance(1);
      await live.create(table);
    }
    expect(live.stats().tables).toBeLessThanOrEqual(10);
    for (const table of tables) expect((await live.read(table.id))?.id).toBe(table.id);
  });

  it("keeps a table that is waited for or being saved, however long unused", async () => {
    const { live, clock, held, id } = await open(3);
    const saving = someTable();
    await live.create(saving);
    const wait = live.wait(id, (record) => record.lobby.revision > 0, 50_000_000);
    const update = live.update(saving.id, bump);
    await settled(() => held.length === 1 && live.stats().waiting === 1);
    for (let n = 0; n < 10; n += 1) {
      clock.advance(1);
      await live.create(someTable());
    }
    expect([live.peek(id)?.id, live.peek(saving.id)?.id]).toEqual([id, saving.id]);
    held[0]?.go();
    await update;
    live.drain();
    expect(await wait).toBe(false);
  });

  it("lets an idle table go at the purge, and a change finds it again", async () => {
    const { live, clock, held, id } = await open();
    clock.advance(10 * 60_000 + 1);
    expect(await live.purge(clock.now())).toBe(0);
    expect(live.peek(id)).toBeUndefined();
    const update = live.update(id, bump);
    await settled(() => held.length === 1);
    held[0]?.go();
    expect(await update).toBe(0);
  });

  it("loads a table once for many who ask at the same time", async () => {
    const { rows } = heldRows();
    const table = someTable();
    await rows.insert(table);
    let loads = 0;
    const counting = { ...rows, load: (id: typeof table.id) => rows.load(id).finally(() => (loads += 1)) };
    const live = createMemoryLiveStore({ rows: counting, clock: createManualClock() });
    const reads = await Promise.all(Array.from({ length: 20 }, () => live.read(table.id)));
    expect(loads).toBe(1);
    expect(new Set(reads).size).toBe(1);
  });
});
