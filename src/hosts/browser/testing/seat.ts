import type { Room } from "@/faces/native/testing/room";
import { openRoom } from "@/faces/native/testing/room";
import type { HostSnapshot, SeatedHost } from "../../host";
import type { PageEvent } from "../room/seat";
import { createSeat } from "../room/seat";
import type { TestDevice } from "./device";
import { createDevice } from "./device";
import { bytesOf } from "./host";
import type { TestServer } from "./server";
import { createTestServer } from "./server";
import { createTestBrowser } from "./tab";

/** One seat's tab on a device of its own. */
export interface TestSeat {
  readonly host: SeatedHost;
  readonly device: TestDevice;
  readonly snapshots: HostSnapshot[];
  /** What the page says; `hidden` and `shown` change what can be seen. */
  page(event: PageEvent): void;
  last(): HostSnapshot;
}

let seats = 0;

/** The tab of a chair; of a watcher where there is none. */
export function openTestSeat(
  server: TestServer,
  room: Pick<Room, "id">,
  chair: Pick<Room["chairs"][number], "seat" | "token"> | null,
): TestSeat {
  seats += 1;
  const device = createDevice(server);
  const { client, timers } = device;
  const bytes = bytesOf(7_000 + seats);
  const listeners = new Set<(event: PageEvent) => void>();
  let visible = true;
  let keys = 0;
  const own = seats;
  const host = createSeat(
    {
      baseUrl: "",
      tableId: room.id,
      seat: chair?.seat ?? null,
      claimToken: chair?.token ?? null,
      pace: "instant",
    },
    {
      client,
      farewell: client,
      timers,
      random: () => (bytes(1)[0] ?? 0) / 256,
      newKey: () => `adoption-key-of-seat-${own}-${++keys}`,
      page: {
        visible: () => visible,
        listen(hear) {
          listeners.add(hear);
          return () => listeners.delete(hear);
        },
      },
      startWorker: createTestBrowser(server, { clock: timers, client }).startWorker,
    },
  );
  const snapshots: HostSnapshot[] = [];
  host.subscribe((snapshot) => void snapshots.push(snapshot));
  return {
    host,
    device,
    snapshots,
    page(event) {
      if (event === "hidden" || event === "shown") visible = event === "shown";
      for (const hear of listeners) hear(event);
    },
    last: () => host.snapshot(),
  };
}

export interface TestRoom {
  readonly server: TestServer;
  readonly room: Room;
  readonly seats: readonly TestSeat[];
  readonly watcher: TestSeat;
  start(): Promise<void>;
  /** The seat that deals, of those that say so. */
  hosts(): readonly number[];
  /** Whoever owes an act checks or calls, by its own tab, so many times. */
  play(acts: number): Promise<void>;
  stop(): void;
}

/** A room with so many seats and a watcher, everybody on a device of their own. */
export async function openTestRoom(players: number): Promise<TestRoom> {
  const server = createTestServer();
  const room = await openRoom(server.house, players);
  const seats = room.chairs.map((chair) => openTestSeat(server, room, chair));
  const watcher = openTestSeat(server, room, null);
  await server.pass(100);
  return {
    server,
    room,
    seats,
    watcher,
    async start() {
      const body = { claim_token: room.chairs[0]?.token ?? "" };
      await server.house.client.startGame({ params: { id: room.id }, body });
      await server.pass(2_000);
    },
    hosts: () => seats.flatMap(({ last }, place) => (last().hosting ? [place] : [])),
    async play(acts) {
      for (let act = 0; act < acts; act += 1) {
        for (const { host, last } of seats) {
          const owed = last().own?.pendingAction;
          if (owed) host.act({ turnToken: owed.turnToken, action: owed.canCheck ? "check" : "call" });
        }
        await server.pass(100, 50);
      }
    },
    stop() {
      for (const { host } of [...seats, watcher]) host.stop();
    },
  };
}
