import { beforeEach, describe, expect, it } from "vitest";
import { ActionOutput } from "@/contract/actions";
import { HandList, HandRow } from "@/contract/hands";
import { SettlementCreated, SettlementRow } from "@/contract/settlements";
import { StateOutput } from "@/contract/state";
import { ClaimOutput, LobbyOutput, TableRow } from "@/contract/tables";
import { seatView } from "@/services/testing/records";
import { type HostedTable, openTable, pairAgent } from "../native/testing/house";
import { exampleNight } from "../native/testing/night";
import { gistOf, type McpClient } from "./testing/client";
import { type McpHouse, openMcp } from "./testing/house";

const NOWHERE = "0123456789abcdef0123";

let house: McpHouse;
let agent: McpClient;
beforeEach(async () => {
  house = openMcp();
  agent = await house.connect();
});

describe("pairing", () => {
  it("gets a bearer once its owner agreed, and knows itself by it", async () => {
    const started = await agent.good("pair_start", { software: "a test", model: "a model" });
    const { device_code, pair_code } = started;
    expect(await agent.good("pair_complete", { device_code })).toEqual({ status: "pending" });
    const agreed = await house.ask("/auth/pair/verify", { body: { pair_code, name: "North Wind" } });
    expect(agreed.status).toBe(200);
    const { token } = await agent.good("pair_complete", { device_code });
    expect(await agent.good("whoami", { bearer: token })).toMatchObject({ name: "North Wind" });
    // The same in the header, where a client's settings put it.
    const known = await house.connect(String(token));
    expect(await known.good("whoami")).toMatchObject({ name: "North Wind" });
  });

  it("says what to do without one, in the words of its tools", async () => {
    const told = await agent.call("whoami");
    expect(gistOf(told)).toBe("401 bearer_required");
    expect(told.json["message"]).toContain("pair_start");
    expect(gistOf(await agent.call("whoami", { bearer: "no-such-bearer" }))).toBe(
      "401 invalid_or_revoked_token",
    );
    expect(gistOf(await agent.call("pair_complete"))).toBe("400 invalid_field");
    const over = await agent.call("pair_complete", { device_code: "unknown" });
    expect(over.json).toMatchObject({ status: "expired", code: "pair_expired" });
    expect(over.refused).toBe(true);
  });
});

describe("opening a table", () => {
  it("opens a TV table and a room for anybody, and a crew's in the agent's name", async () => {
    const { token, id } = await pairAgent(house);
    const tv = await agent.good("open_table", { mode: "tv", small_blind: 25, big_blind: 50 });
    expect(TableRow.parse(tv)).toMatchObject({ mode: "tv", settings: { big_blind: 50 } });
    const room = await agent.good("open_table", { mode: "room", seats: 4 });
    expect(TableRow.parse(room)).toMatchObject({ mode: "room", seats: 4 });
    expect(room).not.toHaveProperty("agent_id");
    const own = await agent.good("open_table", { mode: "room", seats: 4, bearer: token });
    expect(own).toMatchObject({ mode: "room", agent_id: id });
    const crew = await (await house.connect(token)).good("open_table", { mode: "challenge" });
    expect(crew).toMatchObject({ mode: "challenge", agent_id: id });
  });

  it.each([
    [{}, "mode: must be tv, room, challenge or demo"],
    [{ mode: "TV" }, "mode: must be tv, room, challenge or demo"],
    [{ mode: ["tv"] }, "mode: must be tv, room, challenge or demo"],
    [{ mode: "tv", seats: 4 }, "seats: is not for this kind of table"],
    [{ mode: "room" }, "seats"],
    [{ mode: "tv", host: true }, "host"],
    [{ mode: "tv", bearer: 7 }, "bearer"],
  ])("refuses %j and names the argument", async (args, words) => {
    const told = await agent.call("open_table", args);
    expect(gistOf(told)).toMatch(/^(400 invalid_field|401 bearer_required)$/);
    if (gistOf(told).startsWith("400")) expect(told.json["message"]).toContain(words);
  });

  it("opens a sandbox, and says when there is no more room for one", async () => {
    expect(await agent.good("open_sandbox", { pace: "instant" })).toMatchObject({ sandbox: true });
    const full = await openMcp({
      sandboxes: { refuse: () => ({ code: "sandboxes_full", retryAfter: 90 }) },
    }).connect();
    const told = await full.call("open_sandbox");
    expect(told.json).toMatchObject({ status: 429, code: "sandboxes_full", retry_after: 90 });
  });
});

describe("at a table that a screen deals", () => {
  let table: HostedTable;
  let seat: { table_id: string; seat_index: number; claim_token: string };
  let claim: string;
  beforeEach(async () => {
    table = await openTable(house);
    await table.sit(0, "Ana", true);
    const joined = ClaimOutput.parse(
      await agent.good("join_seat", { table_id: table.id, seat_index: 2, name: "Bob" }),
    );
    seat = { table_id: table.id, seat_index: 2, claim_token: joined.claim_token };
    claim = joined.claim;
  });
  const bob = (ticket: string | null) => [
    seatView(2, claim as Parameters<typeof seatView>[1], ["AH", "KC"], ticket),
  ];
  const idle = { pendingAction: null };

  it("is seated as an agent, its cards sealed", async () => {
    const lobby = LobbyOutput.parse(await agent.good("lobby", { table_id: table.id }));
    expect(lobby.claims.map(({ name, is_agent }) => [name, is_agent])).toEqual([
      ["Ana", false],
      ["Bob", true],
    ]);
    await table.publish({}, bob("ticket-1"));
    const { json } = await house.ask(`/state?tableId=${table.id}&seatIndex=2`);
    expect(json["seat"]).toEqual(expect.not.objectContaining({ holeCards: expect.anything() }));
  });

  it("gets the same chair again by its key, and no other's", async () => {
    const other = { table_id: table.id, seat_index: 3, name: "Cy", claim_key: "a-key-of-sixteen-characters" };
    const first = await agent.good("join_seat", other);
    expect(await agent.good("join_seat", other)).toEqual(first);
    expect(gistOf(await agent.call("join_seat", { ...other, claim_key: undefined }))).toBe("409 seat_taken");
  });

  it("starts the game and gives the chair up", async () => {
    const { table_id, claim_token } = seat;
    expect(await agent.good("start", { table_id, claim_token })).toMatchObject({ start_signaled: true });
    expect(await agent.good("leave_seat", { table_id, claim_token })).toEqual({ ok: true, seat_index: 2 });
    const told = await agent.call("wait_for_turn", seat);
    expect(gistOf(told)).toBe("401 seat_released");
    expect(told.json["message"]).toContain("Claim a seat again");
  });

  it("goes on watching a seat that another device plays, and is not told to take it back", async () => {
    await table.publish({}, bob("ticket-1"));
    const { claim_token } = seat;
    const to = (call: string, body: object) => house.ask(`/tables/${table.id}/lobby/${call}`, { body });
    const { move_code } = (await to("move", { claim_token })).json;
    expect((await to("claim", { move_code })).status).toBe(200);

    const act = { ...seat, turnToken: "ticket-1", action: "call" };
    const told = await agent.call("act", act);
    expect(gistOf(told)).toBe("409 seat_moved");
    expect(told.json["message"]).toContain("an agent does not get it back");
    expect((await to("claim", { claim_token, take_back: true })).status).toBe(409);
    expect(await agent.good("wait_for_turn", { ...seat, wait: 0 })).toMatchObject({
      seat: { moved: true, holeCards: ["AH", "KC"] },
    });
    const other = { table_id: table.id, seat_index: 3, name: "Bob" };
    expect(await agent.good("join_seat", other)).toMatchObject({ seat_index: 3 });
  });

  it("waits until its turn, through what others do", async () => {
    await table.publish(idle, bob(null));
    let told = false;
    const waiting = agent.good("wait_for_turn", seat).finally(() => {
      told = true;
    });
    await house.elapse(1_000);
    await table.publish(idle, bob(null));
    await house.elapse(1_000);
    expect(told).toBe(false);
    await table.publish({}, bob("ticket-1"));
    const state = StateOutput.parse(await waiting);
    expect(state).toMatchObject({
      version: 3,
      table: { pendingAction: { turnToken: "ticket-1" } },
      seat: { holeCards: ["AH", "KC"] },
    });
  });

  it("says that nothing changed when the time is up", async () => {
    await table.publish(idle, bob(null));
    const waiting = agent.call("wait_for_turn", { ...seat, sinceVersion: 1, wait: 5 });
    await house.elapse(0);
    await house.elapse(5_000);
    expect(await waiting).toEqual({ refused: false, json: { unchanged: true }, text: '{"unchanged":true}' });
  });

  it("acts, and hears of its next decision in the same call", async () => {
    await table.publish({}, bob("ticket-1"));
    const acting = agent.good("act", { ...seat, turnToken: "ticket-1", action: "call", thought: "odds" });
    await house.elapse(0);
    const entry = (await house.live.read(table.id))?.inbox.entries[0];
    if (!entry) throw new Error("nothing in the inbox");
    const results = [{ id: entry.id, applied: true, act: { action: "call", amount: 20, to: 20 } }];
    await table.publish(idle, bob(null), { results, inboxCursor: entry.id });
    await house.elapse(0);
    await table.publish({}, bob("ticket-2"));
    const output = ActionOutput.parse(await acting);
    expect(output).toMatchObject({
      applied: true,
      act: { amount: 20 },
      legal: { turnToken: "ticket-2" },
      state: { version: 3 },
    });
  });

  it("lets many wait at once, each for its own turn", async () => {
    await table.publish(idle, bob(null));
    const waiting = Array.from({ length: 20 }, () => agent.good("wait_for_turn", seat));
    await house.elapse(0);
    await table.publish({}, bob("ticket-1"));
    const states = await Promise.all(waiting);
    for (const state of states) expect(state).toMatchObject({ version: 2 });
  });

  it.each([
    ["lobby", {}, "400 invalid_field", "table_id: is missing"],
    ["lobby", { table_id: NOWHERE }, "404 table_not_found", ""],
    ["lobby", { table_id: "elsewhere" }, "404 table_not_found", ""],
    ["join_seat", { seat_index: 9, name: "X" }, "400 seat_out_of_range", ""],
    ["join_seat", { seat_index: 4 }, "400 invalid_field", "name: is missing"],
    ["join_seat", { seat_index: 4, name: "x".repeat(30) }, "400 invalid_name", ""],
    ["start", { claim_token: "wrong" }, "401 bad_claim_token", "join_seat"],
    ["wait_for_turn", { seat_index: 2 }, "400 invalid_field", "claim_token: is missing"],
    ["wait_for_turn", { seat_index: 2, claim_token: "wrong" }, "401 bad_claim_token", "join_seat"],
    ["wait_for_turn", { seat_index: 0, claim_token: "own" }, "403 not_your_seat", ""],
    ["wait_for_turn", { seat_index: 2, claim_token: "own", wait: 51 }, "400 invalid_field", "wait: must be"],
    ["wait_for_turn", { seat_index: "2", claim_token: "own" }, "400 invalid_field", "seat_index: must be"],
    [
      "act",
      { seat_index: 2, claim_token: "own", action: "call" },
      "400 invalid_field",
      "turnToken: is missing",
    ],
    [
      "act",
      { seat_index: 2, claim_token: "own", turnToken: "t", action: "bet" },
      "400 invalid_field",
      "fold",
    ],
    [
      "act",
      { seat_index: 2, claim_token: "own", raise_to: 60 },
      "400 invalid_field",
      "raise_to: act takes only",
    ],
    [
      "act",
      { seat_index: 2, claim_token: "own", bearer: "x" },
      "400 invalid_field",
      "bearer: act takes only",
    ],
    ["buy_in", { seat_index: 2, claim_token: "own", decision: "buyin" }, "409 no_buyin_open", ""],
    ["hand", { hand_id: NOWHERE }, "404 hand_not_found", ""],
    ["hand", {}, "400 invalid_field", "hand_id: is missing"],
    ["table_hands", { cursor: "next" }, "400 invalid_field", "cursor"],
    ["settlement", { settlement_id: NOWHERE }, "404 settlement_not_found", ""],
    ["settle", {}, "401 settler_required", ""],
    ["mark_paid", { settlement_id: NOWHERE, entry_id: "x" }, "404 settlement_not_found", ""],
  ])("%s of %j is %s", async (name, args, gist, words) => {
    await table.publish(idle, bob(null));
    const own = "claim_token" in args && args.claim_token === "own" ? { claim_token: seat.claim_token } : {};
    const at =
      /^(hand|settlement|mark_paid)$/.test(name) || gist.includes("table_id") ? {} : { table_id: table.id };
    const told = await agent.call(name, { ...(words.startsWith("table_id") ? {} : at), ...args, ...own });
    expect(gistOf(told), told.text).toBe(gist);
    expect(told.json["message"]).toContain(words);
    expect(told.json).toMatchObject({ docs: expect.stringMatching(/^http/), request_id: expect.any(String) });
    expect(JSON.parse(told.text)).toEqual(told.json);
    // What was sent may be a secret: it is not said again.
    expect(told.text).not.toContain(seat.claim_token);
  });
});

describe("after the night", () => {
  it("reads hands, cuts the bill, and marks it paid to the last line", async () => {
    const { table, chairs } = await exampleNight(house);
    const own = { table_id: table.id, claim_token: chairs["Alice"]?.token };
    const { hands } = HandList.parse(await agent.good("table_hands", { ...own, limit: 10 }));
    expect(hands).toHaveLength(1);
    const row = HandRow.parse(await agent.good("hand", { hand_id: hands[0]?.hand_id }));
    expect(row.hand_index).toBe(1);

    const terms = { ...own, stakes_unit: "CNY", chip_to_unit_rate: 0.01 };
    expect(await agent.good("settle", { ...terms, preview: true })).toMatchObject({ preview: true });
    const bill = SettlementCreated.parse(await agent.good("settle", terms));
    expect(gistOf(await agent.call("settle", terms))).toBe("409 settlement_exists");
    const { settlement_id, edit_token } = bill;
    for (const { entry_id } of bill.entries)
      await agent.good("mark_paid", { settlement_id, entry_id, edit_token, paid_via: "cash" });
    const [first] = bill.entries;
    const again = await agent.call("mark_paid", { settlement_id, entry_id: first?.entry_id, edit_token });
    expect(again.json).toMatchObject({ status: 409, code: "already_paid", paid_at: expect.any(String) });
    const read = SettlementRow.parse(await agent.good("settlement", { settlement_id }));
    expect(read.closed_at).not.toBeNull();
    expect(JSON.stringify(read)).not.toContain(edit_token);
  });

  it("lets nobody pay another's debt", async () => {
    const night = await exampleNight(house);
    const bill = await night.bill();
    const { settlement_id, player_tokens } = bill;
    const [line] = bill.entries;
    const wrong = { settlement_id, entry_id: line?.entry_id, player_name: line?.creditor_name };
    const player_token = player_tokens[line?.creditor_name ?? ""];
    expect(gistOf(await agent.call("mark_paid", { ...wrong, player_token }))).toBe("403 not_your_debt");
    expect(gistOf(await agent.call("mark_paid", wrong))).toBe("401 settlement_token_required");
  });
});
