import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { seatView } from "@/services/testing/records";
import { type Chair, type HostedTable, type House, openHouse, openTable } from "./testing/house";

let house: House;
let table: HostedTable;
let sealed: Chair;
let open: Chair;
beforeEach(async () => {
  house = openHouse();
  table = await openTable(house);
  sealed = await table.sit(0, "Ana", true);
  open = await table.sit(2, "Bob");
  await table.publish({}, [
    seatView(0, sealed.claim, ["2C", "2D"]),
    seatView(2, open.claim, ["AH", "KC"], "ticket-of-bob"),
  ]);
});

interface Read {
  readonly query: string;
  readonly bearer?: string;
  readonly header?: string;
}

const lane = ({ query, bearer, header }: Read) =>
  house.lane({
    method: "GET",
    target: `/state?tableId=${table.id}${query}`,
    authorization: bearer === undefined ? undefined : `Bearer ${bearer}`,
    claimToken: header,
  });

const slow = ({ query, bearer, header }: Read) =>
  house.ask(`/state?tableId=${table.id}${query}`, {
    headers: {
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      ...(header === undefined ? {} : { "x-claim-token": header }),
    },
  });

describe("the fast lane", () => {
  it("takes the reads that phones, spectators and agents repeat", () => {
    const reads: Read[] = [
      { query: "" },
      { query: "&sinceVersion=1" },
      { query: "&seatIndex=0", bearer: sealed.token },
      { query: "&seatIndex=0", header: sealed.token },
      { query: `&seatIndex=0&claim_token=${sealed.token}` },
      { query: "&seatIndex=0" },
      { query: "&seatIndex=2" },
      { query: "&seatIndex=5&wait=0" },
    ];
    for (const read of reads) expect(lane(read), JSON.stringify(read)).not.toBeNull();
  });

  it.each<[string, string]>([
    ["a wait", "&sinceVersion=1&wait=20"],
    ["a chair beyond the table", "&seatIndex=6"],
    ["a chair in words", "&seatIndex=two"],
    ["an escape", "&seatIndex=%32"],
    ["a field twice", "&seatIndex=0&seatIndex=2"],
    ["an empty field", "&seatIndex="],
    ["a version of no form", "&sinceVersion=1.5"],
  ])("leaves %s to the API", (_, query) => expect(lane({ query })).toBeNull());

  it("leaves a strange token, another seat's, and one that seals to the API", () => {
    expect(lane({ query: "&seatIndex=0", bearer: "nobody-has-this" })).toBeNull();
    expect(lane({ query: "&seatIndex=0", bearer: open.token })).toBeNull();
    expect(lane({ query: "&seatIndex=2", bearer: open.token })).toBeNull();
    expect(lane({ query: "", bearer: open.token })).toBeNull();
  });

  it("leaves other methods, paths, tables, and tables without a state to the API", async () => {
    const ask = { authorization: undefined, claimToken: undefined };
    const target = `/state?tableId=${table.id}`;
    expect(house.lane({ ...ask, method: "POST", target })).toBeNull();
    expect(house.lane({ ...ask, method: "GET", target: `/state/full?tableId=${table.id}` })).toBeNull();
    expect(house.lane({ ...ask, method: "GET", target: `/state?tableId=${"0".repeat(20)}` })).toBeNull();
    const fresh = await openTable(house);
    expect(house.lane({ ...ask, method: "GET", target: `/state?tableId=${fresh.id}` })).toBeNull();
  });

  it("leaves a stale claim to the API, which revives it", async () => {
    house.clock.advance(90_000);
    const read = { query: "&seatIndex=0", bearer: sealed.token };
    expect(lane(read)).toBeNull();
    expect((await slow(read)).status).toBe(200);
    expect(lane(read)).not.toBeNull();
  });

  it("notes a sign of life behind its answer, once in four seconds", async () => {
    const seen = async () => (await house.live.read(table.id))?.lobby.claims[0]?.lastSeenAt;
    const before = await seen();
    house.clock.advance(3_999);
    lane({ query: "&seatIndex=0", bearer: sealed.token });
    await house.elapse(0);
    expect(await seen()).toBe(before);
    house.clock.advance(1);
    lane({ query: "&seatIndex=0", bearer: sealed.token });
    await house.elapse(0);
    expect(await seen()).toBe(house.clock.now());
  });

  it("asks nothing of the disk for its answer", async () => {
    const broken = openHouse({
      live: (live) => ({ ...live, update: () => Promise.reject(new Error("disk on fire")) }),
    });
    const record = await house.live.read(table.id);
    if (!record) throw new Error("gone");
    await broken.live.create(record);
    broken.clock.advance(20_000);
    const answer = broken.lane({
      method: "GET",
      target: `/state?tableId=${table.id}&seatIndex=2`,
      authorization: undefined,
      claimToken: undefined,
    });
    expect(answer?.status).toBe(200);
    expect(broken.live.peek(table.id)?.lobby.claims[1]?.lastSeenAt).toBe(broken.clock.now());
  });

  it("answers exactly as the API does, headers included, whatever is asked", async () => {
    const token = fc.constantFrom(undefined, "SEALED", "OPEN", "nobody-has-this");
    const reads = fc.record({
      seat: fc.constantFrom("", "&seatIndex=0", "&seatIndex=2", "&seatIndex=4", "&seatIndex=9"),
      since: fc.constantFrom("", "&sinceVersion=0", "&sinceVersion=1", "&sinceVersion=x"),
      bearer: token,
      header: token,
      stale: fc.boolean(),
    });
    const real = (name: string | undefined) =>
      name === "SEALED" ? sealed.token : name === "OPEN" ? open.token : name;
    await fc.assert(
      fc.asyncProperty(reads, async ({ seat, since, bearer, header, stale }) => {
        if (!stale)
          await house.client.publishState({ body: { tableId: table.id, hostToken: table.hostToken } });
        const [one, two] = [real(bearer), real(header)];
        const read: Read = {
          query: seat + since,
          ...(one === undefined ? {} : { bearer: one }),
          ...(two === undefined ? {} : { header: two }),
        };
        const fast = lane(read);
        if (!fast) return;
        const answer = await slow(read);
        expect(fast.status).toBe(answer.status);
        expect(fast.body === null ? "" : new TextDecoder().decode(fast.body)).toBe(answer.text);
        for (const [name, value] of Object.entries(fast.headers))
          expect(answer.headers.get(name), name).toBe(value);
      }),
      { numRuns: 300 },
    );
  });
});
