/**
 * An evening in a room: six people's browsers, each in a context of its own, in which tabs are closed and come back, are reloaded, hidden and
 * killed at random, the host's too; two of the devices have clocks that are ten minutes off. Every hand has to close once, chips to add up,
 * and every countdown to be right.
 *
 *   npx tsx bench/evening.ts [hands] [--no-heir]
 *
 * `--no-heir` lets nobody take over from the first host: then all of this has to fail.
 */
import { setMaxListeners } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { chromium } from "@playwright/test";
import { createClient } from "@/client/client";
import type { HandRow } from "@/contract/hands";
import type { OwnPending } from "@/contract/state";
import { findBrowser } from "../scripts/setup-browser.mjs";
import { createFriend, type Friend } from "./night/friend";
import { auditHands } from "./room/ledger";
import { openVisit, type Visit } from "./room/visit";
import { startApp } from "./server/process";

const wanted = Number(process.argv.slice(2).find((arg) => /^\d+$/.test(arg)) ?? 100);
const barren = process.argv.includes("--no-heir");
const SEATS = [0, 1, 2, 3, 4, 5];
const TEN_MINUTES = 600_000;
/** Devices whose clocks are off, by seat. */
const AHEAD: Readonly<Record<number, number>> = { 1: TEN_MINUTES, 4: -TEN_MINUTES };
const STACK = 1_000;
const THINK_MS = 250;
/** Between one mishap and the next, at most. */
const CALM_MS = 4_000;
/** No news for this long, and the evening is stuck: a turn, its grace and a change of hosts are shorter. */
const STUCK_MS = 120_000;
const between = (least: number, most: number) => least + Math.random() * (most - least);

const faults: string[] = [];
const app = await startApp({ ACTION_RATE_PER_MINUTE: "1000" });
const { url } = app;
const client = createClient({ baseUrl: url });
const minted = await client.mintRoom({
  body: { seats: 6, starting_stack: STACK, small_blind: 10, big_blind: 20 },
});
if (!minted.ok) throw new Error(minted.error.message);
const tableId = minted.data.table_id;
const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath === null ? {} : { executablePath }),
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
});

/** How far off the pages' countdowns were, in seconds. One that says 12 is right from 12 s down to 11 s. */
const errors: number[] = [];

async function sitDown(seat: number): Promise<{ readonly visit: Visit; readonly friend: Friend }> {
  const claimed = await client.claimSeat({
    params: { id: tableId },
    body: { seat_index: seat, name: `Friend ${seat}`, sealed: true },
  });
  if (!claimed.ok) throw new Error(claimed.error.message);
  const token = claimed.data.claim_token;
  const visit = await openVisit(browser, { url, tableId, seat, token, ahead: AHEAD[seat] ?? 0, barren });
  const friend = createFriend(
    { url, tableId, here: visit.here, think: (turn) => think(visit, turn) },
    seat,
    token,
  );
  return { visit, friend };
}

/** Who has a wrong clock looks at the countdown first. */
async function think(visit: Visit, { deadline_at: deadline }: OwnPending): Promise<void> {
  await pause(Math.random() * THINK_MS);
  if (AHEAD[visit.seat] === undefined || deadline === null || !visit.here() || Math.random() < 0.5) return;
  const left = () => (Date.parse(deadline) - Date.now()) / 1000;
  const before = left();
  const shown = await visit.seconds().catch(() => null);
  if (shown !== null) errors.push(Math.max(0, shown - 1 - before, left() - shown));
}

const friends = await Promise.all(SEATS.map(sitDown));
const first = friends[0];
if (first === undefined) throw new Error("nobody came");
for (const { visit } of friends) await visit.open();
const began = performance.now();
await client.startGame({ params: { id: tableId }, body: { claim_token: first.friend.token } });
const over = new AbortController();
setMaxListeners(100, over.signal);
const playing = friends.map(({ friend }) => friend.play(over.signal));

const mishaps = new Map<string, number>();
const note = (what: string) => mishaps.set(what, (mishaps.get(what) ?? 0) + 1);

/** Something befalls one tab, or once in a while all of them; in the end everybody is back. */
async function befall(): Promise<void> {
  const host = friends.find(({ visit }) => visit.hosting());
  const anybody = friends[Math.floor(Math.random() * friends.length)];
  const { visit } = (Math.random() < 0.35 ? host : anybody) ?? first ?? {};
  if (visit === undefined || !visit.here()) return;
  const role = visit.hosting() ? "the host's" : "a guest's";
  const dice = Math.random();
  if (dice < 0.25) {
    note(`${role} tab reloaded`);
    await visit.reload();
  } else if (dice < 0.5) {
    note(`${role} tab closed`);
    await visit.leave();
    await pause(between(500, Math.random() < 0.2 ? 25_000 : 5_000));
  } else if (dice < 0.75) {
    note(`${role} tab hidden`);
    await visit.hide();
    await pause(between(500, Math.random() < 0.3 ? 18_000 : 5_000));
    await visit.show();
  } else if (dice < 0.96) {
    note(`${role} tab killed`);
    await visit.crash();
    await pause(between(200, 4_000));
  } else {
    note("everybody gone");
    await Promise.all(friends.map((each) => each.visit.leave()));
    await pause(between(1_000, 5_000));
    for (const each of friends.toSorted(() => between(-1, 1))) await each.visit.open();
  }
  await visit.open();
}

/** The newest hand that is closed. A read that fails tells nothing. */
async function closed(): Promise<number> {
  const answer = await client.listHands({ params: { id: tableId }, query: { limit: 1 } });
  return answer.ok ? (answer.data.hands[0]?.hand_index ?? 0) : 0;
}

let last = { version: 0, at: performance.now() };
async function stuck(): Promise<boolean> {
  const state = await client.getState({ query: { tableId } });
  const version = state.ok && state.data !== null ? state.data.version : last.version;
  if (version !== last.version) last = { version, at: performance.now() };
  return performance.now() - last.at > (barren ? STUCK_MS / 2 : STUCK_MS);
}

if (barren) {
  while (!first.visit.hosting()) await pause(100);
  await first.visit.crash();
}
while ((await closed()) < wanted) {
  if (await stuck()) {
    faults.push(`nothing happened for long after version ${last.version}`);
    break;
  }
  await pause(Math.random() * CALM_MS);
  await befall().catch((error: unknown) => faults.push(`a tab: ${String(error).slice(0, 200)}`));
}
const took = (performance.now() - began) / 1000;
over.abort();
await Promise.all(playing);

const rows: HandRow[] = [];
for (let cursor: string | null = ""; cursor !== null; ) {
  const query = { limit: 100, ...(cursor === "" ? {} : { cursor }) };
  const page = await client.listHands({ params: { id: tableId }, query });
  if (!page.ok) throw new Error(page.error.message);
  rows.push(...page.data.hands);
  cursor = page.data.next_cursor;
}
const changes = friends.reduce((sum, { visit }) => sum + visit.grants(), 0) - 1;
await browser.close();
await app.stop();

const off = errors.toSorted((a, b) => a - b);
const chipFaults = auditHands(rows, STACK, (seat) => friends[seat]?.friend.bought ?? new Map());
for (const { friend, visit } of friends) {
  for (const oddity of friend.oddities) faults.push(`seat ${friend.seat}: ${oddity}`);
  for (const thrown of visit.errors) faults.push(`seat ${friend.seat}'s page: ${thrown}`);
  for (const [hand, seen] of friend.cards)
    if (seen.size > 1) faults.push(`seat ${friend.seat}: hand ${hand} had other cards`);
}
const bought = friends.reduce((sum, { friend }) => sum + friend.bought.size, 0);
console.log(
  `six contexts; ${rows.length} hands in ${took.toFixed(0)} s, ${changes} changes of hosts, ${bought} buy-ins`,
);
for (const [what, times] of [...mishaps].toSorted()) console.log(`${String(times).padStart(5)}  ${what}`);
console.log(`${String(off.length).padStart(5)}  countdowns read on clocks ten minutes off\n`);
for (const fault of [...new Set([...chipFaults, ...faults])].slice(0, 20)) console.log(`         ${fault}`);

const worst = off.at(-1) ?? Number.POSITIVE_INFINITY;
const bars: readonly (readonly [holds: boolean, words: string])[] = [
  [rows.length >= wanted, `${rows.length} hands closed (bar ${wanted})`],
  [chipFaults.length === 0, `every hand once, every chip accounted for: ${chipFaults.length} faults (bar 0)`],
  [
    faults.length === 0,
    `same cards, states that only go on, no page that breaks: ${faults.length} faults (bar 0)`,
  ],
  [worst <= 1, `a clock ten minutes off: countdowns at most ${worst.toFixed(2)} s off (bar 1)`],
];
for (const [holds, words] of bars) {
  console.log(`${holds ? "holds " : "MISSED"}  ${words}`);
  if (!holds) process.exitCode = 1;
}
process.exit();
