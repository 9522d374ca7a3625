import { beforeEach, describe, expect, it } from "vitest";
import type { SeatView } from "@/contract/state";
import { publicTable, seatView } from "@/services/testing/records";
import { type Chair, gistOf, type HostedTable, type House, openHouse, openTable } from "../testing/house";
import { openPair, type Pair } from "../testing/pair";

let house: House;
let table: HostedTable;
let ana: Chair;
let bob: Chair;
let views: Pair["views"];
beforeEach(async () => {
  ({ house, table, ana, bob, views } = await openPair("Ana", "Bob"));
  await table.publish(idle, views(null));
});

const idle = { pendingAction: null };
const wait = (query: string) =>
  house.ask(`/state?tableId=${table.id}&seatIndex=2&wait=50${query}`, {
    headers: { authorization: `Bearer ${bob.token}` },
  });

const closeIt = () =>
  house.live.update(table.id, (r) => ({
    next: { ...r, row: { ...r.row, closedAt: house.clock.now() } },
    result: null,
  }));

/** Moves time on, the host giving its sign every ten seconds. */
async function pass(seconds: number): Promise<void> {
  for (let at = 0; at < seconds; at += 10) {
    await house.elapse(10_000);
    await house.client.publishState({ body: { tableId: table.id, hostToken: table.hostToken } });
  }
}

describe("GET /state?wait", () => {
  it.each(["", "&until=turn"])("wakes a reader%s at the closing itself", async (until) => {
    const waiting = wait(`&sinceVersion=1${until}`);
    await house.elapse(1_000);
    const closedAt = house.clock.now();
    await closeIt();
    const closing = { closed_at: new Date(closedAt).toISOString() };
    expect((await waiting).json).toMatchObject(closing);
    // Nothing will happen here any more, so nobody is kept waiting for it.
    expect((await wait(`&sinceVersion=1${until}`)).json).toMatchObject(closing);
  });

  it("shows a closed table without a decision to take", async () => {
    await table.publish({}, views("ticket-1"));
    await closeIt();
    for (const read of [wait("&sinceVersion=1&until=turn"), wait("")])
      expect((await read).json).toMatchObject({
        table: { pendingAction: null },
        seat: { holeCards: ["AH", "KC"] },
      });
  });

  it("answers 410 where a table was closed before anybody opened it, at once", async () => {
    table = await openTable(house);
    bob = await table.sit(2, "Bob", true);
    await closeIt();
    for (const query of ["", "&until=turn"]) expect(gistOf(await wait(query))).toBe("410 table_closed");
  });

  it("wakes an agent that has nothing to do at most 75 times an hour", async () => {
    for (const until of ["", "&until=turn"]) {
      let wakes = 0;
      let hour = false;
      const agent = (async () => {
        while (!hour) {
          const answer = await wait(`&sinceVersion=1${until}`);
          expect(answer.status).toBe(204);
          wakes += 1;
        }
      })();
      for (let minute = 0; minute < 60; minute += 1) await pass(60);
      hour = true;
      await pass(60);
      await agent;
      expect(wakes).toBeGreaterThan(60);
      expect(wakes).toBeLessThanOrEqual(75);
    }
  });

  it("with until=turn lets others play, and answers with the decision that is owed", async () => {
    let answered = false;
    const answer = wait("&sinceVersion=1&until=turn").finally(() => {
      answered = true;
    });
    for (let act = 0; act < 5; act += 1) await table.publish(idle, views(null));
    await house.elapse(0);
    expect(answered).toBe(false);
    await table.publish({}, views("ticket-1"));
    expect((await answer).json).toMatchObject({
      version: 7,
      table: { pendingAction: { turnToken: "ticket-1" } },
      seat: { holeCards: ["AH", "KC"] },
    });
  });

  it.each(["", "&sinceVersion=2"])(
    "with until=turn%s answers at once as long as the decision is owed",
    async (since) => {
      await table.publish({}, views("ticket-1"));
      for (let read = 0; read < 2; read += 1)
        expect((await wait(`${since}&until=turn`)).json).toMatchObject({
          version: 2,
          table: { pendingAction: { turnToken: "ticket-1" } },
        });
      const act = { tableId: table.id, seatIndex: 2, turnToken: "ticket-1", action: "call" };
      const acting = house.ask("/action", { body: act, headers: { authorization: `Bearer ${bob.token}` } });
      await house.elapse(2_000);
      expect((await acting).json).toMatchObject({ reason: "queued" });
      const next = wait("&sinceVersion=2&until=turn");
      await house.elapse(5_000);
      await table.publish({}, views("ticket-2"));
      expect((await next).json).toMatchObject({ table: { pendingAction: { turnToken: "ticket-2" } } });
    },
  );

  it("tells an act's outcome after however many others came meanwhile", async () => {
    await table.publish({}, views("ticket-1"));
    const call = (chair: Chair, turnToken: string, more = {}) =>
      house.ask("/action", {
        body: { tableId: table.id, seatIndex: chair.seat, turnToken, action: "call", ...more },
        headers: { authorization: `Bearer ${chair.token}` },
      });
    const anaOwes = (ticket: string) => [
      seatView(0, ana.claim, ["2C", "2D"], ticket),
      ...views(null).slice(1),
    ];
    const { pendingAction } = publicTable();
    const take = async (shown: object, next: readonly SeatView[]) => {
      await house.elapse(0);
      const [entry] = (await house.live.read(table.id))?.inbox.entries ?? [];
      if (!entry) throw new Error("nothing in the inbox");
      await table.publish(shown, next, { results: [{ id: entry.id, applied: true }], inboxCursor: entry.id });
    };
    const acting = call(bob, "ticket-1", { wait: 50, until: "turn" });
    for (let other = 1; other <= 30; other += 1) {
      await take({ pendingAction: pendingAction && { ...pendingAction, seatIndex: 0 } }, anaOwes(`${other}`));
      void call(ana, `${other}`);
    }
    await take({}, views("ticket-2"));
    expect((await acting).json).toMatchObject({
      applied: true,
      state: { table: { pendingAction: { turnToken: "ticket-2" } } },
    });
  });

  it("with until=turn answers at once as long as a buy-in is to be chosen", async () => {
    const deadline_at = new Date(house.clock.now() + 90_000).toISOString();
    const buyIn = { seatIndex: 2, floor: 100, cap: 1_000, deadline_at };
    await table.publish({ ...idle, phase: "buy_in", buyIn }, views(null));
    expect((await wait("&sinceVersion=2&until=turn")).json).toMatchObject({
      table: { buyIn: { cap: 1_000 } },
    });
    const body = { seat_index: 2, decision: "leave", claim_token: bob.token };
    await house.ask(`/tables/${table.id}/buyin-response`, { body });
    const next = wait("&sinceVersion=2&until=turn");
    await pass(50);
    expect((await next).status).toBe(204);
  });

  it("with until=turn ends in 204 where only others played, and with until=hand the next read misses no end", async () => {
    const quiet = wait("&sinceVersion=1&until=turn");
    await table.publish(idle, views(null));
    await pass(50);
    expect((await quiet).status).toBe(204);
    // A hand ended and the next one began while nobody was reading.
    await table.publish({ ...idle, phase: "between", winners: [{ seatIndex: 0, amount: 40 }] }, views(null));
    await table.publish({ ...idle, handIndex: 2 }, views(null));
    const told = await wait("&sinceVersion=1&until=hand");
    expect(told.json).toMatchObject({
      version: 4,
      table: { handIndex: 2 },
      lastHand: { handIndex: 1, version: 3, winners: [{ seatIndex: 0, amount: 40 }] },
    });
  });

  it("with until=turn and no version waits for the first decision", async () => {
    const answer = wait("&until=turn");
    await table.publish({}, views("ticket-1"));
    expect((await answer).json).toMatchObject({
      version: 2,
      table: { pendingAction: { turnToken: "ticket-1" } },
    });
  });

  it("takes no other word for `until`", async () => {
    expect((await wait("&until=noon")).json).toMatchObject({ status: 400, code: "invalid_field" });
  });
});

describe("many waits at once", () => {
  const flood = "198.51.100.9";
  beforeEach(async () => {
    house = openHouse({ waits: { token: 3, address: 4, all: 20 } });
    table = await openTable(house);
    ana = await table.sit(0, "Ana", true);
    bob = await table.sit(2, "Bob", true);
    await table.publish(idle, views(null));
  });

  /** Calls that wait, and which of them were answered, in order. */
  function hold(calls: readonly ReturnType<typeof wait>[]) {
    const answers: (number | null)[] = calls.map(() => null);
    for (const [at, call] of calls.entries()) void call.then(({ status }) => (answers[at] = status));
    return answers;
  }

  const waits: readonly [what: string, cap: number, status: number, ask: () => ReturnType<typeof wait>][] = [
    ["a seat's reads", 3, 204, () => wait("&sinceVersion=1")],
    ["a seat's reads for its turn", 3, 204, () => wait("&sinceVersion=1&until=turn")],
    [
      "a host's looks into its inbox",
      3,
      200,
      () =>
        house.ask(`/tables/${table.id}/inbox?wait=50&lobbySince=${lobbySince}`, {
          headers: { authorization: `Bearer ${table.hostToken}` },
        }),
    ],
    [
      "an address's reads without a token",
      4,
      204,
      () => house.ask(`/state?tableId=${table.id}&sinceVersion=1&wait=50`, { ip: flood }),
    ],
    [
      "an address's reads of the chat, spoofed headers or not",
      4,
      200,
      () =>
        house.ask(`/tables/${table.id}/chat?wait=50`, {
          ip: flood,
          headers: { "x-forwarded-for": `10.0.0.${Math.random()}` },
        }),
    ],
  ];
  let lobbySince = 0;

  it.each(waits)("answer the oldest of %s at once beyond %i, as at its time", async (_, cap, status, ask) => {
    const first = await house.ask(`/tables/${table.id}/inbox`, {
      headers: { authorization: `Bearer ${table.hostToken}` },
    });
    lobbySince = Number(first.json["lobbyRevision"]);
    const answers = hold(Array.from({ length: 30 }, ask));
    const neighbour = hold([
      house.ask(`/state?tableId=${table.id}&seatIndex=0&sinceVersion=1&wait=50`, {
        ip: flood,
        headers: { authorization: `Bearer ${ana.token}` },
      }),
    ]);
    await house.elapse(1_000);
    expect(answers).toEqual([...Array(30 - cap).fill(status), ...Array(cap).fill(null)]);
    expect([neighbour, house.live.stats().waiting]).toEqual([[null], cap + 1]);
    await house.elapse(49_000);
    expect([answers.includes(null), house.live.stats().waiting]).toEqual([false, 0]);
  });

  it("of an act are the seat's own, and lose nothing of it", async () => {
    const act = { tableId: table.id, seatIndex: 2, turnToken: "of-no-turn", action: "call", wait: 50 };
    const answers = hold(
      Array.from({ length: 10 }, () =>
        house.ask("/action", { body: act, headers: { authorization: `Bearer ${bob.token}` } }),
      ),
    );
    await house.elapse(5_000);
    expect(answers).toEqual(Array(10).fill(200));
    expect(house.live.stats().waiting).toBe(0);
  });
});
