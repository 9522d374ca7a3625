import { describe, expect, it } from "vitest";
import { ownPending, publicTable, TABLE_ID } from "@/contract/rows/examples";
import type { StateOutput } from "@/contract/state";
import { createTrial, owed, type Send } from "./store";

type Call = Parameters<Send>[0];
type Heard = Awaited<ReturnType<Send>>;

const stateAt = (version: number, more: object = {}) =>
  ({
    version,
    table: { ...publicTable, ...more },
    seat: { seatIndex: 0, sealed: true },
  }) as unknown as StateOutput;
const myTurn = { pendingAction: { ...ownPending, seatIndex: 0 } };

/** A trial whose calls are answered by hand, in the order in which they go out. */
function scripted() {
  const calls: { readonly call: Call; readonly answer: (heard: Heard) => void }[] = [];
  const timers: (() => void)[] = [];
  const send: Send = (call) => new Promise((answer) => calls.push({ call, answer }));
  const clock = {
    now: () => 0,
    after: (_ms: number, run: () => void) => {
      timers.push(run);
      return () => {};
    },
  };
  const trial = createTrial({ send, clock });
  /** The next call that goes out, answered. */
  const next = async (status: number, answer: unknown = null): Promise<Call> => {
    const first = calls.shift();
    if (!first) throw new Error("nothing was asked");
    first.answer({ status, answer });
    for (let turns = 0; turns < 10; turns += 1) await Promise.resolve();
    return first.call;
  };
  return { trial, next, calls, timers, data: () => trial.store.getState() };
}

async function seated() {
  const one = scripted();
  void one.trial.open();
  await one.next(201, { table_id: TABLE_ID });
  void one.trial.sit();
  await one.next(200, { claim_token: "secret" });
  return one;
}

describe("trying the calls", () => {
  it("opens a practice table and takes a chair, sealed", async () => {
    const { trial, next, data } = scripted();
    void trial.open();
    expect(await next(201, { table_id: TABLE_ID })).toMatchObject({
      method: "POST",
      path: "/tables/sandbox",
      token: null,
    });
    void trial.sit();
    const claim = await next(200, { claim_token: "secret", seat_index: 0 });
    expect(claim).toMatchObject({
      path: `/tables/${TABLE_ID}/lobby/claim`,
      body: { seat_index: 0, sealed: true },
    });
    expect(data()).toMatchObject({ tableId: TABLE_ID, seated: true, busy: false });
  });

  it("shows what went out and came back, but not the token that proves the chair", async () => {
    const { data } = await seated();
    const claim = data().log.find(({ path }) => path.endsWith("/claim"));
    expect(claim).toMatchObject({ status: 200, under: false, answer: { claim_token: "…" } });
    expect(JSON.stringify(data().log)).not.toContain("secret");
  });

  it("follows the game with waiting reads that bear the token, from the version it knows", async () => {
    const { next, data } = await seated();
    const first = await next(200, stateAt(3));
    expect(first).toMatchObject({ token: "secret", path: expect.stringContaining("sinceVersion=0&wait=25") });
    expect((await next(204)).path).toContain("sinceVersion=3");
    expect((await next(200, stateAt(4))).path).toContain("sinceVersion=3");
    expect(data().state?.version).toBe(4);
    // Reads in a row are one line of the log, not one each.
    expect(data().log.filter(({ path }) => path.startsWith("/state"))).toHaveLength(1);
  });

  it("pauses where a read brings nothing to wait for, and ends with the table", async () => {
    const { next, calls, timers } = await seated();
    await next(404, { code: "not_started" });
    expect([calls.length, timers.length]).toEqual([0, 1]);
    timers[0]?.();
    for (let turns = 0; turns < 10; turns += 1) await Promise.resolve();
    await next(410, { code: "table_closed" });
    expect([calls.length, timers.length]).toEqual([0, 1]);
  });

  it("acts on the decision that is owed, at its price, and not without one", async () => {
    const { trial, next, calls } = await seated();
    await next(200, stateAt(3));
    await trial.act("fold");
    expect(calls).toHaveLength(1);
    await next(200, stateAt(4, myTurn));
    void trial.act("call");
    const read = calls.shift();
    expect(await next(200, { applied: true })).toMatchObject({
      path: "/action",
      body: { action: "call", amount: ownPending.needToCall, turnToken: ownPending.turnToken },
    });
    void trial.act("raise", 120);
    expect((await next(200)).body).toMatchObject({ action: "raise", raiseTo: 120 });
    expect(read?.call.path).toContain("/state");
  });

  it("does one thing at a time: a second tap on the way does nothing", async () => {
    const { trial, calls, next } = scripted();
    void trial.open();
    void trial.open();
    expect(calls).toHaveLength(1);
    await next(429, { code: "sandboxes_full" });
    expect(trial.store.getState()).toMatchObject({ tableId: null, busy: false });
  });

  it("asks no more once the page is left", async () => {
    const { trial, next, calls } = await seated();
    trial.stop();
    expect((await next(0)).signal.aborted).toBe(true);
    expect(calls).toEqual([]);
  });

  it("owes nothing for another's turn, or for a price that is not told", () => {
    expect(owed(null)).toBeNull();
    expect(owed(stateAt(1, { pendingAction: { ...ownPending, seatIndex: 2 } }))).toBeNull();
    expect(owed(stateAt(1, { pendingAction: { seatIndex: 0, since: "", deadline_at: null } }))).toBeNull();
    expect(owed(stateAt(1, myTurn))?.turnToken).toBe(ownPending.turnToken);
  });
});
