/**
 * An agent at the felt with the typed client: claims a seat at a TV table, plays it, and leaves when the game is over.
 *
 *   npx tsx examples/agent.ts ADDRESS SEAT [NAME]
 *
 * ADDRESS is what the TV's address bar shows, or a seat's join link; the server's address alone opens a practice table there (SEATS and PACE say
 * which), with house bots on the other chairs. `START=1` starts the game once two seats are taken.
 * The seat is sealed: nobody can read its cards without the claim token that this program holds.
 */
import { setTimeout as pause } from "node:timers/promises";
import { type Client, createClient, type Failed, type ResponseOf } from "@/client/client";
import { TableId } from "@/contract/ids";
import type { OwnPending, StateOutput } from "@/contract/state";
import { SandboxPace } from "@/contract/tables";

/** A read or an act waits so many seconds for the next thing that this seat has to do; the server allows 50. */
const WAIT = { wait: 25, until: "turn" } as const;
/** Seconds that it waits because the server says so; beyond them it gives up. */
const PATIENCE = 120;
const RANKS = "23456789TJQKA";

interface Seat {
  readonly client: Client;
  readonly tableId: TableId;
  readonly seat: number;
  readonly token: string;
}
type Choice = { readonly action: "fold" | "check" | "call" | "raise"; readonly amount: number };

/** A number from 0 to 1 that says how good two cards are before the flop: high, paired, suited, close together. */
function promise(cards: readonly string[]): number {
  const [low = 0, high = 0] = cards.map((card) => RANKS.indexOf(card.charAt(0))).sort((a, b) => a - b);
  const suited = cards[0]?.charAt(1) === cards[1]?.charAt(1);
  const pair = low === high;
  const points = high + low / 2 + (pair ? 12 + low : 0) + (suited ? 2 : 0) + (high - low === 1 ? 1 : 0);
  return Math.min(1, points / 30);
}

/** Raises with the best hands, calls when the price is fair for the rest, gives up otherwise. Free checks are always taken. */
function decide(turn: OwnPending, cards: readonly string[], pot: number): Choice {
  const strength = promise(cards);
  const price = turn.needToCall / (pot + turn.needToCall);
  if (strength > 0.7 && turn.minRaise !== null && turn.minRaise < turn.maxAmount)
    return { action: "raise", amount: turn.minRaise };
  if (turn.canCheck) return { action: "check", amount: 0 };
  return strength > price ? { action: "call", amount: turn.needToCall } : { action: "fold", amount: 0 };
}

const isOwn = (pending: StateOutput["table"]["pendingAction"]): pending is OwnPending =>
  pending !== null && "turnToken" in pending;

/** A server that is away, busy or restarting is worth another try, unless it is to be for long; anything else is an answer. */
async function persist<T extends { readonly ok: boolean; readonly status: number }>(
  call: () => Promise<T | Failed>,
): Promise<T | Failed> {
  for (let tries = 0; ; tries += 1) {
    const answer = await call();
    const passing = answer.status === 0 || answer.status === 429 || answer.status >= 500;
    if (!("error" in answer) || !passing) return answer;
    const { retryAfter = 1, error } = answer;
    if (retryAfter > PATIENCE) return answer;
    if (tries === 0) console.error(`${error.message} Trying again.`);
    await pause(1000 * retryAfter);
  }
}

function need<T extends { readonly ok: true }>(answer: T | Failed, what: string): T {
  if (answer.ok) return answer;
  throw new Error(`${what}: ${answer.status} ${answer.error.code}: ${answer.error.message}`);
}

/** A practice table: the server deals, and its bots have the other chairs. */
async function openSandbox(client: Client): Promise<TableId> {
  const { SEATS = "4", PACE = "fast" } = process.env;
  const body = { seats: Number(SEATS), pace: SandboxPace.parse(PACE) };
  const { table_id, spectator_url } = need(await persist(() => client.openSandbox({ body })), "sandbox").data;
  console.log(`practice table ${spectator_url}`);
  return table_id;
}

async function start({ client, tableId, token }: Seat): Promise<void> {
  const params = { id: tableId };
  while (true) {
    const lobby = need(await persist(() => client.getLobby({ params })), "lobby").data;
    if (lobby.claims.filter((claim) => claim.fresh).length >= 2) break;
    await pause(1000);
  }
  need(await persist(() => client.startGame({ params, body: { claim_token: token } })), "start");
}

/** The state, once this seat owes something or its game is over; null where the time is up, or nobody deals yet. */
async function look(
  { client, tableId, seat, token }: Seat,
  sinceVersion: number,
): Promise<StateOutput | null> {
  const query = { tableId, seatIndex: seat, sinceVersion, ...WAIT };
  const read: ResponseOf<"getState"> = await persist(() => client.getState({ query, token }));
  if (read.ok || read.error.code !== "not_started") return need(read, "state").data;
  await pause(1000);
  return null;
}

/** Says what is owed, if anything; answers the next state that concerns this seat, where it came along. */
async function answer(at: Seat, seen: StateOutput): Promise<StateOutput | null> {
  const { client, tableId, seat, token } = at;
  const { table } = seen;
  if (table.buyIn?.seatIndex === seat) {
    const body = { seat_index: seat, claim_token: token, decision: "leave" } as const;
    await persist(() => client.buyinResponse({ params: { id: tableId }, body }));
    return null;
  }
  const turn = table.pendingAction;
  if (!isOwn(turn) || turn.seatIndex !== seat) return null;
  const cards = seen.seat?.holeCards ?? [];
  const choice = decide(turn, cards, table.pot);
  console.log(
    `hand ${table.handIndex}: ${cards.join(" ")} | ${table.communityCards.join(" ")}: ${choice.action} ${choice.amount}`,
  );
  const body = { tableId, seatIndex: seat, turnToken: turn.turnToken, ...choice, ...WAIT };
  const done = need(await persist(() => client.submitAction({ body, token })), "action").data;
  if (!done.applied) console.log(`not applied: ${done.message ?? done.reason ?? "no reason given"}`);
  return done.state ?? null;
}

/** Gives the chair back, if it is still ours: who shares the table does not wait for one that plays no more. */
async function leave({ client, tableId, token }: Seat): Promise<void> {
  const params = { id: tableId };
  await persist(() => client.leaveSeat({ params, body: { claim_token: token } }));
}

async function play(at: Seat): Promise<void> {
  let version = 0;
  let next: StateOutput | null = null;
  while (true) {
    const seen: StateOutput | null = next ?? (await look(at, version));
    next = null;
    if (seen === null) continue;
    version = seen.version;
    if (seen.closed_at !== undefined) return console.log("game over: the table was closed");
    if (seen.table.phase === "ended") {
      const winner = seen.table.standings[0];
      console.log(`game over: ${winner?.name ?? "nobody"} has ${winner?.chips ?? 0}`);
      return leave(at);
    }
    next = await answer(at, seen);
  }
}

async function main(): Promise<void> {
  const [address = "", seatText = "", name = `Agent ${seatText}`] = process.argv.slice(2);
  const seat = Number.parseInt(seatText, 10);
  if (!URL.canParse(address) || Number.isNaN(seat))
    throw new Error("usage: npx tsx examples/agent.ts ADDRESS SEAT [NAME]");
  const client = createClient({ baseUrl: new URL(address).origin });
  const found = TableId.safeParse(/[0-9a-f]{20}/.exec(address)?.[0]);
  const tableId = found.success ? found.data : await openSandbox(client);
  const params = { id: tableId };
  const body = { seat_index: seat, name, is_agent: true, sealed: true };
  const claimed = need(await client.claimSeat({ params, body }), "claim").data;
  console.log(`seat ${claimed.seat_index} is ${claimed.name}'s`);
  const at = { client, tableId, seat, token: claimed.claim_token };
  if (process.env["START"]) await start(at);
  await play(at);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
