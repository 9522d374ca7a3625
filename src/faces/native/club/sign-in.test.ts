import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createXSignIn } from "@/auth/x/provider";
import { PairReady, PairStarted } from "@/contract/pairing";
import { type Manner, SAM, startXStandIn, type XStandIn } from "../../../../e2e/support/x-stand-in";
import { type Answer, good, type House, ORIGIN, openHouse } from "../testing/house";

const MINUTE = 60_000;

let x: XStandIn;
let house: House;
beforeAll(async () => {
  x = await startXStandIn();
  x.redirectUri = `${ORIGIN}/auth/twitter/callback`;
});
beforeEach(() => {
  x.behave({});
  const { clientId, clientSecret, base } = x;
  const bases = { authorizeBase: base, apiBase: base };
  house = openHouse({ x: createXSignIn({ clientId, clientSecret, ...bases, timeoutMs: 500 }) });
});
afterAll(() => x.close());

/** A browser: it keeps its cookies and follows nothing by itself. */
function createBrowser(site = "same-origin") {
  const jar = new Map<string, string>();
  return {
    jar,
    async go(path: string): Promise<Answer & { readonly to: string }> {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
      const answer = await house.ask(path, { headers: { cookie, "sec-fetch-site": site } });
      for (const line of answer.headers.getSetCookie()) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        jar.set(name, value);
      }
      return { ...answer, to: answer.headers.get("location") ?? "" };
    },
  };
}

/** The person's click on X's page: the path of ours that X sends the browser back to. */
async function consent(url: string, decision: "allow" | "deny" = "allow"): Promise<string> {
  const page = await (await fetch(url)).text();
  const fields = [...page.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [
    name,
    value.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
  ]);
  const body = new URLSearchParams({ ...Object.fromEntries(fields), decision });
  const answer = await fetch(`${x.base}/consent`, { method: "POST", body, redirect: "manual" });
  const back = new URL(answer.headers.get("location") ?? "");
  expect(back.origin + back.pathname).toBe(x.redirectUri);
  return back.pathname + back.search;
}

const start = async (more: object = {}) => {
  const body = { software: "Claude Code", model: "claude-opus-4-7", country_code: "US", ...more };
  return PairStarted.parse((await house.ask("/auth/pair/start", { body })).json);
};
const login = (code: string) => `/auth/twitter/login?pair_code=${code}`;
const statusOf = async (code: string) => (await house.ask(`/auth/pair/${code}`)).json["status"];

/** From the click on our page to the page that X's answer leads to. */
async function visit(code: string, manner: Partial<Manner> = {}, decision: "allow" | "deny" = "allow") {
  x.behave(manner);
  const browser = createBrowser();
  const back = await consent((await browser.go(login(code))).to, decision);
  return { browser, back, end: await browser.go(back) };
}

describe("GET /auth/twitter/login", () => {
  it("is 302 to X's consent, with a fresh state and a cookie that no script sees", async () => {
    const { pair_code } = await start();
    const browser = createBrowser();
    const [one, two] = [await browser.go(login(pair_code)), await browser.go(login(pair_code))];
    for (const { status, to, headers } of [one, two]) {
      expect(status).toBe(302);
      expect(to).toMatch(new RegExp(`^${x.base}/i/oauth2/authorize\\?response_type=code&`));
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.getSetCookie()).toEqual([
        expect.stringMatching(/^sign-in=[\w-]{32}; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax$/),
      ]);
      expect(to).not.toContain(pair_code);
    }
    const stateOf = ({ to }: { to: string }) => new URL(to).searchParams.get("state");
    expect(stateOf(one)).not.toBe(stateOf(two));
    // Two tabs of one browser: both may come back.
    expect(one.headers.get("set-cookie")).toBe(two.headers.get("set-cookie"));
  });

  it("names its cookie so that over TLS no other host can plant it", async () => {
    const { pair_code } = await start();
    const safe = await house.api.fetch(new Request(`https://poker.test${login(pair_code)}`));
    expect(safe.headers.get("set-cookie")).toMatch(/^__Host-sign-in=.*; Path=\/; .*; Secure$/);
  });

  it("takes no browser's word for what the cookie is, if it is none of ours", async () => {
    const browser = createBrowser();
    browser.jar.set("sign-in", "short");
    await browser.go("/auth/twitter/login");
    expect(browser.jar.get("sign-in")).toMatch(/^[\w-]{32}$/);
  });

  it("lets nobody in by a link from elsewhere: the pairing page asks for a click first", async () => {
    const { pair_code } = await start();
    for (const site of ["cross-site", "same-site", "none"]) {
      const { status, to, headers } = await createBrowser(site).go(login(pair_code));
      expect([status, to]).toEqual([302, `/pair.html?code=${pair_code}`]);
      expect(headers.get("set-cookie")).toBeNull();
    }
    // What is no browser says nothing of where it comes from; there is nobody to be led astray.
    const script = await house.ask(login(pair_code));
    expect(script.headers.get("location")).toContain("/i/oauth2/authorize?");
  });

  it("sends nobody to X for a code that is over", async () => {
    const refused = (await start()).pair_code;
    await house.ask("/auth/pair/refuse", { body: { pair_code: refused } });
    const old = (await start()).pair_code;
    house.clock.advance(10 * MINUTE);
    for (const code of [refused, old, "K7N3XP9M", "not-a-code"])
      expect((await createBrowser().go(login(code))).to).toBe(`/pair.html?code=${code}`);
  });

  it("shows the page of a server that is no client of X's, with the code kept", async () => {
    house = openHouse();
    const { status, to } = await createBrowser().go(login("K7N3XP9M"));
    expect([status, to]).toEqual([302, "/pair.html?code=K7N3XP9M&problem=not_configured"]);
    expect((await createBrowser().go("/auth/twitter/callback?state=s&code=c")).to).toBe(
      "/pair.html?problem=not_configured",
    );
  });

  it("is 60 in ten minutes for an address", async () => {
    const browser = createBrowser();
    for (let n = 0; n < 60; n += 1) expect((await browser.go("/auth/twitter/login")).to).toContain(x.base);
    expect((await browser.go("/auth/twitter/login?next=/my")).to).toBe("/pair.html?problem=busy&next=%2Fmy");
  });

  it("uses the redirect that X knows, to the letter, where one is set", async () => {
    const redirectUri = "https://poker.example/auth/twitter/callback";
    const bases = { authorizeBase: x.base, apiBase: x.base };
    house = openHouse({ x: createXSignIn({ clientId: "c", redirectUri, ...bases }) });
    const { to } = await createBrowser().go("/auth/twitter/login");
    expect(new URL(to).searchParams.get("redirect_uri")).toBe(redirectUri);
  });
});

describe("GET /auth/twitter/callback", () => {
  it("lets the agent in and signs its owner in", async () => {
    const { pair_code, device_code } = await start();
    const { browser, end } = await visit(pair_code);
    expect([end.status, end.to]).toEqual([302, `/pair.html?code=${pair_code}&result=paired`]);
    const cookie = `next-auth.session-token=${browser.jar.get("next-auth.session-token")}`;
    expect(await house.ctx.sessions.personOf(cookie, ORIGIN)).toEqual({
      twitterId: SAM.id,
      name: SAM.name,
      handle: SAM.username,
    });
    const { agent } = await fetchToken(device_code);
    expect(agent).toMatchObject({
      id: SAM.id,
      twitter_id: SAM.id,
      owner: SAM.name,
      name: SAM.username,
      handle: SAM.username,
      avatar_url: SAM.profile_image_url,
      software: "Claude Code",
      model: "claude-opus-4-7",
      country_code: "US",
    });
  });

  it("keeps one agent for an account: paired again it mirrors X and the new software, and keeps its name and crew", async () => {
    const first = await start();
    await visit(first.pair_code);
    const { token } = await fetchToken(first.device_code);
    const headers = { authorization: `Bearer ${token}` };
    const entourage = ["Ash", "Birch", "Cedar", "Elm", "Fir", "Ginkgo"];
    await house.ask("/agents/me/profile", { method: "PUT", body: { name: "North Wind" }, headers });
    await house.ask("/agents/me/entourage", { method: "PUT", body: { entourage }, headers });
    const second = await start({ software: "Codex", model: "gpt-5", country_code: null });
    const { profile_image_url: _, ...renamed } = { ...SAM, name: "Sam the Second", username: "sam_two" };
    await visit(second.pair_code, { user: renamed });
    const again = await fetchToken(second.device_code);
    expect(again.agent).toMatchObject({
      id: SAM.id,
      owner: "Sam the Second",
      handle: "sam_two",
      name: "North Wind",
      software: "Codex",
      model: "gpt-5",
      country_code: "US",
      avatar_url: SAM.profile_image_url,
      entourage,
    });
    // The first token goes on: pairing revokes nothing.
    expect((await house.ask("/agents/me", { headers })).status).toBe(200);
    expect(await house.club.bearers.ofAgent(again.agent.id)).toHaveLength(2);
  });

  it("calls an owner by the username where the display name is hidden or turned around", async () => {
    const { pair_code, device_code } = await start();
    await visit(pair_code, { user: { ...SAM, name: "\u202Emas" } });
    expect((await fetchToken(device_code)).agent.owner).toBe(SAM.username);
  });

  it.each([
    ["denied", {}, "deny"],
    ["down", { token: "broken" }, "allow"],
    ["down", { me: "hang" }, "allow"],
    ["failed", { token: "refused" }, "allow"],
    ["state", { state: "forged" }, "allow"],
  ] as const)(
    "says %s where X does %j, and the agent may still be let in",
    async (problem, manner, decision) => {
      const { pair_code, device_code } = await start();
      const { browser, end } = await visit(pair_code, manner, decision);
      const code = problem === "state" ? "" : `code=${pair_code}&`;
      expect([end.status, end.to]).toEqual([302, `/pair.html?${code}problem=${problem}`]);
      expect(browser.jar.has("next-auth.session-token")).toBe(false);
      expect(await statusOf(pair_code)).toBe("pending");
      await visit(pair_code);
      expect((await fetchToken(device_code)).agent.id).toBe(SAM.id);
    },
  );

  it("takes nothing from another browser, tells it no code, and leaves the sign-in to the right one", async () => {
    const { pair_code } = await start();
    const browser = createBrowser();
    const back = await consent((await browser.go(login(pair_code))).to);
    const stranger = createBrowser();
    await stranger.go("/auth/twitter/login");
    for (const other of [createBrowser(), stranger]) {
      expect((await other.go(back)).to).toBe("/pair.html?problem=browser");
      expect(other.jar.has("next-auth.session-token")).toBe(false);
    }
    expect(await statusOf(pair_code)).toBe("pending");
    expect((await browser.go(back)).to).toContain("result=paired");
  });

  it("redeems a state once: replayed it asks X nothing, and shows how things stand", async () => {
    const { pair_code } = await start();
    const { browser, back, end } = await visit(pair_code);
    const asked = x.seen.length;
    const replays = await Promise.all(Array.from({ length: 5 }, () => browser.go(back)));
    for (const { to, headers } of replays) {
      expect(to).toBe(end.to);
      expect(headers.get("set-cookie")).toBeNull();
    }
    expect(x.seen).toHaveLength(asked);
    // The same of one that failed: what was refused is not tried again with the same answer.
    const other = await start();
    const failed = await visit(other.pair_code, { token: "broken" });
    x.behave({});
    await failed.browser.go(failed.back);
    expect(await statusOf(other.pair_code)).toBe("pending");
  });

  it("takes ten minutes at most", async () => {
    const { pair_code } = await start();
    const browser = createBrowser();
    const back = await consent((await browser.go(login(pair_code))).to);
    house.clock.advance(10 * MINUTE);
    expect((await browser.go(back)).to).toBe(`/pair.html?code=${pair_code}&problem=state`);
  });

  it("knows no state that it never gave, and none in parts", async () => {
    for (const query of ["", "?state=", `?state=${"s".repeat(32)}&code=c`, "?code=c", "?error=access_denied"])
      expect((await createBrowser().go(`/auth/twitter/callback${query}`)).to).toBe(
        "/pair.html?problem=state",
      );
  });

  it("lets nobody in who was refused, or ran out, while the operator was at X", async () => {
    const refused = await start();
    const browser = createBrowser();
    const back = await consent((await browser.go(login(refused.pair_code))).to);
    await house.ask("/auth/pair/refuse", { body: { pair_code: refused.pair_code } });
    expect((await browser.go(back)).to).toContain(refused.pair_code);
    expect(await statusOf(refused.pair_code)).toBe("refused");
    expect(await house.club.agents.count(["x"])).toBe(0);
    const late = await start();
    house.clock.advance(5 * MINUTE);
    const lateBack = await consent((await browser.go(login(late.pair_code))).to);
    house.clock.advance(5 * MINUTE);
    await browser.go(lateBack);
    expect(await house.club.agents.count(["x"])).toBe(0);
  });

  it("lets one account in where two race for a code", async () => {
    const { pair_code, device_code } = await start();
    const [one, two] = [createBrowser(), createBrowser()];
    const first = await consent((await one.go(login(pair_code))).to);
    x.behave({ user: { ...SAM, id: "99", username: "other" } });
    const second = await consent((await two.go(login(pair_code))).to);
    await Promise.all([one.go(first), two.go(second)]);
    const { agent } = await fetchToken(device_code);
    expect([SAM.id, "99"]).toContain(agent.id);
    expect(await house.club.bearers.ofAgent(agent.id)).toHaveLength(1);
  });

  it("keeps state, code, cookie and session out of the log and out of our own addresses", async () => {
    const { pair_code } = await start();
    const { browser, back, end } = await visit(pair_code);
    const query = new URLSearchParams(back.split("?")[1]);
    const secrets = [query.get("state"), query.get("code"), ...browser.jar.values()];
    for (const secret of secrets) {
      expect(String(secret).length).toBeGreaterThan(20);
      expect(house.logs.join()).not.toContain(secret);
      expect(end.to + end.text).not.toContain(secret);
    }
    expect(house.logs.join()).not.toContain(pair_code);
  });
});

describe("signing in for oneself", () => {
  const visitFor = async (query: string) => {
    const browser = createBrowser();
    return browser.go(await consent((await browser.go(`/auth/twitter/login${query}`)).to));
  };

  it("leads on to the page that asked, or to one's own, and makes no agent", async () => {
    expect((await visitFor("?next=/my/tables%3Fpage%3D2")).to).toBe("/my/tables?page=2");
    expect((await visitFor("")).to).toBe("/my");
    expect(await house.club.agents.count(["x", "local"])).toBe(0);
  });

  it.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "\\\\evil.example",
    "my",
    "javascript:alert(1)",
    "/my\r\nset-cookie: a=b",
  ])("leads nobody to %j", async (next) => {
    expect((await visitFor(`?next=${encodeURIComponent(next)}`)).to).toBe("/my");
  });

  it("says what went wrong, with the page that asked kept", async () => {
    const browser = createBrowser();
    const back = await consent((await browser.go("/auth/twitter/login?next=/my")).to, "deny");
    expect((await browser.go(back)).to).toBe("/pair.html?problem=denied&next=%2Fmy");
  });
});

async function fetchToken(deviceCode: string) {
  const ready = await house.client.completePairing({ body: { device_code: deviceCode } });
  return PairReady.parse(good(ready));
}
