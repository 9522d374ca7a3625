/**
 * What sandboxes cost the server that deals them, over the embedded database and through the services that the API calls.
 *
 * One table at full speed: six bots alone, every hand stored; bar 2,000 hands a second. As a control the same dealer publishing each step,
 * which must fall short. Then a hundred tables with bots at human pace and a guest at each who takes a second and a half to act, its reads
 * and acts included; bar: less than one core.
 *
 *   npx tsx bench/sandbox.ts [seconds of full speed] [seconds of the hundred] [tables]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ClaimToken, TableId } from "@/contract/ids";
import { randomToken } from "@/hosts/chance";
import { createHouseHandLog } from "@/hosts/house/hand-log";
import { hostTable, houseClock, politeDeck } from "@/hosts/house/host";
import { createHouseInbox } from "@/hosts/house/inbox";
import { createKeeper } from "@/hosts/house/keeper";
import { createHouseOutbox } from "@/hosts/house/outbox";
import { seatHousePlayers } from "@/hosts/house/players";
import { createPost } from "@/hosts/house/post";
import { botsFor } from "@/hosts/house/seating";
import type { HouseWorld } from "@/hosts/house/world";
import { systemClock } from "@/lib/clock";
import { houseBots, serverBytes } from "@/server/sandbox";
import { submitAction } from "@/services/action/submit";
import { takeHouse } from "@/services/host/take-house";
import { claimSeat } from "@/services/lobby/claim";
import { look } from "@/services/lobby/identify";
import { ownPending } from "@/services/state/view";
import { openSandbox } from "@/services/table/open-sandbox";
import { createWorld } from "@/services/testing/world";
import { openDatabase } from "@/store/db/open";
import { createMemoryLiveStore } from "@/store/live/memory";
import { createRunner } from "@/table/runner";

const rushSeconds = Number(process.argv[2] ?? 10);
const calmSeconds = Number(process.argv[3] ?? 30);
const tables = Number(process.argv[4] ?? 100);
const LEAST = 2_000;
const THINK_MS = 1_500;

// What keeps a real server's loop alive is its socket; its timers don't.
const alive = setInterval(() => undefined, 1_000);
const dataDir = mkdtempSync(join(tmpdir(), "sandbox-bench-"));
const database = await openDatabase({ dataDir });
const live = createMemoryLiveStore({ rows: database.rows, clock: systemClock });
/** Everybody's. */
const ADDRESS = "192.0.2.1";
const many = { points: 1e9, seconds: 60 };
const ctx = {
  ...createWorld({ rates: { sandbox: many, action: many, seatGuest: many } }).ctx,
  live,
  hands: database.hands,
  clock: systemClock,
};
const world: HouseWorld = {
  ctx,
  timers: systemClock,
  bytes: serverBytes,
  bots: houseBots(),
  handsAtMost: 1e9,
};
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function open(body: Parameters<typeof openSandbox>[0]["input"]["body"]): Promise<TableId> {
  const input = { body, bearer: null, address: "bench", origin: "http://bench.test" };
  const opened = await openSandbox({ ctx, input });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value.table_id;
}

/** A table of bots alone whose game does not end: deep stacks, and blinds that stay. */
async function openDeep(): Promise<TableId> {
  const levels = [{ small_blind: 10, big_blind: 20 }];
  const id = await open({ pace: "instant", starting_stack: 10_000_000, levels });
  await live.update(id, (record) => ({
    next: { ...record, lobby: { ...record.lobby, startedAt: Date.now(), revision: 1 } },
    result: null,
  }));
  return id;
}

interface Spent {
  readonly seconds: number;
  /** Cores in use, all threads of the process together. */
  readonly cores: number;
}

async function during(seconds: number): Promise<Spent> {
  const began = performance.now();
  const cpu = process.cpuUsage();
  await sleep(seconds * 1_000);
  const spent = (performance.now() - began) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  return { seconds: spent, cores: (user + system) / 1e6 / spent };
}

async function handsOf(id: TableId, run: (signal: AbortSignal) => Promise<unknown>, seconds: number) {
  const stop = new AbortController();
  const done = run(stop.signal);
  done.catch((fault: unknown) => {
    console.error(fault);
    process.exit(1);
  });
  // The first seconds are the compiler's.
  await sleep(3_000);
  const before = await database.hands.lastIndex(id);
  const spent = await during(seconds);
  const hands = (await database.hands.lastIndex(id)) - before;
  stop.abort();
  await done;
  return { rate: hands / spent.seconds, hands, ...spent };
}

/** The same ports and bots with a publication for every step, as a table at another pace has it. */
async function stepwise(id: TableId, signal: AbortSignal): Promise<void> {
  const taken = await takeHouse({ ctx, input: { id } });
  if (!taken.ok) throw new Error(taken.error.message);
  const { row, token, epoch, version, inboxCursor, nextHandIndex, full } = taken.value;
  const bots = botsFor(id, row.seats, world.bots);
  const post = createPost({ tableId: id, token, epoch }, inboxCursor);
  const inbox = createHouseInbox(world, post, bots, { after: inboxCursor, count: inboxCursor });
  const hands = createHouseHandLog(world, post, nextHandIndex, signal);
  const runner = createRunner({
    ports: {
      inbox,
      outbox: createHouseOutbox(world, post, inbox, hands),
      hands,
      clock: houseClock(world),
      deck: politeDeck(world),
      token: () => randomToken(world.bytes),
    },
    tableId: id,
    mode: row.mode,
    seats: row.seats,
    settings: row.settings,
    pace: "instant",
    resume: { snapshot: full, version, inboxCursor, nextHandIndex },
  });
  const letGo = seatHousePlayers(runner, inbox, bots, "instant", world);
  await Promise.race([runner.run(signal), inbox.pump(signal)]);
  letGo();
  await hands.flushed();
}

/** A guest who checks or calls after a while, until the bench is over. Answers how often it acted. */
async function guest(id: TableId, over: () => boolean): Promise<number> {
  const body = { seat_index: 0, name: "Guest", sealed: true };
  const claim = await claimSeat({
    ctx,
    input: { id, body, token: null, bearer: null, address: ADDRESS },
  });
  if (!claim.ok) throw new Error(claim.error.message);
  const token: ClaimToken = claim.value.claim_token;
  let acts = 0;
  while (!over()) {
    await sleep(THINK_MS);
    const seen = await look(ctx, id, { seat: 0, token, seals: true });
    const { published } = seen.ok ? seen.value.record : { published: null };
    const owed = published && seen.ok ? ownPending(published, seen.value.sight) : null;
    if (owed === null) continue;
    const { turnToken, canCheck } = owed;
    const act = { tableId: id, seatIndex: 0, turnToken, action: canCheck ? "check" : "call" } as const;
    await submitAction({ ctx, input: { body: act, token, address: ADDRESS } });
    acts += 1;
  }
  return acts;
}

const bars: { readonly holds: boolean; readonly text: string }[] = [];

const rushed = await openDeep();
const fast = await handsOf(rushed, (signal) => hostTable(world, rushed, signal), rushSeconds);
bars.push({
  holds: fast.rate >= LEAST,
  text: `one table at full speed: ${Math.round(fast.rate).toLocaleString("en")} bot hands a second, all stored (bar ${LEAST.toLocaleString("en")}); ${fast.cores.toFixed(2)} cores, ${Math.round(fast.rate / fast.cores).toLocaleString("en")} a second of one core`,
});
const stepped = await openDeep();
const slow = await handsOf(stepped, (signal) => stepwise(stepped, signal), Math.min(5, rushSeconds));
bars.push({
  holds: slow.rate < LEAST,
  text: `control: with a publication for each step it is ${Math.round(slow.rate).toLocaleString("en")}`,
});

const keeper = createKeeper(world, tables);
let ended = false;
const guests: Promise<number>[] = [];
for (let table = 0; table < tables; table += 1) {
  const id = await open({ pace: "normal" });
  guests.push(guest(id, () => ended));
  await sleep(20);
  const record = await live.read(id);
  if (record) keeper.look(record);
}
await sleep(5_000);
const stores = await Promise.all([live.stats()]);
const calm = await during(calmSeconds);
ended = true;
const acts = (await Promise.all(guests)).reduce((sum, each) => sum + each, 0);
bars.push({
  holds: calm.cores < 1 && keeper.count() === tables,
  text: `${keeper.count()} tables at human pace, a guest at each (${acts} acts): ${calm.cores.toFixed(2)} cores (bar 1), ${stores[0]?.tables ?? 0} tables in memory`,
});
await keeper.stop();
await live.close();
await database.close();
clearInterval(alive);
rmSync(dataDir, { recursive: true, force: true });

for (const { holds, text } of bars) console.log(`${holds ? "holds " : "MISSED"}  ${text}`);
process.exitCode = bars.every(({ holds }) => holds) ? 0 : 1;
