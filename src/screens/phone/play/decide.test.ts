import { describe, expect, it } from "vitest";
import { bad, cut, type FakeServer, good, type Rig, rig, settle } from "../testing/server";
import { NOW, pending, player, state, theirTurn } from "../testing/states";

const data = ({ phone }: Rig) => phone.store.getState();
const keyOf = (each: Rig) => data(each).offer?.key ?? "";
const call = { action: "call", amount: 20 } as const;

/** The next version of the table. */
const next = (
  server: FakeServer,
  over: Parameters<typeof state>[0],
  rest: Parameters<typeof state>[1] = {},
) => server.publish(state(over, { version: (server.state?.version ?? 0) + 1, ...rest }));

describe("deciding", () => {
  it("takes no tap in the first 400 ms, and takes it after them", async () => {
    const each = await rig();
    await each.pass(390);
    expect(each.phone.act(call, keyOf(each))).toBe(false);
    await each.pass(10);
    expect(each.phone.act(call, keyOf(each))).toBe(true);
    await settle();
    expect(each.server.acts).toEqual([{ turnToken: "turn-1", ...call }]);
  });

  it("takes no tap that was aimed at another price", async () => {
    const each = await rig();
    const aimed = keyOf(each);
    await each.pass(1000);
    next(each.server, { pendingAction: pending(0, { needToCall: 200 }) });
    await each.pass(1000);
    expect(each.phone.act(call, aimed)).toBe(false);
    expect(each.server.acts).toEqual([]);
  });

  it("a second tap on the same turn does nothing", async () => {
    const each = await rig();
    await each.pass(500);
    each.phone.act(call, keyOf(each));
    expect(each.phone.act({ action: "fold", amount: 0 }, keyOf(each))).toBe(false);
    await settle();
    expect(each.phone.act({ action: "fold", amount: 0 }, keyOf(each))).toBe(false);
    await each.pass(5000);
    expect(each.server.acts).toHaveLength(1);
  });

  it("shows the act as sent at once, and as taken when the server has it", async () => {
    const each = await rig();
    await each.pass(500);
    each.phone.act(call, keyOf(each));
    expect(data(each).sent).toMatchObject({ status: "sending", decision: call });
    await settle();
    expect(data(each).sent).toMatchObject({ status: "taken" });
    next(each.server, { pendingAction: theirTurn(1) });
    await each.pass(50);
    expect(data(each)).toMatchObject({ sent: null, offer: null });
  });

  it("repeats the same act through a lost answer until it is answered", async () => {
    const each = await rig();
    await each.pass(500);
    each.server.fail(cut);
    each.phone.act(call, keyOf(each));
    await each.pass(3000);
    each.server.fail(null);
    await each.pass(5000);
    expect(each.server.acts).toHaveLength(1);
    expect(each.server.count("act")).toBeGreaterThan(2);
    expect(data(each).sent?.status).toBe("taken");
  });

  it("says it again at once when the network is back", async () => {
    const each = await rig();
    await each.pass(500);
    each.server.fail(cut);
    each.phone.act(call, keyOf(each));
    await each.pass(10_000);
    each.server.fail(null);
    each.phone.network(true);
    await settle();
    expect(each.server.acts).toHaveLength(1);
  });

  it("falls silent when the turn has gone on without it", async () => {
    const each = await rig();
    await each.pass(500);
    const unheard = async () => {
      each.server.calls.push("act");
      return cut;
    };
    Object.assign(each.server.api, { act: unheard });
    each.phone.act(call, keyOf(each));
    await each.pass(1000);
    next(each.server, { pendingAction: theirTurn(1) });
    await each.pass(5000);
    const tries = each.server.count("act");
    await each.pass(20_000);
    expect(each.server.count("act")).toBe(tries);
  });

  it("an act that is queued stays sent", async () => {
    const each = await rig((server) => {
      server.actAnswer = good({ ok: true, applied: false, reason: "queued", version: 7, legal: null });
    });
    await each.pass(500);
    each.phone.act(call, keyOf(each));
    await each.pass(1000);
    expect(data(each)).toMatchObject({ sent: { status: "taken" }, notice: null });
  });

  it("a stale turn is said in words and leaves the turn open", async () => {
    const each = await rig((server) => {
      server.actAnswer = good({ ok: true, applied: false, reason: "stale_turn", version: 7, legal: null });
    });
    await each.pass(500);
    each.phone.act(call, keyOf(each));
    await settle();
    expect(data(each)).toMatchObject({ sent: null, notice: { code: "stale_turn" } });
  });

  it("an adjusted act says what it became", async () => {
    const act = { action: "call", amount: 20, to: 20 };
    const each = await rig((server) => {
      server.actAnswer = good({ ok: true, applied: true, reason: "adjusted", act, version: 8, legal: null });
    });
    await each.pass(500);
    each.phone.act({ action: "raise", raiseTo: 30 }, keyOf(each));
    await settle();
    expect(data(each).notice).toMatchObject({ code: "adjusted", act });
    each.phone.dismiss();
    expect(data(each).notice).toBeNull();
  });

  it("a refusal that comes with the next state opens the turn again", async () => {
    const each = await rig((server) => {
      server.actAnswer = good({ ok: true, applied: false, reason: "queued", version: 7, legal: null });
    });
    await each.pass(500);
    each.phone.act(call, keyOf(each));
    await each.pass(100);
    const seat = state().seat;
    const lastOutcome = { turnToken: "turn-1", applied: false, act: "call", amount: 20 };
    next(each.server, {}, seat === undefined ? {} : { seat: { ...seat, lastOutcome } });
    await each.pass(100);
    expect(data(each)).toMatchObject({ sent: null, notice: { code: "refused" } });
  });

  it("a refused token has the claim checked", async () => {
    const each = await rig((server) => {
      server.actAnswer = bad(401, "bad_claim_token");
    });
    await each.pass(500);
    const before = each.server.count("heartbeat");
    each.phone.act(call, keyOf(each));
    await settle();
    expect(each.server.count("heartbeat")).toBe(before + 1);
    expect(data(each).notice?.code).toBe("bad_claim_token");
  });
});

describe("deciding ahead", () => {
  const waiting = (server: FakeServer) => {
    server.state = state({ pendingAction: theirTurn(2) });
  };

  it("plays the choice a moment after the turn came", async () => {
    const each = await rig(waiting);
    each.phone.choose("check_fold");
    next(each.server, { pendingAction: pending(0) });
    await each.pass(600);
    expect(each.server.acts).toEqual([]);
    expect(data(each).pre?.kind).toBe("check_fold");
    await each.pass(200);
    expect(each.server.acts).toEqual([{ turnToken: "turn-1", action: "fold", amount: 0 }]);
    expect(data(each).pre).toBeNull();
  });

  it("a second tap takes it back, also in the moment before it is played", async () => {
    const each = await rig(waiting);
    each.phone.choose("check_fold");
    each.phone.choose("check_fold");
    expect(data(each).pre).toBeNull();
    each.phone.choose("check_fold");
    next(each.server, { pendingAction: pending(0) });
    await each.pass(300);
    each.phone.choose("check_fold");
    await each.pass(5000);
    expect(each.server.acts).toEqual([]);
  });

  it("is cleared, aloud, when the price changes", async () => {
    const each = await rig(waiting);
    each.phone.choose("call_small");
    next(each.server, {
      pendingAction: theirTurn(2),
      playersPublic: [player(0), player(1, { bet: 60 }), player(2, { bet: 20 })],
    });
    await each.pass(100);
    expect(data(each)).toMatchObject({ pre: null, notice: { code: "pre_cleared" } });
  });

  it.each([
    ["the street is over", { street: "flop" }],
    ["the hand is over", { phase: "between", pendingAction: null }],
    ["the game is paused", { phase: "paused" }],
  ] as const)("is cleared without a word when %s: no price changed", async (_, table) => {
    const each = await rig(waiting);
    each.phone.choose("check_fold");
    next(each.server, { pendingAction: theirTurn(2), ...table });
    await each.pass(100);
    expect(data(each)).toMatchObject({ pre: null, notice: null });
  });

  it("is cleared without a word when the turn comes on a later street", async () => {
    const each = await rig(waiting);
    each.phone.choose("check_fold");
    next(each.server, { street: "flop", pendingAction: pending(0, { needToCall: 60 }) });
    await each.pass(100);
    expect(data(each)).toMatchObject({ pre: null, notice: null });
  });

  it("is cleared when the turn comes at another price", async () => {
    const each = await rig(waiting);
    each.phone.choose("check_fold");
    next(each.server, { pendingAction: pending(0, { needToCall: 60 }) });
    await each.pass(5000);
    expect(each.server.acts).toEqual([]);
    expect(data(each)).toMatchObject({ pre: null, notice: { code: "pre_cleared" } });
  });

  it("a tap on the buttons goes before it", async () => {
    const each = await rig(waiting);
    each.phone.choose("check_fold");
    next(each.server, { pendingAction: pending(0) });
    await each.pass(450);
    expect(each.phone.act(call, keyOf(each))).toBe(true);
    await each.pass(2000);
    expect(each.server.acts.map((act) => act.action)).toEqual(["call"]);
  });

  it("cannot be made at one's own turn, nor for a call that is not small", async () => {
    const own = await rig();
    own.phone.choose("check_fold");
    expect(data(own).pre).toBeNull();
    const dear = await rig((server) => {
      server.state = state({
        pendingAction: theirTurn(2),
        playersPublic: [player(0), player(1, { bet: 90 })],
      });
    });
    dear.phone.choose("call_small");
    expect(data(dear).pre).toBeNull();
  });
});

describe("start and buy-in", () => {
  it("a start is said once, however often it is tapped, and repeated through faults", async () => {
    const each = await rig((server) => {
      server.state = null;
    });
    each.server.fail(cut);
    each.phone.start();
    each.phone.start();
    expect(data(each).starting).toBe(true);
    await each.pass(1000);
    each.server.fail(null);
    await each.pass(5000);
    expect(data(each).starting).toBe(false);
  });

  it("a start that is refused says why", async () => {
    const each = await rig();
    Object.assign(each.server.api, { start: async () => bad(409, "need_two_players") });
    each.phone.start();
    await settle();
    expect(data(each)).toMatchObject({ starting: false, notice: { code: "need_two_players" } });
  });

  const choosing = (server: FakeServer) => {
    const buyIn = { seatIndex: 0, floor: 100, cap: 900, deadline_at: NOW };
    server.state = state({ phase: "buy_in", buyIn, pendingAction: null });
  };

  it("a buy-in is answered once and shows what was applied (decision 41)", async () => {
    const each = await rig(choosing);
    each.phone.buyIn(900);
    each.phone.buyIn(null);
    await settle();
    expect(each.server.buyIns).toEqual([900]);
    expect(data(each).buyIn).toMatchObject({ amount: 900, status: "taken" });
    next(each.server, {});
    await each.pass(100);
    expect(data(each).buyIn).toBeNull();
  });

  it("a buy-in that is said again over a bad line outlives a pause and its other deadline", async () => {
    const each = await rig(choosing);
    const { buyIn: said } = each.server.api;
    Object.assign(each.server.api, { buyIn: async () => cut });
    each.phone.buyIn(700);
    await each.pass(500);
    const { buyIn } = data(each).state?.table ?? {};
    if (!buyIn) throw new Error("no choice is open");
    next(each.server, { phase: "paused", buyIn: { ...buyIn, deadline_at: null } });
    await each.pass(2_000);
    next(each.server, { phase: "buy_in", buyIn: { ...buyIn, deadline_at: "2026-04-24T10:55:00.000Z" } });
    await each.pass(2_000);
    expect(data(each).buyIn).toMatchObject({ amount: 700, status: "sending" });
    Object.assign(each.server.api, { buyIn: said });
    await each.pass(5_000);
    expect(data(each).buyIn).toMatchObject({ amount: 700, status: "taken" });
  });

  it("leaving is an answer too", async () => {
    const each = await rig(choosing);
    each.phone.buyIn(null);
    await settle();
    expect(each.server.buyIns).toEqual([null]);
    expect(data(each).buyIn).toMatchObject({ amount: 0, status: "taken" });
  });

  it("a choice that came too late says so and opens the choice again", async () => {
    const each = await rig(choosing);
    Object.assign(each.server.api, { buyIn: async () => bad(409, "no_buyin_open") });
    each.phone.buyIn(500);
    await settle();
    expect(data(each)).toMatchObject({ buyIn: null, notice: { code: "no_buyin_open" } });
  });

  it("does nothing where no buy-in is open for this chair", async () => {
    const each = await rig();
    each.phone.buyIn(500);
    await settle();
    expect(each.server.buyIns).toEqual([]);
  });
});
