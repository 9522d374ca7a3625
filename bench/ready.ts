/**
 * From `npm start` (built) to ready, over a database that exists already and holds a night's hands; and from SIGTERM to the end.
 *
 *   npx tsx bench/ready.ts [starts]
 */
import { rmSync } from "node:fs";
import type { MintedTv } from "@/contract/tables";
import { post, type RunningApp, startApp } from "./server/process";

const starts = Number(process.argv[2] ?? 7);
const BAR_MS = 2_000;

const first = await startApp();
for (let n = 0; n < 50; n += 1) await post<MintedTv>(`${first.url}/tables/tv`, { host: true });
await first.stop(true);

interface Start {
  readonly live: number;
  readonly ready: number;
  readonly page: number;
  readonly left: number;
}

async function once(): Promise<Start> {
  const app: RunningApp = await startApp({}, first.dataDir);
  const asked = performance.now();
  const page = await fetch(`${app.url}/tv`);
  await page.text();
  const pageMs = app.readyMs + performance.now() - asked;
  return { live: app.liveMs, ready: app.readyMs, page: pageMs, left: await app.stop(true) };
}

const all: Start[] = [];
for (let n = 0; n < starts; n += 1) all.push(await once());
rmSync(first.dataDir, { recursive: true });

const median = (name: keyof Start): number =>
  all.map((start) => start[name]).toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
const worst = (name: keyof Start): number => Math.max(...all.map((start) => start[name]));

console.log(
  `${starts} starts over an existing database\n\n                                    median      worst`,
);
const WORDS = {
  live: "/health/live is 200",
  ready: "/health/ready is 200",
  page: "/tv is whole",
  left: "SIGTERM to exit",
};
for (const name of ["live", "ready", "page", "left"] as const)
  console.log(
    `${WORDS[name].padEnd(30)} ${median(name).toFixed(0).padStart(8)} ms ${worst(name).toFixed(0).padStart(7)} ms`,
  );
const holds = median("ready") <= BAR_MS;
console.log(
  `\n${holds ? "holds " : "MISSED"}  ${median("ready").toFixed(0)} ms (bar ${BAR_MS}) from start to ready`,
);
process.exit(holds ? 0 : 1);
