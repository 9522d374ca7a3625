import { beforeEach, describe, expect, it } from "vitest";
import { hashOf } from "@/auth/secrets";
import { HandList, HandRow } from "@/contract/hands";
import { handInput } from "@/services/testing/records";
import { crewSeats, type OwnedTable, openOwned } from "../testing/challenge";
import {
  gistOf,
  good,
  type House,
  openHouse,
  openTable,
  type PairedAgent,
  pairAgent,
} from "../testing/house";

const DAY = 24 * 60 * 60 * 1000;

let house: House;
let agent: PairedAgent;
beforeEach(async () => {
  house = openHouse();
  agent = await pairAgent(house);
});

const post = (table: Pick<OwnedTable, "id" | "hostToken">, body: Record<string, unknown> = {}) =>
  house.ask(`/tables/${table.id}/result`, {
    body: { host_token: table.hostToken, winner: "agent", ...body },
  });
const counters = async () => {
  const { json } = await house.ask("/agents/me", { headers: agent.headers });
  return [json["challenge_games"], json["challenge_human_wins"], json["challenge_agent_wins"]];
};

describe("POST /tables/{id}/result", () => {
  it("counts a challenge once: 201, then 200 as a duplicate, whatever it says then", async () => {
    const table = await openOwned(house, agent);
    await table.hand(1, 1000);
    await table.hand(2, 0);
    const first = await post(table);
    expect([first.status, first.json]).toEqual([201, { recorded: true }]);
    for (const winner of ["agent", "agent"]) {
      const again = await post(table, { winner });
      expect([again.status, again.json]).toEqual([200, { recorded: false, duplicate: true }]);
    }
    expect(await counters()).toEqual([1, 0, 1]);
  });

  it("counts a human's win, which the club shows too", async () => {
    const table = await openOwned(house, agent, { mode: "challenge", seats: 2 });
    await table.hand(1, 4000);
    expect((await post(table, { winner: "human" })).status).toBe(201);
    expect(await counters()).toEqual([1, 1, 0]);
    const { json } = await house.ask("/clubs");
    expect(json["agents"]).toMatchObject([{ challenge_games: 1, challenge_human_wins: 1 }]);
  });

  it("counts one of many that come at once", async () => {
    const table = await openOwned(house, agent);
    await table.hand(1, 0);
    const all = await Promise.all(Array.from({ length: 8 }, () => post(table)));
    expect(all.map(({ status }) => status).sort()).toEqual([...Array<number>(7).fill(200), 201]);
    expect(await counters()).toEqual([1, 0, 1]);
  });

  it.each([
    ["before any hand", [], "agent"],
    ["the bots' while the human has chips", [1000], "agent"],
    ["the human's while a bot has chips", [1000], "human"],
    ["the human's who is out", [1000, 0], "human"],
  ] as const)("refuses %s: 409, and counts nothing", async (_, ends, winner) => {
    const table = await openOwned(house, agent);
    for (const [at, human] of ends.entries()) await table.hand(at + 1, human);
    expect(gistOf(await post(table, { winner }))).toBe("409 result_unproven");
    expect(await counters()).toEqual([0, 0, 0]);
  });

  it("takes the bots' win once the human is no longer dealt in", async () => {
    const table = await openOwned(house, agent);
    await table.hand(1, 0);
    const bots = crewSeats(6, 0).slice(4);
    await table.hand(2, 0, {
      seats: bots.map((seat) => ({ ...seat, starting_stack: 6000, final_stack: 6000 })),
    });
    expect((await post(table)).status).toBe(201);
  });

  it.each([
    ["two humans", { seats: crewSeats(6, 0, [0, 1]) }],
    ["no human", { seats: crewSeats(6, 0, []) }],
    ["an empty chair", { seats: crewSeats(5, 0) }],
  ])("skips a challenge that began with %s (decision 3)", async (_, parts) => {
    const table = await openOwned(house, agent);
    await table.hand(1, 0, { ...parts, winners: [{ seat_index: 1, amount: 40 }] });
    const skipped = await post(table);
    expect([skipped.status, skipped.json]).toEqual([200, { recorded: false }]);
    expect(await counters()).toEqual([0, 0, 0]);
  });

  it("acknowledges demos, rooms and TV tables, and counts nothing", async () => {
    const demo = await openOwned(house, agent, { mode: "demo" });
    await demo.hand(1, 0);
    const room = await openOwned(house, agent, { mode: "room", seats: 4 });
    for (const table of [demo, room, await openTable(house)]) {
      const answer = await post(table);
      expect([answer.status, answer.json]).toEqual([200, { recorded: false }]);
    }
    expect(await counters()).toEqual([0, 0, 0]);
  });

  it("is the current host's alone (decision 30)", async () => {
    const table = await openOwned(house, agent);
    await table.hand(1, 0);
    expect(gistOf(await post(table, { host_token: "nobody-has-this" }))).toBe("401 bad_host_token");
    expect(gistOf(await post(table, { host_token: agent.token }))).toBe("401 bad_host_token");
    expect(gistOf(await post(table, { host_token: undefined }))).toBe("400 invalid_field");
    expect(gistOf(await post(table, { winner: "nobody" }))).toBe("400 invalid_field");
    await house.ask("/host/claim", { body: { tableId: table.id, host_token: table.hostToken } });
    const deposed = await post(table);
    expect(gistOf(deposed)).toBe("409 host_superseded");
    expect(deposed.json["hostTokenRejected"]).toBe(true);
    const nowhere = { id: "0".repeat(20) as never, hostToken: table.hostToken };
    expect(gistOf(await post(nowhere))).toBe("404 table_not_found");
    expect(await counters()).toEqual([0, 0, 0]);
  });

  it("is still taken when the table's day ended meanwhile, and outlives the table", async () => {
    const table = await openOwned(house, agent);
    await table.hand(1, 0);
    house.clock.advance(DAY);
    expect((await post(table)).status).toBe(201);
    await house.live.purge(house.clock.now() + 2 * DAY);
    expect(await counters()).toEqual([1, 0, 1]);
  });
});

describe("POST /tables/{id}/hands of a challenge", () => {
  it("is counted by table, not by address (decision 12); a demo's is not counted", async () => {
    const strict = openHouse({ rates: { writeHand: { points: 2, seconds: 3600 } } });
    const one = await pairAgent(strict);
    const table = await openOwned(strict, one);
    await table.hand(1, 1000);
    await table.hand(2, 1000);
    const other = await openOwned(strict, one);
    await other.hand(1, 1000);
    const demo = await openOwned(strict, one, { mode: "demo" });
    for (const index of [1, 2, 3, 4]) await demo.hand(index, 1000);
    await expect(table.hand(3, 1000)).rejects.toThrow("rate_limited");
    await other.hand(2, 1000);
  });

  it("lets a tournament of bots through: 600 an hour", async () => {
    const table = await openOwned(house, agent);
    for (let index = 1; index <= 600; index += 1) await table.hand(index, 1000);
    await expect(table.hand(601, 1000)).rejects.toThrow("rate_limited");
  });
});

describe("GET /agents/me/hands", () => {
  const read = async (query = "", who = agent) => {
    const answer = await house.ask(`/agents/me/hands${query}`, { headers: who.headers });
    expect(answer.status, answer.text).toBe(200);
    return HandList.parse(answer.json);
  };
  const at = (minute: number) => new Date(house.clock.now() + minute * 60_000).toISOString();
  const ids = ({ hands }: HandList) => hands.map(({ hand_id }) => hand_id);

  it("is one's own tables' hands, newest first, by every filter", async () => {
    const challenge = await openOwned(house, agent);
    const demo = await openOwned(house, agent, { mode: "demo" });
    const first = await challenge.hand(1, 1000, { ended_at: at(1) });
    const second = await demo.hand(1, 1000, { ended_at: at(2) });
    const third = await challenge.hand(2, 1000, { ended_at: at(3) });
    const stranger = await pairAgent(house);
    await (await openOwned(house, stranger)).hand(1, 1000, { ended_at: at(4) });
    await (await openTable(house)).sit(0);
    expect(ids(await read())).toEqual([third, second, first]);
    expect(ids(await read(`?tableId=${challenge.id}`))).toEqual([third, first]);
    expect(ids(await read("?mode=demo"))).toEqual([second]);
    expect(ids(await read("?mode=room"))).toEqual([]);
    expect(ids(await read(`?since=${at(2)}`))).toEqual([third, second]);
    expect(ids(await read(`?mode=challenge&since=${at(2)}`))).toEqual([third]);
    expect(ids(await read("?since=2027-01-15"))).toHaveLength(3);
    expect(ids(await read(`?tableId=${"0".repeat(20)}`))).toEqual([]);
    expect(ids(await read(`?tableId=${challenge.id}`, stranger))).toEqual([]);
    expect(ids(await read("?tableId=nope"))).toEqual([]);
  });

  it("gives pages that lose and repeat nothing, though hands are closed in between", async () => {
    const table = await openOwned(house, agent);
    const stored: string[] = [];
    // Two of each minute end at the same instant.
    for (let index = 1; index <= 7; index += 1)
      stored.push(await table.hand(index, 1000, { ended_at: at(Math.floor(index / 2)) }));
    const walked: string[] = [];
    let cursor: string | null = "";
    let later = 8;
    while (cursor !== null) {
      const page: HandList = await read(`?limit=2${cursor === "" ? "" : `&cursor=${cursor}`}`);
      walked.push(...ids(page));
      cursor = page.next_cursor;
      await table.hand(later, 1000, { ended_at: at(later) });
      later += 1;
    }
    expect(walked.toSorted()).toEqual(stored.toSorted());
  });

  it("gives fifty where nothing is said, at most a hundred", async () => {
    const table = await openOwned(house, agent);
    for (let index = 1; index <= 101; index += 1) await table.hand(index, 1000, { ended_at: at(index) });
    const page = await read();
    expect(page.hands).toHaveLength(50);
    expect(page.next_cursor).not.toBeNull();
    expect((await read("?limit=100")).hands).toHaveLength(100);
  });

  it("has those of one's own sandboxes, as `tv`", async () => {
    const { table_id: id } = good(await house.client.openSandbox({ body: {}, token: agent.token }));
    const host = { epoch: 1, tokenHash: hashOf("of-the-house") };
    await house.live.update(id, (r) => ({ next: { ...r, host: { ...r.host, ...host } }, result: null }));
    const body = handInput({ host_token: "of-the-house" });
    const { hand_id } = good(await house.client.writeHand({ params: { id }, body }));
    expect(ids(await read("?mode=tv"))).toEqual([hand_id]);
    expect(ids(await read("?mode=challenge"))).toEqual([]);
  });

  it.each([
    "?limit=0",
    "?limit=101",
    "?limit=x",
    "?cursor=made-up",
    "?mode=cash",
    "?since=yesterday",
    "?since=12",
  ])("is 400 for %s", async (query) => {
    const { headers } = agent;
    expect(gistOf(await house.ask(`/agents/me/hands${query}`, { headers }))).toBe("400 invalid_field");
  });
});

describe("hands of a crew's table (decision 7)", () => {
  it("are read one by one by their creator alone, as a list by anybody", async () => {
    const table = await openOwned(house, agent);
    const id = await table.hand(1, 1000);
    const one = (headers = {}) => house.ask(`/hands/${id}`, { headers });
    expect(HandRow.parse((await one(agent.headers)).json)).toMatchObject({ hand_id: id, mode: "challenge" });
    expect(gistOf(await one())).toBe("401 bearer_required");
    expect(gistOf(await one({ authorization: "Bearer nobody-has-this" }))).toBe(
      "401 invalid_or_revoked_token",
    );
    expect(gistOf(await one((await pairAgent(house)).headers))).toBe("403 not_your_table");
    expect((await house.ask(`/tables/${table.id}/hands`)).json["hands"]).toHaveLength(1);
  });

  it("of a room or a TV are everybody's, whatever agent's token comes with the reading", async () => {
    const room = await openOwned(house, agent, { mode: "room", seats: 4 });
    const id = await room.hand(1, 1000);
    for (const headers of [{}, agent.headers, (await pairAgent(house)).headers]) {
      expect((await house.ask(`/hands/${id}`, { headers })).status).toBe(200);
      expect((await house.ask(`/tables/${room.id}/hands`, { headers })).status).toBe(200);
    }
  });
});
