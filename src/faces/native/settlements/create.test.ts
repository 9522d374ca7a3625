import { beforeEach, describe, expect, it } from "vitest";
import { hashOf } from "@/auth/secrets";
import type { TableId } from "@/contract/ids";
import { SettlementCreated, SettlementPreview, SettlementRow } from "@/contract/settlements";
import { tableRecord } from "@/services/testing/records";
import { gistOf, type House, ORIGIN, openHouse, pairAgent } from "../testing/house";
import { exampleNight, openNight } from "../testing/night";

let house: House;
beforeEach(() => {
  house = openHouse();
});

const MINUTE = 60_000;

describe("POST /tables/{id}/settlements", () => {
  it("answers the contract's example: lines, names, rate, links and tokens", async () => {
    const night = await exampleNight(house);
    const { json, status } = await night.cut();
    expect(status).toBe(201);
    const made = SettlementCreated.parse(json);
    expect(made).toMatchObject({
      table_id: night.table.id,
      stakes_unit: "CNY",
      chip_to_unit_rate: 0.01,
      total_net_chips: 3200,
      closed_at: null,
      view_url: `${ORIGIN}/settle/${made.settlement_id}`,
      creditor_notes: {},
      creditor_addresses: {},
    });
    const lines = made.entries.map((e) => [e.debtor_name, e.creditor_name, e.amount_chips, e.amount_unit]);
    expect(lines).toEqual([
      ["Alice", "Bob", 1500, 15],
      ["Carol", "Bob", 700, 7],
      ["Carol", "Dan", 1000, 10],
    ]);
    for (const entry of made.entries)
      expect(entry).toMatchObject({ paid_at: null, paid_via: null, paid_ref: null });
    expect(Object.keys(made.player_tokens)).toEqual(["Alice", "Bob", "Carol", "Dan"]);
    for (const [name, token] of Object.entries(made.player_tokens))
      expect(made.player_share_urls[name]).toBe(`${made.view_url}?as=${name}#${token}`);
    expect(new Set([made.edit_token, ...Object.values(made.player_tokens)]).size).toBe(5);
  });

  it("keeps no token: hashes only, and nothing of them in a log or a read", async () => {
    const night = await exampleNight(house);
    const made = await night.bill();
    const stored = JSON.stringify(await house.ctx.settlements.get(made.settlement_id));
    const read = (await house.ask(`/settlements/${made.settlement_id}`)).text;
    for (const token of [made.edit_token, ...Object.values(made.player_tokens)]) {
      expect(token.length).toBeGreaterThanOrEqual(22);
      expect(stored).toContain(hashOf(token));
      for (const text of [stored, read, house.logs.join("")]) expect(text).not.toContain(token);
      expect(read).not.toContain(hashOf(token));
    }
  });

  it("counts buy-ins as put in, goes on through a rename, and keeps a leaver (decision 20)", async () => {
    const night = await openNight(house, ["Ana", "Bob"]);
    const { Ana, Bob } = night.chairs;
    if (!Ana || !Bob) return;
    await night.play([
      [Ana, 2000, 0],
      [Bob, 2000, 4000],
    ]);
    await house.client.claimSeat({
      params: { id: night.table.id },
      body: { name: "Anita" },
      token: Ana.token,
    });
    const Cy = await night.table.sit(2, "Bob");
    await night.play(
      [
        [Ana, 1500, 600],
        [Bob, 4000, 4100],
        [Cy, 2000, 2800],
      ],
      { 0: "Anita", 2: "Bob (2)" },
    );
    const made = await night.bill();
    expect(made.players).toMatchObject([
      { name: "Anita", net_chips: -2900, invested_chips: 3500, final_chips: 600, buy_ins: 1, hands: 2 },
      { name: "Bob", net_chips: 2100, invested_chips: 2000, buy_ins: 0 },
      { name: "Bob (2)", net_chips: 800, hands: 1 },
    ]);
    expect(made.entries.map((e) => [e.creditor_name, e.amount_unit])).toEqual([
      ["Bob", 21],
      ["Bob (2)", 8],
    ]);
  });

  it.each([
    [{ stakes_unit: undefined, chip_to_unit_rate: undefined }, "chips", 1, 1500],
    [{ stakes_unit: "chips", chip_to_unit_rate: 0 }, "chips", 1, 1500],
    [{ stakes_unit: "USDC", chip_to_unit_rate: 0.02 }, "USDC", 0.02, 30],
    [{ stakes_unit: "JPY", chip_to_unit_rate: 0.5 }, "JPY", 0.5, 750],
    [{ stakes_unit: "EUR", chip_to_unit_rate: undefined, chips_per_unit: 400 }, "EUR", 0.0025, 3.75],
  ] as const)("takes %j", async (body, unit, rate, first) => {
    const made = await (await exampleNight(house)).bill(body);
    expect([made.stakes_unit, made.chip_to_unit_rate]).toEqual([unit, rate]);
    expect(made.entries[0]?.amount_unit).toBe(first);
  });

  it.each([
    [{ chip_to_unit_rate: 0 }, /more than zero/],
    [{ chip_to_unit_rate: -1 }, /more than zero/],
    [{ chip_to_unit_rate: undefined }, /say what a chip is worth/],
    [{ chip_to_unit_rate: 0.005 }, /chips_per_unit/],
    [{ chips_per_unit: 200 }, /not both/],
    [{ chip_to_unit_rate: 1e6 }, /at most 10000/],
    [{ stakes_unit: "XYZ" }, /stakes_unit/],
  ])("refuses %j with words for a human", async (body, words) => {
    const answer = await (await exampleNight(house)).cut(body as never);
    expect(gistOf(answer)).toBe("400 invalid_field");
    expect(String(answer.json["message"])).toMatch(words);
  });

  it("sums an odd rate to zero, to the cent", async () => {
    const made = await (await exampleNight(house)).bill({ chip_to_unit_rate: undefined, chips_per_unit: 7 });
    const cents = made.players.map(({ net_unit }) => Math.round(net_unit * 100));
    expect(cents.reduce((sum, each) => sum + each, 0)).toBe(0);
    expect(made.chips_per_unit).toBe(7);
  });

  it("shows a preview that makes nothing", async () => {
    const night = await exampleNight(house);
    const answer = await night.cut({ preview: true });
    expect(answer.status).toBe(200);
    expect(SettlementPreview.parse(answer.json).entries).toHaveLength(3);
    expect(answer.text).not.toMatch(/token|settlement_id/);
    expect((await night.cut()).status).toBe(201);
    expect(gistOf(await night.cut({ preview: true }))).toBe("409 settlement_exists");
  });
});

describe("a key of the caller's own", () => {
  const create_key = "a-key-that-nobody-guesses";

  it("gets the same bill and the same tokens again, so that a lost answer loses nothing", async () => {
    const night = await exampleNight(house);
    const [first, ...again] = await Promise.all([1, 2, 3].map(() => night.cut({ create_key })));
    expect(first?.status).toBe(201);
    for (const answer of again) expect([answer.status, answer.json]).toEqual([201, first?.json]);
    const other = await (await exampleNight(house)).bill({ create_key });
    expect(other.settlement_id).not.toBe(first?.json["settlement_id"]);
    expect(other.edit_token).not.toBe(first?.json["edit_token"]);
  });

  it("gets them after the table's day too: the bill is there for another one", async () => {
    const night = await exampleNight(house);
    house.clock.advance(24 * 60 * MINUTE - 60_000);
    const headers = { authorization: `Bearer ${night.table.hostToken}` };
    const cut = () => night.cut({ create_key, claim_token: undefined, host_token: night.table.hostToken });
    const made = await cut();
    expect(gistOf(made)).toBe("201");
    house.clock.advance(120_000);
    expect((await cut()).json).toEqual(made.json);
    expect(gistOf(await house.ask(`/tables/${night.table.id}/settlements`, { body: {}, headers }))).toBe(
      "404 table_not_found",
    );
  });

  it("does not stand for other terms, nor for a bill that was discarded, nor for proof", async () => {
    const night = await exampleNight(house);
    const { settlement_id, edit_token } = await night.bill({ create_key });
    expect(gistOf(await night.cut({ create_key, chip_to_unit_rate: 0.02 }))).toBe("409 settlement_exists");
    expect(gistOf(await night.cut({ create_key: "another-key-of-sixteen" }))).toBe("409 settlement_exists");
    expect(gistOf(await night.cut({ create_key, claim_token: "nobody-has-this-token" }))).toBe(
      "401 bad_claim_token",
    );
    await house.ask(`/settlements/${settlement_id}`, { method: "DELETE", body: { edit_token } });
    const late = await night.cut({ create_key });
    expect([gistOf(late), late.json["reason"]]).toEqual(["409 settlement_discarded", "settlement_discarded"]);
    expect(gistOf(await night.cut({ create_key: "short" }))).toBe("400 invalid_field");
  });

  it("is kept nowhere", async () => {
    const made = await (await exampleNight(house)).bill({ create_key });
    const stored = JSON.stringify(await house.ctx.settlements.get(made.settlement_id));
    for (const text of [stored, house.logs.join("")]) expect(text).not.toContain(create_key);
  });
});

describe("who may cut a bill", () => {
  it("is any seat, its host, and nobody else of a TV", async () => {
    const night = await exampleNight(house);
    const agent = await pairAgent(house);
    const path = `/tables/${night.table.id}/settlements`;
    const ask = async (body: object, headers: Record<string, string> = {}) =>
      gistOf(await house.ask(path, { body: { preview: true, ...body }, headers }));
    expect(await ask({ claim_token: night.chairs["Dan"]?.token })).toBe("200");
    expect(await ask({}, { authorization: `Bearer ${night.chairs["Dan"]?.token}` })).toBe("200");
    expect(await ask({ host_token: night.table.hostToken })).toBe("200");
    expect(await ask({}, { authorization: `Bearer ${night.table.hostToken}` })).toBe("200");
    expect(await ask({})).toBe("401 settler_required");
    expect(await ask({ claim_token: "nobody-has-this-token" })).toBe("401 bad_claim_token");
    expect(await ask({ host_token: "nobody-has-this-token" })).toBe("401 bad_host_token");
    expect(await ask({}, { authorization: "Bearer nobody-has-this-token" })).toBe(
      "401 invalid_or_revoked_token",
    );
    const agents = await house.ask(path, { body: { preview: true }, headers: agent.headers });
    expect(gistOf(agents)).toBe("403 not_your_table");
    expect(agents.json["message"]).toMatch(/^Nobody owns this table: .*claim_token/);
  });

  it("is the creator's bearer in a room, and a seat whose phone is asleep, but not one that was taken over", async () => {
    const night = await exampleNight(house);
    const agent = await pairAgent(house);
    await house.live.update(night.table.id, (record) => ({
      next: { ...record, row: { ...record.row, mode: "room", creator: agent.id } },
      result: null,
    }));
    const preview = { preview: true, stakes_unit: "chips" };
    const path = `/tables/${night.table.id}/settlements`;
    expect(gistOf(await house.ask(path, { body: preview, headers: agent.headers }))).toBe("200");
    const { Dan } = night.chairs;
    house.clock.advance(10 * MINUTE);
    expect(gistOf(await house.ask(path, { body: { ...preview, claim_token: Dan?.token } }))).toBe("200");
    await night.table.sit(3, "Eve");
    expect(gistOf(await house.ask(path, { body: { ...preview, claim_token: Dan?.token } }))).toBe(
      "401 claim_expired",
    );
  });
});

describe("a bill that cannot be", () => {
  it("is 404 without a table, and once its 24 hours are over", async () => {
    const night = await exampleNight(house);
    for (const id of ["0".repeat(20), "no-id-at-all"])
      expect(gistOf(await house.ask(`/tables/${id}/settlements`, { body: {} }))).toBe("404 table_not_found");
    house.clock.advance(24 * 60 * MINUTE);
    expect(gistOf(await night.cut())).toBe("404 table_not_found");
  });

  it.each(["challenge", "demo"] as const)("is 409 mode_not_settleable of a %s", async (mode) => {
    const agent = await pairAgent(house);
    const id = house.ctx.random.id20() as TableId;
    const { row, ...rest } = tableRecord({ id });
    const now = house.clock.now();
    const opened = { ...row, mode, creator: agent.id, createdAt: now, expiresAt: now + 24 * 60 * MINUTE };
    await house.live.create({ ...rest, row: opened });
    const answer = await house.ask(`/tables/${id}/settlements`, { body: {}, headers: agent.headers });
    expect(gistOf(answer)).toBe("409 mode_not_settleable");
    expect(answer.json).toMatchObject({ ok: false, reason: "mode_not_settleable" });
  });

  it("is 409 before a hand has closed, and where everybody came out even", async () => {
    const night = await openNight(house, ["Ana", "Bob"]);
    const { Ana, Bob } = night.chairs;
    if (!Ana || !Bob) return;
    const early = await night.cut();
    expect([gistOf(early), early.json["reason"]]).toEqual(["409 no_closed_hands", "no_closed_hands"]);
    await night.play([
      [Ana, 2000, 1900],
      [Bob, 2000, 2100],
    ]);
    await night.play([
      [Ana, 1900, 2000],
      [Bob, 2100, 2000],
    ]);
    const even = await night.cut();
    expect([gistOf(even), even.json["reason"]]).toEqual(["409 all_even", "all_even"]);
  });

  it("is 409 while another is open; once that is settled, a new one covers the hands since (decision 40)", async () => {
    const night = await exampleNight(house);
    const first = await night.bill();
    const second = await night.cut();
    expect(gistOf(second)).toBe("409 settlement_exists");
    expect(second.json).toMatchObject({
      ok: false,
      reason: "settlement_exists",
      settlement_id: first.settlement_id,
    });
    for (const { entry_id } of first.entries)
      await house.ask(`/settlements/${first.settlement_id}/entries/${entry_id}/paid`, {
        body: { edit_token: first.edit_token },
      });
    expect(gistOf(await night.cut())).toBe("409 no_closed_hands");
    const { Alice, Bob } = night.chairs;
    if (!Alice || !Bob) return;
    await night.play([
      [Alice, 500, 400],
      [Bob, 4200, 4300],
    ]);
    const next = await night.bill();
    expect([next.hands, next.entries.map((e) => e.amount_chips)]).toEqual([1, [100]]);
    expect(
      SettlementRow.parse((await house.ask(`/settlements/${first.settlement_id}`)).json).closed_at,
    ).not.toBeNull();
  });

  it("is 429 with Retry-After after six in an hour, discarded ones included", async () => {
    const night = await exampleNight(house);
    for (let made = 0; made < 6; made += 1) {
      const { settlement_id: id, edit_token } = await night.bill();
      expect(gistOf(await house.ask(`/settlements/${id}`, { method: "DELETE", body: { edit_token } }))).toBe(
        "204",
      );
      house.clock.advance(MINUTE);
    }
    const answer = await night.cut();
    expect(gistOf(answer)).toBe("429 rate_limited");
    expect(answer.headers.get("retry-after")).toBe(String(54 * 60));
    expect((await night.cut({ preview: true })).status).toBe(200);
    house.clock.advance(54 * MINUTE);
    expect((await night.cut()).status).toBe(201);
  });

  it("is one of a thousand asked for at once", async () => {
    const night = await exampleNight(house);
    const answers = await Promise.all(Array.from({ length: 1000 }, () => night.cut()));
    const gists = answers.map(gistOf);
    expect(gists.filter((gist) => gist === "201")).toHaveLength(1);
    expect(gists.filter((gist) => gist === "409 settlement_exists")).toHaveLength(999);
  });
});

describe("a name on a bill", () => {
  it("is safe whatever the host said, and a key like any other", async () => {
    const night = await openNight(house, ["__proto__", "constructor"]);
    const [one, two] = Object.values(night.chairs);
    if (!one || !two) return;
    await night.play([
      [one, 100, 50],
      [two, 100, 150],
    ]);
    const ghost = { ...one, claim: "not-in-the-lobby" as typeof one.claim };
    await night.play(
      [
        [ghost, 100, 50],
        [two, 150, 200],
      ],
      { 0: "\u202Eevil<script>" },
    );
    const made = await night.bill();
    expect(made.players.map(({ name }) => name)).toEqual(["__proto__", "constructor", "Seat 1"]);
    expect(Object.keys(made.player_tokens)).toEqual(["__proto__", "constructor", "Seat 1"]);
    const put = await house.ask(`/settlements/${made.settlement_id}/creditor-notes/__proto__`, {
      method: "PUT",
      body: { edit_token: made.edit_token, note: "mine" },
    });
    expect(Object.entries(put.json["creditor_notes"] as object)).toEqual([["__proto__", "mine"]]);
  });
});
