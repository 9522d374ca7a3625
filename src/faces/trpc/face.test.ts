import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ERRORS } from "@/contract/errors";
import { MY } from "@/contract/my";
import { MY_CALLS, type MyCallId } from "@/contract/my-calls";
import { ORIGIN, openRoom } from "./testing/room";

const IDS = Object.keys(MY_CALLS) as MyCallId[];

describe("the face of the signed-in pages", () => {
  it("has a procedure for each row, of the row's kind, and no other", () => {
    expect(Object.keys(MY).sort()).toEqual([...IDS].sort());
  });

  it("leaves to others what is not under its root", async () => {
    const { face } = openRoom();
    for (const path of ["/", "/trpcs/session", "/my", "/agents/me"])
      expect(await face.fetch(new Request(ORIGIN + path))).toBeNull();
  });

  it("fences every answer in, refusals included", async () => {
    const room = openRoom();
    const answers = [
      await room.call("session", {}),
      await room.call("bearers", { agent_id: "1" }),
      await room.send("/trpc/nothing"),
      await room.call("saveCrew", {}, undefined, { origin: "https://evil.example" }),
    ];
    for (const { headers } of answers) {
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.has("access-control-allow-origin")).toBe(false);
      expect(headers.has("strict-transport-security")).toBe(false);
    }
  });

  it("promises TLS where it is reached over it", async () => {
    const room = openRoom();
    const answer = await room.face.fetch(new Request("https://poker.test/trpc/session?input=%7B%7D"));
    expect(answer?.headers.get("strict-transport-security")).toMatch(/max-age/);
  });

  it.each(IDS.filter((id) => MY_CALLS[id] === "mutation"))(
    "refuses %s from a foreign page, whoever is signed in",
    async (id) => {
      const room = openRoom();
      const { cookie, agent } = await room.person("77");
      const before = await room.club.agents.get(agent);
      for (const origin of ["https://evil.example", "null", "http://poker.test.evil.example"])
        expect(await room.call(id, { agent_id: agent }, cookie, { origin })).toMatchObject({
          status: 403,
          code: "foreign_origin",
        });
      expect(await room.club.agents.get(agent)).toEqual(before);
    },
  );

  it("refuses a change without an origin, also by form", async () => {
    const room = openRoom();
    const { cookie } = await room.person("77");
    for (const type of ["application/json", "text/plain", "application/x-www-form-urlencoded"]) {
      const headers = { cookie, "content-type": type };
      const answer = await room.send("/trpc/openTable", { method: "POST", headers, body: "{}" });
      expect([answer.status, answer.code]).toEqual([403, "foreign_origin"]);
    }
  });

  it("takes no change by GET, where a link could bring one", async () => {
    const room = openRoom();
    const { cookie, agent } = await room.person("77");
    const input = encodeURIComponent(JSON.stringify({ agent_id: agent, mode: "demo", seats: 2 }));
    const answer = await room.send(`/trpc/openTable?input=${input}`, { headers: { cookie } });
    expect(answer.status).toBe(405);
  });

  it("says what is wrong in the contract's words and never shows a stack", async () => {
    const room = openRoom();
    const { cookie } = await room.person("77");
    const wrong = await room.call("openTable", { agent_id: "77", mode: "tv", seats: 6 }, cookie);
    expect([wrong.status, wrong.code]).toEqual([400, "invalid_field"]);
    const nothing = await room.send("/trpc/nothing");
    expect([nothing.status, nothing.code]).toEqual([404, "not_found"]);
    const broken = await room.send("/trpc/openTable", {
      method: "POST",
      headers: { cookie, origin: ORIGIN, "content-type": "application/json" },
      body: "{",
    });
    expect(broken.status).toBe(400);
    for (const { text } of [wrong, nothing, broken]) expect(text).not.toMatch(/stack|node_modules|at \w+ \(/);
  });

  it("reads no long body, announced or not", async () => {
    const room = openRoom();
    const { cookie } = await room.person("77");
    const headers = { cookie, origin: ORIGIN, "content-type": "application/json" };
    const body = JSON.stringify({ agent_id: "77", mode: "demo", seats: 2, more: "x".repeat(20_000) });
    const long = await room.send("/trpc/openTable", { method: "POST", headers, body });
    expect([long.status, long.code]).toEqual([413, "body_too_large"]);
  });

  it("answers at most a handful of procedures at once", async () => {
    const room = openRoom();
    const batch = (count: number) =>
      room.face.fetch(
        new Request(`${ORIGIN}/trpc/${Array(count).fill("session").join(",")}?batch=1&input=%7B%7D`),
      );
    expect((await batch(9))?.status).toBe(400);
    expect((await batch(2))?.status).not.toBe(413);
  });

  it("answers 503 where a store fails, and tells the log, not the caller", async () => {
    const room = openRoom({
      live: (live) => ({ ...live, activeOf: () => Promise.reject(new Error("disk is on fire")) }),
    });
    const { cookie, agent } = await room.person("77");
    const answer = await room.ask("tables", { agent_id: agent }, cookie);
    expect([answer.status, answer.code]).toEqual([503, "unavailable"]);
    expect(answer.text).not.toContain("fire");
    expect(room.logs.join()).toContain("disk is on fire");
    expect(room.logs.join()).not.toContain(cookie.slice(-20));
  });

  it("answers whatever is sent with a refusal or an answer, and breaks nowhere", async () => {
    const room = openRoom();
    const { cookie, agent } = await room.person("77");
    const odd = fc.oneof(
      fc.jsonValue(),
      fc.record(
        {
          agent_id: fc.oneof(fc.constant(agent), fc.string()),
          table_id: fc.string(),
          bearer_id: fc.string({ unit: "binary" }),
          cursor: fc.string(),
          since: fc.string(),
          mode: fc.constantFrom("challenge", "demo", "room", "tv", ""),
          seats: fc.integer(),
          entourage: fc.array(fc.string({ unit: "binary" }), { maxLength: 10 }),
          playstyle: fc.jsonValue(),
          entourage_playstyles: fc.array(fc.jsonValue(), { maxLength: 10 }),
        },
        { requiredKeys: ["agent_id"] },
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...IDS), odd, async (id, input) => {
        const { status, code } = await room.call(id, input, cookie);
        expect(status).toBeLessThan(500);
        if (status !== 200) expect(code).not.toBeNull();
      }),
      { numRuns: 400 },
    );
  });

  it("knows only codes of the contract", async () => {
    const room = openRoom();
    const codes = await Promise.all(IDS.map(async (id) => (await room.call(id, {})).code));
    for (const code of codes) if (code !== null) expect(Object.keys(ERRORS)).toContain(code);
  });
});
