import type { TableId } from "@/contract/ids";
import type { Outcome } from "@/services/failure";
import { type HouseHosting, takeHouse } from "@/services/host/take-house";
import type { TableRecord } from "@/store/ports";
import type { Clock, DeckSource } from "@/table/ports";
import type { RunnerEnd } from "@/table/runner";
import { createRunner } from "@/table/runner";
import { readSnapshot } from "@/table/snapshot";
import { createDeckSource, randomToken } from "../chance";
import { sleep } from "../timers";
import { createHouseHandLog } from "./hand-log";
import { createHouseInbox } from "./inbox";
import { createHouseOutbox } from "./outbox";
import { createHousePlayers, seatHousePlayers } from "./players";
import { createPost } from "./post";
import { botsFor, isDeserted } from "./seating";
import type { HouseWorld } from "./world";

/** Decision 31: a host gives a sign every 10 s. */
const HEARTBEAT_MS = 10_000;
/** Whoever was there counts as there for this long after the last sign. */
const ATTENDED_MS = 2 * 60_000;

/** `left`: nobody has been there for two minutes, or everybody has given up the chair. The others as for any host. */
export type HouseEnd = RunnerEnd | "left";

/** Deals one sandbox until called off, until everybody has left, or until the table's end. Rejects for a broken invariant or a store that fails. */
export async function hostTable(world: HouseWorld, id: TableId, signal: AbortSignal): Promise<HouseEnd> {
  const taken = await takeHouse({ ctx: world.ctx, input: { id } });
  if (signal.aborted) return "stopped";
  return taken.ok ? deal(world, id, taken.value, signal) : endOf(taken);
}

const endOf = (refused: Outcome<never> & { ok: false }): HouseEnd =>
  refused.error.code === "host_superseded" ? "superseded" : "gone";

async function deal(
  world: HouseWorld,
  id: TableId,
  { row, full, token, epoch, version, inboxCursor, nextHandIndex }: HouseHosting,
  signal: AbortSignal,
): Promise<HouseEnd> {
  const pace = row.sandbox?.pace ?? "normal";
  const over = new AbortController();
  const stop = () => over.abort();
  signal.addEventListener("abort", stop, { once: true });
  const bots = botsFor(id, row.seats, world.bots);
  const post = createPost({ tableId: id, token, epoch }, inboxCursor);
  const count = Math.max(inboxCursor, full === null ? 0 : readSnapshot(full).cursor);
  const inbox = createHouseInbox(world, post, bots, { after: inboxCursor, count });
  const hands = createHouseHandLog(world, post, nextHandIndex, over.signal);
  const outbox = createHouseOutbox(world, post, inbox, hands);
  const runner = createRunner({
    ports: {
      inbox,
      outbox,
      hands,
      clock: houseClock(world),
      deck: politeDeck(world),
      token: () => randomToken(world.bytes),
    },
    tableId: id,
    mode: row.mode,
    seats: row.seats,
    settings: row.settings,
    pace,
    house: createHousePlayers(inbox, bots, world),
    resume: { snapshot: full, version, inboxCursor, nextHandIndex },
  });
  const letGo = seatHousePlayers(runner, inbox, bots, pace, world);
  try {
    return await Promise.race([
      runner.run(over.signal),
      inbox.pump(over.signal),
      attend(world, id, outbox.beat, over.signal),
    ]);
  } finally {
    letGo();
    stop();
    signal.removeEventListener("abort", stop);
    await hands.flushed();
  }
}

/** Gives the host's signs, and notices when everybody has left. */
async function attend(
  { ctx, timers }: HouseWorld,
  id: TableId,
  beat: () => Promise<"accepted" | "superseded" | "gone">,
  signal: AbortSignal,
): Promise<HouseEnd> {
  for (;;) {
    await sleep(timers, HEARTBEAT_MS, signal);
    if (signal.aborted) return "stopped";
    const record = await ctx.live.read(id);
    if (record === null) return "gone";
    if (!isAttended(record, ctx.clock.now())) return "left";
    const verdict = await beat();
    if (verdict !== "accepted") return verdict;
  }
}

/** Somebody with a chair gave a sign within two minutes. */
export const isAttended = (record: TableRecord, now: number): boolean =>
  !isDeserted(record.lobby) && now - lastSignAt(record) < ATTENDED_MS;

/** When anybody with a chair gave the last sign; of a table at which nobody sat yet, its opener did by opening it. */
export const lastSignAt = ({ row, lobby }: TableRecord): number =>
  Math.max(
    row.createdAt,
    ...lobby.claims.map(({ lastSeenAt, companionSeenAt = 0 }) => Math.max(lastSeenAt, companionSeenAt)),
  );

/** Hands that a rushing table deals before it lets the rest of the server have a turn: a few milliseconds' worth. */
const HANDS_A_TURN = 8;

/** Fresh decks; now and then the one who asks has to wait for its next turn. */
export function politeDeck({ bytes, turns }: Pick<HouseWorld, "bytes" | "turns">): DeckSource {
  const { shuffled } = createDeckSource(bytes);
  let dealt = 0;
  return {
    async shuffled() {
      dealt += 1;
      if (dealt % HANDS_A_TURN === 0) await turns.next();
      return shuffled();
    },
  };
}

/** The server's time: what every deadline is stamped with. */
export const houseClock = ({ timers }: Pick<HouseWorld, "timers">): Clock => ({
  now: timers.now,
  async wake(at, signal) {
    while (timers.now() < at && !signal.aborted) await sleep(timers, at - timers.now(), signal);
  },
});
