import { describe, expect, it } from "vitest";
import type { HandRow } from "@/contract/hands";
import type { TableId } from "@/contract/ids";
import { good } from "@/faces/native/testing/house";
import { createWorld, idle, type World } from "@/services/testing/world";
import { bytesOf } from "../browser/testing/host";
import { hostTable } from "./host";
import { BOTS, openSandboxServer } from "./testing/server";
import { createTurns } from "./turns";
import type { HouseWorld } from "./world";

const STACK = 100_000;

/** A table of two bots alone, whose game does not end. */
async function openDeep() {
  const server = openSandboxServer({ sandboxes: { refuse: () => null }, cap: 0 });
  const levels = [{ small_blind: 10, big_blind: 20 }];
  const body = { seats: 2, pace: "instant", starting_stack: STACK, levels } as const;
  const { table_id: id } = good(await server.client.openSandbox({ body }));
  await server.house.live.update(id, (record) => ({
    next: { ...record, lobby: { ...record.lobby, startedAt: server.house.clock.now(), revision: 1 } },
    result: null,
  }));
  return { house: server.house as World, id };
}

/** A server that dies at its `calls`th word to the store: before it is heard, or before the answer comes. */
function mortal({ ctx }: World, calls: number, heard: boolean): HouseWorld["ctx"] {
  let left = calls;
  const dying =
    <A extends unknown[], T>(call: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      left -= 1;
      if (left > 0) return call(...args);
      if (left === 0 && heard) await call(...args);
      return new Promise<never>(() => undefined);
    };
  const update: typeof ctx.live.update = (id, change) => dying(() => ctx.live.update(id, change))();
  return {
    ...ctx,
    live: { ...ctx.live, update },
    hands: { ...ctx.hands, recordAll: dying(ctx.hands.recordAll) },
  };
}

const worldOf = (world: World, seed: number, ctx: HouseWorld["ctx"] = world.ctx): HouseWorld => ({
  ctx,
  timers: world.clock,
  bytes: bytesOf(seed),
  turns: createTurns(setImmediate),
  bots: BOTS,
  handsAtMost: 1e9,
});

/** Deals until it is so, or for a while: the next game begins as time passes. */
async function deal(world: World, house: HouseWorld, id: TableId, done: () => Promise<boolean>) {
  const calledOff = new AbortController();
  const dealing = hostTable(house, id, calledOff.signal);
  for (let turn = 0; turn < 400 && !(await done()); turn++) await world.elapse(1);
  calledOff.abort();
  await Promise.race([dealing, idle()]);
}

async function handsOf({ hands }: World, id: TableId): Promise<readonly HandRow[]> {
  const stored = await hands.list(id, 100_000, null);
  return stored.map(({ row }) => row).toReversed();
}

function expectOneStory(rows: readonly HandRow[]): void {
  expect(rows.map((row) => row.hand_index)).toEqual(rows.map((_, at) => at + 1));
  let stacks = [STACK, STACK];
  for (const { seats } of rows) {
    // Whoever has lost all makes it a new game.
    const begins = stacks.includes(0) ? [STACK, STACK] : stacks;
    expect(seats.map((seat) => seat.starting_stack)).toEqual(begins);
    stacks = seats.map((seat) => seat.final_stack);
    expect(stacks.reduce((sum, chips) => sum + chips, 0)).toBe(2 * STACK);
  }
}

describe("a table at full speed", () => {
  it.each([
    [3, true],
    [4, false],
    [5, true],
    [6, false],
  ])(
    "whose server dies at its word %i to the store (heard: %s) goes on with each hand there once",
    async (calls, heard) => {
      const { house, id } = await openDeep();
      const first = worldOf(house, calls, mortal(house, calls, heard));
      let quiet = 0;
      let last = 0;
      await deal(house, first, id, async () => {
        const before = last;
        last = await house.hands.lastIndex(id);
        quiet = last === before ? quiet + 1 : 0;
        return quiet > 5;
      });
      const next = createWorld({ after: house });
      const least = last + 50;
      await deal(next, worldOf(next, 100 + calls), id, async () => (await next.hands.lastIndex(id)) >= least);
      const rows = await handsOf(next, id);
      expect(rows.length).toBeGreaterThanOrEqual(least);
      expectOneStory(rows);
    },
  );
});
