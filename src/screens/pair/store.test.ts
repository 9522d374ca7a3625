import { describe, expect, it } from "vitest";
import type { PairingView } from "@/contract/pairing";
import { createManualClock } from "@/lib/clock";
import type { Answer } from "../phone/api";
import { askedOf, sceneOf } from "./model";
import { createPairing, type PairApi } from "./store";
import { someView } from "./testing/views";

const settle = async () => {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
};
const right = (view: PairingView): Answer<PairingView> => ({ ok: true, status: 200, data: view });
const wrong = (status: number, code: string, retryAfterMs?: number): Answer<PairingView> => ({
  ok: false,
  status,
  error: { code, message: code },
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});
const EXPIRED = wrong(410, "pair_expired");

/** A server that answers what it is told, and the page that asks it. */
async function open(search: Record<string, string> = { code: "k7n3xp9m" }, first: Partial<PairingView> = {}) {
  const clock = createManualClock(Date.parse("2026-04-24T10:45:00.000Z"));
  const server = { answer: right(someView(first)), said: right(someView()), calls: [] as string[] };
  const api: PairApi = {
    read: async (code) => {
      server.calls.push(`read ${code}`);
      return server.answer;
    },
    refuse: async (code) => {
      server.calls.push(`refuse ${code}`);
      return server.said;
    },
    verify: async (code, name) => {
      server.calls.push(`verify ${code} ${name}`);
      return server.said;
    },
  };
  const pairing = createPairing({ api, clock, asked: askedOf(search) });
  pairing.wake();
  await settle();
  return {
    server,
    pairing,
    data: () => pairing.store.getState(),
    scene: () => sceneOf(pairing.store.getState()).kind,
    async pass(ms: number) {
      clock.advance(ms);
      await settle();
    },
  };
}

describe("the pairing page", () => {
  it("asks for the code of its address, as a code is written", async () => {
    const { server, scene } = await open();
    expect(server.calls).toEqual(["read K7N3XP9M"]);
    expect(scene()).toBe("ask");
  });

  it("asks for nothing without a code, or with one that is none at all", async () => {
    for (const search of [{}, { code: "—" }, { problem: "browser" }]) {
      const { server, pass } = await open(search as Record<string, string>);
      await pass(60_000);
      expect(server.calls).toEqual([]);
    }
  });

  it("sees that it was agreed to in another tab, then that the agent has its key, and asks no more", async () => {
    const { server, scene, data, pass } = await open();
    server.answer = right(someView({ status: "ready" }));
    await pass(3000);
    expect([scene(), data().mine]).toEqual(["paired", true]);
    server.answer = right(someView({ status: "consumed" }));
    await pass(3000);
    expect(scene()).toBe("paired");
    const calls = server.calls.length;
    await pass(60_000);
    expect(server.calls).toHaveLength(calls);
  });

  it("says paired to who comes back from X, also where the agent was faster", async () => {
    const back = await open({ code: "K7N3XP9M", result: "paired" }, { status: "consumed" });
    expect(back.scene()).toBe("paired");
    const later = await open({ code: "K7N3XP9M" }, { status: "consumed" });
    expect(later.scene()).toBe("used");
  });

  it("draws the end of a code under the reader's eyes apart from a code that was never there", async () => {
    const { server, scene, pass } = await open();
    server.answer = EXPIRED;
    await pass(3000);
    expect(scene()).toBe("over");
    const other = await open({});
    other.server.answer = EXPIRED;
    other.pairing.look("22222222");
    await settle();
    expect([other.scene(), other.data().fault]).toEqual(["enter", "unknown"]);
  });

  it("keeps what was agreed, though the code's time runs out before the agent comes", async () => {
    const { server, scene, pass } = await open({ code: "K7N3XP9M", result: "paired" }, { status: "ready" });
    server.answer = EXPIRED;
    await pass(3000);
    expect(scene()).toBe("paired");
  });

  it("keeps who asks while nobody answers, and goes on by itself", async () => {
    const { server, scene, data, pass } = await open();
    server.answer = wrong(0, "network");
    await pass(3000);
    expect([scene(), data().fault]).toEqual(["ask", "network"]);
    server.answer = right(someView());
    await pass(3000);
    expect(data().fault).toBeNull();
  });

  it("waits as long as a server wants that was asked too often", async () => {
    const { server, pairing, data, pass } = await open({});
    server.answer = wrong(429, "rate_limited", 40_000);
    pairing.look("22222222");
    await settle();
    expect(data().fault).toBe("busy");
    await pass(39_000);
    expect(server.calls).toHaveLength(1);
    await pass(1000);
    expect(server.calls).toHaveLength(2);
  });

  it("forgets the last code and its troubles once another is looked up", async () => {
    const { server, pairing, data } = await open({ code: "K7N3XP9M", problem: "denied" });
    expect(data().problem).toBe("denied");
    pairing.look("abcd-2345");
    await settle();
    expect(data()).toMatchObject({ code: "ABCD2345", problem: null, mine: false });
    expect(server.calls.at(-1)).toBe("read ABCD2345");
  });

  it("lets no late answer about the last code speak for this one", async () => {
    const { server, pairing, data } = await open();
    server.answer = right(someView({ software: "Codex" }));
    pairing.look("22222222");
    server.answer = right(someView({ software: "Cursor" }));
    pairing.look("33333333");
    await settle();
    expect(data().view?.software).toBe("Cursor");
  });

  it("refuses once, however often it is clicked", async () => {
    const { server, pairing, scene } = await open();
    server.said = right(someView({ status: "refused" }));
    pairing.refuse();
    pairing.refuse();
    await settle();
    expect(server.calls.filter((call) => call.startsWith("refuse"))).toEqual(["refuse K7N3XP9M"]);
    expect(scene()).toBe("refused");
  });

  it("lets an agent in by a name, and says what was wrong with another", async () => {
    const { server, pairing, scene, data } = await open({ code: "K7N3XP9M" }, { sign_in: "local" });
    server.said = wrong(400, "invalid_name");
    pairing.verify("");
    await settle();
    expect([scene(), data().sayFault]).toEqual(["ask", "name"]);
    server.said = wrong(0, "network");
    pairing.verify("Wei");
    await settle();
    expect(data().sayFault).toBe("network");
    server.said = right(someView({ status: "ready", sign_in: "local" }));
    pairing.verify("Wei");
    await settle();
    expect([scene(), data().sayFault, data().mine]).toEqual(["paired", null, true]);
    expect(server.calls.at(-1)).toBe("verify K7N3XP9M Wei");
  });

  it("asks the server how things stand where its word came too late", async () => {
    const { server, pairing, scene, pass } = await open();
    server.said = EXPIRED;
    server.answer = EXPIRED;
    pairing.refuse();
    await settle();
    await pass(0);
    expect(scene()).toBe("over");
  });

  it("sleeps while nobody looks", async () => {
    const { server, pairing, pass } = await open();
    pairing.sleep();
    await pass(60_000);
    expect(server.calls).toHaveLength(1);
    pairing.wake();
    await settle();
    expect(server.calls).toHaveLength(2);
  });
});
