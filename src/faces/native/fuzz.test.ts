import { expect, it } from "vitest";
import { endpointList } from "@/contract/endpoints";
import { ErrorBody } from "@/contract/errors";
import { fuzz } from "./testing/fuzz";

const RUNS = 10_000;

/** What only the verb itself says: that it did it, that the table is in no such state, that a known sheet has nothing to take away. */
const isVerbs = (status: number, code: unknown): boolean =>
  status < 400 || status === 409 || /^no_creditor_/.test(String(code));

it(`${RUNS} mutated requests over every endpoint: no 5xx, and JSON in the contract's words`, async () => {
  const reached = new Set<string>();
  const { house, secrets } = await fuzz(RUNS, ({ endpoint, path, ask, answer }) => {
    const { status, json, headers } = answer;
    expect(status, `${ask.method} ${path} ${ask.raw}`).toBeLessThan(500);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    if (status >= 400 && ask.method !== "HEAD") {
      const { code } = ErrorBody.parse(json);
      // Another method of the same path may be another row's.
      const row = endpointList.find(({ path, method }) => path === endpoint.path && method === ask.method);
      if (code !== "method_not_allowed" && code !== "not_found")
        expect((row ?? endpoint).errors, `${ask.method} ${path}`).toContain(code);
    }
    if (ask.method === endpoint.method && isVerbs(status, json["code"])) reached.add(endpoint.id);
  });
  // Each endpoint was reached in good form as well as in bad: past form and credential, to its verb.
  expect(endpointList.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
  expect(house.logs.join("\n")).not.toContain("request_broke");
  for (const secret of secrets) expect(house.logs.join("\n")).not.toContain(secret);
});
