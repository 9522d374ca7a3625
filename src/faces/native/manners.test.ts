import { beforeEach, describe, expect, it } from "vitest";
import { endpointList } from "@/contract/endpoints";
import { ErrorBody } from "@/contract/errors";
import {
  type Answer,
  type Ask,
  gistOf,
  type House,
  ORIGIN,
  openHouse,
  openTable,
  pairAgent,
} from "./testing/house";

let house: House;
beforeEach(() => {
  house = openHouse();
});

const withBody = endpointList.filter((endpoint) => endpoint.body);
const paths = [...new Set(endpointList.map(({ path }) => path))];
const filled = (path: string) => path.replace("{i}", "0").replace(/\{\w+\}/g, "0".repeat(20));

describe.each(withBody.map((endpoint) => [endpoint.id, endpoint] as const))(
  "the body of %s",
  (_, endpoint) => {
    const send = (ask: Ask) => house.ask(filled(endpoint.path), { method: endpoint.method, ...ask });
    const json = { "content-type": "application/json" };

    it.each([
      ["text", { raw: "{}", headers: { "content-type": "text/plain" } }, "400 wrong_content_type"],
      [
        "a form",
        { raw: "a=1", headers: { "content-type": "application/x-www-form-urlencoded" } },
        "400 wrong_content_type",
      ],
      ["no type", { raw: "{}", headers: { "content-type": "" } }, "400 wrong_content_type"],
      ["half an object", { raw: '{"seat_index":', headers: json }, "400 malformed_json"],
      ["single quotes", { raw: "{'a':1}", headers: json }, "400 malformed_json"],
      ["a list", { raw: "[]", headers: json }, "400 invalid_body"],
      ["nothing in JSON", { raw: "null", headers: json }, "400 invalid_body"],
      ["a number", { raw: "7", headers: json }, "400 invalid_body"],
      ["brackets without end", { raw: "[".repeat(5_000), headers: json }, "400 malformed_json"],
    ])("is not %s", async (_name, ask, gist) => expect(gistOf(await send(ask))).toBe(gist));

    it("is not nothing, unless all that it says may stand in the query", async () => {
      const [nothing, empty] = [gistOf(await send({})), gistOf(await send({ raw: "", headers: json }))];
      if (endpoint.bodyOptional) expect(nothing).toBe(empty);
      else expect([nothing, empty]).toEqual(["400 wrong_content_type", "400 malformed_json"]);
      if (endpoint.bodyOptional) expect(nothing).not.toMatch(/malformed_json|wrong_content_type/);
    });

    it("is no longer than its limit, announced or not", async () => {
      const raw = `{"note":"${"x".repeat(endpoint.bodyLimit ?? 0)}"}`;
      expect(gistOf(await send({ raw }))).toBe("413 body_too_large");
      const length = { "content-type": "application/json", "content-length": String(raw.length) };
      expect(gistOf(await send({ raw: "{}", headers: length }))).toBe("413 body_too_large");
    });

    it("has no key that is one of its own, misspelt, unless the contract says that such are ignored", async () => {
      for (const key of Object.keys(endpoint.body?.shape ?? {}).filter((name) => name.length >= 4)) {
        const { json: body } = await send({ body: { [`${key}_`]: 1 } });
        const named = String(body["message"]).includes(`has no field ${key}_: write ${key}`);
        expect([key, named], String(body["message"])).toEqual([key, endpoint.ignoresKeys !== true]);
        if (named) expect(body["code"]).toBe("invalid_field");
      }
    });

    it("may name its charset, and its type in any case", async () => {
      const { json: body } = await send({
        raw: "{}",
        headers: { "content-type": "Application/JSON; charset=utf-8" },
      });
      expect(body["code"]).not.toBe("wrong_content_type");
    });
  },
);

describe("methods", () => {
  it.each(paths)("of %s are those of its rows; others are 405 with Allow", async (path) => {
    const own: string[] = endpointList.filter((each) => each.path === path).map(({ method }) => method);
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"]) {
      const answer = await house.ask(filled(path), {
        method,
        raw: method === "GET" ? undefined : "{}",
      } as Ask);
      if (own.includes(method)) expect(answer.status).not.toBe(405);
      else {
        expect(gistOf(answer)).toBe("405 method_not_allowed");
        const allowed = (answer.headers.get("allow") ?? "").split(", ");
        expect(allowed.filter((each) => each !== "HEAD" && each !== "OPTIONS").sort()).toEqual(own.sort());
      }
    }
  });

  it("answer HEAD as GET without a body", async () => {
    const { id } = await openTable(house);
    const answer = await house.ask(`/tables/${id}`, { method: "HEAD" });
    expect([answer.status, answer.text]).toEqual([200, ""]);
  });

  it("of /tables/tv are not those of a table", async () => {
    expect(gistOf(await house.ask("/tables/tv"))).toBe("405 method_not_allowed");
  });
});

describe("every answer", () => {
  const answers = async (): Promise<Answer[]> => {
    const { id } = await openTable(house);
    return Promise.all([
      house.ask("/tables/tv", { body: {} }),
      house.ask(`/tables/${id}`),
      house.ask(`/room/${id}`),
      house.ask("/nowhere"),
      house.ask("/state", { method: "PUT", raw: "" }),
      house.ask("/tables/tv", { raw: "{" }),
      house.ask("/state", { method: "OPTIONS" }),
      house.ask("/openapi.json"),
    ]);
  };

  it("is guarded by the same headers", async () => {
    for (const { headers } of await answers()) {
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
      expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("set-cookie")).toBeNull();
      expect(headers.get("strict-transport-security")).toBeNull();
    }
  });

  it("asks for https from then on where it came by https", async () => {
    const response = await house.api.fetch(new Request("https://poker.test/openapi.json"));
    expect(response.headers.get("strict-transport-security")).toMatch(/^max-age=\d{8}$/);
  });

  it("has an id of its own", async () => {
    const ids = (await answers()).map(({ headers }) => headers.get("x-request-id"));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-z]+$/);
  });

  it("that refuses is JSON in one shape (decision 9), with the id of its headers", async () => {
    const refusals = (await answers()).filter(({ status }) => status >= 400);
    expect(refusals).toHaveLength(3);
    for (const { status, headers, json } of refusals) {
      expect(headers.get("content-type")).toBe("application/json");
      const body = ErrorBody.parse(json);
      expect(body).toMatchObject({ status, docs: `${ORIGIN}/skill/errors.md` });
      expect(body.request_id).toBe(headers.get("x-request-id"));
      expect(body.message.length).toBeGreaterThan(10);
    }
  });

  it("may be read by any site, without credentials", async () => {
    for (const { headers } of await answers()) {
      expect(headers.get("access-control-allow-origin")).toBe("*");
      expect(headers.get("access-control-allow-credentials")).toBeNull();
      expect(headers.get("access-control-expose-headers")).toContain("Retry-After");
    }
  });

  it("to a preflight names methods and headers", async () => {
    const { status, headers } = await house.ask("/state", { method: "OPTIONS" });
    expect(status).toBe(204);
    expect(headers.get("access-control-allow-methods")).toBe("GET, HEAD, POST, OPTIONS");
    expect(headers.get("access-control-allow-headers")).toBe("Authorization, Content-Type, X-Claim-Token");
  });
});

describe("what is not there", () => {
  it.each(["/", "/nowhere", "/tables/", "/tables/a/b", "/state/", "/hands", "//tables/tv"])(
    "is 404 at %s",
    async (path) => expect(gistOf(await house.ask(path))).toBe("404 not_found"),
  );
});

describe("a fault of ours", () => {
  const path = `/tables/${"a".repeat(20)}/lobby?claim_token=a-secret-of-the-caller`;
  const headers = { authorization: "Bearer another-secret-of-his" };
  const brokenLine = (broken: House) => broken.logs.find((each) => each.includes("request_broke")) ?? "";

  it("is a 500 that tells nothing of itself, and a log line that tells nothing of the caller", async () => {
    const broken = openHouse({ live: (live) => ({ ...live, read: async () => ({}) as never }) });
    const answer = await broken.ask(path, { headers });
    expect(gistOf(answer)).toBe("500 internal");
    expect(answer.headers.get("retry-after")).toBe("1");
    expect(answer.text).not.toMatch(/TypeError|undefined/);
    expect(brokenLine(broken)).toContain("TypeError");
    expect(brokenLine(broken)).toContain('"endpoint":"getLobby"');
    expect(brokenLine(broken)).not.toMatch(/secret/);
  });

  it("is a 503 where a store does not answer", async () => {
    const fire = async () => Promise.reject(new Error("disk on fire"));
    const broken = openHouse({ live: (live) => ({ ...live, create: fire, read: fire, update: fire }) });
    for (const answer of [
      await broken.ask(path, { headers }),
      await broken.ask("/tables/tv", { body: {} }),
    ]) {
      expect(gistOf(answer)).toBe("503 unavailable");
      expect(answer.headers.get("retry-after")).toBe("1");
      expect(answer.text).not.toContain("fire");
    }
    expect(brokenLine(broken)).toContain("disk on fire");
    expect(brokenLine(broken)).not.toMatch(/secret/);
  });

  it("is a 503 where a store of the club does not answer", async () => {
    const fire = async () => Promise.reject(new Error("disk on fire"));
    const agents = { get: fire, byTwitterId: fire, put: fire, update: fire, list: fire, count: fire };
    const broken = openHouse({ club: (club) => ({ ...club, agents }) });
    expect(gistOf(await broken.ask("/clubs"))).toBe("503 unavailable");
    expect(brokenLine(broken)).toContain("disk on fire");
    const bent = openHouse({
      club: (club) => ({
        ...club,
        agents: { ...club.agents, update: async (_, change) => change(null as never) as never },
      }),
    });
    const { headers: own } = await pairAgent(bent);
    const edit = { method: "PUT", body: { tightness: 1 }, headers: own };
    expect(gistOf(await bent.ask("/agents/me/playstyle", edit))).toBe("500 internal");
  });

  it("in what we ask a store to run is ours, not the store's", async () => {
    const broken = openHouse({
      live: (live) => ({ ...live, update: async (_, change) => change({} as never).result }),
    });
    const claim = { body: { seat_index: 0, name: "Ana" } };
    expect(gistOf(await broken.ask(`/tables/${"a".repeat(20)}/lobby/claim`, claim))).toBe("500 internal");
  });
});

describe("the log and the metrics", () => {
  it("hear of each request by its endpoint and never by its address", async () => {
    const { id } = await openTable(house);
    await house.ask(`/tables/${id}/lobby/claim`, { body: { seat_index: 0, name: "Ana" } });
    await house.ask(`/tables/${id}/lobby?claim_token=nobody-has-this-token`);
    const lines = house.logs.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ event, endpoint, status }) => `${event} ${endpoint} ${status}`)).toEqual([
      "request mintTv 201",
      "request claimSeat 200",
      "request getLobby 401",
    ]);
    expect(house.logs.join("")).not.toMatch(/nobody-has-this-token|claim_token/);
  });

  it("say nothing of publishes that go well", async () => {
    const table = await openTable(house);
    const before = house.logs.length;
    const body = { tableId: table.id, hostToken: table.hostToken };
    expect((await house.ask("/state", { body })).status).toBe(200);
    expect(house.logs).toHaveLength(before);
    expect((await house.ask("/state", { body: { ...body, hostToken: "nobody's" } })).status).toBe(401);
    expect(house.logs).toHaveLength(before + 1);
  });
});
