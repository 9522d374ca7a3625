import { beforeEach, describe, expect, it } from "vitest";
import { ActionOutput } from "@/contract/actions";
import type { InboxResult, PublicPlayer, PublicTable } from "@/contract/state";
import { publicTable, seatView } from "@/services/testing/records";
import { type Answer, type Chair, gistOf, type HostedTable, type House, openTable } from "../testing/house";
import { openPair, type Pair } from "../testing/pair";

const UNKNOWN = "0".repeat(20);
const DAY = 24 * 60 * 60 * 1000;
const DEADLINE = new Date(1_800_000_090_000).toISOString();
const withSeat2 = (own: Partial<PublicPlayer>): PublicPlayer[] =>
  publicTable().playersPublic.map((each) => (each.seatIndex === 2 ? { ...each, ...own } : each));

let house: House;
let table: HostedTable;
let ana: Chair;
let bob: Chair;
let views: Pair["views"];
beforeEach(async () => {
  ({ house, table, ana, bob, views } = await openPair("Ana"));
  await table.publish({}, views("ticket-1"));
});

const idle = { pendingAction: null };

const act = (body: Record<string, unknown> = {}, headers = {}) =>
  house.ask("/action", {
    body: { tableId: table.id, seatIndex: 2, turnToken: "ticket-1", action: "call", ...body },
    headers,
  });
const bearer = (chair: Chair) => ({ authorization: `Bearer ${chair.token}` });
const output = (answer: Answer) => {
  expect(answer.status, answer.text).toBe(200);
  return ActionOutput.parse(answer.json);
};
const inbox = async () => (await house.live.read(table.id))?.inbox.entries ?? [];

/** The host takes the inbox's first entry and publishes what came of it. */
async function hostAnswers(result: Omit<InboxResult, "id">, next = views(null), shown = idle as object) {
  await house.elapse(0);
  const [entry] = await inbox();
  if (!entry) throw new Error("nothing in the inbox");
  const results = [{ id: entry.id, ...result }];
  return table.publish(shown, next, { results, inboxCursor: entry.id });
}

describe("POST /action", () => {
  it("answers what the host made of the act", async () => {
    const answer = act();
    const did = { action: "call", amount: 20, to: 20 };
    await hostAnswers({ applied: true, act: did });
    expect(output(await answer)).toEqual({ ok: true, applied: true, act: did, version: 2, legal: null });
    expect(await inbox()).toEqual([]);
  });

  it("names an adjusted act (decision 11)", async () => {
    const answer = act({ action: "raise", amount: 1 });
    await hostAnswers({ applied: true, reason: "adjusted", act: { action: "call", amount: 20, to: 20 } });
    expect(output(await answer)).toMatchObject({
      applied: true,
      reason: "adjusted",
      act: { action: "call" },
    });
  });

  it("hands on a refusal with what is legal, and takes another try", async () => {
    const answer = act({ action: "check" });
    await hostAnswers({ applied: false, reason: "cannot_check" }, views("ticket-1"), {});
    expect(output(await answer)).toMatchObject({
      applied: false,
      reason: "cannot_check",
      message: "There is a bet to call: call, raise or fold.",
      legal: { turnToken: "ticket-1", needToCall: 20 },
    });
    const again = act({ action: "fold" });
    await hostAnswers({ applied: true });
    expect(output(await again).applied).toBe(true);
  });

  it("is durable before its answer, and says queued when no host speaks for two seconds", async () => {
    const answer = act();
    await house.elapse(1_999);
    expect(await inbox()).toHaveLength(1);
    await house.elapse(1);
    expect(output(await answer)).toMatchObject({
      applied: false,
      reason: "queued",
      legal: { turnToken: "ticket-1" },
    });
  });

  it("said again gives the same answer, and reaches the host once", async () => {
    const first = act();
    const second = act();
    await hostAnswers({ applied: true });
    const told = output(await first);
    expect(output(await second)).toEqual(told);
    expect(output(await act())).toEqual(told);
    expect(await inbox()).toEqual([]);
  });

  it("does not replace an act by another one under the same ticket", async () => {
    const first = act();
    await house.elapse(0);
    expect(output(await act({ action: "fold" }))).toMatchObject({ applied: false, reason: "already_acted" });
    await hostAnswers({ applied: true });
    expect(output(await first).applied).toBe(true);
    expect(output(await act({ action: "fold" }))).toMatchObject({ applied: false, reason: "already_acted" });
  });

  it("under a stale ticket changes nothing, and says what is owed now", async () => {
    expect(output(await act({ turnToken: "yesterday" }))).toMatchObject({
      applied: false,
      reason: "stale_turn",
      version: 1,
      legal: { turnToken: "ticket-1" },
    });
    expect(await inbox()).toEqual([]);
  });

  it("reads the doc's own bodies: amounts with fold, check and call, a token inside", async () => {
    const answer = act({ action: "call", amount: 0, claim_token: bob.token });
    await hostAnswers({ applied: true });
    expect(output(await answer).applied).toBe(true);
  });

  it.each([
    [{ action: "call", maxCall: 10 }, "maxCall", "max_call"],
    [{ action: "raise", raise_to: 60 }, "raise_to", "raiseTo"],
  ])("does not lose a misspelt field, but names it: %j", async (body, wrong, right) => {
    const answer = await act(body);
    expect(gistOf(answer)).toBe("400 invalid_field");
    expect(answer.json).toMatchObject({ message: `body: has no field ${wrong}: write ${right}` });
    expect(await inbox()).toEqual([]);
  });

  it.each([
    ["a field unknown", { mood: "calm" }, "400 invalid_field"],
    ["no table", { tableId: undefined }, "400 invalid_field"],
    ["a table unknown", { tableId: UNKNOWN }, "404 table_not_found"],
    ["a table of no form", { tableId: "x" }, "404 table_not_found"],
    ["a chair beyond the table", { seatIndex: 6 }, "400 seat_out_of_range"],
    ["a chair beyond any table", { seatIndex: 9 }, "400 seat_out_of_range"],
    ["an empty chair", { seatIndex: 5 }, "401 claim_token_required"],
    [
      "no ticket",
      { turnToken: undefined },
      "400 invalid_field",
      "turnToken: is missing: copy it from table.pendingAction",
    ],
    ["no act", { action: undefined }, "400 invalid_field"],
    ["an act unknown", { action: "bluff" }, "400 invalid_field"],
    ["half a chip", { action: "raise", amount: 20.5 }, "400 invalid_field"],
    ["chips below none", { action: "raise", amount: -1 }, "400 invalid_field"],
    ["chips in words", { action: "raise", amount: "60" }, "400 invalid_field"],
    ["a wait too long", { wait: 51 }, "400 invalid_field"],
    ["a wait for any change", { wait: 5, until: "change" }, "400 invalid_field"],
    ["another seat's token", { claim_token: "ANA" }, "403 not_your_seat"],
    ["a stranger's token", { claim_token: "nobody-has-this" }, "401 bad_claim_token"],
    ["a sealed seat and no token", { seatIndex: 0 }, "401 claim_token_required"],
  ])("with %s is refused", async (_, body, gist, words = "") => {
    const token = "claim_token" in body && body.claim_token === "ANA" ? { claim_token: ana.token } : {};
    const refused = await act({ ...body, ...token });
    expect(gistOf(refused)).toBe(gist);
    expect(refused.json["message"]).toContain(words);
    expect(await inbox()).toEqual([]);
  });

  it("needs the token once the seat is sealed, in the body or a header", async () => {
    await house.ask(`/state?tableId=${table.id}&seatIndex=2`, { headers: bearer(bob) });
    expect(gistOf(await act())).toBe("401 claim_token_required");
    const answer = act({}, { "x-claim-token": bob.token });
    await hostAnswers({ applied: true });
    expect(output(await answer).applied).toBe(true);
  });

  it("of who lost the chair is refused", async () => {
    house.clock.advance(90_000);
    await table.sit(2, "Heir");
    expect(gistOf(await act({}, bearer(bob)))).toBe("401 claim_expired");
    expect(output(await act())).toMatchObject({ reason: "stale_turn", legal: null });
  });

  it("is 404 before the first publish, 410 after the table's life", async () => {
    const fresh = await openTable(house);
    await fresh.sit(2);
    expect(gistOf(await act({ tableId: fresh.id }))).toBe("404 not_started");
    house.clock.advance(DAY);
    expect(gistOf(await act())).toBe("410 table_expired");
    await house.live.update(table.id, (r) => ({
      next: { ...r, row: { ...r.row, closedAt: 1 } },
      result: null,
    }));
    expect(gistOf(await act())).toBe("410 table_closed");
  });

  it("keeps an acting seat alive, sealed or not (decision 18)", async () => {
    house.clock.advance(80_000);
    await act({ turnToken: "yesterday" });
    const stale = (await house.live.read(table.id))?.lobby.claims.map(
      (c) => house.clock.now() - c.lastSeenAt,
    );
    expect(stale).toEqual([80_000, 0]);
  });
});

describe("POST /action: 60 a minute per table and seat", () => {
  it("counts well-formed acts of who may act, and says when to come back", async () => {
    for (let n = 0; n < 60; n += 1) {
      expect((await act({ action: "bluff" })).status).toBe(400);
      expect((await act({ seatIndex: 0 })).status).toBe(401);
      expect((await act({}, bearer(ana))).status).toBe(403);
      expect((await act({ turnToken: "yesterday" })).status).toBe(200);
    }
    const over = await act({ turnToken: "yesterday" });
    expect(gistOf(over)).toBe("429 rate_limited");
    expect(Number(over.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(over.json["retry_after"]).toBe(Number(over.headers.get("retry-after")));
    expect((await act({ seatIndex: 0, turnToken: "x" }, bearer(ana))).status).toBe(200);
  });

  it("lets a sandbox's guests act as fast as programs can, within reason", async () => {
    await house.live.update(table.id, (r) => ({
      next: { ...r, row: { ...r.row, sandbox: { pace: "instant" } } },
      result: null,
    }));
    for (let n = 0; n < 1_200; n += 1) expect((await act({ turnToken: "yesterday" })).status).toBe(200);
    expect((await act({ turnToken: "yesterday" })).status).toBe(429);
  });

  it("leaves the holder its own share, however many speak for an unsealed seat without a token (decision 32)", async () => {
    for (let n = 0; n < 61; n += 1) await act({ turnToken: "bogus" });
    expect((await act({ turnToken: "bogus" })).status).toBe(429);
    expect((await act({ turnToken: "bogus" }, bearer(bob))).status).toBe(200);
  });
});

describe("POST /action with wait (decision 17)", () => {
  it("answers with the seat's next decision", async () => {
    const answer = act({ wait: 30 });
    await hostAnswers({ applied: true });
    await house.elapse(3_000);
    await table.publish({}, views("ticket-2"));
    const told = output(await answer);
    expect(told).toMatchObject({ applied: true, version: 3, legal: { turnToken: "ticket-2" } });
    expect(told.state).toMatchObject({ version: 3, seat: { holeCards: ["AH", "KC"] } });
  });

  it("answers at the hand's end", async () => {
    const answer = act({ wait: 30 });
    await hostAnswers({ applied: true });
    await table.publish({ ...idle, phase: "showdown" }, views(null));
    await table.publish({ ...idle, phase: "between", winners: [{ seatIndex: 2, amount: 40 }] }, views(null));
    const told = output(await answer).state;
    expect(told?.table.phase).toBe("between");
    expect(told?.lastHand).toEqual({
      handIndex: 1,
      version: 4,
      winners: [{ seatIndex: 2, amount: 40 }],
      showdown: [],
      standings: [],
    });
  });

  it("with until=turn holds on to the next decision, through hands' ends, and tells of the last of them", async () => {
    const answer = act({ wait: 30, until: "turn" });
    await hostAnswers({ applied: true });
    for (const handIndex of [1, 2]) {
      await table.publish(
        { ...idle, handIndex, phase: "between", winners: [{ seatIndex: 0, amount: 40 }] },
        views(null),
      );
      await table.publish({ ...idle, handIndex: handIndex + 1 }, views(null));
    }
    await house.elapse(5_000);
    await table.publish({ handIndex: 3 }, views("ticket-2"));
    expect(output(await answer)).toMatchObject({
      applied: true,
      legal: { turnToken: "ticket-2" },
      state: { version: 7, lastHand: { handIndex: 2, winners: [{ seatIndex: 0, amount: 40 }] } },
    });
  });

  it.each<[string, Partial<PublicTable>]>([
    [
      "its own buy-in",
      { phase: "buy_in", buyIn: { seatIndex: 2, floor: 100, cap: 1_000, deadline_at: DEADLINE } },
    ],
    ["its bust", { playersPublic: withSeat2({ status: "busted", chips: 0 }) }],
    [
      "the game's end",
      {
        phase: "ended",
        winners: [{ seatIndex: 0, amount: 40 }],
        standings: [{ seatIndex: 0, name: "Ana", chips: 4_000 }],
      },
    ],
  ])("with until=turn answers at %s", async (_, parts) => {
    const answer = act({ wait: 30, until: "turn" });
    await hostAnswers({ applied: true });
    await table.publish({ ...idle, ...parts }, views(null));
    expect(output(await answer).state).toMatchObject({ version: 3, table: parts });
  });

  it("answers where the table closes meanwhile, or its host falls silent", async () => {
    const before = act({ wait: 50, until: "turn" });
    await hostAnswers({ applied: true });
    await house.elapse(15_000);
    expect(output(await before).state?.hostStale).toBe(true);
    await table.publish({}, views("ticket-2"));
    const after = act({ turnToken: "ticket-2", wait: 50, until: "turn" });
    await hostAnswers({ applied: true });
    await house.live.update(table.id, (r) => ({
      next: { ...r, row: { ...r.row, closedAt: house.clock.now() } },
      result: null,
    }));
    expect(output(await after)).toMatchObject({ applied: true, state: { closed_at: expect.any(String) } });
  });

  it("said again after the hand's end answers at once, until that is not what is waited for", async () => {
    const first = act({ wait: 30 });
    await hostAnswers({ applied: true });
    await table.publish({ ...idle, phase: "between", winners: [{ seatIndex: 2, amount: 40 }] }, views(null));
    const told = output(await first);
    expect(output(await act({ wait: 30 }))).toEqual(told);
    const again = act({ wait: 30, until: "turn" });
    await house.elapse(5_000);
    await table.publish({ handIndex: 2 }, views("ticket-2"));
    expect(output(await again)).toMatchObject({ applied: true, legal: { turnToken: "ticket-2" } });
  });

  it("tells a hand's end also where the next hand is on by then", async () => {
    const answer = act({ wait: 30 });
    await hostAnswers({ applied: true });
    await table.publish({ ...idle, handIndex: 2 }, views(null));
    expect(output(await answer).state?.table.handIndex).toBe(2);
  });

  it("answers at the end of the wait with what there is", async () => {
    const answer = act({ wait: 5 });
    await hostAnswers({ applied: true });
    await house.elapse(5_000);
    expect(output(await answer)).toMatchObject({
      applied: true,
      version: 2,
      legal: null,
      state: { version: 2 },
    });
  });

  it("goes on waiting for a slow host, and says in the end what became of the act", async () => {
    const answer = act({ wait: 30 });
    await house.elapse(10_000);
    await hostAnswers({ applied: true }, views("ticket-2"), {});
    expect(output(await answer)).toMatchObject({ applied: true, legal: { turnToken: "ticket-2" } });
  });

  it.each([
    ["a stale ticket", { turnToken: "yesterday" }],
    ["a refused act", { action: "check" }],
  ])("does not keep %s waiting", async (_, body) => {
    const answer = act({ ...body, wait: 50 });
    if ("action" in body)
      await hostAnswers({ applied: false, reason: "cannot_check" }, views("ticket-1"), {});
    expect(output(await answer)).toMatchObject({ applied: false, state: { table: { phase: "betting" } } });
  });

  it("shows the next holder's cards to nobody who waited for his own", async () => {
    const answer = act({ wait: 50 });
    await hostAnswers({ applied: true });
    await house.live.update(table.id, (record) => {
      const claims = record.lobby.claims.map((claim) =>
        claim.seat === 2
          ? { ...claim, claim: "claim-of-an-heir" as typeof claim.claim, tokenHash: "00" }
          : claim,
      );
      return { next: { ...record, lobby: { ...record.lobby, claims } }, result: null };
    });
    await table.publish({}, [seatView(2, "claim-of-an-heir", ["9H", "9D"], "ticket-of-heir")]);
    await house.elapse(50_000);
    const answered = await answer;
    expect(answered.text).not.toMatch(/9H|ticket-of-heir/);
    expect(output(answered).legal).toBeNull();
  });
});
