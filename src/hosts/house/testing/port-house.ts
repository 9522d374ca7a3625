import type { TableId } from "@/contract/ids";
import { good, openHouse } from "@/faces/native/testing/house";
import { type HouseHosting, takeHouse } from "@/services/host/take-house";
import { idle } from "@/services/testing/world";
import type { HandRecordInput, Ports, Publication } from "@/table/ports";
import type { House, HouseOptions, Said } from "@/table/testing/house";
import { bytesOf } from "../../browser/testing/host";
import { createDeckSource, randomToken } from "../../chance";
import { createHouseHandLog } from "../hand-log";
import { houseClock } from "../host";
import { createHouseInbox } from "../inbox";
import { createHouseOutbox } from "../outbox";
import { createPost } from "../post";
import { createTurns } from "../turns";

/** A sandbox without bots, dealt through the house's ports over real stores in memory. */
export interface PortHouse extends House {
  /** The next dealer of the same table: under a new epoch, on the same stores. */
  reopen(): Promise<PortHouse>;
}

interface World {
  readonly house: ReturnType<typeof openHouse>;
  readonly id: TableId;
  readonly hosting: HouseHosting;
  readonly published: Publication[];
  readonly recorded: HandRecordInput[];
  readonly seed: number;
  readonly calledOff: AbortController;
}

export async function openPortHouse({ seed = 1, settings = {} }: HouseOptions = {}): Promise<PortHouse> {
  const house = openHouse();
  const { table_id: id } = good(await house.client.openSandbox({ body: settings }));
  const calledOff = new AbortController();
  const hosting = await take(house, id);
  return portsOf({ house, id, hosting, published: [], recorded: [], seed, calledOff });
}

async function take(house: World["house"], id: TableId): Promise<HouseHosting> {
  const taken = await takeHouse({ ctx: house.ctx, input: { id } });
  if (!taken.ok) throw new Error(taken.error.code);
  return taken.value;
}

function portsOf(world: World): PortHouse {
  const { house, id, hosting, published, recorded, seed } = world;
  const { full, version, inboxCursor, nextHandIndex, row, token, epoch } = hosting;
  const bytes = bytesOf(seed);
  const turns = createTurns(setImmediate);
  const own = { ctx: house.ctx, timers: house.clock, bytes, turns, bots: [], handsAtMost: 10_000 };
  const post = createPost({ tableId: id, token, epoch }, inboxCursor);
  const count = Number((full as { dealer?: { cursor: number } } | null)?.dealer?.cursor ?? inboxCursor);
  const inbox = createHouseInbox(own, post, [], { after: inboxCursor, count });
  const hands = createHouseHandLog(own, post, nextHandIndex, world.calledOff.signal);
  const outbox = createHouseOutbox(own, post, inbox, hands);
  void inbox.pump(world.calledOff.signal);
  const ports: Ports = {
    inbox,
    outbox: {
      async publish(publication) {
        const verdict = await outbox.publish(publication);
        if (verdict === "accepted")
          // As it is stored; the results' numbers are the table's own here, since no bot speaks.
          published.push(
            structuredClone({
              ...publication,
              inboxCursor: house.live.peek(id)?.published?.inboxCursor ?? 0,
            }),
          );
        return verdict;
      },
    },
    hands: {
      record(each) {
        recorded.push(each);
        hands.record(each);
      },
      acknowledged: hands.acknowledged,
    },
    clock: houseClock(own),
    deck: createDeckSource(bytes),
    token: () => randomToken(bytes),
  };
  return {
    tableId: id,
    mode: "tv",
    seats: row.seats,
    settings: row.settings,
    clock: house.clock,
    ports,
    async claim(seat, name, isAgent = false) {
      const body = { seat_index: seat, name, is_agent: isAgent };
      return good(await house.client.claimSeat({ params: { id }, body })).claim;
    },
    // A sandbox begins by itself.
    signalStart: () => undefined,
    say: (said) => put(world, said),
    repeat: () => undefined,
    published: () => published,
    recorded: () => recorded,
    resumePoint: () => ({ snapshot: full, version, inboxCursor, nextHandIndex }),
    async settle() {
      for (let turn = 0; turn < 3; turn++) await idle();
    },
    async reopen() {
      world.calledOff.abort();
      await hands.flushed();
      const calledOff = new AbortController();
      return portsOf({ ...world, hosting: await take(house, id), calledOff });
    },
  };
}

/** Past the face, which would answer a stale act by itself: the dealer must know one when it sees one. */
async function put({ house, id }: World, said: Said): Promise<number> {
  const given = await house.live.update(id, (record) => {
    const { nextId, entries } = record.inbox;
    const entry = { ...said, id: nextId, at: new Date(house.clock.now()).toISOString() };
    const inbox = { ...record.inbox, nextId: nextId + 1, entries: [...entries, entry] };
    return { next: { ...record, inbox }, result: nextId };
  });
  if (given === null) throw new Error("no such table");
  return given;
}
