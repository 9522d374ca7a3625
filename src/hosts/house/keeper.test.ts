import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { TableId } from "@/contract/ids";
import { gistOf, good, pairAgent } from "@/faces/native/testing/house";
import { openSandboxServer, type SandboxServer } from "./testing/server";

let server: SandboxServer;
const open = (cap: number) => {
  server = openSandboxServer({ cap });
};
beforeEach(() => open(10));
afterEach(() => server.keeper.stop());

const sit = async (id: TableId) =>
  good(await server.client.claimSeat({ params: { id }, body: { seat_index: 0, name: "Guest" } }));

/** One more from this address, or with these headers. */
async function ask(ip: string, headers = {}) {
  const answer = await server.house.ask("/tables/sandbox", { body: {}, ip, headers });
  await server.settle();
  return answer;
}

describe("the keeper", () => {
  it("deals no more tables at once than it may, and one more when one rests", async () => {
    open(1);
    const first = await server.sandbox();
    const full = { code: "sandboxes_full", retryAfter: 60 };
    expect(server.keeper.refuse("somebody")).toEqual(full);
    expect(server.keeper.refuse(null)).toEqual(full);
    await server.pass(130_000, 5_000);
    expect((await server.house.live.read(first))?.published).toBeNull();
    expect([server.keeper.count(), server.keeper.refuse("somebody")]).toEqual([0, null]);
    await sit(await server.sandbox());
    expect(server.keeper.count()).toBe(1);
  });

  it("takes up nothing once it was stopped", async () => {
    const id = await server.sandbox();
    await server.keeper.stop();
    await sit(id);
    expect(server.keeper.count()).toBe(0);
    expect(server.keeper.refuse(null)).toEqual({ code: "sandboxes_full", retryAfter: 60 });
  });

  it("tells an address that has its share what to do, and deals for the others", async () => {
    for (const status of [201, 201, 429]) expect((await ask("192.0.2.7")).status).toBe(status);
    const refused = await ask("192.0.2.7");
    expect(gistOf(refused)).toBe("429 too_many_sandboxes");
    expect(refused.headers.get("retry-after")).toBe("60");
    expect(refused.json["message"]).toContain("bearer");
    // Who comes back as often as it was told to is not refused for coming.
    for (let again = 0; again < 40; again++)
      expect(gistOf(await ask("192.0.2.7"))).toBe("429 too_many_sandboxes");
    expect((await ask("192.0.2.8")).status).toBe(201);
    expect(server.keeper.count()).toBe(3);
  });

  it("keeps places for bearers, however many addresses ask", async () => {
    const statuses: string[] = [];
    for (let at = 0; at < 10; at++) statuses.push(gistOf(await ask(`198.51.100.${at}`)));
    expect(statuses.toSorted()).toEqual([
      ...Array<string>(8).fill("201"),
      ...Array<string>(2).fill("429 sandboxes_full"),
    ]);
    const agent = await pairAgent(server.house);
    expect((await ask("198.51.100.1", agent.headers)).status).toBe(201);
    expect(server.keeper.count()).toBe(9);
  });

  it("lets a table that nobody sits at make room, and goes on there when somebody comes back", async () => {
    open(2);
    const [idle, played] = [await server.sandbox({ pace: "fast" }), await server.sandbox({ pace: "fast" })];
    const claim = await sit(played);
    const state = () =>
      server.client.getState({ query: { tableId: played, seatIndex: 0 }, token: claim.claim_token });
    for (let half = 0; half < 3; half++) {
      await server.pass(30_000, 1_000);
      await state();
    }
    const dealt = async (id: TableId) => (await server.house.live.read(id))?.host.epoch ?? 0;
    const before = await dealt(idle);
    const next = await ask("192.0.2.9");
    expect(next.status).toBe(201);
    expect(server.keeper.count()).toBe(2);
    expect(server.keeper.refuse("one more")).toEqual({ code: "sandboxes_full", retryAfter: 60 });
    // The played one was left alone, and the idle one waits for a place of its own.
    expect(good(await state())?.hostStale).toBeUndefined();
    await server.pass(61_000, 1_000);
    await sit(idle);
    await server.settle();
    expect(await dealt(idle)).toBe(before + 1);
  });

  it("says nowhere from which address a table was opened", async () => {
    const { json } = await ask("203.0.113.77");
    const record = await server.house.live.read(json["table_id"] as TableId);
    expect(record?.row.sandbox?.opener).toMatch(/^[\w-]{22}$/);
    expect(JSON.stringify([record, server.house.logs])).not.toContain("203.0.113.77");
    expect(JSON.stringify(json)).not.toContain(String(record?.row.sandbox?.opener));
  });
});
