import { beforeEach, describe, expect, it } from "vitest";
import { ClaimOutput, LobbyOutput, StartOutput } from "@/contract/tables";
import { type Ask, gistOf, type HostedTable, type House, openHouse, openTable } from "../testing/house";

const DAY = 24 * 60 * 60 * 1000;
const UNKNOWN = "0".repeat(20);

let house: House;
let table: HostedTable;
beforeEach(async () => {
  house = openHouse();
  table = await openTable(house);
});

const claim = (body: unknown, ask: Ask = {}) =>
  house.ask(`/tables/${table.id}/lobby/claim`, { body, ...ask });
const start = (body: unknown, ask: Ask = {}) =>
  house.ask(`/tables/${table.id}/lobby/start`, { body, ...ask });
const lobby = async () => LobbyOutput.parse((await house.ask(`/tables/${table.id}/lobby`)).json);

describe("POST /tables/{id}/lobby/claim", () => {
  it("answers with the token, the seat and the name", async () => {
    const { status, json } = await claim({ seat_index: 2, name: "Claude" });
    expect(status).toBe(200);
    expect(ClaimOutput.parse(json)).toMatchObject({
      ok: true,
      seat_index: 2,
      name: "Claude",
      expires_in: 90,
    });
  });

  it.each([
    ["a chair beyond the table", { seat_index: 6, name: "Ana" }, "400 seat_out_of_range"],
    ["a chair beyond any table", { seat_index: 42, name: "Ana" }, "400 seat_out_of_range"],
    ["a chair below the first", { seat_index: -1, name: "Ana" }, "400 seat_out_of_range"],
    ["half a chair", { seat_index: 1.5, name: "Ana" }, "400 invalid_field"],
    ["a chair in words", { seat_index: "2", name: "Ana" }, "400 invalid_field"],
    ["no chair", { name: "Ana" }, "400 invalid_field"],
    ["no name", { seat_index: 2 }, "400 invalid_field"],
    ["a name of spaces", { seat_index: 2, name: "  " }, "400 invalid_name"],
    ["a name of 25 characters", { seat_index: 2, name: "x".repeat(25) }, "400 invalid_name"],
    ["a name of 300 characters", { seat_index: 2, name: "x".repeat(300) }, "400 invalid_name"],
    ["a name that turns the text around", { seat_index: 2, name: "A\u202Ena" }, "400 invalid_name"],
    ["a token that is nobody's", { claim_token: "nobody-has-this-token" }, "401 bad_claim_token"],
    ["a token of no form", { claim_token: "x" }, "401 bad_claim_token"],
  ])("refuses %s", async (_, body, gist) => expect(gistOf(await claim(body))).toBe(gist));

  it.each([
    [{}, "seat_index and name are missing: a claim needs seat_index and name, or a claim_token."],
    [{ name: "Ana" }, "seat_index is missing: a claim needs seat_index and name, or a claim_token."],
    [{ seat_index: 2 }, "name is missing: a claim needs seat_index and name, or a claim_token."],
  ])("names what is missing: %j", async (body, message) =>
    expect((await claim(body)).json).toMatchObject({ code: "invalid_field", message }),
  );

  it("refuses a taken chair with 409, until 90 s pass without a sign", async () => {
    await table.sit(2, "Ana");
    house.clock.advance(89_999);
    expect(gistOf(await claim({ seat_index: 2, name: "Bob" }))).toBe("409 seat_taken");
    house.clock.advance(1);
    expect((await claim({ seat_index: 2, name: "Bob" })).json["name"]).toBe("Bob");
  });

  it("numbers a second Bob (decision 20)", async () => {
    await table.sit(0, "Bob");
    expect((await claim({ seat_index: 1, name: "Bob" })).json["name"]).toBe("Bob (2)");
  });

  it("is a heartbeat with the token, from the body or either header, and keeps the claim", async () => {
    const chair = await table.sit(2, "Ana");
    const ways: [unknown, Record<string, string>][] = [
      [{ claim_token: chair.token }, {}],
      [{}, { authorization: `Bearer ${chair.token}` }],
      [{}, { "x-claim-token": chair.token }],
      [{ seat_index: 2, name: "Ana" }, { authorization: `bearer ${chair.token}` }],
    ];
    for (const [body, headers] of ways) {
      house.clock.advance(60_000);
      const { json } = await claim(body, { headers });
      expect(json).toMatchObject({
        claim_token: chair.token,
        claim: chair.claim,
        seat_index: 2,
        name: "Ana",
      });
    }
    expect((await lobby()).claims).toHaveLength(1);
  });

  it("takes an agent's own bearer for what it is: no claim, and no fault", async () => {
    const headers = { authorization: "Bearer an-agents-own-bearer-token" };
    const { status, json } = await claim({ seat_index: 2, name: "Claude" }, { headers });
    expect(status).toBe(200);
    expect(json["claim_token"]).not.toBe("an-agents-own-bearer-token");
    expect(gistOf(await claim({}, { headers }))).toBe("401 bad_claim_token");
  });

  it("renames its holder, and refuses it another chair", async () => {
    const chair = await table.sit(2, "Ana");
    const renamed = await claim({ claim_token: chair.token, name: "Anna" });
    expect(renamed.json).toMatchObject({ name: "Anna", claim: chair.claim });
    const other = await claim({ claim_token: chair.token, seat_index: 3, name: "Ana" });
    expect(gistOf(other)).toBe("403 not_your_seat");
  });

  it("tells a holder who lost its chair so, with the cure, and gives it back when free", async () => {
    const chair = await table.sit(2, "Ana");
    house.clock.advance(90_000);
    await table.sit(2, "Bob");
    const lost = await claim({ claim_token: chair.token });
    expect(gistOf(lost)).toBe("401 claim_expired");
    expect(lost.json["message"]).toMatch(/without claim_token/);
    house.clock.advance(90_000);
    expect((await claim({ claim_token: chair.token })).json).toMatchObject({
      claim: chair.claim,
      name: "Ana",
    });
    expect(gistOf(await claim({ seat_index: 2, name: "Bob" }))).toBe("409 seat_taken");
  });

  it("repeated under its key gives the same claim, so that a lost answer costs nobody the chair", async () => {
    const body = { seat_index: 2, name: "Ana", claim_key: "f3a9c1d27b604e88a1c2" };
    const first = await claim(body);
    expect((await claim(body)).json).toEqual(first.json);
    const other = await claim({ ...body, claim_key: "another-key-of-enough-length" });
    expect(gistOf(other)).toBe("409 seat_taken");
    expect((await lobby()).claims).toHaveLength(1);
  });

  it("that comes late under its key seats nobody who has left meanwhile", async () => {
    const body = { seat_index: 2, name: "Ana", claim_key: "f3a9c1d27b604e88a1c2" };
    const { claim_token } = ClaimOutput.parse((await claim(body)).json);
    await house.ask(`/tables/${table.id}/lobby/leave`, { body: { claim_token } });
    expect(gistOf(await claim(body))).toBe("401 seat_released");
    expect((await lobby()).claims).toEqual([]);
  });

  it("gives who comes back another name where somebody has that one since (decision 20)", async () => {
    const first = await table.sit(0, "Bob");
    house.clock.advance(90_000);
    await table.sit(3, "Bob");
    const back = await claim({ claim_token: first.token });
    expect(back.json["name"]).toBe("Bob (2)");
    expect((await lobby()).claims.map(({ name }) => name).sort()).toEqual(["Bob", "Bob (2)"]);
  });

  it("gives who gets a lost chair back another name, too", async () => {
    const first = await table.sit(0, "Bob");
    house.clock.advance(90_000);
    await table.sit(0, "Eve");
    await table.sit(3, "Bob");
    house.clock.advance(60_000);
    await claim({ seat_index: 3, claim_key: "unused-but-long-enough", name: "x" });
    house.clock.advance(40_000);
    await table.sit(4, "Bob");
    expect((await claim({ claim_token: first.token })).json["name"]).toBe("Bob (2)");
  });

  it("gives a chair to one of many who come at once", async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, n) => claim({ seat_index: 3, name: `P${n}` })),
    );
    expect(all.map(gistOf).sort()).toEqual(["200", ...Array<string>(19).fill("409 seat_taken")]);
  });

  it("is 404 at an unknown table, 410 when the table's day is over", async () => {
    const path = `/tables/${UNKNOWN}/lobby/claim`;
    expect(gistOf(await house.ask(path, { body: { seat_index: 1, name: "A" } }))).toBe("404 table_not_found");
    house.clock.advance(DAY);
    expect(gistOf(await claim({ seat_index: 1, name: "A" }))).toBe("410 table_expired");
  });

  it("is 410 at a closed table", async () => {
    await house.live.update(table.id, (record) => ({
      next: { ...record, row: { ...record.row, closedAt: house.clock.now() } },
      result: null,
    }));
    expect(gistOf(await claim({ seat_index: 1, name: "A" }))).toBe("410 table_closed");
    expect(gistOf(await start({ claim_token: "whoever-this-may-be-1" }))).toBe("410 table_closed");
    expect((await lobby()).closed_at).not.toBeNull();
  });
});

describe("GET /tables/{id}/lobby", () => {
  const seated = async () =>
    LobbyOutput.parse((await house.ask(`/tables/${table.id}/lobby`)).json).claims.map(
      ({ seat_index, fresh }) => [seat_index, fresh],
    );

  it("lists no claim without a sign for 90 s before the start, and has it again with its guest", async () => {
    const ana = await table.sit(0, "Ana");
    house.clock.advance(45_000);
    await table.sit(2, "Bob");
    house.clock.advance(45_000);
    expect(await seated()).toEqual([[2, true]]);
    await house.ask(`/tables/${table.id}/lobby/claim`, { body: { claim_token: ana.token } });
    expect(await seated()).toEqual([
      [0, true],
      [2, true],
    ]);
  });

  it("begins without who went home before it, and lets a newcomer have that name", async () => {
    await table.sit(0, "Bob");
    house.clock.advance(90_000);
    const ana = await table.sit(1, "Ana");
    const { json } = await claim({ seat_index: 2, name: "Bob" });
    expect(json["name"]).toBe("Bob");
    await start({ claim_token: ana.token });
    expect(await seated()).toEqual([
      [1, true],
      [2, true],
    ]);
  });

  it("gives who comes late the chair back, while it is free", async () => {
    const bob = await table.sit(0, "Bob");
    house.clock.advance(90_000);
    const ana = await table.sit(1, "Ana");
    await table.sit(2, "Cy");
    await start({ claim_token: ana.token });
    expect((await claim({ claim_token: bob.token })).json["seat_index"]).toBe(0);
    expect(await seated()).toEqual([
      [0, true],
      [1, true],
      [2, true],
    ]);
  });

  it("goes on listing it as away once the game has begun", async () => {
    const ana = await table.sit(0, "Ana");
    await table.sit(2, "Bob");
    expect((await start({ claim_token: ana.token })).status).toBe(200);
    house.clock.advance(90_000);
    expect(await seated()).toEqual([
      [0, false],
      [2, false],
    ]);
  });
});

describe("POST /tables/{id}/lobby/start", () => {
  it("needs two fresh claims (decision 36)", async () => {
    const ana = await table.sit(0);
    expect(gistOf(await start({ claim_token: ana.token }))).toBe("409 need_two_players");
    await table.sit(1);
    house.clock.advance(89_000);
    await claim({ claim_token: ana.token });
    house.clock.advance(1_000);
    expect(gistOf(await start({ claim_token: ana.token }))).toBe("409 need_two_players");
  });

  it("takes the token of any seat, in the body or a header, and changes nothing twice", async () => {
    await table.sit(0);
    const bob = await table.sit(1);
    const first = await start({ claim_token: bob.token });
    expect(StartOutput.parse(first.json)).toMatchObject({ ok: true, start_signaled: true });
    house.clock.advance(1_000);
    const again = await start({}, { headers: { authorization: `Bearer ${bob.token}` } });
    expect(again.json).toEqual(first.json);
    expect(await lobby()).toMatchObject({ start_signaled: true, started_at: first.json["started_at"] });
  });

  it.each([
    ["no token", {}, "401 claim_token_required"],
    ["a token that is nobody's", { claim_token: "nobody-has-this-token" }, "401 bad_claim_token"],
    ["a token that is no text", { claim_token: 7 }, "400 invalid_field"],
  ])("refuses %s", async (_, body, gist) => expect(gistOf(await start(body))).toBe(gist));

  it("refuses the token of another table", async () => {
    const elsewhere = await openTable(house);
    const { token } = await elsewhere.sit(0);
    expect(gistOf(await start({ claim_token: token }))).toBe("401 bad_claim_token");
  });

  it("refuses a holder whose chair went to somebody else", async () => {
    const ana = await table.sit(0);
    house.clock.advance(90_000);
    await table.sit(0, "Heir");
    expect(gistOf(await start({ claim_token: ana.token }))).toBe("401 claim_expired");
  });

  it("is 404 at an unknown table, 410 when the table's day is over", async () => {
    const ana = await table.sit(0);
    const body = { claim_token: ana.token };
    expect(gistOf(await house.ask(`/tables/${UNKNOWN}/lobby/start`, { body }))).toBe("404 table_not_found");
    house.clock.advance(DAY);
    expect(gistOf(await start(body))).toBe("410 table_expired");
  });
});
