import { describe, expect, expectTypeOf, it } from "vitest";
import type { StateOutput } from "@/contract/state";
import { createClient } from "./client";

const TABLE = "242cecf66c00001dab2f";

/** A fetch that answers from a list and keeps what it was asked. */
function scripted(...answers: (Response | Error)[]) {
  const asked: { url: string; init: RequestInit }[] = [];
  const fetch = async (input: string | URL | Request, init: RequestInit = {}) => {
    asked.push({ url: String(input), init });
    const answer = answers.shift();
    if (answer instanceof Response) return answer;
    throw answer ?? new Error("nothing left to answer");
  };
  return { asked, client: createClient({ baseUrl: "https://poker.example", fetch }) };
}

const headersOf = (init: RequestInit | undefined) => new Headers(init?.headers);

describe("createClient", () => {
  it("fills the path, the query and the body of a call", async () => {
    const { asked, client } = scripted(Response.json({ ok: true }), Response.json({ version: 1 }));
    await client.claimSeat({ params: { id: TABLE }, body: { seat_index: 0, name: "Ana" } });
    await client.getState({ query: { tableId: TABLE, seatIndex: 0, sinceVersion: undefined, wait: 25 } });
    expect(asked.map(({ url, init }) => `${init.method} ${url}`)).toEqual([
      `POST https://poker.example/tables/${TABLE}/lobby/claim`,
      `GET https://poker.example/state?tableId=${TABLE}&seatIndex=0&wait=25`,
    ]);
    expect(asked[0]?.init.body).toBe('{"seat_index":0,"name":"Ana"}');
    expect(headersOf(asked[0]?.init).get("content-type")).toBe("application/json");
    expect(asked[1]?.init.body).toBeNull();
  });

  it("sends an empty object where a POST has nothing to say", async () => {
    const { asked, client } = scripted(Response.json({}, { status: 201 }));
    await client.mintTv({});
    expect(asked[0]?.init.body).toBe("{}");
  });

  it("puts the token into the Authorization header and nowhere else", async () => {
    const { asked, client } = scripted(Response.json({}));
    await client.getLobby({ params: { id: TABLE }, token: "pX3vN0q8TzK1rY6wBd4hLg" });
    expect(headersOf(asked[0]?.init).get("authorization")).toBe("Bearer pX3vN0q8TzK1rY6wBd4hLg");
    expect(asked[0]?.url).not.toContain("pX3v");
  });

  it("keeps odd path values inside their segment", async () => {
    const { asked, client } = scripted(Response.json({}));
    await client.getTable({ params: { id: "../a?b#c" } });
    expect(asked[0]?.url).toBe("https://poker.example/tables/..%2Fa%3Fb%23c");
  });

  it("answers 204 as success without data", async () => {
    const { client } = scripted(new Response(null, { status: 204 }));
    expect(await client.getState({ query: { tableId: TABLE } })).toEqual({
      ok: true,
      status: 204,
      data: null,
    });
  });

  it("hands on the server's refusal with Retry-After in seconds", async () => {
    const error = { status: 429, code: "rate_limited", message: "slow down", docs: "d", request_id: "r" };
    const { client } = scripted(Response.json(error, { status: 429, headers: { "retry-after": "7" } }));
    expect(await client.mintTv()).toEqual({ ok: false, status: 429, error, retryAfter: 7 });
  });

  it("names an answer that is not the contract's JSON, at any status", async () => {
    const { client } = scripted(
      new Response("<html>gateway</html>", { status: 502 }),
      new Response("<html>captive portal</html>", { status: 200 }),
    );
    const codes = [await client.mintTv(), await client.mintTv()].map((answer) =>
      answer.ok ? "ok" : `${answer.status} ${answer.error.code}`,
    );
    expect(codes).toEqual(["502 bad_answer", "200 bad_answer"]);
  });

  it("answers status 0 when nobody can be reached, or the body breaks off", async () => {
    const broken = new ReadableStream({ start: (controller) => controller.error(new Error("reset")) });
    const { client } = scripted(new TypeError("fetch failed"), new Response(broken));
    for (let call = 0; call < 2; call += 1)
      expect(await client.mintTv()).toMatchObject({ ok: false, status: 0, error: { code: "network" } });
  });

  it("tells a call that its caller called off from a dead network", async () => {
    const { client } = scripted(new DOMException("aborted", "AbortError"));
    const answer = await client.mintTv({ signal: AbortSignal.abort() });
    expect(answer).toMatchObject({ ok: false, status: 0, error: { code: "aborted" } });
  });

  it("types requests and answers by the contract's rows", () => {
    const { client } = scripted();
    type State = Extract<Awaited<ReturnType<typeof client.getState>>, { ok: true; status: 200 }>;
    expectTypeOf<State["data"]>().toEqualTypeOf<StateOutput>();
    expectTypeOf(client.getTable).parameter(0).toHaveProperty("params");
    // @ts-expect-error a path parameter cannot be left out
    void (() => client.getTable());
    // @ts-expect-error a seat is a number
    void (() => client.getState({ query: { tableId: TABLE, seatIndex: "2" } }));
  });
});
