import fc from "fast-check";
import { expect, it } from "vitest";
import { DEFAULT_RATES } from "@/auth/rate-limits";
import { hashOf } from "@/auth/secrets";
import { endpointList } from "@/contract/endpoints";
import { ErrorBody } from "@/contract/errors";
import * as examples from "@/contract/rows/examples";
import { seatView } from "@/services/testing/records";
import { good, type House, openHouse, openTable, pairAgent } from "./testing/house";
import { mutatedRequests } from "./testing/mutate";

const RUNS = 10_000;

/** A table in play, and what puts its ids and tokens in place of the examples'. */
async function stage(house: House) {
  const table = await openTable(house);
  const chair = await table.sit(2, "Claude");
  await table.publish({}, [seatView(2, chair.claim, ["AH", "KC"], examples.TURN_TOKEN)]);
  let agent = await pairAgent(house);
  let pairing = await startPairing(house);
  /** An agent whose token was revoked, and a pairing that came to its end, are followed by others. */
  const refresh = async () => {
    if ((await house.club.bearers.byHash(hashOf(agent.token)))?.revokedAt !== null)
      agent = await pairAgent(house);
    const code = await house.ask(`/auth/pair/${pairing.pair_code}`);
    if (code.json["status"] !== "pending") pairing = await startPairing(house);
  };
  const names = (): [string, string][] => [
    [examples.AGENT_ID, agent.id],
    ["AGENT", agent.token],
    [examples.PAIR_CODE, pairing.pair_code],
    [examples.DEVICE_CODE, pairing.device_code],
    [examples.TABLE_ID, table.id],
    [examples.CLAIM_TOKEN, chair.token],
    [examples.HOST_TOKEN, table.hostToken],
    ["CLAIM", chair.token],
    ["HOST", table.hostToken],
  ];
  const real = (text: string) => names().reduce((each, [name, value]) => each.replaceAll(name, value), text);
  return { table, chair, real, refresh };
}

const startPairing = async (house: House) =>
  good(await house.client.startPairing({ body: { software: "Codex", model: "a model" } }));

it(`${RUNS} mutated requests over every endpoint: no 5xx, JSON in the contract's words, and at once`, async () => {
  const house = openHouse({
    rates: Object.fromEntries(Object.keys(DEFAULT_RATES).map((name) => [name, { points: 1e9, seconds: 60 }])),
  });
  const { table, chair, real, refresh } = await stage(house);
  const statuses = new Map<string, Set<number>>();
  const times: number[] = [];
  await fc.assert(
    fc.asyncProperty(mutatedRequests(real), async ({ endpoint, path, ask }) => {
      await refresh();
      // Waits would stand still with the clock: a signal that has gone ends them, as a caller who left does.
      const began = process.cpuUsage();
      const answer = house.ask(path, { ...ask, signal: AbortSignal.timeout(0) });
      for (;;) {
        const done = await Promise.race([answer.then(() => true), house.elapse(2_000).then(() => false)]);
        if (done) break;
      }
      // Work done, not time gone by: other tests share the machine.
      const { user, system } = process.cpuUsage(began);
      times.push((user + system) / 1000);
      const { status, json, headers } = await answer;
      expect(status, `${ask.method} ${path} ${ask.raw}`).toBeLessThan(500);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      if (status >= 400 && ask.method !== "HEAD") {
        const { code } = ErrorBody.parse(json);
        // Another method of the same path may be another row's.
        const row = endpointList.find(({ path, method }) => path === endpoint.path && method === ask.method);
        if (code !== "method_not_allowed" && code !== "not_found")
          expect((row ?? endpoint).errors, `${ask.method} ${path}`).toContain(code);
      }
      statuses.set(endpoint.id, (statuses.get(endpoint.id) ?? new Set()).add(status));
    }),
    { numRuns: RUNS, seed: 20260424 },
  );
  times.sort((a, b) => a - b);
  expect(times[Math.floor(times.length * 0.99)]).toBeLessThan(50);
  // Each endpoint was reached in good form as well as in bad.
  for (const [id, seen] of statuses)
    expect(
      [...seen].some((status) => status < 400),
      id,
    ).toBe(true);
  expect(house.logs.join("\n")).not.toContain("request_broke");
  for (const secret of [chair.token, table.hostToken, "AH"])
    expect(house.logs.join("\n")).not.toContain(secret);
});
