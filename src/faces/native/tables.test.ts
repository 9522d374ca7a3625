import { beforeEach, describe, expect, it } from "vitest";
import { LobbyOutput, MintedTv, TableRow } from "@/contract/tables";
import { gistOf, good, type House, ORIGIN, openHouse, openTable } from "./testing/house";

const DAY = 24 * 60 * 60 * 1000;
const UNKNOWN = "0".repeat(20);

let house: House;
beforeEach(() => {
  house = openHouse();
});

describe("POST /tables/room", () => {
  it("answers 201 with the row of a room that nobody owns", async () => {
    const { status, json } = await house.ask("/tables/room", { body: { seats: 4, big_blind: 50 } });
    expect(status).toBe(201);
    const row = TableRow.parse(json);
    expect(row).toMatchObject({ mode: "room", seats: 4, closed_at: null, settings: { big_blind: 50 } });
    expect(row.join_url).toBe(`${ORIGIN}/room/${row.table_id}`);
    for (const key of ["agent_id", "host_token", "epoch"]) expect(json).not.toHaveProperty(key);
    const opened = await house.ask(`/room/${row.table_id}?seat=2`);
    expect(opened.headers.get("location")).toBe(`/?mode=room&tableId=${row.table_id}&seat=2`);
  });

  it("has to say how many chairs, two to six, and settings that fit together", async () => {
    for (const body of [{}, { seats: 1 }, { seats: 7 }, { seats: "4" }, { seats: 2.5 }])
      expect(gistOf(await house.ask("/tables/room", { body }))).toBe("400 invalid_field");
    const unfit = { seats: 2, small_blind: 50, big_blind: 20 };
    expect(gistOf(await house.ask("/tables/room", { body: unfit }))).toBe("400 invalid_field");
  });

  it("is 60 an hour for an address; bad requests do not count, nor do TV tables", async () => {
    const open = (body: object, ip?: string) =>
      house.ask("/tables/room", { body, ...(ip === undefined ? {} : { ip }) });
    for (let n = 0; n < 60; n += 1) {
      expect((await open({ seats: 9 })).status).toBe(400);
      expect((await open({ seats: 2 })).status).toBe(201);
    }
    const over = await open({ seats: 2 });
    expect(gistOf(over)).toBe("429 rate_limited");
    expect(Number(over.headers.get("retry-after"))).toBeGreaterThan(3_000);
    expect((await open({ seats: 2 }, "198.51.100.7")).status).toBe(201);
    expect((await house.ask("/tables/tv", { body: {} })).status).toBe(201);
  });
});

describe("POST /tables/tv", () => {
  it("answers 201 with the documented row, its settings, and nothing else", async () => {
    const { status, json } = await house.ask("/tables/tv", { body: {} });
    expect(status).toBe(201);
    expect(Object.keys(json)).toEqual([
      "table_id",
      "mode",
      "seats",
      "join_url",
      "spectator_url",
      "created_at",
      "expires_at",
      "closed_at",
      "settings",
    ]);
    const row = TableRow.parse(json);
    expect(row).toMatchObject({ mode: "tv", seats: 6, closed_at: null });
    expect(row.join_url).toBe(`${ORIGIN}/room/${row.table_id}`);
    expect(row.spectator_url).toBe(`${ORIGIN}/spectator.html?tableId=${row.table_id}`);
    expect(Date.parse(row.expires_at) - Date.parse(row.created_at)).toBe(DAY);
  });

  it("gives the host token only to who asks for it", async () => {
    const minted = MintedTv.parse((await house.ask("/tables/tv", { body: { host: true } })).json);
    expect(minted).toMatchObject({ epoch: 1 });
    expect(minted.host_token).toMatch(/^[\w-]{22,}$/);
  });

  it("takes settings that fit together, and names what does not", async () => {
    const body = { starting_stack: 5000, small_blind: 25, big_blind: 50, unknown_key: 1 };
    expect((await house.ask("/tables/tv", { body })).json["settings"]).toMatchObject({ big_blind: 50 });
    const refused = await house.ask("/tables/tv", { body: { small_blind: 50, big_blind: 20 } });
    expect(gistOf(refused)).toBe("400 invalid_field");
    expect(refused.json["message"]).toContain("small_blind (50)");
    expect(gistOf(await house.ask("/tables/tv", { body: { levels: [] } }))).toBe("400 invalid_field");
  });

  it("is 60 an hour for an address; bad requests do not count, nor do other addresses", async () => {
    for (let n = 0; n < 60; n += 1) {
      expect((await house.ask("/tables/tv", { body: { big_blind: 1 } })).status).toBe(400);
      expect((await house.ask("/tables/tv", { body: {} })).status).toBe(201);
    }
    const over = await house.ask("/tables/tv", { body: {} });
    expect(gistOf(over)).toBe("429 rate_limited");
    expect(Number(over.headers.get("retry-after"))).toBeGreaterThan(3_000);
    expect((await house.ask("/tables/tv", { body: {}, ip: "198.51.100.7" })).status).toBe(201);
  });

  it("counts a whole IPv6 network as one address, and believes no forwarding header", async () => {
    const strict = openHouse({ rates: { mintTv: { points: 1, seconds: 3600 } } });
    let calls = 0;
    const mint = (ip: string) => {
      calls += 1;
      return strict.ask("/tables/tv", { body: {}, ip, headers: { "x-forwarded-for": `10.0.0.${calls}` } });
    };
    expect((await mint("2001:db8:1:2::1")).status).toBe(201);
    expect((await mint("2001:db8:1:2:ffff::9")).status).toBe(429);
    expect((await mint("2001:db8:1:3::1")).status).toBe(201);
  });
});

describe("GET /tables/{id}", () => {
  it("is the row for everybody, closed_at once its day is over", async () => {
    const { id } = await openTable(house);
    const row = TableRow.parse((await house.ask(`/tables/${id}`)).json);
    expect(row.table_id).toBe(id);
    house.clock.advance(DAY);
    expect((await house.ask(`/tables/${id}`)).json["closed_at"]).toBe(row.expires_at);
  });

  it.each([UNKNOWN, "nope", "tv%2F", "..%2f"])("is 404 for %s", async (id) => {
    expect(gistOf(await house.ask(`/tables/${id}`))).toBe("404 table_not_found");
  });
});

describe("GET /tables/{id}/lobby", () => {
  it("lists claims in order of claiming, and says whether a screen hosts", async () => {
    const table = await openTable(house);
    await table.sit(4, "Wei");
    house.clock.advance(5);
    await table.sit(1, "Ana");
    const lobby = LobbyOutput.parse((await house.ask(`/tables/${table.id}/lobby`)).json);
    expect(lobby.claims.map(({ seat_index, name, fresh }) => [seat_index, name, fresh])).toEqual([
      [4, "Wei", true],
      [1, "Ana", true],
    ]);
    expect(lobby).toMatchObject({ hosted: true, start_signaled: false, started_at: null, seats: 6 });
    house.clock.advance(15_000);
    expect((await house.ask(`/tables/${table.id}/lobby`)).json["hosted"]).toBe(false);
  });

  it("shows a claim stale after 90 s in a game, and fresh again after a read with its token", async () => {
    const table = await openTable(house);
    const chair = await table.sit(1);
    await table.sit(2);
    await house.client.startGame({ params: { id: table.id }, body: { claim_token: chair.token } });
    const fresh = async (headers = {}) => {
      const { json } = await house.ask(`/tables/${table.id}/lobby`, { headers });
      return LobbyOutput.parse(json).claims[0]?.fresh;
    };
    house.clock.advance(90_000);
    expect(await fresh()).toBe(false);
    expect(await fresh({ "x-claim-token": chair.token })).toBe(true);
    house.clock.advance(60_000);
    await fresh({ authorization: `Bearer ${chair.token}` });
    house.clock.advance(60_000);
    expect(await fresh()).toBe(true);
  });

  it("tells no token, not even as a hash", async () => {
    const table = await openTable(house);
    const chair = await table.sit(1);
    const { text } = await house.ask(`/tables/${table.id}/lobby`);
    const record = await house.live.read(table.id);
    expect(text).not.toContain(chair.token);
    expect(text).not.toContain(record?.lobby.claims[0]?.tokenHash);
    expect(text).not.toContain(record?.host.tokenHash);
  });

  it("is 404 at an unknown table and 401 for a token that is nobody's", async () => {
    const { id } = await openTable(house);
    expect(gistOf(await house.ask(`/tables/${UNKNOWN}/lobby`))).toBe("404 table_not_found");
    const strange = await house.ask(`/tables/${id}/lobby?claim_token=nobody-has-this-token`);
    expect(gistOf(strange)).toBe("401 bad_claim_token");
    const taken = await openTable(house);
    const old = await taken.sit(0);
    house.clock.advance(90_000);
    await taken.sit(0, "Heir");
    const headers = { authorization: `Bearer ${old.token}` };
    expect(gistOf(await house.ask(`/tables/${taken.id}/lobby`, { headers }))).toBe("401 claim_expired");
    expect(gistOf(await house.ask(`/tables/${id}/lobby?claim_token=${"x".repeat(300)}`))).toBe(
      "400 invalid_field",
    );
  });
});

describe("GET /room/{id}", () => {
  it("leads to the page of the table's mode, with the seat of the code", async () => {
    const { id } = await openTable(house);
    const to = async (path: string) => (await house.ask(path)).headers.get("location");
    expect((await house.ask(`/room/${id}`)).status).toBe(302);
    expect(await to(`/room/${id}`)).toBe(`/?mode=tv&tableId=${id}`);
    expect(await to(`/room/${id}?seat=3`)).toBe(`/?mode=tv&tableId=${id}&seat=3`);
    for (const seat of ["%2F%2Fevil", "9", "abc", "-1"])
      expect(await to(`/room/${id}?seat=${seat}`)).toBe(`/?mode=tv&tableId=${id}&seat=none`);
  });

  it("leads an unknown link home, never off the site", async () => {
    const to = async (path: string) => (await house.ask(path)).headers.get("location");
    expect(await to(`/room/${UNKNOWN}`)).toBe(`/?error=table_not_found&tableId=${UNKNOWN}`);
    expect(await to("/room/%2F%2Fevil.example%0d%0aset-cookie:x")).toMatch(
      /^\/\?error=table_not_found&tableId=%2F%2F/,
    );
  });
});

describe("GET /openapi.json", () => {
  it("is the document of the rows, under our own origin", async () => {
    const { status, json } = await house.ask("/openapi.json");
    expect(status).toBe(200);
    expect(json).toMatchObject({ openapi: "3.1.0", servers: [{ url: ORIGIN }] });
  });
});

describe("the typed client", () => {
  it("reads what it minted", async () => {
    const { table_id: id } = good(await house.client.mintTv());
    expect(good(await house.client.getTable({ params: { id } })).table_id).toBe(id);
  });
});
