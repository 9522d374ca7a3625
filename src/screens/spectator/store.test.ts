import { describe, expect, it } from "vitest";
import { createManualClock } from "@/lib/clock";
import { advance, bad, cut, FakeServer, settle } from "../phone/testing/server";
import { claimed, lobby, NOW, state } from "../phone/testing/states";
import { createWatcher } from "./store";

async function watch(prepare: (server: FakeServer) => void = () => undefined) {
  const server = new FakeServer();
  prepare(server);
  const clock = createManualClock(Date.parse(NOW));
  const tokens: unknown[] = [];
  const watcher = createWatcher({
    clock,
    api: {
      lobby: server.api.lobby,
      state: (read) => {
        tokens.push("token" in read);
        return server.api.state({ ...read, token: null });
      },
    },
  });
  watcher.wake();
  await settle();
  return {
    server,
    watcher,
    tokens,
    data: () => watcher.store.getState(),
    pass: (ms: number) => advance(clock, ms),
  };
}

describe("watching a table", () => {
  it("follows the public state, and shows no token to anybody", async () => {
    const { server, data, tokens, pass } = await watch();
    await pass(100);
    server.publish(state({ pot: 90 }, { version: 8 }));
    await settle();
    expect(data().state?.table.pot).toBe(90);
    expect(tokens).not.toContain(true);
  });

  it("says nothing to the table: it only reads", async () => {
    const { server, pass } = await watch();
    await pass(60_000);
    expect(server.calls.every((call) => call === "lobby" || call.startsWith("state"))).toBe(true);
  });

  it("waits for a game that has not started, then finds it", async () => {
    const { server, data, pass } = await watch((each) => {
      each.state = null;
      each.lobby = lobby([claimed(0)]);
    });
    await pass(5000);
    expect([data().state, data().lobby?.seats, data().link]).toEqual([null, 6, "live"]);
    expect(server.count("state")).toBe(0);
    server.lobby = lobby([claimed(0)], { start_signaled: true });
    server.publish(state());
    await pass(3000);
    expect(data().state?.version).toBe(7);
  });

  it.each(["challenge", "demo"] as const)(
    "finds a %s that its own page opens without a lobby",
    async (mode) => {
      const { server, data, pass } = await watch((each) => {
        each.state = null;
        each.lobby = lobby([], { mode });
      });
      await pass(5000);
      expect([data().state, data().unopened, data().link]).toEqual([null, true, "live"]);
      server.publish(state({ mode }));
      await pass(3000);
      expect(data().state?.version).toBe(7);
    },
  );

  it("says within 3 s that the line is dead, keeps the last state and comes back by itself", async () => {
    const { server, data, pass } = await watch();
    await pass(2000);
    server.dark = true;
    await pass(3000);
    expect(data()).toMatchObject({ link: "cut", state: { version: 7 } });
    server.dark = false;
    await pass(10_000);
    expect(data().link).toBe("live");
  });

  it("never goes back to an older version", async () => {
    const { server, data, pass } = await watch();
    server.publish(state({}, { version: 2 }));
    await pass(3000);
    expect(data().state?.version).toBe(7);
  });

  it("goes back where the server itself did, as its later answer says", async () => {
    const { server, data, pass } = await watch();
    server.publish(state({}, { version: 2, now: "2027-01-15T09:00:00.000Z" }));
    await pass(3000);
    expect(data().state?.version).toBe(2);
  });

  it("ends with the table, and rests while nobody looks", async () => {
    const gone = await watch((server) => server.fail(bad(404, "table_not_found")));
    expect(gone.data().gone).toBe("not_found");
    const asleep = await watch();
    asleep.watcher.sleep();
    for (const { server, pass } of [gone, asleep]) {
      const before = server.calls.length;
      await pass(30_000);
      expect(server.calls.length).toBe(before);
    }
  });

  it("takes the phone's own word about the network", async () => {
    const { watcher, data, server } = await watch();
    server.fail(cut);
    watcher.network(false);
    expect(data().link).toBe("offline");
    server.fail(null);
    watcher.network(true);
    await settle();
    expect(data().link).toBe("live");
  });
});
