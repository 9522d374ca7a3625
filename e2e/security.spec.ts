import type { BrowserContext } from "@playwright/test";
import { PHONE, PhonePage } from "./pages/phone";
import { Guest, mintTable, tableOf } from "./support/guest";
import { expect, test } from "./support/test";

/** Everything in an answer that is a credential, by its name in the contract. */
const SECRET = /"(?:claim_token|host_token|hostToken|turnToken)":\s*"([^"]{16,})"/g;

/** Watches a browser: every address it asks for, and every secret that it is told. */
function watch(context: BrowserContext) {
  const urls: string[] = [];
  const secrets = new Set<string>();
  const reading: Promise<void>[] = [];
  context.on("request", (request) => urls.push(request.url()));
  context.on("response", (response) => {
    if (!(response.headers()["content-type"] ?? "").includes("json")) return;
    const read = response.text().then(
      (text) => {
        for (const [, secret] of text.matchAll(SECRET)) if (secret !== undefined) secrets.add(secret);
      },
      () => {
        // A page that moved on before the body came never saw it either.
      },
    );
    reading.push(read);
  });
  return { urls, secrets, settled: () => Promise.all(reading) };
}

test("every answer carries the headers that fence it in", async ({ server }) => {
  const table = await mintTable(server.url);
  const pages = [
    "/",
    "/tv",
    `/?mode=tv&tableId=${table}`,
    `/?mode=tv&tableId=${table}&seat=1`,
    `/hole-cards.html?tableId=${table}&seatIndex=1&mode=tv&name=A`,
    `/spectator.html?tableId=${table}`,
    "/my",
    "/my/crew",
    "/docs",
    "/docs/playing",
    "/no/such/page",
  ];
  const calls = [
    `/tables/${table}`,
    `/tables/${table}/lobby`,
    `/state?tableId=${table}`,
    "/state?tableId=wrong",
    `/tables/${table}/hands`,
    "/openapi.json",
    "/skill.md",
    "/.well-known/agent-skills/index.json",
    "/trpc/session?input=%7B%7D",
    "/trpc/nothing",
    "/health/live",
    "/health/ready",
  ];
  for (const path of [...pages, ...calls]) {
    const answer = await fetch(server.url + path, { redirect: "manual" });
    const header = (name: string) => answer.headers.get(name) ?? "";
    const csp = header("content-security-policy");
    // What default-src forbids, object-src need not repeat (CSP 3, 6.8.4).
    expect.soft(csp, path).toMatch(/(object|default)-src 'none'/);
    expect.soft(csp, path).toMatch(/frame-ancestors 'none'/);
    expect.soft(csp, path).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
    expect.soft(header("x-content-type-options"), path).toBe("nosniff");
    expect.soft(header("referrer-policy"), path).toBe("no-referrer");
    expect.soft(header("cross-origin-opener-policy"), path).toBe("same-origin");
    expect.soft(answer.headers.has("x-powered-by"), path).toBe(false);
    expect.soft(answer.status, path).toBeLessThan(500);
  }
  const home = await (await fetch(`${server.url}/`)).text();
  const script = /src="(\/_next\/static\/[^"]+\.js)"/.exec(home)?.[1];
  const file = await fetch(server.url + (script ?? "/no-script-found"));
  expect.soft(file.status, script).toBe(200);
  expect.soft(file.headers.get("x-content-type-options"), script).toBe("nosniff");
  for (const path of calls.slice(0, 3)) {
    const answer = await fetch(server.url + path);
    expect.soft(answer.headers.get("cache-control"), path).toContain("no-store");
  }
});

test("no page breaks its own content security policy, and no secret is in an address or a log", async ({
  server,
  browser,
}) => {
  const big = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const small = await browser.newContext({ viewport: PHONE, hasTouch: true, isMobile: true });
  const watched = [watch(big), watch(small)];
  const complaints: string[] = [];
  for (const context of [big, small])
    context.on("console", (message) => {
      if (message.type() === "error") complaints.push(`${message.text()} ${message.location().url}`);
    });

  const tv = await big.newPage();
  await tv.goto(`${server.url}/tv`);
  await tv.waitForURL(/mode=tv&tableId=[0-9a-f]{20}/);
  const table = tableOf(tv.url());

  const phone = await small.newPage();
  await phone.goto(`${server.url}/room/${table}?seat=0`);
  const ada = new PhonePage(phone);
  await ada.sitDown("Ada");
  const bob = await Guest.sitDown(server.url, table, 1, "Bob");
  await expect(ada.start).toBeEnabled();
  await ada.start.tap();
  const first = await bob.until("a turn", (state) => state.table.pendingAction !== null);
  if (first.table.pendingAction?.seatIndex === bob.seat) await bob.goAlong();
  await ada.goAlong();

  expect(watched[1]?.urls.some((url) => url.endsWith("/action"))).toBe(true);
  await Promise.all(watched.map((it) => it.settled()));
  const secrets = watched.flatMap((it) => [...it.secrets]);
  expect(secrets.length).toBeGreaterThanOrEqual(2);
  const places = [...watched.flatMap((it) => it.urls), phone.url(), tv.url(), ...server.log];
  for (const secret of secrets) expect(places.filter((place) => place.includes(secret))).toEqual([]);
  const events = server.output.trim().split("\n");
  for (const event of events) expect(JSON.parse(event)).toHaveProperty("msg");
  // A table that no screen has opened yet answers 404 `not_started` (decision 36), and browsers note every 404.
  expect(complaints.filter((it) => !/status of 404 .*\/state\?/.test(it))).toEqual([]);
  await big.close();
  await small.close();
});
