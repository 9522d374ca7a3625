/**
 * `GET /state` and its 204 against bare node:http servers, in one run, each in a process of its own, in turns.
 *
 *   npx tsx bench/state.ts [seconds per turn] [rounds]
 */
import type { ClaimOutput, MintedTv } from "@/contract/tables";
import { publishOf } from "./server/fixture";
import { post, script, startApp } from "./server/process";

const seconds = process.argv[2] ?? "2";
const rounds = Number(process.argv[3] ?? 5);
const CONNECTIONS = "50";

const app = await startApp();
const minted = await post<MintedTv>(`${app.url}/tables/tv`, { host: true });
const { table_id: tableId, host_token: hostToken, epoch } = minted;
if (hostToken === undefined || epoch === undefined) throw new Error("the mint gave no host token");
const host = { tableId, hostToken, epoch };
const seat = await post<ClaimOutput>(`${app.url}/tables/${tableId}/lobby/claim`, {
  seat_index: 2,
  name: "Zoë",
});
const claims = [seat.claim, seat.claim, seat.claim];
await post(
  `${app.url}/state`,
  publishOf({ ...host, version: 1, claims, turnToken: "t".repeat(32), inboxCursor: 0, results: [] }),
);
const beat = setInterval(() => void post(`${app.url}/state`, host), 5_000);

const state = await (await fetch(`${app.url}/state?tableId=${tableId}`)).text();
const bare = await script("bare.ts", [], { STATE: state });

const read = `/state?tableId=${tableId}`;
const TURNS = [
  { name: "bare, serialised for each request", port: bare.line, target: "/json", status: "200" },
  { name: "bare, ready buffer", port: bare.line, target: "/ready", status: "200" },
  { name: "ours, the table", port: String(app.port), target: read, status: "200" },
  { name: "ours, one seat's view", port: String(app.port), target: `${read}&seatIndex=2`, status: "200" },
  { name: "bare 204", port: bare.line, target: "/204", status: "204" },
  {
    name: "ours, nothing new (204)",
    port: String(app.port),
    target: `${read}&seatIndex=2&sinceVersion=1`,
    status: "204",
  },
] as const;
type Name = (typeof TURNS)[number]["name"];

const rates = new Map<Name, number[]>();
for (let round = 0; round < rounds; round += 1)
  for (const { name, port, target, status } of TURNS) {
    const { line } = await script("blast.ts", [port, target, status, CONNECTIONS, seconds]);
    rates.set(name, [...(rates.get(name) ?? []), Number(line)]);
  }
clearInterval(beat);
bare.child.kill();
await app.stop();

/** The median: a neighbour's burst in one round moves it little. */
const rate = (name: Name): number =>
  (rates.get(name) ?? []).toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;

console.log(
  `GET /state, ${state.length} bytes, ${CONNECTIONS} connections, median of ${rounds} rounds of ${seconds} s\n`,
);
for (const { name } of TURNS) console.log(`${rate(name).toLocaleString("en").padStart(9)} /s  ${name}`);

const BARS = [
  ["ours, the table", "bare, serialised for each request", 1],
  ["ours, the table", "bare, ready buffer", 0.6],
  ["ours, one seat's view", "bare, serialised for each request", 1],
  ["ours, nothing new (204)", "bare 204", 0.7],
] as const;
console.log("");
for (const [ours, theirs, bar] of BARS) {
  const ratio = rate(ours) / rate(theirs);
  console.log(`${ratio >= bar ? "holds " : "MISSED"}  ${ratio.toFixed(2)} (bar ${bar})  ${ours} / ${theirs}`);
  if (ratio < bar) process.exitCode = 1;
}
