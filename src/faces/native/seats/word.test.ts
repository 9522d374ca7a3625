import { beforeEach, describe, expect, it } from "vitest";
import { SeatWordOutput } from "@/contract/actions";
import type { TableId } from "@/contract/ids";
import { tableRecord } from "@/services/testing/records";
import { CLAIM_TTL_MS } from "@/services/times";
import {
  type Chair,
  gistOf,
  good,
  type HostedTable,
  type House,
  openHouse,
  openTable,
} from "../testing/house";

const UNKNOWN = "0".repeat(20);
const DAY = 24 * 60 * 60 * 1000;

let house: House;
let table: HostedTable;
let ana: Chair;
let bob: Chair;
beforeEach(async () => {
  house = openHouse();
  table = await openTable(house);
  ana = await table.sit(3, "Ana");
  house.clock.advance(1_000);
  bob = await table.sit(0, "Bob");
  await table.publish();
});

const say = (word: string, token: string | null, id: string = table.id) =>
  house.ask(`/tables/${id}/seat`, {
    body: { word },
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
  });
const words = async (id = table.id) =>
  ((await house.live.read(id))?.inbox.entries ?? []).map((entry) =>
    entry.kind === "word" ? `${entry.seatIndex} ${entry.word}` : entry.kind,
  );

describe("POST /tables/{id}/seat", () => {
  it("hands a guest's word to the dealer, under its claim", async () => {
    const answer = await say("sit_out", bob.token);
    expect(answer.status).toBe(202);
    expect(SeatWordOutput.parse(answer.json)).toEqual({ ok: true, word: "sit_out", seat_index: 0 });
    const inbox = good(
      await house.client.getInbox({ params: { id: table.id }, query: {}, token: table.hostToken }),
    );
    expect(inbox.entries).toMatchObject([
      { id: 1, kind: "word", word: "sit_out", seatIndex: 0, claim: bob.claim },
    ]);
  });

  it("takes the token in the body and in its header too", async () => {
    const path = `/tables/${table.id}/seat`;
    const body = await house.ask(path, { body: { word: "sit_in", claim_token: ana.token } });
    const header = await house.ask(path, {
      body: { word: "sit_in" },
      headers: { "x-claim-token": bob.token },
    });
    expect([gistOf(body), gistOf(header)]).toEqual(["202", "202"]);
  });

  it("queues a word once while it waits, and in place of the one that it takes back", async () => {
    for (const word of ["sit_out", "sit_out", "sit_in", "sit_in", "sit_out"])
      expect(gistOf(await say(word, bob.token))).toBe("202");
    await say("sit_in", ana.token);
    expect(await words()).toEqual(["0 sit_out", "3 sit_in"]);
  });

  it("keeps no more than the last words of those who sit there, however long the dealer is away", async () => {
    for (let turn = 0; turn < 7; turn += 1) {
      const guest = await table.sit(2, "Cleo");
      for (const word of ["sit_out", "sit_in"]) await say(word, guest.token);
      good(await house.client.leaveSeat({ params: { id: table.id }, body: { claim_token: guest.token } }));
      house.clock.advance(10_000);
      for (const word of ["pause", "sit_out", "resume", "sit_in"]) await say(word, ana.token);
    }
    expect(await words()).toEqual(["3 resume", "3 sit_in"]);
  });

  it("lets the first claim alone pause and resume", async () => {
    for (const word of ["pause", "resume"]) {
      expect(gistOf(await say(word, bob.token))).toBe("403 not_first_claim");
      expect(gistOf(await say(word, ana.token))).toBe("202");
    }
    expect(await words()).toEqual(["3 resume"]);
  });

  it("is not heard from a device that the seat went on from, whatever the word", async () => {
    const params = { id: table.id };
    const { move_code } = good(await house.client.moveSeat({ params, body: { claim_token: ana.token } }));
    good(await house.client.claimSeat({ params, body: { move_code } }));
    for (const word of ["pause", "resume", "sit_out", "sit_in"])
      expect(gistOf(await say(word, ana.token))).toBe("409 seat_moved");
    expect(await words()).toEqual([]);
  });

  it("hands that on when the first guest has gone home, so that no table stays paused", async () => {
    house.clock.advance(CLAIM_TTL_MS - 1_000);
    expect(gistOf(await say("resume", bob.token))).toBe("202");
    expect(gistOf(await say("pause", ana.token))).toBe("202");
    expect(gistOf(await say("pause", bob.token))).toBe("403 not_first_claim");
  });

  it("is there for room tables as for tv tables, and for no crew's", async () => {
    for (const [mode, gist] of [
      ["room", "202"],
      ["challenge", "409 mode_without_guests"],
      ["demo", "409 mode_without_guests"],
    ] as const) {
      const seen = await house.live.read(table.id);
      if (!seen) throw new Error("no table");
      const id = house.ctx.random.id20() as TableId;
      await house.live.create({ ...seen, id, row: { ...seen.row, mode } });
      expect(gistOf(await say("sit_out", bob.token, id))).toBe(gist);
    }
  });

  it.each([
    ["no token", () => say("sit_out", null), "401 claim_token_required"],
    ["a wrong token", () => say("sit_out", "wrong"), "401 bad_claim_token"],
    ["a word of no meaning", () => say("shuffle", bob.token), "400 invalid_field"],
    ["no word", () => house.ask(`/tables/${table.id}/seat`, { body: {} }), "400 invalid_field"],
    ["no such table", () => say("sit_out", bob.token, UNKNOWN), "404 table_not_found"],
  ])("refuses %s", async (_, ask, gist) => {
    expect(gistOf(await ask())).toBe(gist);
    expect(await words()).toEqual([]);
  });

  it("refuses a claim that lapsed and whose chair is taken", async () => {
    house.clock.advance(CLAIM_TTL_MS);
    await table.sit(0, "Cleo");
    expect(gistOf(await say("sit_in", bob.token))).toBe("401 claim_expired");
  });

  it("refuses a table that nobody has opened, that was closed, and that is over", async () => {
    const fresh = await openTable(house);
    const early = await fresh.sit(1);
    expect(gistOf(await say("sit_out", early.token, fresh.id))).toBe("404 not_started");
    await house.live.update(table.id, (record) => ({
      next: { ...record, row: { ...record.row, closedAt: house.clock.now() } },
      result: null,
    }));
    expect(gistOf(await say("sit_out", bob.token))).toBe("410 table_closed");
    house.clock.advance(DAY);
    expect(gistOf(await say("sit_out", early.token, fresh.id))).toBe("410 table_expired");
  });

  it("has a share for each seat, which a stranger cannot use up", async () => {
    for (let turn = 0; turn < 40; turn += 1) await say("sit_in", "stranger");
    for (let turn = 0; turn < 30; turn += 1) expect((await say("sit_in", bob.token)).status).toBe(202);
    const refused = await say("sit_in", bob.token);
    expect(gistOf(refused)).toBe("429 rate_limited");
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await say("sit_in", ana.token)).status).toBe(202);
  });
});

it("leaves a table without guests as it was", async () => {
  const record = tableRecord({ id: house.ctx.random.id20() as TableId });
  await house.live.create(record);
  expect(gistOf(await say("pause", bob.token, record.id))).toBe("401 bad_claim_token");
  expect(await house.live.read(record.id)).toEqual(record);
});
