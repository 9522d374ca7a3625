import { describe, expect, it } from "vitest";
import { good } from "@/faces/native/testing/house";
import { openRoom } from "@/faces/native/testing/room";
import { CLAIM_TTL_MS, OFFLINE_MS } from "@/services/times";
import { LEEWAY_MS } from "@/table/dealer/clock/turn-clock";
import { startHost } from "./testing/host";
import { createTestServer } from "./testing/server";

const TEN_MINUTES = 600_000;
const TURN = 30_000;

/** A started room of three on the real face, its seats' devices reading now and then; no tab deals yet. */
async function openedRoom() {
  const server = createTestServer();
  const { id, chairs } = await openRoom(server.house, 3);
  const { client } = server.house;
  const gone = new Set<number>();
  good(await client.startGame({ params: { id }, body: { claim_token: chairs[0]?.token ?? "" } }));
  const state = async () => {
    const read = good(await client.getState({ query: { tableId: id } }));
    if (read === null) throw new Error("no news without a version to compare");
    return read;
  };
  return {
    server,
    id,
    state,
    gone,
    /** Time goes by in which everybody who is not gone polls every other second. */
    async pass(ms: number) {
      for (let left = ms; left > 0; left -= 2_000) {
        for (const { seat, token } of chairs)
          if (!gone.has(seat)) await client.getState({ query: { tableId: id, seatIndex: seat }, token });
        await server.pass(Math.min(left, 2_000), 500);
      }
    },
    /** The tab of this seat takes the hosting, on a device whose clock is so far ahead. */
    async host(seat: number, ahead: number) {
      const body = { tableId: id, claim_token: chairs[seat]?.token ?? "" };
      const { hostToken } = good(await client.claimHost({ body }));
      const host = startHost(server, { tableId: id, hostToken }, { ahead });
      await server.pass(500);
      return host;
    },
    /** Whoever owes an act and is there calls or checks; false where nobody does. */
    async call() {
      const seat = (await state()).table.pendingAction?.seatIndex ?? -1;
      const token = chairs[seat]?.token;
      if (token === undefined || gone.has(seat)) return false;
      const own = good(await client.getState({ query: { tableId: id, seatIndex: seat }, token }));
      const pending = own?.table.pendingAction;
      if (!pending || !("turnToken" in pending)) return false;
      const { turnToken, canCheck } = pending;
      const action = canCheck ? "check" : "call";
      void client.submitAction({ body: { tableId: id, seatIndex: seat, turnToken, action }, token });
      await server.settle();
      return true;
    },
    left: async () => Date.parse((await state()).table.pendingAction?.deadline_at ?? "") - server.clock.now(),
    async word(seat: number, word: "sit_out" | "sit_in" | "pause" | "resume") {
      good(await client.sayWord({ params: { id }, body: { word }, token: chairs[seat]?.token ?? "" }));
      await server.settle();
    },
  };
}

describe.each([TEN_MINUTES, -TEN_MINUTES])("a room dealt by a device whose clock is %s ms ahead", (ahead) => {
  it("has deadlines of the server's time, and lapses at them", async () => {
    const room = await openedRoom();
    const tab = await room.host(0, ahead);
    const owing = (await room.state()).table.pendingAction;
    const deadline = Date.parse(owing?.deadline_at ?? "");
    expect(deadline - Date.parse(owing?.since ?? "")).toBe(TURN);
    expect(Date.parse((await room.state()).now) - room.server.clock.now()).toBe(0);
    await room.pass(deadline - room.server.clock.now());
    expect((await room.state()).table.pendingAction?.seatIndex).toBe(owing?.seatIndex);
    await room.pass(LEEWAY_MS);
    const { table } = await room.state();
    expect(table.log.at(-1)).toMatchObject({ seatIndex: owing?.seatIndex, action: "fold" });
    expect(await room.left()).toBeGreaterThan(TURN - 1_000);
    tab.host.stop();
  });

  it("keeps its deadline when a device that is wrong the other way takes over", async () => {
    const room = await openedRoom();
    const tab = await room.host(0, ahead);
    const before = (await room.state()).table.pendingAction;
    await room.pass(2_000);
    tab.host.stop();
    await room.server.settle();
    const { client } = room.server.house;
    const token = tab.tokens.at(-1) ?? "";
    good(await client.publishState({ body: { tableId: room.id, hostToken: token, concede: true } }));
    const next = await room.host(1, -ahead);
    expect((await room.state()).table.pendingAction).toEqual(before);
    await room.pass((await room.left()) + LEEWAY_MS);
    expect((await room.state()).table.log).toHaveLength(3);
    next.host.stop();
  });
});

describe("a room's seat", () => {
  it("that stops reading gets the grace, is away after 90 s, sits out after two turns, and comes back by its word", async () => {
    const room = await openedRoom();
    const tab = await room.host(0, 0);
    const seat = (await room.state()).table.pendingAction?.seatIndex ?? -1;
    const player = async () => (await room.state()).table.playersPublic.find((one) => one.seatIndex === seat);
    room.gone.add(seat);
    await room.pass(OFFLINE_MS + 500);
    expect((await room.state()).table.pendingAction).toMatchObject({ seatIndex: seat, grace: true });
    expect(await room.left()).toBeGreaterThan(TURN);
    expect((await player())?.away).toBe(false);
    await room.pass(CLAIM_TTL_MS);
    expect((await player())?.away).toBe(true);
    for (let turn = 0; turn < 20 && (await player())?.status !== "sitting_out"; turn += 1)
      await ((await room.call()) ? room.server.pass(500) : room.pass(TURN + LEEWAY_MS));
    expect(await player()).toMatchObject({ status: "sitting_out", away: true });
    room.gone.delete(seat);
    await room.pass(4_000);
    expect(await player()).toMatchObject({ status: "sitting_out" });
    await room.word(seat, "sit_in");
    expect((await player())?.away).toBe(false);
    expect((await player())?.status).not.toBe("sitting_out");
    tab.host.stop();
  });

  it("pauses the clock of everybody when it came first, and gives it back", async () => {
    const room = await openedRoom();
    const tab = await room.host(0, 0);
    await room.word(0, "pause");
    expect((await room.state()).table).toMatchObject({
      phase: "paused",
      pendingAction: { deadline_at: null },
    });
    await room.pass(60_000);
    await room.word(0, "resume");
    expect(await room.left()).toBeGreaterThan(TURN - 2_000);
    tab.host.stop();
  });
});
