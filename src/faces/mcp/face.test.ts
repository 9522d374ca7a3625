import { describe, expect, it } from "vitest";
import { good } from "../native/testing/house";
import { type McpHouse, openMcp, posted, toolCall } from "./testing/house";

const list = { jsonrpc: "2.0", id: 1, method: "tools/list" };
const bodyOf = async (answer: Response) => (await answer.json()) as Record<string, unknown>;
const gistOf = async (answer: Response) => {
  const { code, error } = (await answer.json()) as { code?: string; error?: { code: number } };
  return `${answer.status} ${code ?? error?.code ?? "good"}`;
};

describe("/mcp", () => {
  it("answers each message by itself, in JSON, with no session and no leave for other sites", async () => {
    const answer = await openMcp().send(posted(list));
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/json");
    expect(answer.headers.get("mcp-session-id")).toBeNull();
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("x-request-id")).toMatch(/^test-/);
    expect(await bodyOf(answer)).toMatchObject({
      jsonrpc: "2.0",
      id: 1,
      result: { tools: expect.any(Array) },
    });
  });

  it("takes a notification without an answer", async () => {
    const answer = await openMcp().send(posted({ jsonrpc: "2.0", method: "notifications/initialized" }));
    expect([answer.status, await answer.text()]).toEqual([202, ""]);
  });

  it.each(["GET", "DELETE", "PUT", "OPTIONS", "HEAD"])(
    "refuses %s and says what it takes",
    async (method) => {
      const answer = await openMcp().send({ method, headers: { accept: "text/event-stream" } });
      expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST"]);
    },
  );

  it.each([
    ["no JSON", posted("{"), "400 malformed_json"],
    ["nothing", posted(""), "400 malformed_json"],
    ["a batch, which the protocol took back", posted([list, list]), "400 invalid_body"],
    ["no message", posted({ hello: "there" }), "400 -32700"],
    ["text", { ...posted(list), headers: { "content-type": "text/plain" } }, "400 wrong_content_type"],
    ["brackets without end", posted("[".repeat(9_000)), "400 malformed_json"],
    ["too much", posted(toolCall("lobby", { table_id: "x".repeat(20_480) })), "413 body_too_large"],
    ["a client that wants no JSON", posted(list, { accept: "text/html" }), "406 -32000"],
    ["an unknown protocol", posted(list, { "mcp-protocol-version": "1999-01-01" }), "400 -32000"],
    ["an unknown method", posted({ ...list, method: "tools/lost" }), "200 -32601"],
    ["an unknown tool", posted(toolCall("cheat")), "200 -32602"],
    ["a tool without a name", posted({ ...list, method: "tools/call" }), "200 -32603"],
  ])("refuses %s", async (_what, init, gist) => {
    expect(await gistOf(await openMcp().send(init))).toBe(gist);
  });

  it.each([
    ["a foreign page", "https://evil.example"],
    ["a page whose name was rebound to us", "http://poker.test.evil.example"],
    ["a sandboxed frame", "null"],
    ["our name on another port", "http://poker.test:8080"],
  ])("refuses the Origin of %s", async (_what, origin) => {
    const answer = await openMcp().send(posted(list, { origin, host: new URL("http://poker.test").host }));
    expect(await gistOf(answer)).toBe("403 foreign_origin");
  });

  it("refuses a foreign Origin also where Host says the same name: that is what rebinding looks like", async () => {
    const { face } = openMcp();
    const headers = { ...posted(list).headers, origin: "http://evil.example", host: "evil.example" };
    const answer = await face.fetch(new Request("http://evil.example/mcp", { ...posted(list), headers }));
    expect(answer?.status).toBe(403);
  });

  it("lets in its own origin, and whoever is no browser", async () => {
    const house = openMcp();
    expect((await house.send(posted(list, { origin: "http://poker.test" }))).status).toBe(200);
    expect((await house.send(posted(list))).status).toBe(200);
  });

  it.each(["/", "/mcp/", "/mcp/x", "/mcpx", "/tables"])("leaves %s to others", async (path) => {
    expect(await openMcp().face.fetch(new Request(`http://poker.test${path}`))).toBeNull();
  });

  it("reads no cookie", async () => {
    const house = openMcp();
    const whoami = await house.send(posted(toolCall("whoami"), { cookie: "session=a; bearer=b" }));
    expect(JSON.stringify(await bodyOf(whoami))).toContain("bearer_required");
  });

  it("counts a call against its address as the API does", async () => {
    const house = openMcp({ rates: { mintTv: { points: 2, seconds: 3600 } } });
    const open = async (ip: string) => {
      const answer = await house.send(posted(toolCall("open_table", { mode: "tv" })), ip);
      return ((await bodyOf(answer)) as { result: { structuredContent: Record<string, unknown> } }).result
        .structuredContent;
    };
    await Promise.all([open("198.51.100.1"), open("198.51.100.1")]);
    expect(await open("198.51.100.1")).toMatchObject({
      status: 429,
      code: "rate_limited",
      retry_after: 3600,
    });
    expect(await open("198.51.100.2")).toMatchObject({ mode: "tv" });
    // The same counter: what came in over HTTP counts here, and the other way round.
    const { status } = await house.api.fetch(new Request("http://poker.test/tables/tv", posted({})), {
      ip: "198.51.100.1",
    });
    expect(status).toBe(429);
  });
});

describe("what is written down", () => {
  const secrets = ["a-claim-token-nobody-may-read", "a-bearer-nobody-may-read"];
  const logsOf = ({ logs }: McpHouse) => logs.filter((line) => line.includes("mcp"));

  it("is which tool was called and what came of it, and no token", async () => {
    const house = openMcp();
    const { table_id } = good(await house.client.mintTv({ body: {} }));
    const [claim_token = "", bearer = ""] = secrets;
    await house.send(
      posted(toolCall("start", { table_id, claim_token }), { authorization: `Bearer ${bearer}` }),
    );
    await house.send(posted(toolCall("lobby", { table_id })));
    await house.send(posted(toolCall("lobby", { table_id, [claim_token]: bearer })));
    expect(logsOf(house).map((line) => JSON.parse(line))).toEqual([
      { event: "mcp", id: expect.any(String), tool: "start", status: 401, ms: 0 },
      { event: "mcp", id: expect.any(String), tool: "lobby", status: 400, ms: 0 },
    ]);
    for (const secret of secrets) expect(house.logs.join()).not.toContain(secret);
    expect(house.heard).toEqual(["startGame 401", "getLobby 200", "getLobby 400"]);
  });

  it.each([
    ["a store that fails", "unavailable", 503],
    ["a fault of ours", "internal", 500],
  ])("is %s with its cause, of which the caller hears the code alone", async (what, code, status) => {
    const fault = () => Promise.reject(new Error("disk on fire"));
    const house = openMcp(what === "a fault of ours" ? {} : { live: (live) => ({ ...live, read: fault }) });
    if (what === "a fault of ours")
      Object.assign(house.ctx.limits, {
        take: () => {
          throw new Error("disk on fire");
        },
      });
    const client = await house.connect();
    const told =
      what === "a fault of ours"
        ? await client.call("open_table", { mode: "tv" })
        : await client.call("lobby", { table_id: "0123456789abcdef0123" });
    expect(told.json).toMatchObject({ status, code, retry_after: 1 });
    expect(told.text).not.toContain("fire");
    expect(logsOf(house).join()).toContain("disk on fire");
  });
});
