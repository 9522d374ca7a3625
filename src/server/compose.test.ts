import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { compose, type House } from "./compose";
import { hostedTable, openHouse, posted, untilWaiting } from "./testing/house";

const URL = "http://localhost:3000";
const folder = mkdtempSync(join(tmpdir(), "compose-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the house", () => {
  it("refuses an environment with faults in one message that names them all", async () => {
    await expect(compose({ PORT: "x", TRUST_PROXY: "perhaps" })).rejects.toThrow(/PORT[\s\S]*TRUST_PROXY/);
  });

  it("has the same tables after a restart, and derives the same tokens", async () => {
    const first = await openHouse({}, join(folder, "again"));
    const { tableId, hostToken } = await hostedTable(first.house.fetch, URL);
    await first.house.close();
    const second = await openHouse({}, join(folder, "again"));
    const state = await second.house.fetch(new Request(`${URL}/state?tableId=${tableId}`));
    expect([state.status, ((await state.json()) as { version: number }).version]).toEqual([200, 1]);
    const beat = await second.house.fetch(posted(`${URL}/state`, { tableId, hostToken }));
    expect(beat.status).toBe(200);
    await second.end();
  });

  it("lets an agent whose answer got lost fetch the same token from the server that comes back", async () => {
    const dir = join(folder, "pairing");
    const ask = async (house: House, path: string, body: object) =>
      (await (await house.fetch(posted(`${URL}/auth/pair/${path}`, body))).json()) as Record<string, string>;
    const first = await openHouse({}, dir);
    const asker = { software: "Codex", model: "a model" };
    const { pair_code, device_code } = await ask(first.house, "start", asker);
    await ask(first.house, "verify", { pair_code, name: "Wei" });
    const told = await ask(first.house, "complete", { device_code });
    await first.house.close();
    const second = await openHouse({}, dir);
    expect((await ask(second.house, "complete", { device_code }))["token"]).toBe(told["token"]);
    const headers = { authorization: `Bearer ${told["token"]}` };
    expect((await second.house.fetch(new Request(`${URL}/agents/me`, { headers }))).status).toBe(200);
    await second.end();
    // A secret of its own knows none of the other's tokens.
    const other = await openHouse();
    expect((await other.house.fetch(new Request(`${URL}/agents/me`, { headers }))).status).toBe(401);
    await other.end();
  });

  it("is a client of X's where the environment says so", async () => {
    const plain = await openHouse();
    const known = await openHouse({ X_CLIENT_ID: "our-app", X_AUTHORIZE_BASE: "http://127.0.0.1:1" });
    const login = async ({ house }: typeof plain) =>
      (await house.fetch(new Request(`${URL}/auth/twitter/login`))).headers.get("location");
    expect(await login(plain)).toBe("/pair.html?problem=not_configured");
    expect(await login(known)).toMatch(/^http:\/\/127\.0\.0\.1:1\/i\/oauth2\/authorize\?.*client_id=our-app/);
    await Promise.all([plain.end(), known.end()]);
  });

  it("is ready, then draining, and answers whoever waits when it drains", async () => {
    const { house, end } = await openHouse();
    const { tableId } = await hostedTable(house.fetch, URL);
    const ready = async () => (await house.fetch(new Request(`${URL}/health/ready`))).status;
    expect(await ready()).toBe(200);
    const waiting = house.fetch(new Request(`${URL}/state?tableId=${tableId}&sinceVersion=1&wait=50`));
    await untilWaiting(house, 1);
    house.drain();
    expect((await waiting).status).toBe(204);
    expect(await ready()).toBe(503);
    await end();
  });

  it("counts acts against ACTION_RATE_PER_MINUTE and mints against their address", async () => {
    const { house, end } = await openHouse();
    const mint = (ip: string) => house.fetch(posted(`${URL}/tables/tv`, {}), { ip });
    const first = await Promise.all(Array.from({ length: 61 }, () => mint("198.51.100.7")));
    expect(first.filter(({ status }) => status === 201)).toHaveLength(60);
    expect(first.filter(({ status }) => status === 429)).toHaveLength(1);
    expect((await mint("198.51.100.8")).status).toBe(201);
    await end();
  });

  it("writes links with the port that it really got", async () => {
    const { house, end } = await openHouse({ PORT: "0" });
    house.listensOn(4321);
    const address = await house.fetch(new Request("http://localhost/health/address"));
    expect(((await address.json()) as { origin: string }).origin).toMatch(/:4321$/);
    await end();
  });

  it("tells each answer to the metrics by its endpoint", async () => {
    const { house, end } = await openHouse();
    await house.fetch(new Request(`${URL}/tables/0123456789abcdef0123`));
    expect(await house.metrics.text()).toContain('http_requests_total{endpoint="getTable",status="404"} 1');
    await end();
  });
});
