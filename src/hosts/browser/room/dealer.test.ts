import { describe, expect, it } from "vitest";
import { openRoom } from "@/faces/native/testing/room";
import { createHealth } from "../link/health";
import type { FromHost, ToHost } from "../messages";
import { createTestServer } from "../testing/server";
import { createDealer } from "./dealer";

/** One seat's dealer over the real face, its worker in the test's own hands. */
async function open() {
  const server = createTestServer();
  const { id: tableId, chairs } = await openRoom(server.house, 2);
  const workers: { posts: ToHost[]; say: (message: FromHost) => void; fail: () => void; ended: boolean }[] =
    [];
  const told: string[] = [];
  const stop = new AbortController();
  const { client, clock: timers } = server;
  const line = { timers, health: createHealth(timers, () => undefined), signal: stop.signal };
  let keys = 0;
  const dealer = createDealer(
    { baseUrl: "", tableId, claimToken: chairs[0]?.token ?? "", pace: "instant", visible: true },
    {
      client,
      farewell: client,
      timers,
      newKey: () => `adoption-key-number-${++keys}`,
      startWorker(hear, failed) {
        const worker = { posts: [] as ToHost[], say: hear, fail: () => failed("broken"), ended: false };
        workers.push(worker);
        return {
          post: (message) => void worker.posts.push(message),
          terminate: () => {
            worker.ended = true;
          },
        };
      },
    },
    line,
    {
      changed: () => void told.push(dealer.hosting ? "hosting" : dealer.busy ? "asking" : "free"),
      broke: () => void told.push("broke"),
    },
  );
  const life = async () => (await server.house.live.read(tableId))?.host;
  const snapshot = (status: "hosting" | "superseded" | "crashed"): FromHost => ({
    kind: "snapshot",
    snapshot: { status, table: null, lobby: null, pace: "instant", clockSkew: 0, message: null },
  });
  return { server, dealer, workers, told, stop, life, snapshot, other: chairs[1]?.token ?? "", tableId };
}

describe("a seat's dealer", () => {
  it("asks, starts its worker with what it was given, and asks only once at a time", async () => {
    const { dealer, workers, told, life } = await open();
    await Promise.all([dealer.take(), dealer.take()]);
    expect(told).toEqual(["asking", "hosting"]);
    expect(workers).toHaveLength(1);
    expect(workers[0]?.posts).toMatchObject([
      { kind: "start", start: { grant: { epoch: 1 }, hostToken: null } },
    ]);
    expect((await life())?.epoch).toBe(1);
  });

  it("goes on as a seat where another one was faster", async () => {
    const { server, dealer, workers, told, other, tableId } = await open();
    await server.client.claimHost({ body: { tableId, claim_token: other } });
    await dealer.take();
    expect([told, workers, dealer.busy]).toEqual([["asking", "free"], [], false]);
  });

  it("says its claim again where the answer was lost, and has the role once", async () => {
    const { server, dealer, life } = await open();
    let deaf = 2;
    server.only = () => (deaf-- > 0 ? "deaf" : null);
    const taken = dealer.take();
    await server.pass(20_000);
    await taken;
    expect([dealer.hosting, (await life())?.epoch]).toEqual([true, 1]);
  });

  it("is silent from the moment at which another host is heard of", async () => {
    const { dealer, workers, told, snapshot, life } = await open();
    await dealer.take();
    workers[0]?.say(snapshot("hosting"));
    workers[0]?.say(snapshot("superseded"));
    expect([told.at(-1), workers[0]?.ended]).toEqual(["free", true]);
    workers[0]?.say(snapshot("crashed"));
    expect(told).not.toContain("broke");
    expect((await life())?.tokenHash).not.toBeNull();
  });

  it("gives the role up where its worker breaks or cannot be loaded", async () => {
    for (const how of ["crash", "load"] as const) {
      const { server, dealer, workers, told, snapshot, life } = await open();
      await dealer.take();
      if (how === "crash") workers[0]?.say(snapshot("crashed"));
      else workers[0]?.fail();
      await server.settle();
      expect(told.slice(-2)).toEqual(["free", "broke"]);
      expect((await life())?.tokenHash).toBeNull();
    }
  });

  it("gives it up when its page goes, also where it was only asking for it", async () => {
    const { server, dealer, life } = await open();
    const taken = dealer.take();
    dealer.leave();
    await taken;
    await server.settle();
    expect([dealer.hosting, (await life())?.tokenHash]).toEqual([false, null]);
    dealer.shown();
    await dealer.take();
    expect([dealer.hosting, (await life())?.epoch]).toEqual([true, 2]);
    dealer.leave();
    await server.settle();
    expect((await life())?.tokenHash).toBeNull();
  });

  it("tells its worker that the page is hidden, also where that came first", async () => {
    const { dealer, workers } = await open();
    dealer.hidden();
    await dealer.take();
    dealer.shown();
    dealer.command({ kind: "pause" });
    expect(workers[0]?.posts.map(({ kind }) => kind)).toEqual(["start", "hidden", "shown", "command"]);
  });
});
