import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gistOf, type House, openHouse, openTable } from "@/faces/native/testing/house";
import { systemClock } from "@/lib/clock";
import { openDisk } from "@/store/db/disk/disk";
import { type Database, openDatabase } from "@/store/db/open";
import { createMemoryLiveStore } from "@/store/live/memory";
import { mortalDriver } from "@/store/testing/driver";
import { health } from "./health";
import { createMetrics } from "./metrics";

const folder = mkdtempSync(join(tmpdir(), "death-"));
let time = 0;
let database: Database;
let house: House;

beforeAll(async () => {
  const mortal = (path: string) => openDisk(path, mortalDriver(folder), () => time);
  database = await openDatabase({ dataDir: join(folder, "data"), openDisk: mortal });
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const claim = (id: string, name: string) => {
  seats += 1;
  return house.ask(`/tables/${id}/lobby/claim`, { body: { seat_index: seats % 6, name } });
};
let seats = -1;

const namesAt = async (id: string) => {
  const { json } = await house.ask(`/tables/${id}/lobby`);
  return (json["claims"] as { name: string }[]).map(({ name }) => name);
};

const ready = async () => {
  const { live } = house.ctx;
  const metrics = createMetrics(live.stats);
  const sources = { stage: () => "ready" as const, ping: live.ping, metrics, reachable: () => "" };
  return (await health(sources, new Request("http://poker.test/health/ready")))?.status;
};

describe("a server whose disk thread dies", () => {
  it.each([
    ["before", []],
    ["after", ["die after"]],
  ])(
    "%s a commit says 503 to what was under way, keeps what it answered, and mends by itself",
    async (when, done) => {
      seats = -1;
      house = openHouse({ live: () => createMemoryLiveStore({ rows: database.rows, clock: systemClock }) });
      const ids = [(await openTable(house)).id, (await openTable(house)).id, (await openTable(house)).id];
      const [first = ""] = ids;
      const { json } = await claim(first, "Kept");
      const headers = { authorization: `Bearer ${json["claim_token"]}` };
      const chat = () => house.ask(`/tables/${first}/chat`);
      const say = house.ask(`/tables/${first}/chat`, { body: { text: `die ${when}` }, headers });
      const others = await Promise.all(ids.map((id) => claim(id, "Under way")));
      const said = await say;
      expect(gistOf(said)).toBe("503 unavailable");
      expect(said.headers.get("retry-after")).toBe("1");
      expect(await ready()).toBe(503);
      time += 100;
      expect(await ready()).toBe(200);
      // What was answered is there; of what was not, all or nothing.
      expect(await namesAt(first)).toContain("Kept");
      for (const [at, id] of ids.entries()) {
        expect([200, 503]).toContain(others[at]?.status);
        if (others[at]?.status === 200) expect(await namesAt(id)).toContain("Under way");
      }
      expect(((await chat()).json["messages"] as { text: string }[]).map(({ text }) => text)).toEqual(done);
      // And every table takes claims again.
      for (const id of ids) {
        expect((await claim(id, "Anew")).status).toBe(200);
        expect(await namesAt(id)).toContain("Anew");
      }
    },
  );
});
