import { beforeEach, describe, expect, it } from "vitest";
import { TableList } from "@/contract/agents";
import { LobbyOutput, TableRow } from "@/contract/tables";
import { publicTable, seatView } from "@/services/testing/records";
import { openOwned } from "../testing/challenge";
import {
  type Ask,
  gistOf,
  good,
  type House,
  ORIGIN,
  openHouse,
  openTable,
  type PairedAgent,
  pairAgent,
  pairUnclaimed,
} from "../testing/house";

const DAY = 24 * 60 * 60 * 1000;
const UNKNOWN = "0".repeat(20);

let house: House;
let agent: PairedAgent;
beforeEach(async () => {
  house = openHouse();
  agent = await pairAgent(house);
});

const open = (body: Record<string, unknown>, who = agent, ask: Ask = {}) =>
  house.ask("/tables", { body, headers: who.headers, ...ask });
const close = (id: string, who: { headers: Record<string, string> } | PairedAgent = agent) =>
  house.ask(`/tables/${id}`, { method: "DELETE", headers: who.headers });
const list = async (query = "", who = agent) =>
  TableList.parse((await house.ask(`/tables${query}`, { headers: who.headers })).json);

describe("POST /tables", () => {
  it("answers 201 with the documented row, whose agent it is, and its settings", async () => {
    const { status, json } = await open({ mode: "challenge" });
    expect(status).toBe(201);
    const row = TableRow.parse(json);
    expect(json).toEqual({
      table_id: row.table_id,
      mode: "challenge",
      seats: 6,
      join_url: `${ORIGIN}/room/${row.table_id}`,
      spectator_url: `${ORIGIN}/spectator.html?tableId=${row.table_id}`,
      created_at: new Date(house.clock.now()).toISOString(),
      expires_at: new Date(house.clock.now() + DAY).toISOString(),
      closed_at: null,
      agent_id: agent.id,
      settings: {
        starting_stack: 2000,
        small_blind: 10,
        big_blind: 20,
        ante: 0,
        ante_type: "none",
        levels: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024].map((factor) => ({
          small_blind: 10 * factor,
          big_blind: 20 * factor,
          hands: 12,
        })),
      },
    });
    expect((await house.ask(`/tables/${row.table_id}`)).json).toEqual(json);
  });

  it.each([
    [{ mode: "challenge", seats: 2 }, 2],
    [{ mode: "challenge", seats: 9 }, 9],
    [{ mode: "demo" }, 6],
    [{ mode: "demo", seats: 8 }, 8],
    [{ mode: "room", seats: 2 }, 2],
    [{ mode: "room", seats: 6 }, 6],
  ])("opens %j", async (body, seats) => {
    expect((await open(body)).json).toMatchObject({ mode: body.mode, seats });
  });

  it.each([
    [{}],
    [{ mode: "tv" }],
    [{ mode: "cash" }],
    [{ mode: "challenge", seats: 1 }],
    [{ mode: "challenge", seats: 10 }],
    [{ mode: "demo", seats: 2.5 }],
    [{ mode: "room" }],
    [{ mode: "room", seats: 7 }],
    [{ mode: "room", seats: "4" }],
    [{ mode: "challenge", starting_stack: 100, big_blind: 20 }],
    [{ mode: "challenge", levels: [] }],
  ])("refuses %j, and opens nothing", async (body) => {
    expect(gistOf(await open(body))).toBe("400 invalid_field");
    expect((await list()).tables).toEqual([]);
  });

  it("says where a TV table is opened", async () => {
    expect((await open({ mode: "tv" })).json["message"]).toContain("POST /tables/tv");
  });

  it("takes settings that fit together (decision 19)", async () => {
    const { json } = await open({ mode: "demo", starting_stack: 5000, small_blind: 25, big_blind: 50 });
    expect(json["settings"]).toMatchObject({ starting_stack: 5000, small_blind: 25, big_blind: 50 });
  });

  it("needs an agent's token; bearer alone is enough", async () => {
    expect(gistOf(await open({ mode: "demo" }, agent, { headers: {} }))).toBe("401 bearer_required");
    const headers = { authorization: "Bearer nobody-has-this" };
    expect(gistOf(await open({ mode: "demo" }, agent, { headers }))).toBe("401 invalid_or_revoked_token");
    expect((await open({ mode: "demo" }, await pairUnclaimed(house))).status).toBe(201);
  });
});

describe("the cap of active tables (decisions 6 and 42)", () => {
  const openMany = async (count: number, who: PairedAgent) => {
    for (let n = 0; n < count; n += 1) expect((await open({ mode: "demo" }, who)).status).toBe(201);
  };

  it("is 10 for an agent without X: 429, when the oldest expires, and how to have more", async () => {
    const plain = await pairUnclaimed(house);
    await openMany(1, plain);
    house.clock.advance(3_600_500);
    await openMany(9, plain);
    const over = await open({ mode: "room", seats: 4 }, plain);
    expect(gistOf(over)).toBe("429 too_many_tables");
    expect(over.headers.get("retry-after")).toBe(String(23 * 3600));
    const hint = "Cap rises to 50 once you complete Sign-in-with-X.";
    expect(over.json).toMatchObject({ hint, message: expect.stringContaining(hint) });
    house.clock.advance(23 * 3_600_000);
    expect((await open({ mode: "demo" }, plain)).status).toBe(201);
  });

  it("is 50 with X, without the hint; another agent's tables don't count, nor does a TV's", async () => {
    await openMany(50, agent);
    const over = await open({ mode: "demo" });
    expect(gistOf(over)).toBe("429 too_many_tables");
    expect(over.headers.get("retry-after")).toBe("86400");
    expect(over.text).not.toContain("Sign-in");
    expect((await open({ mode: "demo" }, await pairUnclaimed(house))).status).toBe(201);
    expect((await house.ask("/tables/tv", { body: {} })).status).toBe(201);
  });

  it("has room again once a table is closed", async () => {
    const plain = await pairUnclaimed(house);
    await openMany(10, plain);
    const [any] = (await list("", plain)).tables;
    expect((await open({ mode: "demo" }, plain)).status).toBe(429);
    expect((await close(any?.table_id ?? "", plain)).status).toBe(204);
    expect((await open({ mode: "demo" }, plain)).status).toBe(201);
  });

  it("holds when fifteen come at once", async () => {
    const plain = await pairUnclaimed(house);
    const all = await Promise.all(Array.from({ length: 15 }, () => open({ mode: "demo" }, plain)));
    expect(all.filter(({ status }) => status === 201)).toHaveLength(10);
    expect(all.filter(({ status }) => status === 429)).toHaveLength(5);
  });

  it("keeps who opens and closes without end to 600 an hour", async () => {
    const strict = openHouse({ rates: { createTable: { points: 2, seconds: 3600 } } });
    const one = await pairAgent(strict);
    const ask = () => strict.ask("/tables", { body: { mode: "demo" }, headers: one.headers });
    expect([(await ask()).status, (await ask()).status]).toEqual([201, 201]);
    const over = await ask();
    expect(gistOf(over)).toBe("429 rate_limited");
    expect(Number(over.headers.get("retry-after"))).toBeGreaterThan(3_000);
  });
});

describe("GET /tables", () => {
  it("lists one's own active tables, newest first", async () => {
    const ids: unknown[] = [];
    for (const mode of ["challenge", "demo", "challenge"]) {
      ids.unshift((await open({ mode })).json["table_id"]);
      house.clock.advance(1);
    }
    await open({ mode: "demo" }, await pairAgent(house));
    const page = await list();
    expect(page.tables.map(({ table_id }) => table_id)).toEqual(ids);
    expect(page.next_cursor).toBeNull();
    await close(String(ids[1]));
    expect((await list()).tables.map(({ table_id }) => table_id)).toEqual([ids[0], ids[2]]);
    house.clock.advance(DAY);
    expect(await list()).toEqual({ tables: [], next_cursor: null });
  });

  it("gives pages that lose and repeat nothing, though tables are opened in between", async () => {
    const ids: unknown[] = [];
    for (let n = 0; n < 7; n += 1) ids.unshift((await open({ mode: "demo" })).json["table_id"]);
    const walked: unknown[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: TableList = await list(`?limit=2${cursor === "" ? "" : `&cursor=${cursor}`}`);
      walked.push(...page.tables.map(({ table_id }) => table_id));
      cursor = page.next_cursor;
      house.clock.advance(1);
      await open({ mode: "demo" });
    }
    expect(walked.toSorted()).toEqual(ids.toSorted());
  });

  it.each(["?limit=0", "?limit=101", "?limit=x", "?cursor=made-up", "?cursor=t1.5"])(
    "is 400 for %s",
    async (query) => {
      expect(gistOf(await house.ask(`/tables${query}`, { headers: agent.headers }))).toBe(
        "400 invalid_field",
      );
    },
  );

  it("needs an agent's token", async () => {
    expect(gistOf(await house.ask("/tables"))).toBe("401 bearer_required");
    const headers = { authorization: "Bearer nobody-has-this" };
    expect(gistOf(await house.ask("/tables", { headers }))).toBe("401 invalid_or_revoked_token");
  });
});

describe("DELETE /tables/{id}", () => {
  it("is 204 once; then 404, while the row stays and says when (decision 36)", async () => {
    const { id } = await openOwned(house, agent);
    house.clock.advance(5_000);
    const closed = await close(id);
    expect([closed.status, closed.text]).toEqual([204, ""]);
    expect(gistOf(await close(id))).toBe("404 table_not_found");
    const row = await house.ask(`/tables/${id}`);
    expect(row.status).toBe(200);
    expect(row.json["closed_at"]).toBe(new Date(house.clock.now()).toISOString());
    expect(LobbyOutput.parse((await house.ask(`/tables/${id}/lobby`)).json).closed_at).not.toBeNull();
  });

  it("makes claims, starts, publishes and host claims 410", async () => {
    const { id, hostToken } = await openOwned(house, agent, { mode: "room", seats: 4 });
    const claim = () => house.ask(`/tables/${id}/lobby/claim`, { body: { seat_index: 0, name: "Ana" } });
    const { json } = await claim();
    await close(id);
    expect(gistOf(await claim())).toBe("410 table_closed");
    const start = { claim_token: json["claim_token"] };
    expect(gistOf(await house.ask(`/tables/${id}/lobby/start`, { body: start }))).toBe("410 table_closed");
    const publish = { tableId: id, hostToken, version: 1, table: publicTable({ tableId: id, mode: "room" }) };
    expect(gistOf(await house.ask("/state", { body: publish }))).toBe("410 table_closed");
    const host = { tableId: id, host_token: hostToken };
    expect(gistOf(await house.ask("/host/claim", { body: host }))).toBe("410 table_closed");
  });

  it("wakes the host that waits for its inbox", async () => {
    const { id, hostToken } = await openOwned(house, agent);
    const { lobbyRevision } = good(await house.client.getInbox({ params: { id }, token: hostToken }));
    const headers = { authorization: `Bearer ${hostToken}` };
    const waiting = house.ask(`/tables/${id}/inbox?lobbySince=${lobbyRevision}&wait=50`, { headers });
    await house.elapse(1_000);
    await close(id);
    expect(gistOf(await waiting)).toBe("410 table_closed");
  });

  it("is 204 for one of many at once", async () => {
    const { id } = await openOwned(house, agent);
    const all = await Promise.all(Array.from({ length: 6 }, () => close(id)));
    expect(all.map(({ status }) => status).sort()).toEqual([204, 404, 404, 404, 404, 404]);
  });

  it("is 404 for an unknown or an expired table, 403 for another's or a TV's, 401 without a token", async () => {
    const { id } = await openOwned(house, agent);
    expect(gistOf(await close(UNKNOWN))).toBe("404 table_not_found");
    expect(gistOf(await close("nope"))).toBe("404 table_not_found");
    expect(gistOf(await close(id, await pairAgent(house)))).toBe("403 not_your_table");
    const nobodys = await close((await openTable(house)).id);
    expect(gistOf(nobodys)).toBe("403 not_your_table");
    expect(nobodys.json["message"]).toMatch(/^Nobody owns this table.* ends by itself/);
    expect(gistOf(await close(id, { headers: {} }))).toBe("401 bearer_required");
    const strange = { headers: { authorization: "Bearer nobody-has-this" } };
    expect(gistOf(await close(id, strange))).toBe("401 invalid_or_revoked_token");
    house.clock.advance(DAY);
    expect(gistOf(await close(id))).toBe("404 table_not_found");
  });
});

describe("the first screen that opens the link of a crew's table (decision 16)", () => {
  const first = (id: string, mode: "challenge" | "demo", seats: number) =>
    house.ask("/state", {
      body: {
        tableId: id,
        version: 1,
        table: publicTable({ tableId: id as never, mode, playersPublic: players(seats) }),
        seats: [seatView(0, null, ["AH", "KC"])],
        full: { format: 1 },
      },
    });
  const players = (seats: number) =>
    Array.from({ length: seats }, (_, seatIndex) => {
      const [player] = publicTable().playersPublic;
      if (!player) throw new Error("no player in the example");
      return { ...player, seatIndex, isAgent: seatIndex > 0 };
    });

  it.each([
    ["challenge", 2],
    ["challenge", 9],
    ["demo", 6],
  ] as const)("hosts a %s of %i by its first publish, alone", async (mode, seats) => {
    const id = String((await open({ mode, seats })).json["table_id"]);
    expect(gistOf(await house.ask(`/state?tableId=${id}`))).toBe("404 not_started");
    const both = await Promise.all([first(id, mode, seats), first(id, mode, seats)]);
    expect(both.map(gistOf).sort()).toEqual(["200", "409 host_taken"]);
    const won = both.find(({ status }) => status === 200);
    expect(won?.json["hostToken"]).toMatch(/^[\w-]{22,}$/);
    const seen = await house.ask(`/state?tableId=${id}`);
    expect([seen.status, seen.text.includes("AH")]).toEqual([200, false]);
    expect((await house.ask(`/room/${id}`)).headers.get("location")).toBe(`/?mode=${mode}&tableId=${id}`);
  });

  it("cannot publish another mode, or a chair that the table does not have", async () => {
    const id = String((await open({ mode: "challenge", seats: 3 })).json["table_id"]);
    expect(gistOf(await first(id, "demo", 3))).toBe("400 invalid_field");
    expect(gistOf(await first(id, "challenge", 4))).toBe("400 invalid_field");
    expect((await first(id, "challenge", 3)).status).toBe(200);
  });
});
