import type { ClaimId } from "@/contract/ids";
import type { OwnPending } from "@/contract/state";
import { good } from "@/faces/native/testing/house";
import { seeded } from "@/table/testing/chance";
import type { HostSnapshot } from "../../host";
import type { HostStart } from "../messages";
import type { RowStorage } from "../ports/row-storage";
import { createMemoryRowStorage } from "../ports/row-storage";
import type { RunningHost } from "../run-host";
import { runHost } from "../run-host";
import type { TestServer } from "./server";

/** A host as the worker runs it, with what it said. */
export interface TestHost {
  readonly host: RunningHost;
  readonly snapshots: HostSnapshot[];
  readonly tokens: string[];
  last(): HostSnapshot;
}

export interface HostOptions extends Partial<HostStart> {
  readonly rows?: RowStorage;
  /** Milliseconds that the device's clock is ahead of the server's. */
  readonly ahead?: number;
}

/** Bytes for decks and tokens, the same for the same seed. */
export function bytesOf(seed: number): (n: number) => Uint8Array {
  const random = seeded(seed);
  return (n) => Uint8Array.from({ length: n }, () => Math.floor(random() * 256));
}

let hosts = 0;

export function startHost(
  server: TestServer,
  table: Pick<HostStart, "tableId" | "hostToken">,
  { rows = createMemoryRowStorage(), ahead = 0, ...options }: HostOptions = {},
): TestHost {
  hosts += 1;
  const snapshots: HostSnapshot[] = [];
  const tokens: string[] = [];
  const { client, clock } = server;
  const start = {
    baseUrl: "",
    adoption: `adoption-of-host-${hosts}`,
    pace: "instant",
    ...table,
    ...options,
  } as const;
  const world = {
    client,
    timers: { now: () => clock.now() + ahead, after: clock.after },
    monotonic: clock.now,
    bytes: bytesOf(hosts),
    rows,
  };
  const host = runHost(start, world, {
    snapshot: (snapshot) => void snapshots.push(snapshot),
    token: (token) => void tokens.push(token),
  });
  return {
    host,
    snapshots,
    tokens,
    last() {
      const snapshot = snapshots.at(-1);
      if (snapshot === undefined) throw new Error("the host has said nothing");
      return snapshot;
    },
  };
}

/** A guest over the public API. */
export interface Guest {
  readonly seat: number;
  readonly token: string;
  readonly claim: ClaimId;
  pending(): Promise<OwnPending | null>;
  act(action: "fold" | "check" | "call" | "raise" | "allin", amount?: number): Promise<void>;
}

export async function seatGuest(server: TestServer, id: string, seat: number): Promise<Guest> {
  const { client } = server.house;
  const body = { seat_index: seat, name: `Guest ${seat}` };
  const { claim_token: token, claim } = good(await client.claimSeat({ params: { id }, body }));
  const pending = async () => {
    const state = await client.getState({ query: { tableId: id, seatIndex: seat }, token });
    if (!state.ok || state.data === null) return null;
    const { pendingAction } = state.data.table;
    return pendingAction !== null && "turnToken" in pendingAction ? pendingAction : null;
  };
  return {
    seat,
    token,
    claim,
    pending,
    async act(action, amount) {
      const owed = await pending();
      if (owed === null) throw new Error(`seat ${seat} owes nothing`);
      const { turnToken } = owed;
      const act = { tableId: id, seatIndex: seat, turnToken, action, claim_token: token };
      // The answer waits for the host's; it is not needed here.
      void client.submitAction({ body: { ...act, ...(amount === undefined ? {} : { amount }) } });
      await server.settle();
    },
  };
}

/** Guests in the first chairs, and the start signal. */
export async function seatGuests(server: TestServer, id: string, count: number): Promise<Guest[]> {
  const guests: Guest[] = [];
  for (let seat = 0; seat < count; seat++) guests.push(await seatGuest(server, id, seat));
  const [first] = guests;
  if (first === undefined) throw new Error("nobody to start");
  good(await server.house.client.startGame({ params: { id }, body: { claim_token: first.token } }));
  await server.settle();
  return guests;
}

/** Whoever owes an act checks or calls, so many times. */
export async function playOn(server: TestServer, guests: readonly Guest[], acts: number): Promise<void> {
  for (let act = 0; act < acts; act++) {
    for (const guest of guests) {
      const owed = await guest.pending();
      if (owed === null) continue;
      await guest.act(owed.canCheck ? "check" : "call");
      break;
    }
    await server.pass(50);
  }
}
