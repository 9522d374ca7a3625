import { beforeEach, describe, expect, it } from "vitest";
import type { TableRecord } from "@/store/ports";
import { NOW, TABLE, tableRecord } from "./testing/records";
import { createWorld, type World } from "./testing/world";
import { type WaitFor, waitFor } from "./wait";
import { DEFAULT_WAIT_CAPS } from "./waits";

let world: World;
beforeEach(async () => {
  world = createWorld();
  await world.live.create(tableRecord());
});

/** Starts a wait and tells whether it has ended, and how often its condition was looked at. */
function start(options: Partial<WaitFor> = {}) {
  const state: { done: boolean; record: TableRecord | null; looks: number } = {
    done: false,
    record: null,
    looks: 0,
  };
  const until = options.until ?? (() => false);
  const wait: WaitFor = {
    id: TABLE,
    holder: { kind: "token", key: "somebody" },
    seconds: 10,
    ...options,
    until: (record, now) => {
      state.looks += 1;
      return until(record, now);
    },
  };
  void waitFor(world.ctx, wait).then((record) => {
    state.done = true;
    state.record = record;
  });
  return state;
}

const startGameAt = (at: number) =>
  world.live.update(TABLE, (record) => ({
    next: { ...record, lobby: { ...record.lobby, startedAt: at } },
    result: null,
  }));

describe("waitFor", () => {
  it("ends at once where the thing holds, or where there is no time", async () => {
    const [holds, hurries] = [start({ until: () => true }), start({ seconds: 0 })];
    await world.elapse(0);
    expect([holds.done, hurries.done]).toEqual([true, true]);
  });

  it("ends with the change that makes it hold, and gives the record as it is then", async () => {
    const wait = start({ until: (record) => record.lobby.startedAt === 7 });
    await startGameAt(6);
    await world.elapse(0);
    expect(wait.done).toBe(false);
    await startGameAt(7);
    await world.elapse(0);
    expect(wait.record?.lobby.startedAt).toBe(7);
  });

  it("ends at its time, to the millisecond", async () => {
    const wait = start();
    await world.elapse(9_999);
    expect(wait.done).toBe(false);
    await world.elapse(1);
    expect(wait.record?.id).toBe(TABLE);
  });

  it("looks again when the clock alone may have made it hold", async () => {
    const due = NOW + 3_000;
    const wait = start({ due: () => due, until: (_, now) => now >= due });
    await world.elapse(2_999);
    expect(wait.done).toBe(false);
    await world.elapse(1);
    expect(wait.done).toBe(true);
  });

  it("does not spin on a due time that has passed and made nothing hold", async () => {
    const wait = start({ due: () => NOW - 1_000 });
    await world.elapse(5_000);
    expect(wait.looks).toBeLessThan(5);
    expect(wait.done).toBe(false);
    await world.elapse(5_000);
    expect(wait.done).toBe(true);
  });

  it("ends when the caller leaves, and when the server goes down", async () => {
    const caller = new AbortController();
    const left = start({ signal: caller.signal });
    const stays = start();
    await world.elapse(10);
    caller.abort();
    await world.elapse(0);
    expect([left.done, stays.done]).toEqual([true, false]);
    world.live.drain();
    await world.elapse(0);
    expect(stays.done).toBe(true);
    const late = start();
    await world.elapse(0);
    expect(late.done).toBe(true);
  });

  it("ends with nothing where the table is gone", async () => {
    const wait = start();
    await world.elapse(0);
    await world.live.purge(NOW + 48 * 3_600_000);
    await world.elapse(0);
    expect(wait).toMatchObject({ done: true, record: null });
  });

  it("keeps its place through every look, and gives it up at its end, whatever that is", async () => {
    const caller = new AbortController();
    start({ due: () => NOW + 1_000 });
    start({ signal: caller.signal, seconds: 50 });
    start({ until: (record) => record.lobby.startedAt === 7, seconds: 50 });
    await world.elapse(2_000);
    expect(world.ctx.waits.count()).toBe(3);
    await world.elapse(8_000);
    expect(world.ctx.waits.count()).toBe(2);
    caller.abort();
    await world.elapse(0);
    expect(world.ctx.waits.count()).toBe(1);
    await startGameAt(7);
    await world.elapse(0);
    expect(world.ctx.waits.count()).toBe(0);
    expect([start({ seconds: 0 }), start({ until: () => true })]).toHaveLength(2);
    expect(world.ctx.waits.count()).toBe(0);
  });

  it("ends, as at its time, where its holder waits in more calls than it may", async () => {
    const { token } = DEFAULT_WAIT_CAPS;
    const waits = Array.from({ length: token + 1 }, () => start());
    await world.elapse(0);
    expect(waits.map(({ done }) => done)).toEqual([true, ...Array(token).fill(false)]);
    expect(waits[0]?.record?.id).toBe(TABLE);
  });

  it("takes no place where its caller has left already", async () => {
    const left = start({ signal: AbortSignal.abort() });
    await world.elapse(0);
    expect([left.done, world.ctx.waits.count()]).toEqual([true, 0]);
  });
});
