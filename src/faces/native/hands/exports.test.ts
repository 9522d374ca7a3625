import { beforeEach, describe, expect, it } from "vitest";
import { HandRow, HandWritten } from "@/contract/hands";
import { readPhh, readPhhs } from "@/replay/testing/phh-reader";
import { exportTable } from "@/services/hand/export";
import { handInput } from "@/services/testing/records";
import {
  gistOf,
  good,
  type HostedTable,
  type House,
  openHouse,
  openTable,
  pairAgent,
} from "../testing/house";

let house: House;
let table: HostedTable;
beforeEach(async () => {
  house = openHouse();
  table = await openTable(house);
});

async function write(parts: Record<string, unknown> = {}) {
  const body = { ...handInput(), host_token: table.hostToken, ...parts };
  return HandWritten.parse((await house.ask(`/tables/${table.id}/hands`, { body })).json).hand_id;
}
const one = (id: string, format: string, headers = {}) =>
  house.ask(`/hands/${id}/export?format=${format}`, { headers });
const all = (format: string, headers = {}) =>
  house.ask(`/tables/${table.id}/export?format=${format}`, { headers });

describe("GET /hands/{id}/export", () => {
  it.each([
    ["phh", "application/toml; charset=utf-8", "phh"],
    ["ohh", "application/json; charset=utf-8", "ohh"],
    ["csv", "text/csv; charset=utf-8", "csv"],
    ["jsonl", "application/x-ndjson; charset=utf-8", "jsonl"],
  ])("is a file as %s", async (format, type, ending) => {
    const id = await write();
    const { status, headers, text } = await one(id, format);
    expect([status, headers.get("content-type")]).toEqual([200, type]);
    expect(headers.get("content-disposition")).toBe(`attachment; filename="hand-${id}.${ending}"`);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(text).toContain(id);
  });

  it("is what the reader may see: one's own cards, and nobody else's", async () => {
    const chair = await table.sit(2, "Claude");
    const id = await write({
      private: [{ seat_index: 2, hole_cards: ["AH", "KC"] }],
      claims: [{ seat_index: 2, claim: chair.claim }],
    });
    const own = await one(id, "phh", { "x-claim-token": chair.token });
    expect(own.text).toContain('"d dh p3 AhKc"');
    const public_ = await one(id, "phh");
    expect(public_.text).toContain('"d dh p3 ????"');
    expect(readPhh(own.text)).toMatchObject({ stacks: [1990, 1980, 2030], over: true });
  });

  it("refuses an unknown format, hand, token, and a stranger to a challenge", async () => {
    const id = await write();
    expect(gistOf(await one(id, "pdf"))).toBe("400 invalid_field");
    expect(gistOf(await house.ask(`/hands/${id}/export`))).toBe("400 invalid_field");
    expect(gistOf(await one("0".repeat(20), "phh"))).toBe("404 hand_not_found");
    expect(gistOf(await one(id, "phh", { "x-claim-token": "nobody-has-this" }))).toBe("401 bad_claim_token");
  });
});

describe("GET /tables/{id}/export", () => {
  it("tells all hands in their order, over many pages", async () => {
    for (let index = 1; index <= 60; index += 1) await write({ hand_index: index });
    const rows = (await all("jsonl")).text.trim().split("\n");
    expect(rows.map((line) => HandRow.parse(JSON.parse(line)).hand_index)).toEqual(
      Array.from({ length: 60 }, (_, at) => at + 1),
    );
    expect(readPhhs((await all("phh")).text)).toHaveLength(60);
    expect((await all("ohh")).text.trim().split("\n\n")).toHaveLength(60);
    expect((await all("csv")).text.trim().split("\r\n")).toHaveLength(1 + 60 * 3);
    expect((await all("csv")).headers.get("content-disposition")).toContain(`table-${table.id}.csv`);
    expect((await all("phh")).headers.get("content-disposition")).toContain(".phhs");
  });

  it("is an empty file before the first hand, and 404 at an unknown table", async () => {
    expect([(await all("jsonl")).status, (await all("jsonl")).text]).toEqual([200, ""]);
    expect(gistOf(await house.ask(`/tables/${"0".repeat(20)}/export?format=csv`))).toBe(
      "404 table_not_found",
    );
    expect(gistOf(await all("xls"))).toBe("400 invalid_field");
    expect(gistOf(await all("csv", { "x-claim-token": "nobody-has-this" }))).toBe("401 bad_claim_token");
  });

  it("of a challenge is its creator's", async () => {
    const agent = await pairAgent(house);
    const other = await pairAgent(house);
    const opened = good(await house.client.createTable({ body: { mode: "challenge" }, token: agent.token }));
    const ask = (headers = {}) => house.ask(`/tables/${opened.table_id}/export?format=jsonl`, { headers });
    expect(gistOf(await ask())).toBe("401 bearer_required");
    expect(gistOf(await ask({ authorization: "Bearer made-up" }))).toBe("401 invalid_or_revoked_token");
    expect(gistOf(await ask({ authorization: `Bearer ${other.token}` }))).toBe("403 not_your_table");
    expect((await ask({ authorization: `Bearer ${agent.token}` })).status).toBe(200);
  });

  it("is counted by who asks: one reader's downloads are not another's", async () => {
    const chair = await table.sit(2, "Claude");
    for (let times = 0; times < 30; times += 1) expect((await all("csv")).status).toBe(200);
    const refused = await all("csv");
    expect(gistOf(refused)).toBe("429 rate_limited");
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await all("csv", { "x-claim-token": chair.token })).status).toBe(200);
    const path = `/tables/${table.id}/export?format=csv`;
    expect((await house.ask(path, { ip: "198.51.100.7" })).status).toBe(200);
  });

  it("has every hand that was closed when it began, whatever closes while it is read", async () => {
    for (let index = 1; index <= 30; index += 1) await write({ hand_index: index });
    const input = { id: table.id, format: "jsonl", token: null, address: "192.0.2.1" } as const;
    const file = await exportTable({ ctx: house.ctx, input });
    if (!file.ok) throw new Error(file.error.code);
    let next = 31;
    let text = "";
    for await (const piece of file.value.text) {
      text += piece;
      for (let more = 0; more < 3; more += 1) await write({ hand_index: next++ });
    }
    const indexes = text
      .trim()
      .split("\n")
      .map((line) => HandRow.parse(JSON.parse(line)).hand_index);
    expect(indexes).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
  });

  it("counts by what it costs: a table of many hands is told seldom, and still told", async () => {
    await write({ hand_index: 100_000 });
    expect((await all("csv")).status).toBe(200);
    expect(gistOf(await all("csv"))).toBe("429 rate_limited");
  });
});
