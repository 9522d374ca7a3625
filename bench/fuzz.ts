/**
 * How much work a malformed or merely odd request can make: mutated requests over every endpoint, the processor time of each. No network, and
 * a store in memory: it is the parsing, refusing and answering that is measured.
 *
 *   npx tsx bench/fuzz.ts [requests] [--slow]
 *
 * `--slow` makes each fiftieth answer 60 ms dearer: then the bar has to be missed.
 */
import { fuzz } from "@/faces/native/testing/fuzz";

const requests = Number(process.argv.slice(2).find((arg) => /^\d+$/.test(arg)) ?? 10_000);
const slow = process.argv.includes("--slow");
const BAR_MS = 50;

const times: number[] = [];
await fuzz(requests, ({ spent }) => {
  times.push(slow && times.length % 50 === 0 ? spent + 60 : spent);
});

const sorted = times.toSorted((a, b) => a - b);
const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
console.log(`${times.length} requests, each by itself`);
console.log(`p50 ${at(0.5).toFixed(2)} ms, p99 ${at(0.99).toFixed(2)} ms, at most ${at(1).toFixed(1)} ms\n`);
const holds = at(0.99) <= BAR_MS;
console.log(
  `${holds ? "holds " : "MISSED"}  an odd request costs ${at(0.99).toFixed(1)} ms at p99 (bar ${BAR_MS})`,
);
if (!holds) process.exitCode = 1;
