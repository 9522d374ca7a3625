import { describe, expect, it } from "vitest";
import type { Client } from "@/client/client";
import type { HostToken } from "@/contract/ids";
import { good } from "@/faces/native/testing/house";
import { createManualClock } from "@/lib/clock";
import { idle } from "@/services/testing/world";
import type { HandRecordInput, Publication } from "@/table/ports";
import { openGame } from "@/table/testing/drive";
import { createMemoryHouse } from "@/table/testing/memory-house";
import { createDeckSource, cryptoBytes, randomToken } from "../../chance";
import { createHealth } from "../link/health";
import type { Line } from "../link/insist";
import type { Session } from "../session";
import type { TestServer } from "../testing/server";
import { createTestServer } from "../testing/server";
import { createServerClock } from "./clock";
import { createHandLog } from "./hand-log";
import { createInbox } from "./inbox";
import { createOutbox } from "./outbox";
import { createMemoryRowStorage } from "./row-storage";

async function session(server: TestServer): Promise<Session> {
  const { tableId, hostToken } = await server.mint();
  return { client: server.client, tableId, hostToken, epoch: 1 };
}

function lineOf(server: TestServer): { line: Line; stop: AbortController } {
  const stop = new AbortController();
  const health = createHealth(server.clock, () => undefined);
  return { line: { timers: server.clock, health, signal: stop.signal }, stop };
}

/** Publications and rows as a dealer makes them, for any table. */
async function played(tableId: Session["tableId"]) {
  const house = createMemoryHouse();
  const game = await openGame(house, 2);
  await game.playUntil((table) => table.handIndex === 6);
  await game.stop();
  const publications = house
    .published()
    .map((one): Publication => ({ ...one, table: { ...one.table, tableId } }));
  return { publications, rows: house.recorded() };
}

const first = <T>(list: readonly T[], place = 0): T => {
  const found = list[place];
  if (found === undefined) throw new Error("nothing there");
  return found;
};

describe("the outbox", () => {
  it("publishes one version after the other, one call at a time", async () => {
    const server = createTestServer();
    const own = await session(server);
    const { publications } = await played(own.tableId);
    const outbox = createOutbox(own, lineOf(server).line);
    const verdicts = await Promise.all(publications.slice(0, 6).map(outbox.publish));
    expect(new Set(verdicts)).toEqual(new Set(["accepted"]));
    const state = good(await server.client.getState({ query: { tableId: own.tableId } }));
    expect(state?.version).toBe(6);
  });

  it("goes on from the version that the server asks for", async () => {
    const server = createTestServer();
    const own = await session(server);
    const { publications } = await played(own.tableId);
    const earlier = createOutbox(own, lineOf(server).line);
    for (const publication of publications.slice(0, 4)) await earlier.publish(publication);
    const outbox = createOutbox(own, lineOf(server).line);
    // The dealer counts from 1 again, the server is at 4.
    expect(await outbox.publish(first(publications))).toBe("accepted");
    expect(await outbox.publish(first(publications, 1))).toBe("accepted");
    const state = good(await server.client.getState({ query: { tableId: own.tableId } }));
    expect(state?.version).toBe(6);
  });

  it("knows the end of the table from a passing fault", async () => {
    const server = createTestServer();
    const own = await session(server);
    const { publications } = await played(own.tableId);
    server.clock.advance(25 * 60 * 60 * 1_000);
    expect(await createOutbox(own, lineOf(server).line).publish(first(publications))).toBe("gone");
  });

  it("throws what the server finds wrong with a publication, for it will stay wrong", async () => {
    const server = createTestServer();
    const own = await session(server);
    const { publications } = await played(own.tableId);
    const wrong = { ...first(publications), results: [{ id: 0.5, applied: true }] };
    await expect(createOutbox(own, lineOf(server).line).publish(wrong)).rejects.toThrow("invalid_field");
  });

  it("falls silent when it is called off", async () => {
    const server = createTestServer();
    const own = await session(server);
    const { publications } = await played(own.tableId);
    const { line, stop } = lineOf(server);
    server.wire = "down";
    const verdict = createOutbox(own, line).publish(first(publications));
    await idle();
    stop.abort();
    expect(await verdict).toBe("superseded");
  });

  it("waits with its heartbeat after every publication, and says when one finds the table lost", async () => {
    const server = createTestServer();
    const own = await session(server);
    const { publications } = await played(own.tableId);
    const { line, stop } = lineOf(server);
    const outbox = createOutbox(own, line);
    const heard: string[] = [];
    outbox.beat({ lost: (verdict) => void heard.push(verdict), broken: () => void heard.push("broken") });
    await server.settle();
    await server.pass(9_000, 50);
    await outbox.publish(first(publications));
    const { length } = server.calls;
    await server.pass(9_900, 50);
    expect(server.calls).toHaveLength(length);
    const body = { tableId: own.tableId, host_token: own.hostToken, adoption: "another-screen-does" };
    good(await server.house.client.claimHost({ body }));
    await server.pass(500);
    expect(heard).toEqual(["superseded"]);
    stop.abort();
    await server.pass(30_000);
    expect(heard).toEqual(["superseded"]);
  });
});

describe("the inbox", () => {
  const ears = () => {
    const heard: string[] = [];
    return {
      heard,
      lobby: (lobby: { claims: readonly unknown[] }) => void heard.push(`lobby of ${lobby.claims.length}`),
      lost: (verdict: string) => void heard.push(verdict),
    };
  };

  it("answers at once when nothing is known, then waits for news", async () => {
    const server = createTestServer();
    const own = await session(server);
    const { line, stop } = lineOf(server);
    const heard = ears();
    const inbox = createInbox(own, line, heard);
    const now = await inbox.take(0, -1, stop.signal);
    expect(now.entries).toEqual([]);
    let next: unknown = null;
    void inbox.take(0, now.lobbyRevision, stop.signal).then((batch) => {
      next = batch;
    });
    await server.pass(20_000);
    expect(next).toBeNull();
    const params = { id: own.tableId };
    good(await server.house.client.claimSeat({ params, body: { seat_index: 0, name: "Ana" } }));
    await server.settle();
    expect(next).toMatchObject({ lobby: { claims: [{ name: "Ana" }] } });
    expect(heard.heard).toEqual(["lobby of 0", "lobby of 1"]);
  });

  it("is patient with a server that is away", async () => {
    const server = createTestServer();
    const own = await session(server);
    const { line, stop } = lineOf(server);
    server.wire = "down";
    const batch = createInbox(own, line, ears()).take(0, -1, stop.signal);
    await server.pass(20_000);
    server.wire = "up";
    await server.pass(2_000);
    expect((await batch).entries).toEqual([]);
  });

  it("asks without waiting after a read that broke off, so that the line is known to be good at once", async () => {
    const server = createTestServer();
    const own = await session(server);
    const ups: boolean[] = [];
    const health = createHealth(server.clock, (up) => void ups.push(up));
    const { signal } = new AbortController();
    let breakOff: () => void = () => undefined;
    const waits: (number | undefined)[] = [];
    const getInbox: Client["getInbox"] = (input) => {
      waits.push(input.query?.wait);
      if (waits.length !== 2) return server.client.getInbox(input);
      return new Promise((resolve) => {
        breakOff = () => resolve({ ok: false, status: 0, error: { code: "network", message: "reset" } });
      });
    };
    const client = { ...own.client, getInbox };
    const inbox = createInbox({ ...own, client }, { timers: server.clock, health, signal }, ears());
    const { lobbyRevision } = await inbox.take(0, -1, signal);
    const next = inbox.take(0, lobbyRevision, signal);
    await server.pass(20_000);
    breakOff();
    await server.pass(250);
    expect((await next).entries).toEqual([]);
    void inbox.take(0, lobbyRevision, signal);
    await server.pass(10_000);
    expect(waits).toEqual([undefined, 25, undefined, 25]);
    expect(ups).toEqual([]);
  });

  it("tells of the table's loss, and stays open until it is called off", async () => {
    const server = createTestServer();
    const own = await session(server);
    const { line, stop } = lineOf(server);
    const heard = ears();
    const stranger = { ...own, hostToken: "0123456789012345678901" as HostToken };
    const batch = createInbox(stranger, line, heard).take(0, -1, stop.signal);
    await server.settle();
    expect(heard.heard).toEqual(["superseded"]);
    stop.abort();
    await expect(batch).rejects.toThrow("called off");
  });
});

describe("the hand log", () => {
  async function log(next = 1, change: (client: Client) => Client = (client) => client) {
    const server = createTestServer();
    const real = await session(server);
    const own = { ...real, client: change(real.client) };
    const { line, stop } = lineOf(server);
    const storage = createMemoryRowStorage();
    const troubles: string[] = [];
    const hands = createHandLog(own, line, storage, next, (message) => void troubles.push(message));
    const { rows } = await played(own.tableId);
    const stored = async () => {
      const { hands: list } = good(
        await server.house.client.listHands({ params: { id: own.tableId }, query: {} }),
      );
      return list.map((hand) => hand.hand_index).toReversed();
    };
    return { server, own, stop, storage, troubles, hands, rows, stored };
  }

  it("sends each row once and counts what is stored without a gap", async () => {
    const { server, hands, rows, stored, storage } = await log();
    for (const row of rows.slice(0, 3)) hands.record(row);
    hands.record(first(rows));
    await server.settle();
    expect(await stored()).toEqual([1, 2, 3]);
    expect(hands.acknowledged()).toBe(3);
    expect(await storage.load()).toEqual([]);
    expect(server.calls.filter((call) => call.endsWith("/hands"))).toHaveLength(3);
  });

  it("keeps every row until it is acknowledged, also one whose answer was lost, and never doubles it", async () => {
    const { server, hands, rows, stored, storage } = await log();
    server.wire = "deaf";
    hands.record(first(rows));
    hands.record(first(rows, 1));
    await server.pass(8_000);
    expect(hands.acknowledged()).toBe(0);
    expect((await storage.load()).map((row) => row.hand_index)).toEqual([1, 2]);
    server.wire = "up";
    await server.pass(30_000);
    expect(hands.acknowledged()).toBe(2);
    expect(await stored()).toEqual([1, 2]);
  });

  it("leaves a server alone that asks for it for as long as it asks, and then sends everything in order", async () => {
    const error = { code: "rate_limited", message: "slow down" };
    let calls = 0;
    const { server, hands, rows, stored, storage } = await log(1, (client) => ({
      ...client,
      writeHand: async (request) => {
        calls += 1;
        return calls <= 2 ? { ok: false, status: 429, error, retryAfter: 120 } : client.writeHand(request);
      },
    }));
    for (const row of rows.slice(0, 3)) hands.record(row);
    await server.pass(119_000, 1_000);
    expect([calls, hands.acknowledged()]).toEqual([1, 0]);
    expect((await storage.load()).map((row) => row.hand_index)).toEqual([1, 2, 3]);
    await server.pass(120_000, 1_000);
    expect(calls).toBe(2);
    await server.pass(2_000);
    expect([calls, hands.acknowledged()]).toEqual([5, 3]);
    expect(await stored()).toEqual([1, 2, 3]);
  });

  it("says which row the server will never take, and goes on with the next", async () => {
    const { server, hands, rows, stored, troubles } = await log();
    const broken: HandRecordInput = { ...first(rows), pot: first(rows).pot + 1 };
    hands.record(broken);
    hands.record(first(rows, 1));
    await server.settle();
    expect(troubles).toEqual([expect.stringContaining("hand 1 (hand_not_balanced)")]);
    expect(await stored()).toEqual([2]);
    expect(hands.acknowledged()).toBe(2);
  });

  it("says so when another hand lies under the index", async () => {
    const { server, own, hands, rows, troubles } = await log();
    const other = { ...first(rows, 1), hand_index: 1, host_token: own.hostToken };
    good(await server.house.client.writeHand({ params: { id: own.tableId }, body: other }));
    hands.record(first(rows));
    await server.settle();
    expect(troubles).toEqual([expect.stringContaining("hand 1 (hand_conflict)")]);
  });

  it("takes up what an earlier life left, and throws away what is stored by now", async () => {
    const { server, hands, rows, storage, stored } = await log(3);
    for (const row of rows.slice(0, 4)) await storage.put(row);
    await hands.restore();
    await server.settle();
    expect(await stored()).toEqual([3, 4]);
    expect(hands.acknowledged()).toBe(4);
    expect(await storage.load()).toEqual([]);
  });

  it("plays on where the device keeps nothing", async () => {
    const server = createTestServer();
    const own = await session(server);
    const no = () => Promise.reject(new Error("private window"));
    const hands = createHandLog(
      own,
      lineOf(server).line,
      { load: no, put: no, remove: no },
      1,
      () => undefined,
    );
    const { rows } = await played(own.tableId);
    await hands.restore();
    hands.record(first(rows));
    await server.settle();
    expect(hands.acknowledged()).toBe(1);
  });

  it("stops sending once another screen hosts, and keeps its rows", async () => {
    const { server, own, hands, rows, storage, stored } = await log();
    const body = { tableId: own.tableId, host_token: own.hostToken, adoption: "another-screen-does" };
    good(await server.house.client.claimHost({ body }));
    hands.record(first(rows));
    await server.pass(60_000);
    expect(await stored()).toEqual([]);
    expect(await storage.load()).toHaveLength(1);
  });
});

describe("the server's clock", () => {
  it("follows the server's word, not the device's setting", async () => {
    const timers = createManualClock();
    let steps = 0;
    const clock = createServerClock({ ...timers, now: () => timers.now() + 600_000 }, () => steps);
    expect(clock.skew()).toBe(0);
    const server = timers.now();
    clock.hear(new Date(server).toISOString());
    expect(clock.now()).toBe(server);
    expect(clock.skew()).toBe(-600_000);
    steps += 1_234.4;
    expect(clock.now()).toBe(server + 1_234);
    clock.hear("no time at all");
    expect(clock.now()).toBe(server + 1_234);
  });

  it("wakes at its instant, also when the device slept through it", async () => {
    const timers = createManualClock();
    let slept = 0;
    const clock = createServerClock(timers, () => timers.now() + slept);
    const stop = new AbortController();
    let woke = false;
    void clock.wake(clock.now() + 60_000, stop.signal).then(() => {
      woke = true;
    });
    timers.advance(5_000);
    await idle();
    expect(woke).toBe(false);
    // The lid was closed for a minute: the timer knows nothing of it, the clock does.
    slept = 60_000;
    timers.advance(5_000);
    await idle();
    expect(woke).toBe(true);
  });

  it("lets go when called off", async () => {
    const timers = createManualClock();
    const stop = new AbortController();
    const wake = createServerClock(timers, timers.now).wake(timers.now() + 1e9, stop.signal);
    stop.abort();
    await wake;
    expect(timers.pending()).toBe(0);
  });
});

describe("chance", () => {
  it("deals 52 different cards, another order each time", async () => {
    const decks = createDeckSource(cryptoBytes);
    const [one, two] = [await decks.shuffled(), await decks.shuffled()];
    expect(new Set(one).size).toBe(52);
    expect(one).not.toEqual(two);
  });

  it("makes tokens of 192 bits that pass in an address and in JSON", () => {
    const tokens = new Set(Array.from({ length: 1_000 }, () => randomToken(cryptoBytes)));
    expect(tokens.size).toBe(1_000);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{32}$/);
  });
});
