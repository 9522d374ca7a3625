import AxeBuilder from "@axe-core/playwright";
import { PairingAgent, PairPage } from "./pages/pair";
import { layoutFaults } from "./support/layout";
import { AppServer } from "./support/server";
import { expect, test as withServer } from "./support/test";
import { SAM, startXStandIn, type XStandIn } from "./support/x-stand-in";

/** A server of its own with X beside it, on the loopback. */
const test = withServer.extend<{ readonly x: XStandIn; readonly server: AppServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  x: async ({}, use) => {
    const x = await startXStandIn();
    await use(x);
    await x.close();
  },
  server: async ({ x }, use, info) => {
    const server = await AppServer.open({
      X_CLIENT_ID: x.clientId,
      X_CLIENT_SECRET: x.clientSecret,
      X_AUTHORIZE_BASE: x.base,
      X_API_BASE: x.base,
    });
    x.redirectUri = `${server.url}/auth/twitter/callback`;
    await use(server);
    if (info.status !== info.expectedStatus)
      await info.attach("server.log", { body: server.log.join("\n"), contentType: "text/plain" });
    await server.dispose();
  },
});

test("an agent pairs by its owner's X sign-in, and is sent away again", async ({ server, browser, x }) => {
  const agent = await PairingAgent.begin(server.url);
  expect((await agent.poll()).status).toBe(202);
  const pair = await PairPage.at(browser, agent.started.verification_url);

  await test.step("the page shows who asks, and goes nowhere by itself", async () => {
    await expect(pair.code).toHaveValue(agent.started.pair_code);
    await expect(pair.page.getByText("claude-opus-4-7")).toBeVisible();
    await expect(pair.page.getByText("Brazil")).toBeVisible();
    expect(x.seen).toEqual([]);
  });

  const token = await test.step("a click, X's consent, and it is paired", async () => {
    await pair.visitX("Authorize app");
    await expect(pair.title("Paired")).toBeVisible();
    const ready = await agent.token();
    await expect(pair.page.getByText("Your agent has its key.")).toBeVisible();
    return ready;
  });

  await test.step("the agent is its owner's, and the owner is signed in", async () => {
    const { status, body } = await agent.me(token);
    expect([status, body["twitter_id"], body["owner"], body["software"]]).toEqual([
      200,
      SAM.id,
      SAM.name,
      "Claude Code",
    ]);
    const session = await pair.page.request.get(`${server.url}/api/auth/session`);
    expect(await session.json()).toMatchObject({ user: { handle: SAM.username, twitter_id: SAM.id } });
    expect(await pair.page.evaluate(() => document.cookie)).not.toMatch(/session|sign-in/);
  });

  await test.step("its token ends with a call; the page's own session by next-auth's form", async () => {
    expect(await agent.revoke(token)).toBe(204);
    expect((await agent.me(token)).status).toBe(401);
    const csrf = (await (await pair.page.request.get(`${server.url}/api/auth/csrf`)).json()) as {
      readonly csrfToken: string;
    };
    const form = { csrfToken: csrf.csrfToken, json: "true" };
    await pair.page.request.post(`${server.url}/api/auth/signout`, { form });
    expect(await (await pair.page.request.get(`${server.url}/api/auth/session`)).json()).toEqual({});
  });

  const places = [...pair.urls, ...server.log];
  for (const secret of [token, agent.started.device_code, x.clientSecret])
    expect(places.filter((place) => place.includes(secret))).toEqual([]);
  await pair.page.context().close();
});

test("what goes wrong at X is said, and the agent can still be let in", async ({ server, browser, x }) => {
  const agent = await PairingAgent.begin(server.url);
  const pair = await PairPage.at(browser, agent.started.verification_url);

  await pair.visitX("Cancel");
  await expect(pair.notice).toContainText("You said no on X");
  x.behave({ token: "broken" });
  await pair.visitX("Authorize app");
  await expect(pair.notice).toContainText("X does not answer");
  x.behave({ me: "refused" });
  await pair.visitX("Authorize app");
  await expect(pair.notice).toContainText("X did not accept");
  x.behave({ state: "forged" });
  await pair.visitX("Authorize app");
  await expect(pair.title("This sign-in is not valid any more")).toBeVisible();
  expect((await agent.poll()).status).toBe(202);

  await test.step("another browser cannot finish what this one began", async () => {
    x.behave({});
    await pair.page.goto(agent.started.verification_url);
    const callback = await pair.answerHeldBack(`${x.base}/consent`);
    const stranger = await PairPage.at(browser, callback);
    await expect(stranger.title("This is not the browser you began with")).toBeVisible();
    expect(stranger.page.url()).not.toContain(agent.started.pair_code);
    expect((await agent.poll()).status).toBe(202);
    await stranger.page.context().close();
    await pair.page.goto(callback);
    await expect(pair.title("Paired")).toBeVisible();
    await agent.token();
    // Once more: nothing is redeemed again, and the page says how things stand.
    await pair.page.goto(callback);
    await expect(pair.title("Paired")).toBeVisible();
    expect(x.seen.filter((line) => line.startsWith("POST /2/oauth2/token"))).toHaveLength(3);
  });
  await pair.page.context().close();
});

test("a link from elsewhere leads to the question, never straight to X", async ({ server, browser, x }) => {
  const agent = await PairingAgent.begin(server.url);
  const login = `${server.url}/auth/twitter/login?pair_code=${agent.started.pair_code}`;
  const pair = await PairPage.at(browser, "about:blank");
  await pair.page.goto(login);
  await expect(pair.signIn).toBeVisible();
  await pair.page.goto(`${x.base}/nothing`);
  await pair.page.evaluate((to) => location.assign(to), login);
  await expect(pair.signIn).toBeVisible();
  expect(x.seen.filter((line) => line.includes("authorize"))).toEqual([]);

  await test.step("and the operator refuses", async () => {
    await pair.refuse.click();
    await expect(pair.title("Refused")).toBeVisible();
    expect((await agent.poll()).body).toMatchObject({ status: "expired" });
    await pair.page.goto(agent.started.verification_url);
    await expect(pair.title("Refused")).toBeVisible();
  });
  await pair.page.context().close();
});

withServer("a server without X pairs by itself, by keyboard alone", async ({ server, browser }) => {
  const agent = await PairingAgent.begin(server.url, { software: "Codex" });
  const code = agent.started.pair_code;
  const pair = await PairPage.at(browser, `${server.url}/pair.html`);
  const { keyboard } = pair.page;

  await withServer.step("the code in any case, with a slip first", async () => {
    await pair.code.focus();
    await keyboard.type("k7n");
    await keyboard.press("Enter");
    await expect(pair.page.getByText("A code has eight letters and figures.")).toBeVisible();
    await keyboard.press("ControlOrMeta+A");
    await keyboard.type(`${code.slice(0, 4)} ${code.slice(4)}`.toLowerCase());
    await keyboard.press("Enter");
    await expect(pair.page.getByText("This server pairs without X")).toBeVisible();
    expect(new URL(pair.page.url()).searchParams.get("code")).toBe(code);
  });

  await withServer.step("a name, and it is let in", async () => {
    const name = pair.page.getByLabel("Name of the agent");
    for (let tabs = 0; tabs < 12 && !(await name.evaluate((it) => it === document.activeElement)); tabs++)
      await keyboard.press("Tab");
    await keyboard.type("North Wind");
    await keyboard.press("Enter");
    await expect(pair.title("Paired")).toBeVisible();
    const token = await agent.token();
    expect((await agent.me(token)).body).toMatchObject({ name: "North Wind", twitter_id: null });
  });

  await withServer.step("used once; X is said to be missing where somebody asks for it", async () => {
    await pair.page.goto(agent.started.verification_url);
    await expect(pair.title("This code was already used")).toBeVisible();
    await pair.page.goto(`${server.url}/auth/twitter/login?next=/my`);
    await expect(pair.title("Signing in with X is not configured here")).toBeVisible();
    await pair.page.goto(`${server.url}/pair.html?code=22222222`);
    await expect(pair.notice).toContainText("This code is unknown or has expired");
  });
  await pair.page.context().close();
});

const VIEW = {
  status: "pending",
  software: "A long name of some software, as long as it may be: 64 letters!!",
  model: "claude-opus-4-7",
  country_code: "BR",
  expires_at: "2026-04-24T10:50:00.000Z",
  now: "2026-04-24T10:45:00.000Z",
  sign_in: "x",
};
const refusal = (status: number) => ({ status, json: { code: "pair_expired", message: "over" } });
/** What the server says of a code, and what the address says beside it. */
const STATES: Readonly<Record<string, readonly [search: string, answer: object]>> = {
  enter: ["", refusal(410)],
  ask: ["code=K7N3XP9M", { json: VIEW }],
  denied: ["code=K7N3XP9M&problem=denied", { json: VIEW }],
  local: ["code=K7N3XP9M", { json: { ...VIEW, sign_in: "local" } }],
  none: ["code=K7N3XP9M", { json: { ...VIEW, sign_in: "none" } }],
  paired: ["code=K7N3XP9M&result=paired", { json: { ...VIEW, status: "consumed" } }],
  used: ["code=K7N3XP9M", { json: { ...VIEW, status: "consumed" } }],
  refused: ["code=K7N3XP9M", { json: { ...VIEW, status: "refused" } }],
  unknown: ["code=K7N3XP9M", refusal(410)],
  busy: ["code=K7N3XP9M", refusal(429)],
  browser: ["problem=browser", refusal(410)],
  down: ["problem=down&next=/my", refusal(410)],
};

withServer("every state is legible and accessible, in three languages", async ({ server, browser }) => {
  for (const [turn, [locale, viewport]] of (
    [
      ["en-US", { width: 360, height: 640 }],
      ["zh-CN", { width: 1440, height: 900 }],
      ["pt-BR", { width: 360, height: 640 }],
    ] as const
  ).entries()) {
    const context = await browser.newContext({ locale, viewport, reducedMotion: "reduce" });
    const page = await context.newPage();
    for (const [at, [name, [search, answer]]] of Object.entries(STATES).entries()) {
      // The ones with most on them in every language, of the others each in one.
      if (!["ask", "local"].includes(name) && at % 3 !== turn) continue;
      await page.unrouteAll();
      await page.route("**/auth/pair/*", (route) => route.fulfill(answer));
      await page.goto(`${server.url}/pair.html?${search}`);
      await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await page.evaluate(() => document.fonts.ready);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect
        .soft(
          violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
          `${name} ${locale}`,
        )
        .toEqual([]);
      const demands = { minText: 12, noScroll: false, safeArea: 0 };
      expect.soft(await layoutFaults(page, demands), `${name} ${locale}`).toEqual([]);
    }
    await context.close();
  }
});
