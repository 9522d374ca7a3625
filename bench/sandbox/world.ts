import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { HandList } from "@/contract/hands";
import type { ClaimToken, TableId } from "@/contract/ids";
import { createApi } from "@/faces/native/api";
import { createTurns } from "@/hosts/house/turns";
import type { HouseWorld } from "@/hosts/house/world";
import { systemClock } from "@/lib/clock";
import { houseBots, serverBytes } from "@/server/sandbox";
import { submitAction } from "@/services/action/submit";
import { claimSeat } from "@/services/lobby/claim";
import { look } from "@/services/lobby/identify";
import { sayWord } from "@/services/seat/say";
import { ownPending } from "@/services/state/view";
import { openSandbox } from "@/services/table/open-sandbox";
import { createWorld } from "@/services/testing/world";
import { openDatabase } from "@/store/db/open";
import { createMemoryLiveStore } from "@/store/live/memory";

type Body = Parameters<typeof openSandbox>[0]["input"]["body"];

export interface Guest {
  readonly id: TableId;
  readonly token: ClaimToken;
}

/** The server without its socket: the API over the embedded database, and what the house's dealers stand on. */
export async function openBench() {
  // What keeps a real server's loop alive is its socket; its timers don't.
  const alive = setInterval(() => undefined, 1_000);
  const dataDir = mkdtempSync(join(tmpdir(), "sandbox-bench-"));
  const database = await openDatabase({ dataDir });
  const live = createMemoryLiveStore({ rows: database.rows, clock: systemClock });
  const many = { points: 1e9, seconds: 60 };
  const ctx = {
    ...createWorld({ rates: { sandbox: many, action: many } }).ctx,
    live,
    hands: database.hands,
    clock: systemClock,
  };
  const address = "192.0.2.1";
  const bots = houseBots();
  const turns = createTurns(setImmediate);
  const world: HouseWorld = { ctx, timers: systemClock, bytes: serverBytes, turns, bots, handsAtMost: 1e9 };
  const api = createApi(ctx);
  const get = (path: string) => api.fetch(new Request(`http://bench.test${path}`), { ip: address });
  let opened = 0;

  /** Each from an address of its own: one address has few. */
  async function open(body: Body): Promise<TableId> {
    opened += 1;
    const input = { body, bearer: null, address: `address ${opened}`, origin: "http://bench.test" };
    const answer = await openSandbox({ ctx, input });
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value.table_id;
  }

  return {
    world,
    live,
    open,
    /** At full speed, and its game does not end: deep stacks, and blinds that stay. */
    openDeep: (seats: number) =>
      open({
        seats,
        pace: "instant",
        starting_stack: STACK,
        levels: [{ small_blind: 10, big_blind: 20 }],
      }),
    /** Bots alone begin where nobody sits down. */
    begin: (id: TableId) =>
      live.update(id, (record) => ({
        next: { ...record, lobby: { ...record.lobby, startedAt: Date.now(), revision: 1 } },
        result: null,
      })),
    async sit(id: TableId): Promise<Guest> {
      const body = { seat_index: 0, name: "Guest", sealed: true };
      const claim = await claimSeat({ ctx, input: { id, body, token: null, bearer: null, address } });
      if (!claim.ok) throw new Error(claim.error.message);
      return { id, token: claim.value.claim_token };
    },
    /** Whether the guest owed an act; it is a check or a call. */
    async act({ id, token }: Guest): Promise<boolean> {
      const seen = await look(ctx, id, { seat: 0, token, seals: true });
      const { published } = seen.ok ? seen.value.record : { published: null };
      const owed = published && seen.ok ? ownPending(published, seen.value.sight) : null;
      if (owed === null) return false;
      const action = owed.canCheck ? "check" : "call";
      const body = { tableId: id, seatIndex: 0, turnToken: owed.turnToken, action } as const;
      await submitAction({ ctx, input: { body, token, address } });
      return true;
    },
    sitOut: ({ id, token }: Guest) =>
      sayWord({ ctx, input: { id, body: { word: "sit_out", claim_token: token }, token } }),
    /** `GET /state`; its status. */
    state: async (id: TableId): Promise<number> => (await get(`/state?tableId=${id}`)).status,
    /** `GET /tables/{id}/hands`. */
    async hands(id: TableId, limit: number, cursor: string | null = null): Promise<HandList> {
      const after = cursor === null ? "" : `&cursor=${cursor}`;
      return (await get(`/tables/${id}/hands?limit=${limit}${after}`)).json() as Promise<HandList>;
    },
    async close() {
      await live.close();
      await database.close();
      clearInterval(alive);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type Bench = Awaited<ReturnType<typeof openBench>>;

/** Each bot's chips at a table that {@link Bench.openDeep} opens. */
export const STACK = 10_000_000;
