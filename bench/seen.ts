/**
 * From an act on one phone to the new state elsewhere: on the screen that deals, on a second screen that mirrors it, on another phone that
 * waits, and on one that polls every 750 ms. Real host, real mirror, the phones' own poller; one table, over HTTP on this machine.
 *
 *   npx tsx bench/seen.ts [acts]
 */
import { setTimeout as pause } from "node:timers/promises";
import { createClient } from "@/client/client";
import type { OwnPending, StateOutput } from "@/contract/state";
import type { ClaimOutput } from "@/contract/tables";
import { createHealth } from "@/hosts/browser/link/health";
import { mirrorTable } from "@/hosts/browser/tab/mirror";
import { deviceTimers } from "@/hosts/timers";
import { createTableApi } from "@/screens/phone/device/table-api";
import { createPoller } from "@/screens/phone/sync/poller";
import { openTv } from "./night/tv";
import { post, startApp } from "./server/process";
import { Times } from "./server/times";

const wanted = Number(process.argv[2] ?? 100);
const SEATS = [0, 1, 2];
const POLL_MS = 750;
const over = new AbortController();
const app = await startApp();
const client = createClient({ baseUrl: app.url });

/** Acts on their way: as many acts as the hand had before it, and when it was sent. */
interface Act {
  readonly at: number;
  readonly mark: number;
}
const acts: Act[] = [];

/** Somebody who looks at the table: notes how long after each act it saw what came of it. */
function watcher(): { readonly times: Times; see(table: StateOutput["table"]): void } {
  const times = new Times();
  let next = 0;
  return {
    times,
    see(table) {
      const now = performance.now();
      for (let act = acts[next]; act !== undefined && act.mark < markOf(table); act = acts[next]) {
        times.add(now - act.at, 200);
        next += 1;
      }
    },
  };
}

/** Rises with every act: hands before, then acts in this one. */
const markOf = ({ handIndex, log }: Pick<StateOutput["table"], "handIndex" | "log">): number =>
  handIndex * 1_000 + log.length;

const [dealing, mirror, waiting, plain] = [watcher(), watcher(), watcher(), watcher()];
const settings = { starting_stack: 1_000_000, small_blind: 10, big_blind: 20 };
const tv = await openTv(app.url, settings, "fast", ({ table }) => table && dealing.see(table));
const { tableId } = tv;
const line = { timers: deviceTimers, signal: over.signal, health: createHealth(deviceTimers, () => {}) };
mirrorTable(client, tableId, line, {
  show: ({ table }) => table && mirror.see(table),
  sign: () => {},
});

const claims = await Promise.all(
  SEATS.map((seat_index) =>
    post<ClaimOutput>(`${app.url}/tables/${tableId}/lobby/claim`, {
      seat_index,
      name: `Guest ${seat_index}`,
    }),
  ),
);

function tokenOf(seat: number): ClaimOutput["claim_token"] {
  const claim = claims[seat];
  if (!claim) throw new Error("no such seat");
  return claim.claim_token;
}

/** Follows the table as a phone's page does. */
function follow(seat: number, heard: (state: StateOutput) => void): void {
  const api = createTableApi(client, tableId, seat);
  let version: number | null = null;
  const poller = createPoller<StateOutput | null>({
    clock: deviceTimers,
    async read({ fresh, ...request }) {
      const sinceVersion = fresh ? null : version;
      const answer = await api.state({ ...request, sinceVersion, token: tokenOf(seat) });
      return answer.ok || answer.error.code !== "not_started"
        ? answer
        : { ok: true, status: 204, data: null };
    },
    heard(answer) {
      if (!answer.ok || answer.data === null) return "nothing";
      version = answer.data.version;
      heard(answer.data);
      return "news";
    },
  });
  poller.kick();
  over.signal.addEventListener("abort", () => poller.stop());
}

const isOwn = (pending: StateOutput["table"]["pendingAction"]): pending is OwnPending =>
  pending !== null && "turnToken" in pending;

const acted = new Set<string>();
async function actFor(seat: number, { table }: StateOutput): Promise<void> {
  const pending = table.pendingAction;
  if (!isOwn(pending) || acted.has(pending.turnToken) || acts.length >= wanted) return;
  acted.add(pending.turnToken);
  await pause(50 + Math.random() * 400);
  acts.push({ at: performance.now(), mark: markOf(table) });
  const api = createTableApi(client, tableId, seat);
  const { turnToken, canCheck, needToCall: amount } = pending;
  await api.act(tokenOf(seat), {
    turnToken,
    ...(canCheck ? { action: "check" } : { action: "call", amount }),
  });
}
for (const seat of SEATS)
  follow(seat, (state) => {
    // The chair that owed the act has its answer; the others see it as this one does.
    if (seat === 0) waiting.see(state.table);
    void actFor(seat, state);
  });

async function pollPlainly(): Promise<void> {
  let sinceVersion: number | undefined;
  while (!over.signal.aborted) {
    const began = performance.now();
    const query = { tableId, ...(sinceVersion === undefined ? {} : { sinceVersion }) };
    const answer = await client.getState({ query });
    if (answer.ok && answer.status === 200) {
      sinceVersion = answer.data.version;
      plain.see(answer.data.table);
    }
    await pause(Math.max(0, POLL_MS - (performance.now() - began)));
  }
}
void pollPlainly();
await post(`${app.url}/tables/${tableId}/lobby/start`, { claim_token: claims[0]?.claim_token });
while ([dealing, mirror, waiting, plain].some(({ times }) => times.count() < wanted)) await pause(50);
over.abort();
tv.stop();
await app.stop();

const rows = [
  ["the dealing screen", dealing],
  ["a mirroring screen", mirror],
  ["a waiting phone", waiting],
  ["a polling phone", plain],
] as const;
console.log(`${wanted} acts at one table\n\nseen on                p50         p95         max`);
for (const [name, { times }] of rows) {
  const words = times.percentiles(0.5, 0.95, 1).map((ms) => `${ms.toFixed(1).padStart(8)} ms`);
  console.log(`${name.padEnd(18)} ${words.join(" ")}`);
}
console.log("");
const percentile = (of: typeof mirror, share: number) => of.times.percentiles(share)[0] ?? Number.NaN;
const bars: readonly (readonly [name: string, value: number, bar: number])[] = [
  ["act to a mirroring screen, p95", percentile(mirror, 0.95), 400],
  ["act to a waiting phone, p95", percentile(waiting, 0.95), 400],
  ["act to a phone that polls every 750 ms, p50", percentile(plain, 0.5), 1_000],
];
for (const [name, value, bar] of bars) {
  const holds = value <= bar;
  console.log(`${holds ? "holds " : "MISSED"}  ${value.toFixed(1).padStart(8)} ms (bar ${bar})  ${name}`);
  if (!holds) process.exitCode = 1;
}
process.exit();
