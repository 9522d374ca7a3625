import { describe, expect, it } from "vitest";
import { good } from "@/faces/native/testing/house";
import type { HostSnapshot } from "../../host";
import { openTestRoom, openTestSeat, type TestRoom } from "../testing/seat";

async function playing(players = 3): Promise<TestRoom> {
  const room = await openTestRoom(players);
  await room.start();
  return room;
}

/** What must be the same before and after a change of hosts. */
const gist = ({ table }: HostSnapshot) => ({
  hand: table?.handIndex,
  board: table?.communityCards,
  pot: table?.pot,
  chips: table?.playersPublic.map(({ seatIndex, chips, bet, folded }) => [seatIndex, chips, bet, folded]),
  owes: table?.pendingAction?.seatIndex,
  log: table?.log,
});

const cardsOf = ({ seats }: TestRoom) => seats.map(({ last }) => last().own?.holeCards);

const epochOf = async ({ server, room }: TestRoom) => (await server.house.live.read(room.id))?.host.epoch;

describe("a room's seats", () => {
  it("wait in the lobby, with nobody hosting", async () => {
    const room = await openTestRoom(2);
    await room.server.pass(30_000, 1_000);
    for (const { last } of [...room.seats, room.watcher])
      expect(last()).toMatchObject({ status: "following", table: null, hosting: false, handover: null });
    expect(room.seats[0]?.last().lobby?.claims.map(({ name }) => name)).toEqual(["Guest 0", "Guest 1"]);
    expect(await epochOf(room)).toBe(0);
    room.stop();
  });

  it("play once the start is signalled: the first one deals at once, and everybody plays by the same calls", async () => {
    const room = await playing();
    expect(room.hosts()).toEqual([0]);
    expect(await epochOf(room)).toBe(1);
    await room.play(9);
    const tables = [...room.seats, room.watcher].map(({ last }) => last().table);
    expect(tables[0]?.log.length).toBeGreaterThan(9);
    expect(new Set(tables.map((table) => JSON.stringify(table))).size).toBe(1);
    room.stop();
  });

  it("see their own cards and tickets, and nobody else's", async () => {
    const room = await playing();
    const cards = cardsOf(room);
    expect(cards.map((hand) => hand?.length)).toEqual([2, 2, 2]);
    for (const { last } of [...room.seats, room.watcher]) {
      const text = JSON.stringify(last());
      for (const hand of cards.filter((each) => each !== last().own?.holeCards))
        for (const card of hand ?? []) expect(text).not.toContain(`"${card}"`);
      expect(text.includes("turnToken")).toBe(last().own?.pendingAction != null);
    }
    expect(room.watcher.last().own).toBeNull();
    room.stop();
  });

  it("are played by the second one where the first does not deal", async () => {
    const room = await openTestRoom(3);
    room.seats[0]?.device.kill();
    await room.start();
    expect(room.hosts()).toEqual([]);
    await room.server.pass(8_000);
    expect(room.hosts()).toHaveLength(1);
    expect(room.hosts()).not.toContain(0);
    room.stop();
  });
});

describe("a host that is killed", () => {
  it("is followed by another seat within 25 s, which deals the same hand on", async () => {
    const room = await playing();
    const { server, seats, watcher } = room;
    await room.play(5);
    const [before, cards] = [gist(watcher.last()), cardsOf(room)];
    seats[0]?.device.kill();
    await server.pass(14_000);
    expect(watcher.last().handover).toBeNull();
    await server.pass(6_000);
    expect(watcher.last().handover).toBe("seeking");
    expect(seats.slice(1).map(({ last }) => last().hosting)).toEqual([false, false]);
    await server.pass(5_000);
    expect(seats.slice(1).filter(({ last }) => last().hosting)).toHaveLength(1);
    expect(await epochOf(room)).toBe(2);
    expect(gist(watcher.last())).toEqual(before);
    expect(cardsOf(room)).toEqual(cards);
    expect(watcher.last().handover).toBe("done");
    await server.pass(5_000);
    expect(watcher.last().handover).toBeNull();
    room.stop();
  });
});

describe("a host that is frozen", () => {
  it("for 5 s is not missed", async () => {
    const room = await playing(2);
    for (const after of [100, 4_000, 9_000]) {
      await room.server.pass(after);
      room.seats[0]?.device.freeze();
      await room.server.pass(5_000, 1_000);
      room.seats[0]?.device.thaw();
      await room.server.pass(3_000);
    }
    expect([await epochOf(room), room.hosts()]).toEqual([1, [0]]);
    expect(room.watcher.last().handover).toBeNull();
    room.stop();
  });

  it.each([20_000, 60_000])(
    "for %i ms is followed once, and nothing of its own is seen when it wakes",
    async (ms) => {
      for (const after of ms > 20_000 ? [100] : [100, 9_500]) {
        const room = await playing(2);
        const { server, seats } = room;
        await server.pass(after);
        const before = gist(room.watcher.last());
        seats[0]?.device.freeze();
        // An act that both hosts, the old one and the new one, would take.
        const second = seats[1]?.last().own?.pendingAction;
        if (second) seats[1]?.host.act({ turnToken: second.turnToken, action: "call" });
        await server.pass(ms, 1_000);
        seats[0]?.device.thaw();
        await server.pass(3_000);
        expect(await epochOf(room)).toBe(2);
        expect(room.hosts()).toHaveLength(1);
        const { log, hand } = gist(room.watcher.last());
        expect(hand).toBe(before.hand);
        expect(log?.length).toBe((before.log?.length ?? 0) + (second ? 1 : 0));
        await room.play(3);
        expect(room.watcher.last().table?.log.length).toBe((log?.length ?? 0) + 3);
        expect(await epochOf(room)).toBe(2);
        room.stop();
      }
    },
  );
});

describe("a host whose page is hidden", () => {
  it("gives its role up after 12 s, and plays on as a seat", async () => {
    const room = await playing(2);
    const { server, seats } = room;
    seats[0]?.page("hidden");
    await server.pass(11_900, 100);
    expect(room.hosts()).toEqual([0]);
    await server.pass(1_500, 50);
    expect(room.hosts()).toEqual([1]);
    expect(await epochOf(room)).toBe(2);
    const before = seats[0]?.last().table?.log.length ?? 0;
    seats[0]?.page("shown");
    await room.play(5);
    const log = seats[0]?.last().table?.log.slice(before) ?? [];
    expect(log.length).toBeGreaterThan(2);
    expect(log.map(({ seatIndex }) => seatIndex)).toContain(0);
    expect(room.hosts()).toEqual([1]);
    room.stop();
  });

  it("keeps it when it is seen again in time", async () => {
    const room = await playing(2);
    room.seats[0]?.page("hidden");
    await room.server.pass(11_000, 1_000);
    room.seats[0]?.page("shown");
    await room.server.pass(30_000, 1_000);
    expect(room.hosts()).toEqual([0]);
    expect(await epochOf(room)).toBe(1);
    room.stop();
  });

  it("leaves a room whose pages are all hidden paused, and the first that is seen again deals on", async () => {
    const room = await playing(2);
    const before = gist(room.watcher.last());
    for (const seat of room.seats) seat.page("hidden");
    await room.server.pass(60_000, 1_000);
    expect(room.hosts()).toEqual([]);
    expect(gist(room.watcher.last())).toEqual(before);
    room.seats[1]?.page("shown");
    await room.server.pass(2_000);
    expect(room.hosts()).toEqual([1]);
    expect(gist(room.watcher.last())).toEqual(before);
    const deadline = Date.parse(room.watcher.last().table?.pendingAction?.deadline_at ?? "");
    expect(deadline - room.server.clock.now(), "a fresh turn").toBeGreaterThan(25_000);
    room.stop();
  });
});

describe("a host whose page closes", () => {
  it("gives its role up with its last call", async () => {
    const room = await playing(3);
    room.seats[0]?.page("leaving");
    room.seats[0]?.device.kill();
    await room.server.pass(1_500, 50);
    expect(room.seats.slice(1).filter(({ last }) => last().hosting)).toHaveLength(1);
    expect(await epochOf(room)).toBe(2);
    room.stop();
  });

  it("does so when it is stopped, and is silent from then on", async () => {
    const room = await playing(2);
    room.seats[0]?.host.stop();
    await room.server.pass(1_500, 50);
    expect(room.hosts()).toContain(1);
    room.stop();
    await room.server.pass(30_000, 1_000);
    const { length } = room.server.calls;
    await room.server.pass(30_000);
    expect(room.server.calls).toHaveLength(length);
  });
});

describe("a seat that goes on from another device", () => {
  it("is dealt for by that one alone, and by neither where it was taken back from", async () => {
    const room = await playing(2);
    const { server, seats, room: table } = room;
    const params = { id: table.id };
    const client = server.house.client;
    const claim_token = table.chairs[1]?.token ?? "";
    const code = good(await client.moveSeat({ params, body: { claim_token } })).move_code;
    const moved = good(await client.claimSeat({ params, body: { move_code: code } }));
    await server.pass(2_000);
    expect(seats[1]?.last()).toMatchObject({ moved: true, status: "following" });
    seats[0]?.device.kill();
    await server.pass(40_000);
    expect(room.hosts().includes(1)).toBe(false);
    const tablet = openTestSeat(server, table, { seat: 1, token: moved.claim_token });
    await server.pass(10_000);
    expect(tablet.last().hosting).toBe(true);
    good(await client.claimSeat({ params, body: { claim_token, take_back: true } }));
    await server.pass(5_000);
    expect(tablet.last()).toMatchObject({ status: "unseated", lost: "taken_back", own: null });
    expect(seats[1]?.last().hosting).toBe(true);
    tablet.host.stop();
    room.stop();
  });
});

describe("a seat that is somebody else's", () => {
  it("is told so, and falls silent", async () => {
    const room = await playing(2);
    room.seats[1]?.device.freeze();
    await room.server.pass(130_000, 1_000);
    const claimed = await room.server.house.client.claimSeat({
      params: { id: room.room.id },
      body: { seat_index: 1, name: "Heir" },
    });
    good(claimed);
    room.seats[1]?.device.thaw();
    await room.server.pass(5_000);
    expect(room.seats[1]?.last()).toMatchObject({ status: "unseated", lost: "lapsed", own: null });
    room.stop();
  });

  it("is told too that it was given up", async () => {
    const room = await playing(2);
    const { server, seats, room: table } = room;
    const claim_token = table.chairs[0]?.token ?? "";
    const body = { claim_token, seat_index: 1, do: "release" as const };
    good(await server.house.client.manageSeat({ params: { id: table.id }, body }));
    await server.pass(5_000);
    expect(seats[1]?.last()).toMatchObject({ status: "unseated", lost: "released", own: null });
    room.stop();
  });
});

it("a room that is closed has ended for everybody", async () => {
  const room = await playing(2);
  await room.server.house.live.update(room.room.id, (record) => ({
    next: { ...record, row: { ...record.row, closedAt: room.server.clock.now() } },
    result: null,
  }));
  await room.server.pass(15_000);
  for (const { last } of [...room.seats, room.watcher]) expect(last()).toMatchObject({ status: "ended" });
  expect(room.hosts()).toEqual([]);
  room.stop();
});
