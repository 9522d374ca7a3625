/**
 * A full house: 200 tables of six phones that poll every 750 ms, 200 hosts that publish 6 KB every 2 s, and 67 acts a second, each of
 * which its host answers with a further publish. Open loop: times count from when a request was meant to be sent.
 *
 *   npx tsx bench/load.ts [seconds] [tables]
 */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { insidesOf, startApp, usageOf } from "./server/process";
import { SeatedTable, settled } from "./server/seated-table";
import { openLoop, Times } from "./server/times";

const seconds = Number(process.argv[2] ?? 60);
const count = Number(process.argv[3] ?? 200);
const SEATS = 6;
const POLL_MS = 750;
const PUBLISH_MS = 2_000;
const ACTS_PER_SECOND = (67 * count) / 200;

const app = await startApp({ TRUST_PROXY: "on", ACTION_RATE_PER_MINUTE: "1000" });
const tables: SeatedTable[] = [];
for (let n = 0; n < count; n += 10) {
  const some = Array.from({ length: Math.min(10, count - n) }, (_, at) =>
    SeatedTable.open(app.url, `198.51.${Math.floor((n + at) / 250)}.${(n + at) % 250}`),
  );
  tables.push(...(await Promise.all(some)));
}
const tableAt = (n: number): SeatedTable => {
  const table = tables[n % tables.length];
  if (!table) throw new Error("no tables");
  return table;
};

async function run(forSeconds: number): Promise<Record<"polls" | "publishes" | "acts", Times>> {
  const [polls, publishes, acts] = [new Times(), new Times(), new Times()];
  const phones = count * SEATS;
  await Promise.all([
    openLoop((forSeconds * 1000 * phones) / POLL_MS, POLL_MS / phones, (n, due) => {
      void tableAt(n).poll(Math.floor(n / count) % SEATS, due, polls);
    }),
    openLoop((forSeconds * 1000 * count) / PUBLISH_MS, PUBLISH_MS / count, (n, due) => {
      void tableAt(n).publish([], due, publishes);
    }),
    openLoop(forSeconds * ACTS_PER_SECOND, 1000 / ACTS_PER_SECOND, (n, due) => {
      for (let step = 0; step < count && !tableAt(n * 7 + step).act(due, acts); ) step += 1;
    }),
  ]);
  return { polls, publishes, acts };
}

await run(3);
await settled();
const insideBefore = await insidesOf(app.url);
const before = await usageOf(app.pid);
const began = performance.now();
const own = monitorEventLoopDelay({ resolution: 10 });
own.enable();
let peak = before.rss;
const watch = setInterval(async () => {
  peak = Math.max(peak, (await usageOf(app.pid)).rss);
}, 1_000);
const measured = await run(seconds);
const took = (performance.now() - began) / 1000;
clearInterval(watch);
own.disable();
const inside = await insidesOf(app.url);
const after = await usageOf(app.pid);
await settled();
for (const table of tables) table.close();
const leftMs = await app.stop();

const all = Times.merged(Object.values(measured));
const ms = (value: number | undefined) => `${(value ?? Number.NaN).toFixed(1).padStart(7)} ms`;
console.log(`${count} tables, ${count * SEATS} phones, ${Math.round(took)} s\n`);
console.log("              count       p50         p99         max");
for (const [name, times] of [...Object.entries(measured), ["all", all] as const]) {
  const [p50, p99, max] = times.percentiles(0.5, 0.99, 1);
  console.log(`${name.padEnd(10)} ${String(times.count()).padStart(8)}${ms(p50)}  ${ms(p99)}  ${ms(max)}`);
}
console.log(
  `\nmemory     ${before.rss.toFixed(0)} MiB at the start, ${after.rss.toFixed(0)} MiB at the end, ${peak.toFixed(0)} MiB at its peak`,
);
const collecting = (100 * (inside.collecting - insideBefore.collecting)) / took;
console.log(
  `event loop held up for ${inside.lagP50.toFixed(1)} ms at p50, ${inside.lagP99.toFixed(1)} ms at p99; garbage took ${collecting.toFixed(1)}% of the time
this bench's own held up for ${(own.percentile(50) / 1e6 - 10).toFixed(1)} ms at p50, ${(own.percentile(99) / 1e6 - 10).toFixed(1)} ms at p99`,
);
const statuses = [...all.statuses].sort(([a], [b]) => a - b).map(([status, n]) => `${status}: ${n}`);
console.log(`answers    ${statuses.join(", ")}`);

const [p50 = Number.NaN, p99 = Number.NaN] = all.percentiles(0.5, 0.99);
const core = (after.cpu - before.cpu) / took;
const bars: readonly (readonly [name: string, value: number, bar: number, unit: string])[] = [
  ["p50 from the intended send time", p50, 3, "ms"],
  ["p99 from the intended send time", p99, 25, "ms"],
  ["answers that are neither 200 nor 204", all.outside([200, 204]), 0, ""],
  ["processor", core, 0.8, "core"],
  ["memory at its peak", peak, 450, "MiB"],
  ["SIGTERM to exit, all phones connected", leftMs / 1000, 10, "s"],
];
console.log("");
for (const [name, value, bar, unit] of bars) {
  const holds = value <= bar;
  console.log(
    `${holds ? "holds " : "MISSED"}  ${value.toFixed(2).padStart(8)} ${unit} (bar ${bar})  ${name}`,
  );
  if (!holds) process.exitCode = 1;
}
process.exit();
