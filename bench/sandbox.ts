/**
 * What sandboxes cost the server that deals them, over the embedded database and through the API.
 *
 * One table at full speed: six bots alone; counted are the hands that `GET /tables/{id}/hands` gives; bar 2,000 a second. Meanwhile another
 * table's `GET /state` is read a hundred times a second; bar: p99 within 25 ms of when it was meant to be read. As a control the same table
 * with a guest who sits out and is shown each hand's end, which must fall short. Then all hands of the first table: each there once, each
 * beginning with the chips that the one before ended with. Then a hundred tables with bots at human pace and a guest at each who takes a
 * second and a half to act, its reads and acts included; bar: less than one core.
 *
 *   npm run bench:sandbox -- [seconds of full speed] [seconds of the hundred] [tables]
 */
import type { HandRow } from "@/contract/hands";
import type { TableId } from "@/contract/ids";
import { hostTable } from "@/hosts/house/host";
import { createKeeper } from "@/hosts/house/keeper";
import { type Bench, openBench, STACK } from "./sandbox/world";
import { openLoop, Times } from "./server/times";

const rushSeconds = Number(process.argv[2] ?? 10);
const calmSeconds = Number(process.argv[3] ?? 30);
const tables = Number(process.argv[4] ?? 100);
const SEATS = 6;
const LEAST = 2_000;
const P99_MS = 25;
const THINK_MS = 1_500;
/** The first seconds are the compiler's. */
const WARM_MS = 3_000;

const bench = await openBench();
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const lastHand = async (id: TableId) => (await bench.hands(id, 1)).hands[0]?.hand_index ?? 0;
const round = (n: number) => Math.round(n).toLocaleString("en");

interface Spent {
  readonly seconds: number;
  /** Cores in use, all threads of the process together. */
  readonly cores: number;
}

async function during(work: Promise<unknown>): Promise<Spent> {
  const began = performance.now();
  const cpu = process.cpuUsage();
  await work;
  const seconds = (performance.now() - began) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  return { seconds, cores: (user + system) / 1e6 / seconds };
}

/** Reads this table's state a hundred times a second. */
async function readers(id: TableId, seconds: number): Promise<Times> {
  const times = new Times();
  await openLoop(seconds * 100, 10, (_, due) => {
    void bench.state(id).then((status) => times.add(performance.now() - due, status));
  });
  return times;
}

/** Deals this table while `work` is done; answers the hands that were stored meanwhile, and by how many cores. */
async function rushing(id: TableId, work: () => Promise<unknown>) {
  const stop = new AbortController();
  const done = hostTable(bench.world, id, stop.signal);
  done.catch((fault: unknown) => {
    console.error(fault);
    process.exit(1);
  });
  await sleep(WARM_MS);
  const before = await lastHand(id);
  const spent = await during(work());
  const hands = (await lastHand(id)) - before;
  stop.abort();
  await done;
  return { rate: hands / spent.seconds, ...spent };
}

/** All hands of a table; throws where one is missing, there twice, or begins with other chips than the last one ended with. */
async function audit(id: TableId): Promise<number> {
  let count = 0;
  let later: HandRow | null = null;
  for (let cursor: string | null = null; ; ) {
    const page = await bench.hands(id, 100, cursor);
    for (const hand of page.hands) {
      if (later !== null && !follows(hand, later))
        throw new Error(`${JSON.stringify(later)} does not follow ${JSON.stringify(hand)}`);
      later = hand;
      count += 1;
    }
    cursor = page.next_cursor;
    if (cursor === null) return later?.hand_index === 1 ? count : 0;
  }
}

/** The next hand, with the chips that this one left: who has none left is out, and a new game begins with new stacks. */
function follows({ hand_index, seats }: HandRow, later: HandRow): boolean {
  const left = seats.filter((seat) => seat.final_stack > 0);
  const goesOn = left.map((seat) => `${seat.seat_index}:${seat.final_stack}`).join();
  const begins = later.seats.map((seat) => `${seat.seat_index}:${seat.starting_stack}`).join();
  const anew = left.length === 1 && later.seats.every((seat) => seat.starting_stack === STACK);
  return later.hand_index === hand_index + 1 && (begins === goesOn || anew);
}

/** A guest who checks or calls after a while, until the bench is over. Answers how often it acted. */
async function guest(id: TableId, over: () => boolean): Promise<number> {
  const seated = await bench.sit(id);
  let acts = 0;
  while (!over()) {
    await sleep(THINK_MS);
    if (await bench.act(seated)) acts += 1;
  }
  return acts;
}

/** One who is shown every hand's end and plays none, once it was asked for a first decision. */
async function onlooker(id: TableId, { sit, sitOut, act }: Bench): Promise<void> {
  const seated = await sit(id);
  while (!(await act(seated))) await sleep(20);
  await sitOut(seated);
  for (let tries = 0; tries < 20; tries += 1) {
    await act(seated);
    await sleep(20);
  }
}

const bars: { readonly holds: boolean; readonly text: string }[] = [];

const other = await bench.open({ pace: "normal" });
const otherStop = new AbortController();
const otherDone = hostTable(bench.world, other, otherStop.signal);
const seated = await bench.sit(other);
while ((await bench.state(other)) !== 200) await sleep(20);
const calmTimes = await readers(other, 3);

const rushed = await bench.openDeep(SEATS);
await bench.begin(rushed);
let rushTimes = calmTimes;
const fast = await rushing(rushed, async () => {
  rushTimes = await readers(other, rushSeconds);
});
const memory = process.memoryUsage.rss() / 2 ** 20;
bars.push({
  holds: fast.rate >= LEAST,
  text: `one table of ${SEATS} bots at the instant pace: ${round(fast.rate)} hands a second, stored and readable (bar ${round(LEAST)}); ${fast.cores.toFixed(2)} cores, ${round(fast.rate / fast.cores)} a second of one core; ${round(memory)} MiB`,
});
const [calmP99 = Number.NaN] = calmTimes.percentiles(0.99);
const [p50 = Number.NaN, p99 = Number.NaN] = rushTimes.percentiles(0.5, 0.99);
bars.push({
  holds: p99 <= P99_MS && rushTimes.outside([200]) === 0,
  text: `meanwhile another table's state: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms (bar ${P99_MS}; ${calmP99.toFixed(1)} with no table at full speed)`,
});
const audited = await audit(rushed);
bars.push({
  holds: audited > 0,
  text: `${round(audited)} hands, each there once, with the chips that the one before left`,
});

const shown = await bench.openDeep(SEATS);
const looking = onlooker(shown, bench);
const slow = await rushing(shown, () => sleep(Math.min(5, rushSeconds) * 1_000));
await looking;
bars.push({
  holds: slow.rate > 0 && slow.rate < LEAST,
  text: `control: with a guest who is shown each hand's end it is ${round(slow.rate)} hands a second`,
});
otherStop.abort();
await otherDone;
await bench.sitOut(seated);

// A fifth of the places is not for callers without a bearer.
const keeper = createKeeper(bench.world, Math.ceil(tables * 1.25));
let ended = false;
const guests: Promise<number>[] = [];
for (let table = 0; table < tables; table += 1) {
  const id = await bench.open({ pace: "normal" });
  guests.push(guest(id, () => ended));
  await sleep(20);
  const record = await bench.live.read(id);
  if (record) keeper.look(record);
}
await sleep(5_000);
const calm = await during(sleep(calmSeconds * 1_000));
ended = true;
const acts = (await Promise.all(guests)).reduce((sum, each) => sum + each, 0);
bars.push({
  holds: calm.cores < 1 && keeper.count() === tables,
  text: `${keeper.count()} tables at human pace, a guest at each (${acts} acts): ${calm.cores.toFixed(2)} cores (bar 1), ${(await bench.live.stats()).tables} tables in memory`,
});
await keeper.stop();
await bench.close();

for (const { holds, text } of bars) console.log(`${holds ? "holds " : "MISSED"}  ${text}`);
process.exitCode = bars.every(({ holds }) => holds) ? 0 : 1;
