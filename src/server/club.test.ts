import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { hashOf, systemRandom } from "@/auth/secrets";
import { crewSeats } from "@/faces/native/testing/challenge";
import { handInput } from "@/services/testing/records";
import { openDatabase } from "@/store/db/open";
import { someAgent, someBearer } from "@/store/testing/club-records";
import { postgresOrWarning } from "@/store/testing/postgres";
import { openHouse, posted } from "./testing/house";

const URL = "http://localhost:3000";
const dataDir = mkdtempSync(join(tmpdir(), "club-"));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

it("an agent, its crew, its tables and its record are there after a restart (decisions 25 and 34)", async () => {
  const token = systemRandom.token();
  const agent = someAgent({ twitterId: "77", kind: "x" });
  const database = await openDatabase({ dataDir });
  await database.agents.put(agent.id, () => agent);
  await database.bearers.insert(someBearer(agent.id, { tokenHash: hashOf(token) }));
  await database.close();

  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const first = await openHouse({}, dataDir);
  const call = async (path: string, method = "GET", body?: unknown) => {
    const sent = body === undefined ? null : JSON.stringify(body);
    const answer = await first.house.fetch(new Request(URL + path, { method, headers, body: sent }));
    return (await answer.json()) as Record<string, unknown>;
  };
  await call("/agents/me/entourage/3/playstyle", "PUT", { aggression: 0.9 });
  const table = await call("/tables", "POST", { mode: "challenge" });
  const host = await call("/host/claim", "POST", { tableId: table["table_id"] });
  const host_token = host["hostToken"];
  const seats = crewSeats(6, 0);
  const hand = handInput({
    seats,
    actions: [],
    pot: 40,
    winners: [{ seat_index: 5, amount: 40 }],
    button: 0,
  });
  await call(`/tables/${table["table_id"]}/hands`, "POST", { ...hand, host_token });
  const result = { host_token, winner: "agent" };
  expect(await call(`/tables/${table["table_id"]}/result`, "POST", result)).toEqual({ recorded: true });
  const paths = ["/agents/me", "/tables", "/agents/me/hands", "/clubs"];
  const before = await Promise.all(paths.map((path) => call(path)));
  expect(before[0]).toMatchObject({
    challenge_agent_wins: 1,
    entourage_playstyles: { 3: { aggression: 0.9 } },
  });
  expect([before[1]?.["tables"], before[2]?.["hands"]]).toMatchObject([
    [{ agent_id: agent.id }],
    [{ pot: 40 }],
  ]);
  await first.house.close();

  const second = await openHouse({}, dataDir);
  const read = async (path: string) =>
    (await second.house.fetch(new Request(URL + path, { headers }))).json() as Promise<unknown>;
  expect(await Promise.all(paths.map(read))).toEqual(before);
  const again = await second.house.fetch(posted(`${URL}/tables/${table["table_id"]}/result`, result));
  expect(await again.json()).toEqual({ recorded: false, duplicate: true });
  await second.end();
});

it("PostgreSQL is asked for nothing that it takes no question about", async () => {
  const postgres = await postgresOrWarning();
  if (postgres === null) return;
  const databaseUrl = await postgres.fresh();
  const token = systemRandom.token();
  const agent = someAgent();
  const database = await openDatabase({ databaseUrl });
  await database.agents.put(agent.id, () => agent);
  await database.bearers.insert(someBearer(agent.id, { tokenHash: hashOf(token) }));
  await database.close();

  const { house, end } = await openHouse({ DATABASE_URL: databaseUrl });
  const headers = { authorization: `Bearer ${token}` };
  for (const query of ["tableId=%00", "tableId=%EF%BF%BF", "since=0000-01-01", "since=9999-12-31"]) {
    const answer = await house.fetch(new Request(`${URL}/agents/me/hands?${query}`, { headers }));
    expect([query, answer.status, await answer.json()]).toEqual([
      query,
      200,
      { hands: [], next_cursor: null },
    ]);
  }
  await end();
  await postgres.stop();
});
