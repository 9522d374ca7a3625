import { describe, expect, it } from "vitest";
import { good } from "@/faces/native/testing/house";
import { createMemoryRowStorage } from "./ports/row-storage";
import { playOn, seatGuests, startHost } from "./testing/host";
import type { TestServer } from "./testing/server";
import { createTestServer } from "./testing/server";

async function hosted(players = 3) {
  const server = createTestServer();
  const table = await server.mint();
  const tv = startHost(server, table);
  await server.settle();
  const guests = await seatGuests(server, table.tableId, players);
  await server.pass(100);
  return { server, table, tv, guests };
}

async function stateOf(server: TestServer, tableId: string) {
  const state = good(await server.house.client.getState({ query: { tableId } }));
  if (state === null) throw new Error("no state");
  return state;
}

describe("a browser host", () => {
  it("takes a freshly minted table, tells its new token, and shows the lobby before the first hand", async () => {
    const server = createTestServer();
    const table = await server.mint();
    const tv = startHost(server, table);
    await server.settle();
    expect(tv.last()).toMatchObject({ status: "hosting", table: null, lobby: { claims: [] } });
    expect(tv.tokens).toHaveLength(1);
    expect(tv.tokens[0]).not.toBe(table.hostToken);
    const state = await server.house.client.getState({ query: { tableId: table.tableId } });
    expect(state).toMatchObject({ ok: false, status: 404, error: { code: "not_started" } });
    tv.host.stop();
  });

  it("takes a table that nobody hosts without a token", async () => {
    const server = createTestServer();
    const minted = good(await server.house.client.mintTv({ body: {} }));
    const tv = startHost(server, { tableId: minted.table_id, hostToken: null });
    await server.settle();
    expect(tv.last().status).toBe("hosting");
    expect(tv.tokens).toHaveLength(1);
    tv.host.stop();
  });

  it("shows guests as they come, deals when one starts, and what it shows is what the server has", async () => {
    const { server, table, tv, guests } = await hosted();
    expect(tv.last().lobby?.claims.map((claim) => claim.name)).toEqual(["Guest 0", "Guest 1", "Guest 2"]);
    expect(tv.last().table).toMatchObject({ handIndex: 1, phase: "betting" });
    await playOn(server, guests, 5);
    const state = await stateOf(server, table.tableId);
    expect(tv.last().table).toEqual(state.table);
    expect(state.table.log.length).toBeGreaterThan(5);
    tv.host.stop();
  });

  it("answers a waiting act with what became of it", async () => {
    const { server, table, tv, guests } = await hosted(2);
    const owing = (await guests[0]?.pending()) ? guests[0] : guests[1];
    const owed = await owing?.pending();
    if (!owing || !owed) throw new Error("nobody owes an act");
    const body = {
      tableId: table.tableId,
      seatIndex: owing.seat,
      turnToken: owed.turnToken,
      action: "raise" as const,
      amount: 12,
      claim_token: owing.token,
    };
    const answer = server.house.client.submitAction({ body });
    await server.pass(100);
    expect(good(await answer)).toMatchObject({
      applied: true,
      reason: "adjusted",
      act: { action: "call", amount: 10 },
    });
    tv.host.stop();
  });

  it("stores every closed hand once, in order, equal to what it played", async () => {
    const { server, table, tv, guests } = await hosted(2);
    await playOn(server, guests, 30);
    const { hands } = good(await server.house.client.listHands({ params: { id: table.tableId }, query: {} }));
    const played = (tv.last().table?.handIndex ?? 0) - 1;
    expect(played).toBeGreaterThan(1);
    expect(hands.map((hand) => hand.hand_index)).toEqual(
      Array.from({ length: played }, (_, i) => played - i),
    );
    const writes = server.calls.filter((call) => call.endsWith("/hands"));
    expect(writes).toHaveLength(played);
    tv.host.stop();
  });

  it("gives a sign every ten seconds of silence, and none in between", async () => {
    const server = createTestServer();
    const table = await server.mint();
    const tv = startHost(server, table);
    await server.settle();
    const beats = () => server.calls.filter((call) => call === "POST /state").length;
    expect(beats()).toBe(1);
    await server.pass(9_900, 50);
    expect(beats()).toBe(1);
    await server.pass(50_200, 50);
    expect(beats()).toBe(7);
    const lobby = good(await server.house.client.getLobby({ params: { id: table.tableId } }));
    expect(lobby.hosted).toBe(true);
    tv.host.stop();
    await server.pass(60_000);
    expect(beats()).toBe(7);
  });

  it("counts in the server's time on a device whose clock is ten minutes off", async () => {
    const server = createTestServer();
    const table = await server.mint();
    const tv = startHost(server, table, { ahead: 600_000 });
    await server.settle();
    await seatGuests(server, table.tableId, 2);
    await server.pass(100);
    expect(tv.last().clockSkew).toBe(-600_000);
    const since = Date.parse(tv.last().table?.pendingAction?.since ?? "");
    expect(Math.abs(since - server.clock.now())).toBeLessThan(1_000);
    tv.host.stop();
  });

  it("does what the operator says, also before it hosts", async () => {
    const server = createTestServer();
    const table = await server.mint();
    const tv = startHost(server, table);
    tv.host.command({ kind: "set_pace", pace: "fast" });
    await server.settle();
    await seatGuests(server, table.tableId, 2);
    await server.pass(2_000);
    expect(tv.last()).toMatchObject({ pace: "fast", table: { handIndex: 1 } });
    tv.host.command({ kind: "pause" });
    await server.settle();
    expect(tv.last().table?.phase).toBe("paused");
    tv.host.stop();
  });
});

describe("a reload", () => {
  it("in mid-hand goes on with the same cards, board, pot and turn, under a new token", async () => {
    const { server, table, tv, guests } = await hosted(3);
    await playOn(server, guests, 7);
    const before = await stateOf(server, table.tableId);
    const cards = async () =>
      Promise.all(
        guests.map(async ({ seat, token }) => {
          const query = { tableId: table.tableId, seatIndex: seat };
          return good(await server.house.client.getState({ query, token }))?.seat?.holeCards;
        }),
      );
    const held = await cards();
    expect(held.map((hand) => hand?.length)).toEqual([2, 2, 2]);
    tv.host.stop();
    const again = startHost(server, { tableId: table.tableId, hostToken: tv.tokens[0] ?? null });
    await server.settle();
    expect(again.last()).toMatchObject({ status: "hosting", table: before.table });
    expect(again.tokens[0]).not.toBe(tv.tokens[0]);
    expect(await cards()).toEqual(held);
    await playOn(server, guests, 1);
    const after = await stateOf(server, table.tableId);
    expect(after.version).toBe(before.version + 1);
    expect(after.table.log.slice(0, before.table.log.length)).toEqual(before.table.log);
    again.host.stop();
  });

  it("whose claim's answer was lost claims again under the same key, and hosts", async () => {
    const { server, table, tv } = await hosted(2);
    tv.host.stop();
    const hostToken = tv.tokens[0] ?? null;
    server.only = (call) => (call === "POST /host/claim" ? "deaf" : null);
    const lost = startHost(
      server,
      { tableId: table.tableId, hostToken },
      { adoption: "the-same-adoption-key" },
    );
    await server.pass(1_000);
    expect(lost.tokens).toEqual([]);
    lost.host.stop();
    server.only = null;
    const again = startHost(
      server,
      { tableId: table.tableId, hostToken },
      { adoption: "the-same-adoption-key" },
    );
    await server.settle();
    expect(again.last().status).toBe("hosting");
    again.host.stop();
  });

  it("sends the rows that the tab's last life could not", async () => {
    const rows = createMemoryRowStorage();
    const server = createTestServer();
    const table = await server.mint();
    const tv = startHost(server, table, { rows });
    await server.settle();
    const guests = await seatGuests(server, table.tableId, 2);
    server.only = (call) => (call.startsWith("POST /tables/") && call.endsWith("/hands") ? "down" : null);
    await playOn(server, guests, 24);
    const played = (tv.last().table?.handIndex ?? 0) - 1;
    expect(played).toBeGreaterThan(1);
    expect(await rows.load()).toHaveLength(played);
    expect(tv.last().status).toBe("hosting");
    tv.host.stop();
    server.only = null;
    const again = startHost(server, { tableId: table.tableId, hostToken: tv.tokens[0] ?? null }, { rows });
    await server.pass(1_000);
    const { hands } = good(await server.house.client.listHands({ params: { id: table.tableId }, query: {} }));
    expect(hands).toHaveLength(played);
    expect(await rows.load()).toEqual([]);
    again.host.stop();
  });

  it("on a device that kept nothing finds the rows in the snapshot", async () => {
    const server = createTestServer();
    const table = await server.mint();
    const tv = startHost(server, table);
    await server.settle();
    const guests = await seatGuests(server, table.tableId, 2);
    server.only = (call) => (call.startsWith("POST /tables/") && call.endsWith("/hands") ? "down" : null);
    await playOn(server, guests, 24);
    const played = (tv.last().table?.handIndex ?? 0) - 1;
    tv.host.stop();
    server.only = null;
    const again = startHost(server, { tableId: table.tableId, hostToken: tv.tokens[0] ?? null });
    await server.pass(1_000);
    const { hands } = good(await server.house.client.listHands({ params: { id: table.tableId }, query: {} }));
    expect(hands).toHaveLength(played);
    again.host.stop();
  });
});

describe("a broken connection", () => {
  it("is shown within three seconds, holds play, and is forgotten when it is back", async () => {
    const { server, table, tv, guests } = await hosted(2);
    await playOn(server, guests, 1);
    const before = await stateOf(server, table.tableId);
    for (const wire of ["down", "hang"] as const) {
      server.wire = wire;
      tv.host.command({ kind: "pause" });
      await server.pass(3_000);
      expect(tv.last().status).toBe("reconnecting");
      server.wire = "up";
      await server.pass(11_000);
      expect(tv.last().status).toBe("hosting");
      tv.host.command({ kind: "resume" });
      await server.settle();
    }
    const after = await stateOf(server, table.tableId);
    expect(after.version).toBe(before.version + 4);
    expect(after.table.log).toEqual(before.table.log);
    tv.host.stop();
  });

  it("of a moment is not shown", async () => {
    const { server, tv } = await hosted(2);
    server.wire = "down";
    tv.host.command({ kind: "pause" });
    await server.pass(500);
    server.wire = "up";
    await server.pass(3_000);
    expect(tv.snapshots.map((snapshot) => snapshot.status)).not.toContain("reconnecting");
    expect(tv.last().table?.phase).toBe("paused");
    tv.host.stop();
  });

  it("that lost an answer publishes the same version again, and nothing is doubled", async () => {
    const { server, table, tv, guests } = await hosted(2);
    const before = await stateOf(server, table.tableId);
    let deaf = 1;
    server.only = (call) => (call === "POST /state" && deaf-- > 0 ? "deaf" : null);
    await playOn(server, guests, 1);
    await server.pass(4_000);
    const after = await stateOf(server, table.tableId);
    expect(after.version).toBe(before.version + 1);
    expect(after.table.log).toHaveLength(before.table.log.length + 1);
    expect(tv.last().table).toEqual(after.table);
    tv.host.stop();
  });

  it("retries a failed publish within two seconds, so that the host never looks dead (decision 31)", async () => {
    const { server, tv } = await hosted(2);
    server.calls.length = 0;
    const at: number[] = [];
    server.only = (call) => {
      if (call !== "POST /state") return null;
      at.push(server.clock.now());
      return at.length > 12 ? null : "down";
    };
    tv.host.command({ kind: "pause" });
    await server.pass(25_000, 50);
    expect(at.length).toBeGreaterThan(12);
    const gaps = at.slice(1, 13).map((time, index) => time - (at[index] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(2_000);
    tv.host.stop();
  });
});

describe("the table's loss", () => {
  it("to another screen is learnt, nothing more is said, and nothing of it is seen", async () => {
    const { server, table, tv, guests } = await hosted(2);
    const other = startHost(server, { tableId: table.tableId, hostToken: tv.tokens[0] ?? null });
    await server.settle();
    expect(other.last().status).toBe("hosting");
    await server.pass(1_000);
    expect(tv.last().status).toBe("superseded");
    await tv.host.done;
    const { version } = await stateOf(server, table.tableId);
    tv.host.command({ kind: "new_game" });
    await server.pass(30_000);
    expect((await stateOf(server, table.tableId)).version).toBe(version);
    await playOn(server, guests, 1);
    expect((await stateOf(server, table.tableId)).version).toBe(version + 1);
    other.host.stop();
  });

  it("is told at once to a screen that comes second", async () => {
    const { server, table, tv } = await hosted(2);
    const second = startHost(server, { tableId: table.tableId, hostToken: null });
    await server.settle();
    expect(second.last().status).toBe("superseded");
    expect(tv.last().status).toBe("hosting");
    tv.host.stop();
  });

  it("by the end of its life is shown as ended", async () => {
    const { server, tv } = await hosted(2);
    server.clock.advance(24 * 60 * 60 * 1_000);
    await server.pass(20_000);
    expect(tv.last().status).toBe("ended");
    await tv.host.done;
  });

  it("never found is said so", async () => {
    const server = createTestServer();
    const { tableId } = await server.mint();
    const unknown = tableId.replace(/./g, "0") as typeof tableId;
    const tv = startHost(server, { tableId: unknown, hostToken: null });
    await server.settle();
    expect(tv.last().status).toBe("not_found");
  });

  it("to a snapshot that this version cannot read is said in words", async () => {
    const { server, table, tv } = await hosted(2);
    tv.host.stop();
    const token = tv.tokens[0] ?? "";
    const state = await stateOf(server, table.tableId);
    const body = {
      tableId: table.tableId,
      hostToken: token as never,
      version: state.version + 1,
      table: { ...state.table, pendingAction: null },
      seats: [],
      full: { format: 99 },
    };
    good(await server.house.client.publishState({ body }));
    const again = startHost(server, { tableId: table.tableId, hostToken: token });
    await server.settle();
    expect(again.last()).toMatchObject({ status: "crashed", message: expect.stringContaining("format 99") });
  });
});
