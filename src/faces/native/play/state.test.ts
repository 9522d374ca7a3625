import { beforeEach, describe, expect, it } from "vitest";
import { StateOutput } from "@/contract/state";
import { seatView } from "@/services/testing/records";
import { type Chair, gistOf, type HostedTable, type House, openTable, pairAgent } from "../testing/house";
import { openPair } from "../testing/pair";

const UNKNOWN = "0".repeat(20);

let house: House;
let table: HostedTable;
let ana: Chair;
let bob: Chair;
beforeEach(async () => {
  ({ house, table, ana, bob } = await openPair());
});

const views = () => [
  seatView(0, ana.claim, ["2C", "2D"]),
  seatView(2, bob.claim, ["AH", "KC"], "ticket-of-bob"),
];
const deal = () => table.publish({}, views());
const state = (query = "", headers = {}) => house.ask(`/state?tableId=${table.id}${query}`, { headers });
const bearer = (chair: Chair) => ({ authorization: `Bearer ${chair.token}` });

/** Starts a waiting read and tells whether it has ended. */
function waiting(query: string, headers = {}, signal?: AbortSignal) {
  const read = {
    done: false,
    answer: house.ask(`/state?tableId=${table.id}${query}`, { headers, ...(signal ? { signal } : {}) }),
  };
  void read.answer.then(() => {
    read.done = true;
  });
  return read;
}

describe("GET /state", () => {
  it("is 404 not_started until the first publish, and 404 at an unknown table", async () => {
    expect(gistOf(await state())).toBe("404 not_started");
    expect(gistOf(await house.ask(`/state?tableId=${UNKNOWN}`))).toBe("404 table_not_found");
    expect(gistOf(await house.ask("/state?tableId=nope"))).toBe("404 table_not_found");
  });

  it.each([
    ["no table", "/state", "400 invalid_field"],
    ["an empty table", "/state?tableId=", "400 invalid_field"],
  ])("is 400 with %s", async (_, path, gist) => expect(gistOf(await house.ask(path))).toBe(gist));

  it.each([
    ["&seatIndex=6", "400 seat_out_of_range"],
    ["&seatIndex=99", "400 seat_out_of_range"],
    ["&seatIndex=-1", "400 seat_out_of_range"],
    ["&seatIndex=two", "400 invalid_field"],
    ["&sinceVersion=-1", "400 invalid_field"],
    ["&sinceVersion=x", "400 invalid_field"],
    ["&wait=51", "400 invalid_field"],
    ["&wait=-1", "400 invalid_field"],
    ["&seatIndex=", "200"],
  ])("with %s is %s", async (query, gist) => {
    await deal();
    expect(gistOf(await state(query))).toBe(gist);
  });

  it("shows everybody the table and nobody a card (decision 38)", async () => {
    await deal();
    const { json, text } = await state();
    expect(StateOutput.parse(json)).toEqual(json);
    expect(json).toMatchObject({ version: 1, table: { pot: 30, pendingAction: { seatIndex: 2 } } });
    expect(json).not.toHaveProperty("seat");
    expect(text).not.toMatch(/2C|2D|AH|KC|ticket-of-bob/);
  });

  it("is 204 while the version is the reader's, with or without its seat", async () => {
    const version = await deal();
    expect((await state(`&sinceVersion=${version - 1}`)).status).toBe(200);
    expect((await state(`&sinceVersion=${version}`)).status).toBe(204);
    expect((await state(`&sinceVersion=${version}&seatIndex=2`, bearer(bob))).status).toBe(204);
  });

  it("is whole for a reader who knows a version that is not stored: it has to start from what is", async () => {
    const version = await deal();
    for (const query of [`&sinceVersion=${version + 5}`, `&sinceVersion=${version + 5}&seatIndex=2&wait=50`])
      expect((await state(query)).json).toMatchObject({ version });
  });

  it("tells of a host without a sign for 15 s, version or not, and keeps a beating one", async () => {
    await deal();
    house.clock.advance(14_999);
    expect((await state("&sinceVersion=1")).status).toBe(204);
    house.clock.advance(1);
    expect((await state("&sinceVersion=1")).json).toMatchObject({ hostStale: true, version: 1 });
    await house.client.publishState({ body: { tableId: table.id, hostToken: table.hostToken } });
    expect((await state("&sinceVersion=1")).status).toBe(204);
    expect((await state()).json).not.toHaveProperty("hostStale");
  });

  it("says the server's time, so that a wrong clock counts right", async () => {
    await deal();
    house.clock.advance(5_000);
    const { json } = await state();
    expect(Date.parse(String(json["now"]))).toBe(house.clock.now());
    expect(Date.parse(String(json["updated_at"]))).toBe(house.clock.now() - 5_000);
  });
});

describe("sealing, to the letter (decision 14)", () => {
  const cardsOf = async (query: string, headers = {}) => {
    const { json } = await state(query, headers);
    return StateOutput.parse(json).seat;
  };

  it("leaves the documented loop as it is: no token, own cards, ticket and price", async () => {
    await deal();
    const { json } = await state("&seatIndex=2");
    expect(json).toMatchObject({
      table: { pendingAction: { seatIndex: 2, turnToken: "ticket-of-bob", needToCall: 20 } },
      seat: { seatIndex: 2, holeCards: ["AH", "KC"], sealed: false },
    });
  });

  it.each([
    ["the query", (chair: Chair) => [`&claim_token=${chair.token}`, {}] as const],
    ["Authorization", (chair: Chair) => ["", bearer(chair)] as const],
    ["X-Claim-Token", (chair: Chair) => ["", { "x-claim-token": chair.token }] as const],
  ])("happens at the first read that bears the token in %s", async (_, put) => {
    await deal();
    const [query, headers] = put(bob);
    expect(await cardsOf(`&seatIndex=2${query}`, headers)).toMatchObject({
      holeCards: ["AH", "KC"],
      sealed: true,
    });
    const stranger = await state("&seatIndex=2");
    expect(stranger.json["seat"]).toEqual({ seatIndex: 2, sealed: true });
    expect(stranger.text).not.toContain("ticket-of-bob");
    expect(await cardsOf(`&seatIndex=2${query}`, headers)).toMatchObject({ holeCards: ["AH", "KC"] });
    expect(await cardsOf("&seatIndex=0")).toMatchObject({ sealed: false, holeCards: ["2C", "2D"] });
  });

  it("happens even before anything was dealt", async () => {
    expect(gistOf(await state("&seatIndex=2", bearer(bob)))).toBe("404 not_started");
    await deal();
    expect(await cardsOf("&seatIndex=2")).toEqual({ seatIndex: 2, sealed: true });
  });

  it("happens with the claim itself", async () => {
    const chair = await table.sit(4, "Wei", true);
    await table.publish({}, [...views(), seatView(4, chair.claim, ["9H", "9D"])]);
    expect(await cardsOf("&seatIndex=4")).toEqual({ seatIndex: 4, sealed: true });
    expect(await cardsOf("&seatIndex=4", bearer(chair))).toMatchObject({ holeCards: ["9H", "9D"] });
  });

  it("happens by no heartbeat, start, action, lobby read or hand read", async () => {
    await deal();
    const { id } = table;
    await house.client.claimSeat({ params: { id }, body: { claim_token: bob.token } });
    await house.client.startGame({ params: { id }, body: { claim_token: bob.token } });
    await house.client.getLobby({ params: { id }, token: bob.token });
    await house.client.listHands({ params: { id }, token: bob.token });
    const act = {
      tableId: id,
      seatIndex: 2,
      turnToken: "stale",
      action: "fold",
      claim_token: bob.token,
    } as const;
    await house.client.submitAction({ body: act });
    expect(await cardsOf("&seatIndex=2")).toMatchObject({ sealed: false, holeCards: ["AH", "KC"] });
  });

  it("survives a lapse: the holder who comes back finds its seat sealed", async () => {
    await deal();
    await state("&seatIndex=2", bearer(bob));
    house.clock.advance(90_000);
    expect(await cardsOf("&seatIndex=2")).toEqual({ seatIndex: 2, sealed: true });
    expect(await cardsOf("&seatIndex=2", bearer(bob))).toMatchObject({
      holeCards: ["AH", "KC"],
      sealed: true,
    });
  });
});

describe("whose cards", () => {
  it("are shown as to anybody to an agent that sends its own bearer with every call", async () => {
    await deal();
    const { headers, token } = await pairAgent(house);
    expect(gistOf(await state("", headers))).toBe("200");
    const seen = async () => StateOutput.parse((await state("&seatIndex=2", headers)).json).seat;
    expect(await seen()).toMatchObject({ holeCards: ["AH", "KC"], sealed: false });
    await state("&seatIndex=2", bearer(bob));
    expect(await seen()).toEqual({ seatIndex: 2, sealed: true });
    const lobby = await house.ask(`/tables/${table.id}/lobby`, { headers });
    expect(gistOf(lobby)).toBe("200");
    // Meant as a claim token, it is a wrong one; and so is what is no agent's.
    expect(gistOf(await state("", { "x-claim-token": token }))).toBe("401 bad_claim_token");
    expect(gistOf(await state("", { authorization: "Bearer nobody-has-this" }))).toBe("401 bad_claim_token");
  });

  it("are refused to another seat's token, and to a stranger's", async () => {
    await deal();
    expect(gistOf(await state("&seatIndex=2", bearer(ana)))).toBe("403 not_your_seat");
    expect(gistOf(await state("&seatIndex=2&claim_token=nobody-has-this"))).toBe("401 bad_claim_token");
  });

  it("are not shown to who took the chair over, sealed or not, nor to who lost it (decision 28)", async () => {
    await deal();
    house.clock.advance(90_000);
    const heir = await table.sit(2, "Heir");
    for (const headers of [{}, bearer(heir)]) {
      const { json, text } = await state("&seatIndex=2", headers);
      expect(json["seat"]).not.toHaveProperty("holeCards");
      expect(text).not.toMatch(/AH|KC|ticket-of-bob/);
    }
    expect(gistOf(await state("&seatIndex=2", bearer(bob)))).toBe("401 claim_expired");
  });

  it("come back to the holder who comes back", async () => {
    await deal();
    house.clock.advance(90_000);
    await table.sit(2, "Heir");
    house.clock.advance(90_000);
    const { json } = await state("&seatIndex=2", bearer(bob));
    expect(json["seat"]).toMatchObject({ holeCards: ["AH", "KC"] });
  });

  it("are nobody's at an empty chair", async () => {
    await table.publish({}, [seatView(5, null, ["AH", "KC"])]);
    expect((await state("&seatIndex=5")).json["seat"]).toEqual({ seatIndex: 5, sealed: false });
  });

  it("keep a polling seat alive, with the token or unsealed without", async () => {
    await deal();
    await state("&seatIndex=0", bearer(ana));
    for (let poll = 0; poll < 12; poll += 1) {
      house.clock.advance(10_000);
      await state("&seatIndex=0&sinceVersion=1", bearer(ana));
      await state("&seatIndex=2&sinceVersion=1");
      await house.elapse(0);
    }
    const record = await house.live.read(table.id);
    for (const claim of record?.lobby.claims ?? [])
      expect(house.clock.now() - claim.lastSeenAt).toBeLessThan(20_000);
  });
});

describe("waiting reads (decision 17)", () => {
  beforeEach(deal);

  it("answer at once when there is news already", async () => {
    expect((await state("&sinceVersion=0&wait=50")).status).toBe(200);
    expect((await state("&wait=50")).status).toBe(200);
  });

  it("answer when the version passes, and not before", async () => {
    const read = waiting("&sinceVersion=1&wait=50&seatIndex=2", bearer(bob));
    await house.elapse(5_000);
    expect(read.done).toBe(false);
    await table.publish({ pot: 60 }, views());
    expect((await read.answer).json).toMatchObject({
      version: 2,
      table: { pot: 60 },
      seat: { sealed: true },
    });
  });

  it("answer 204 at the end of the time", async () => {
    const read = waiting("&sinceVersion=1&wait=2");
    await house.elapse(1_999);
    expect(read.done).toBe(false);
    await house.elapse(1);
    expect((await read.answer).status).toBe(204);
  });

  it("answer when the host vanishes, and again when it returns", async () => {
    const gone = waiting("&sinceVersion=1&wait=50");
    await house.elapse(14_999);
    expect(gone.done).toBe(false);
    await house.elapse(1);
    expect((await gone.answer).json).toMatchObject({ version: 1, hostStale: true });
    const back = waiting("&sinceVersion=1&wait=50");
    await house.elapse(10_000);
    expect(back.done).toBe(false);
    await house.client.publishState({ body: { tableId: table.id, hostToken: table.hostToken } });
    expect((await back.answer).status).toBe(204);
  });

  it("are not ended by a host's beats", async () => {
    const read = waiting("&sinceVersion=1&wait=30");
    for (let beat = 0; beat < 2; beat += 1) {
      await house.elapse(10_000);
      await house.client.publishState({ body: { tableId: table.id, hostToken: table.hostToken } });
    }
    await house.elapse(9_999);
    expect(read.done).toBe(false);
    await house.elapse(1);
    expect((await read.answer).status).toBe(204);
  });

  it("wait for the first publish too", async () => {
    const fresh = await openTable(house);
    const read = house.ask(`/state?tableId=${fresh.id}&wait=50`);
    await house.elapse(20_000);
    await fresh.publish();
    expect((await read).json).toMatchObject({ version: 1 });
    const never = await openTable(house);
    const late = house.ask(`/state?tableId=${never.id}&wait=1`);
    await house.elapse(1_000);
    expect(gistOf(await late)).toBe("404 not_started");
  });

  it("show nothing private to a chair that was lost meanwhile", async () => {
    const read = waiting("&sinceVersion=1&wait=50&seatIndex=2");
    await house.elapse(0);
    await house.live.update(table.id, (record) => ({
      next: { ...record, lobby: { ...record.lobby, claims: [] } },
      result: null,
    }));
    await table.publish({}, views());
    const { json, text } = await read.answer;
    expect(json["seat"]).toEqual({ seatIndex: 2, sealed: false });
    expect(text).not.toContain("ticket-of-bob");
  });

  it("end when the caller leaves or the server goes down, without a trace", async () => {
    const leave = new AbortController();
    const left = waiting("&sinceVersion=1&wait=50", {}, leave.signal);
    const stays = waiting("&sinceVersion=1&wait=50");
    await house.elapse(100);
    expect(house.live.stats().waiting).toBe(2);
    leave.abort();
    await left.answer;
    expect(house.live.stats().waiting).toBe(1);
    house.live.drain();
    expect((await stays.answer).status).toBe(204);
    expect(house.live.stats().waiting).toBe(0);
  });

  it("end with the table", async () => {
    const read = waiting("&sinceVersion=1&wait=50");
    await house.elapse(0);
    await house.live.purge(house.clock.now() + 48 * 3600_000);
    expect(gistOf(await read.answer)).toBe("404 table_not_found");
  });
});

describe("after the table's life", () => {
  it("the last state stays readable, its host gone, its claims untouched", async () => {
    await deal();
    house.clock.advance(24 * 3600_000);
    expect((await state("&seatIndex=2", bearer(bob))).json).toMatchObject({ hostStale: true, version: 1 });
    const record = await house.live.read(table.id);
    expect(record?.lobby.claims.every((claim) => claim.lastSeenAt < house.clock.now())).toBe(true);
  });
});
