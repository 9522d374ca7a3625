/**
 * Whether the felt stays smooth while bots think: a demo with nine of them in Chromium, its long tasks (over 50 ms on the main thread) and
 * the time between frames. A control blocks the same page for 120 ms now and then, which has to be noticed.
 *
 *   npx tsx bench/frames.ts [seconds]
 */
import { setTimeout as pause } from "node:timers/promises";
import { chromium, type Page } from "@playwright/test";
import { findBrowser } from "../scripts/setup-browser.mjs";
import { startApp } from "./server/process";

const seconds = Number(process.argv[2] ?? 40);
/** What loading the page takes is another bar. */
const SETTLE_S = 5;

interface Watched {
  /** Milliseconds. */
  readonly long: readonly number[];
  readonly frames: readonly number[];
}

async function watch(page: Page, forSeconds: number): Promise<Watched> {
  return page.evaluate(async (ms) => {
    const long: number[] = [];
    const frames: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) long.push(entry.duration);
    });
    observer.observe({ type: "longtask" });
    const end = performance.now() + ms;
    let last = performance.now();
    await new Promise<void>((resolve) => {
      const frame = (now: number) => {
        frames.push(now - last);
        last = now;
        if (now < end) requestAnimationFrame(frame);
        else resolve();
      };
      requestAnimationFrame(frame);
    });
    observer.disconnect();
    return { long, frames };
  }, forSeconds * 1000);
}

const app = await startApp();
const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath === null ? {} : { executablePath }),
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
// The runner of this file wraps named functions in a helper that the page has to know as well.
await page.addInitScript({ content: "globalThis.__name = (named) => named;" });
const [agent] = ((await (await fetch(`${app.url}/clubs?limit=1`)).json()) as { agents: { id: string }[] })
  .agents;
if (agent === undefined) throw new Error("the club is empty");
await page.goto(`${app.url}/?mode=demo&agent=${agent.id}&seats=9`);
await page
  .getByText(/Hand 1/)
  .first()
  .waitFor();
await pause(SETTLE_S * 1000);

const measured = await watch(page, seconds);
await page.evaluate(() => {
  setInterval(() => {
    const end = performance.now() + 120;
    while (performance.now() < end);
  }, 1_000);
});
const control = await watch(page, 5);
await browser.close();
await app.stop();

const at = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
const rate = (measured.frames.length * 1000) / measured.frames.reduce((sum, ms) => sum + ms, 0);
console.log(`demo of nine bots, 1440 x 900, ${seconds} s, software rendering\n`);
console.log(
  `frames     ${rate.toFixed(1)} a second; between two: p50 ${at(measured.frames, 0.5).toFixed(1)} ms, p99 ${at(measured.frames, 0.99).toFixed(1)} ms`,
);
console.log(
  `long tasks ${measured.long.length}, the longest ${Math.max(0, ...measured.long).toFixed(0)} ms\n`,
);

const bars: readonly (readonly [holds: boolean, words: string])[] = [
  [measured.long.length === 0, `tasks over 50 ms on the main thread: ${measured.long.length} (bar 0)`],
  [rate >= 58, `frames a second: ${rate.toFixed(1)} (bar 60, less what the clock rounds)`],
  [control.long.length >= 3, `control, a page that is blocked: ${control.long.length} long tasks noticed`],
];
for (const [holds, words] of bars) {
  console.log(`${holds ? "holds " : "MISSED"}  ${words}`);
  if (!holds) process.exitCode = 1;
}
process.exit();
