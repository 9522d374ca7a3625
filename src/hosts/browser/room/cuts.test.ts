import { expect, it } from "vitest";
import type { PublicTable } from "@/contract/state";
import { good } from "@/faces/native/testing/house";
import { openRoom, type Room } from "@/faces/native/testing/room";
import { seeded } from "@/table/testing/chance";
import type { HostSnapshot } from "../../host";
import { createMemoryRowStorage } from "../ports/row-storage";
import { runHost } from "../run-host";
import { createDevice } from "../testing/device";
import { bytesOf } from "../testing/host";
import type { TestServer } from "../testing/server";
import { createTestServer } from "../testing/server";

const CUTS = 6;
const PLAYERS = 3;
const CHIPS = 2_000;

interface Dealer {
  readonly snapshots: readonly HostSnapshot[];
  kill(): void;
}

/** One seat's device takes the room and deals, as its worker would. Nothing of it is left when it is killed, not even a row on its disk. */
async function adopt(server: TestServer, room: Room, seat: number, seed: number): Promise<Dealer> {
  const claim_token = room.chairs[seat]?.token ?? "";
  const grant = good(await server.house.client.claimHost({ body: { tableId: room.id, claim_token } }));
  const { client, timers, kill } = createDevice(server);
  const snapshots: HostSnapshot[] = [];
  const start = {
    baseUrl: "",
    tableId: room.id,
    hostToken: null,
    adoption: "",
    pace: "instant",
    grant,
  } as const;
  const world = {
    client,
    timers,
    monotonic: timers.now,
    bytes: bytesOf(seed),
    rows: createMemoryRowStorage(),
  };
  runHost(start, world, { token: () => undefined, snapshot: (snapshot) => void snapshots.push(snapshot) });
  await server.pass(250, 50);
  return { snapshots, kill };
}

/** What every host must agree on: all but the running turn's time. */
const truth = ({ pendingAction, playersPublic, ...table }: PublicTable) => ({
  ...table,
  owes: pendingAction?.seatIndex ?? null,
  players: playersPublic.map(({ away: _, missed: __, ...player }) => player),
});

async function cardsOf(server: TestServer, { id, chairs }: Room): Promise<readonly unknown[]> {
  const reads = chairs.map(({ seat, token }) =>
    server.house.client.getState({ query: { tableId: id, seatIndex: seat }, token }),
  );
  return (await Promise.all(reads)).map((answer) => good(answer)?.seat?.holeCards);
}

/** Whoever owes an act checks or calls; the answer is not waited for. */
async function act(server: TestServer, { id, chairs }: Room): Promise<void> {
  for (const { seat, token } of chairs) {
    const state = good(
      await server.house.client.getState({ query: { tableId: id, seatIndex: seat }, token }),
    );
    const owed = state?.table.pendingAction;
    const pending = owed && "turnToken" in owed ? owed : null;
    if (pending === null) continue;
    const action = pending.canCheck ? "check" : "call";
    const body = {
      tableId: id,
      seatIndex: seat,
      turnToken: pending.turnToken,
      action,
      claim_token: token,
    } as const;
    void server.house.client.submitAction({ body });
  }
  await server.pass(100, 50);
}

it.each([1, 2])(
  "a host killed at any moment is followed with the same cards, board, pot and stacks, and every hand is stored once (seed %i)",
  async (seed) => {
    const random = seeded(seed);
    const server = createTestServer();
    const room = await openRoom(server.house, PLAYERS);
    const claim_token = room.chairs[0]?.token ?? "";
    good(await server.house.client.startGame({ params: { id: room.id }, body: { claim_token } }));
    let dealer = await adopt(server, room, 0, seed);
    for (let cut = 1; cut <= CUTS; cut += 1) {
      // In the middle of one of its next calls: before that arrives, or before the answer does.
      let left = 1 + Math.floor(random() * 24);
      let alive = true;
      const arrives = random() < 0.5;
      server.only = () => {
        left -= 1;
        if (left > 0) return null;
        server.only = null;
        alive = false;
        dealer.kill();
        return arrives ? "up" : "down";
      };
      while (alive) await act(server, room);
      await server.settle();
      const before = (await server.house.live.read(room.id))?.published;
      const cards = await cardsOf(server, room);
      await server.pass(15_000, 5_000);
      dealer = await adopt(server, room, cut % PLAYERS, 100 * seed + cut);
      const restored = dealer.snapshots.find(({ table }) => table !== null)?.table;
      if (!before || !restored) throw new Error("nothing to compare");
      expect(truth(restored), `cut ${cut}`).toEqual(truth(before.table));
      const now = good(await server.house.client.getState({ query: { tableId: room.id } }));
      if (now?.table.handIndex === before.table.handIndex) expect(await cardsOf(server, room)).toEqual(cards);
    }
    for (let more = 0; more < 12; more += 1) await act(server, room);
    await server.pass(2_000);
    const { hands } = good(
      await server.house.client.listHands({ params: { id: room.id }, query: { limit: 100 } }),
    );
    const state = good(await server.house.client.getState({ query: { tableId: room.id } }));
    const closed = (state?.table.handIndex ?? 0) - (state?.table.winners.length === 0 ? 1 : 0);
    expect(closed).toBeGreaterThan(1);
    expect(hands.map((hand) => hand.hand_index)).toEqual(
      Array.from({ length: closed }, (_, n) => closed - n),
    );
    for (const { seats } of hands)
      expect(seats.reduce((sum, seat) => sum + seat.final_stack, 0)).toBe(PLAYERS * CHIPS);
  },
);
