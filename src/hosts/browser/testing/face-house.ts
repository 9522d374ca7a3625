import type { ClaimToken, HostToken } from "@/contract/ids";
import type { FullStateOutput } from "@/contract/tables";
import { good } from "@/faces/native/testing/house";
import type { HandRecordInput, Ports, Publication } from "@/table/ports";
import type { House, HouseOptions, Said } from "@/table/testing/house";
import { createDeckSource, randomToken } from "../../chance";
import { createHealth } from "../link/health";
import type { Line } from "../link/insist";
import { createServerClock } from "../ports/clock";
import { createHandLog } from "../ports/hand-log";
import { createInbox } from "../ports/inbox";
import { createOutbox } from "../ports/outbox";
import { createMemoryRowStorage } from "../ports/row-storage";
import type { Session } from "../session";
import { bytesOf } from "./host";
import type { TestServer } from "./server";
import { createTestServer } from "./server";

/** A TV table behind the real face, hosted through the browser's ports. */
export interface FaceHouse extends House {
  readonly server: TestServer;
  /** Of everybody who claimed a chair, in order. */
  readonly tokens: readonly ClaimToken[];
  /** The next host of the same table: under a new epoch, on the same server. */
  reopen(): Promise<FaceHouse>;
}

interface World {
  readonly server: TestServer;
  readonly session: Session;
  readonly full: FullStateOutput;
  readonly published: Publication[];
  readonly recorded: HandRecordInput[];
  readonly claims: ClaimToken[];
  readonly settings: House["settings"];
  readonly seed: number;
}

export async function openFaceHouse({ seed = 1, settings = {} }: HouseOptions = {}): Promise<FaceHouse> {
  const server = createTestServer();
  const { tableId, hostToken } = await server.mint(settings);
  const { client } = server;
  const row = good(await client.getTable({ params: { id: tableId } }));
  const full = good(await client.getFullState({ query: { tableId }, token: hostToken }));
  const session = { client, tableId, hostToken, epoch: full.epoch };
  return houseOf({
    server,
    session,
    full,
    seed,
    settings: row.settings,
    published: [],
    recorded: [],
    claims: [],
  });
}

function houseOf(world: World): FaceHouse {
  const { server, session, full, published, recorded, claims } = world;
  const { tableId, client } = session;
  return {
    server,
    tokens: claims,
    tableId,
    mode: "tv",
    seats: 6,
    settings: world.settings,
    clock: server.clock,
    ports: portsOf(world),
    async claim(seat, name, isAgent = false) {
      const body = { seat_index: seat, name, is_agent: isAgent };
      const claim = good(await client.claimSeat({ params: { id: tableId }, body }));
      claims.push(claim.claim_token);
      return claim.claim;
    },
    async signalStart() {
      const [token] = claims;
      if (token === undefined) throw new Error("nobody to start");
      const answer = await client.startGame({ params: { id: tableId }, body: { claim_token: token } });
      // The server itself holds a start back that has no two players; the host must do so for itself.
      if (!answer.ok) await forceStart(world);
    },
    say: (said) => put(world, said),
    repeat: () => undefined,
    published: () => published,
    recorded: () => recorded,
    resumePoint: () => ({ ...full, snapshot: full.full }),
    async settle() {
      for (let turn = 0; turn < 3; turn++) await server.settle();
    },
    async reopen() {
      const { hostToken: before } = session;
      const body = { tableId, host_token: before, adoption: `${before.slice(0, 30)}-again` };
      const { hostToken, epoch } = good(await client.claimHost({ body }));
      const next = good(await client.getFullState({ query: { tableId }, token: hostToken as HostToken }));
      return houseOf({ ...world, session: { client, tableId, hostToken, epoch }, full: next });
    },
  };
}

/** The browser's own ports, watched: what the server accepted, and what was handed to the hand log. */
function portsOf({ server, session, full, published, recorded, seed }: World): Ports {
  const signal = new AbortController().signal;
  const line: Line = { timers: server.clock, health: createHealth(server.clock, () => undefined), signal };
  const outbox = createOutbox(session, line);
  const hands = createHandLog(session, line, createMemoryRowStorage(), full.nextHandIndex, (message) => {
    throw new Error(message);
  });
  const bytes = bytesOf(seed);
  return {
    inbox: createInbox(session, line, { lobby: () => undefined, lost: () => undefined }),
    outbox: {
      async publish(publication) {
        const verdict = await outbox.publish(publication);
        if (verdict === "accepted") published.push(structuredClone(publication));
        return verdict;
      },
    },
    hands: {
      record(row) {
        recorded.push(row);
        hands.record(row);
      },
      acknowledged: hands.acknowledged,
    },
    clock: createServerClock(server.clock, server.clock.now),
    deck: createDeckSource(bytes),
    token: () => randomToken(bytes),
  };
}

/** Past the face, which would answer a stale act by itself: the host must know one when it sees one. */
async function put({ server, session }: World, said: Said): Promise<number> {
  const id = await server.house.live.update(session.tableId, (record) => {
    const { nextId, entries } = record.inbox;
    const entry = { ...said, id: nextId, at: new Date(server.clock.now()).toISOString() };
    const inbox = { ...record.inbox, nextId: nextId + 1, entries: [...entries, entry] };
    return { next: { ...record, inbox }, result: nextId };
  });
  if (id === null) throw new Error("no such table");
  return id;
}

async function forceStart({ server, session }: World): Promise<void> {
  await server.house.live.update(session.tableId, (record) => {
    const lobby = {
      ...record.lobby,
      revision: record.lobby.revision + 1,
      startedAt: server.clock.now(),
    };
    return { next: { ...record, lobby }, result: true };
  });
}
