import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountAnswer } from "./account";
import { openHouse, type TestHouse } from "./testing/house";

const ORIGIN = "http://poker.test";
const sam = { twitterId: "1234567890", name: "Sam", handle: "sam_plays" };

let test: TestHouse;
beforeAll(async () => {
  test = await openHouse();
});
afterAll(() => test.end());

const ask = (path: string, init: RequestInit = {}, origin = ORIGIN) => {
  const headers = new Headers(init.headers);
  headers.set("host", new URL(origin).host);
  return accountAnswer(test.house, new Request(`${origin}/api/auth/${path}`, { ...init, headers }));
};

/** The cookies of an answer as a browser would send them back. */
const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
const signedIn = async (origin = ORIGIN) =>
  (await test.house.sessions.begin(sam, origin)).split(";")[0] ?? "";

/** A sign-out with the token against forged requests that belongs to these cookies. */
async function signOut(session: string, fields: Record<string, string> = {}, origin = ORIGIN) {
  const given = await ask("csrf", {}, origin);
  const { csrfToken } = (await given.json()) as { csrfToken: string };
  const headers = { cookie: `${session}; ${cookiesOf(given)}` };
  const body = new URLSearchParams({ csrfToken, callbackUrl: "/my", ...fields });
  return ask("signout", { method: "POST", headers, body }, origin);
}

describe("/api/auth (next-auth's own routes)", () => {
  it("names who is signed in, and nobody for nobody", async () => {
    const mine = await ask("session", { headers: { cookie: await signedIn() } });
    expect(mine.status).toBe(200);
    expect(mine.headers.get("cache-control")).toContain("no-store");
    expect(await mine.json()).toMatchObject({
      user: { name: "Sam", handle: "sam_plays", twitter_id: "1234567890" },
    });
    expect(await (await ask("session")).json()).toEqual({});
  });

  it("begins the session's thirty days anew, with a cookie that our own gate takes", async () => {
    const answer = await ask("session", { headers: { cookie: await signedIn() } });
    expect(await test.house.sessions.personOf(cookiesOf(answer), ORIGIN)).toEqual(sam);
  });

  it("signs out with its token, to a place of ours", async () => {
    const answer = await signOut(await signedIn());
    expect(answer.status).toBe(302);
    expect(answer.headers.get("location")).toBe(`${ORIGIN}/my`);
    const line = answer.headers.getSetCookie().find((each) => each.startsWith("next-auth.session-token="));
    expect(line).toMatch(/^next-auth\.session-token=;.*Max-Age=0/);
  });

  it("leads nobody off the site", async () => {
    for (const callbackUrl of ["https://evil.example/", "//evil.example", "/\\evil.example"]) {
      const answer = await signOut(await signedIn(), { callbackUrl });
      expect(answer.headers.get("location") ?? ORIGIN).toMatch(/^http:\/\/poker\.test(\/(?!\/)|$)/);
    }
  });

  it.each(["http://[", "my", "javascript:alert(1)"])(
    "takes %s, which leads nowhere, for no address",
    async (none) => {
      const session = await signedIn();
      const cookie = `${session}; next-auth.callback-url=${encodeURIComponent(none)}`;
      expect((await ask("session", { headers: { cookie } })).status).toBe(200);
      expect((await ask(`csrf?callbackUrl=${encodeURIComponent(none)}`)).status).toBe(200);
      const answer = await signOut(session, { callbackUrl: none });
      expect(answer.status).toBe(302);
      expect(answer.headers.get("location")).toMatch(/^http:\/\/poker\.test(\/my)?$/);
    },
  );

  it("signs nobody out for a form of another site, which has no token", async () => {
    const headers = { cookie: await signedIn() };
    const body = new URLSearchParams({ callbackUrl: "/my" });
    const answer = await ask("signout", { method: "POST", headers, body });
    expect(answer.headers.getSetCookie().join()).not.toContain("session-token=;");
    expect(answer.headers.get("location")).toMatch(/^http:\/\/poker\.test\//);
  });

  it("answers scripts in JSON where they ask for it", async () => {
    const answer = await signOut(await signedIn(), { json: "true" });
    expect(await answer.json()).toEqual({ url: `${ORIGIN}/my` });
  });

  it("marks its cookies secure where the house is reached over TLS", async () => {
    const safe = await openHouse({ PUBLIC_URL: "https://poker.test" });
    const request = new Request("http://poker.test/api/auth/csrf");
    const lines = (await accountAnswer(safe.house, request)).headers.getSetCookie();
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/^__(Host|Secure)-.*; HttpOnly; Secure; SameSite=Lax$/);
    await safe.end();
  });

  it.each(["_log", "error", "callback/twitter", "verify-request", "", "nothing"])(
    "has nothing at %s",
    async (path) => expect((await ask(path)).status).toBe(404),
  );

  it("answers no other site, whatever token it brings", async () => {
    const session = await signedIn();
    const given = await ask("csrf");
    const { csrfToken } = (await given.json()) as { csrfToken: string };
    const body = new URLSearchParams({ csrfToken });
    for (const origin of ["https://evil.example", "null"]) {
      const headers = { cookie: `${session}; ${cookiesOf(given)}`, origin };
      const answer = await ask("signout", { method: "POST", headers, body });
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []]);
    }
    expect((await ask("session", { headers: { "sec-fetch-site": "cross-site" } })).status).toBe(403);
    const own = { cookie: `${session}; ${cookiesOf(given)}`, origin: ORIGIN };
    expect((await ask("signout", { method: "POST", headers: own, body })).status).toBe(302);
  });

  it("reads no long body", async () => {
    const body = `{"csrfToken":"${"x".repeat(5000)}"}`;
    const headers = { "content-type": "application/json" };
    expect((await ask("signout", { method: "POST", body, headers })).status).toBe(413);
  });

  it("takes a broken body and broken cookies for none", async () => {
    const headers = {
      "content-type": "application/json",
      cookie: "a; =; b=%E0%A4%A; next-auth.session-token=x",
    };
    const answer = await ask("signout", { method: "POST", body: "{", headers });
    expect(answer.status).toBe(302);
    expect(answer.headers.get("location")).toContain("/api/auth/signout?csrf=true");
  });
});
