import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { layoutFaults } from "./support/layout";
import { expect, test } from "./support/test";

const SIZES = [
  { width: 360, height: 640 },
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
];
const LANGUAGES = ["en-US", "zh-CN", "pt-BR"];
const PAGES = ["/", "/?mode=challenge", "/leaderboard"];

async function open(browser: Browser, locale: string, viewport = SIZES[2]): Promise<Page> {
  const context = await browser.newContext({ viewport: viewport ?? null, locale, reducedMotion: "reduce" });
  return context.newPage();
}

async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const faults = violations.map((it) => `${it.id}: ${it.nodes.map(({ target }) => target).join("; ")}`);
  expect.soft(faults, what).toEqual([]);
}

/** The list of agents has arrived, whatever page shows it. */
const arrived = (page: Page) => expect(page.locator('a[href*="agent="]').first()).toBeVisible();

test("from home to the first decision against a crew in two clicks, and as many to watch one", async ({
  server,
  browser,
}) => {
  const page = await open(browser, "en-US");
  for (const [door, way, mode] of [
    ["Play a crew", "Challenge", "challenge"],
    ["Watch a demo", "Watch", "demo"],
  ] as const) {
    await page.goto(server.url);
    await page.getByRole("link", { name: door }).click();
    await page.getByText(way, { exact: true }).first().click();
    await expect(page).toHaveURL(new RegExp(`/\\?mode=${mode}&agent=[\\w-]+$`));
    if (mode === "challenge") await expect(page.getByRole("button", { name: /^Fold/ })).toBeEnabled();
    else await expect(page.getByText(/^(Fold|Call|Check|Raise|Bet)/).first()).toBeVisible();
  }
});

test("the seats of a table are chosen by the way, and go along", async ({ server, browser }) => {
  const page = await open(browser, "en-US");
  await page.goto(`${server.url}/?mode=demo`);
  await page.getByText("9", { exact: true }).click();
  await expect(page.getByText("9 bots", { exact: true })).toBeVisible();
  await page.getByText("Watch", { exact: true }).first().click();
  await expect(page).toHaveURL(/&seats=9$/);
});

test("a crew is found and met by keyboard alone", async ({ server, browser }) => {
  const page = await open(browser, "en-US");
  await page.goto(server.url);
  const press = async (key: string, until: () => Promise<boolean>) => {
    for (let presses = 0; presses < 40; presses++) {
      if (await until()) return;
      await page.keyboard.press(key);
    }
    throw new Error(`${key} does not lead there`);
  };
  const on = (words: string | RegExp) => async () => {
    const name = await page.evaluate(() => {
      const it = document.activeElement;
      return it?.getAttribute("aria-label") ?? it?.textContent ?? "";
    });
    return typeof words === "string" ? name.startsWith(words) : words.test(name);
  };
  await press("Tab", on("Skip to the content"));
  await press("Tab", on("Play a crew"));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/mode=challenge$/);
  await arrived(page);
  await press("Tab", async () => page.evaluate(() => document.activeElement?.getAttribute("value") === "6"));
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByText("You and 4 bots")).toBeVisible();
  await press("Tab", on(/^Challenge ./));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\?mode=challenge&agent=[\w-]+&seats=5$/);
});

test("the leaderboard is searched, ordered, and tells how an agent plays", async ({ server, browser }) => {
  const page = await open(browser, "en-US");
  await page.goto(`${server.url}/leaderboard`);
  await arrived(page);
  const rows = page.getByRole("main").getByRole("listitem");
  const all = await rows.count();
  expect(all).toBeGreaterThanOrEqual(12);
  const first = (await rows.first().getByRole("link").first().getAttribute("aria-label")) ?? "";
  const name = first.replace("Challenge ", "");
  await page.getByRole("searchbox").fill(name.toUpperCase());
  await expect(rows.first().getByText(name, { exact: true })).toBeVisible();
  expect(await rows.count()).toBeLessThan(all);
  await page.getByRole("searchbox").fill("nobody is called this");
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(rows).toHaveCount(all);
  await page.getByRole("combobox").selectOption({ label: "Aggression" });
  const tip = rows.first().getByRole("button");
  await tip.focus();
  await expect(rows.first().getByRole("tooltip")).toBeHidden();
  await tip.press("Enter");
  await expect(rows.first().getByRole("tooltip")).toContainText(
    /Aggression\s*[01]\.\d\d.*Commitment\s*[01]\.\d\d/s,
  );
  await tip.press("Escape");
  await expect(rows.first().getByRole("tooltip")).toBeHidden();
});

test("home, picker and leaderboard fit every size in every language, and everybody can use them", async ({
  server,
  browser,
}) => {
  for (const locale of LANGUAGES) {
    const page = await open(browser, locale);
    for (const path of PAGES) {
      await page.goto(server.url + path);
      await arrived(page);
      await page.evaluate(() => document.fonts.ready);
      for (const viewport of SIZES) {
        await page.setViewportSize(viewport);
        const faults = await layoutFaults(page, { minText: 12, noScroll: false, safeArea: 0 });
        expect.soft(faults, `${path} ${locale}, ${viewport.width}×${viewport.height}`).toEqual([]);
      }
      await expectAccessible(page, `${path} ${locale}`);
    }
    await page.context().close();
  }
});

test("a list that fails says what to do, and does it", async ({ server, browser }) => {
  const page = await open(browser, "en-US");
  let down = true;
  await page.route("**/clubs", (route) => (down ? route.abort() : route.continue()));
  await page.goto(`${server.url}/leaderboard`);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("The server does not answer");
  await expectAccessible(page, "failed");
  down = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await arrived(page);
});

test("the line for an agent is copied as it stands, and leads to what it says", async ({
  server,
  browser,
}) => {
  const page = await open(browser, "en-US");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(server.url);
  await page.getByRole("button", { name: "Copy" }).click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
  const line = await page.evaluate(() => navigator.clipboard.readText());
  const [skill] = line.match(/http:\S+?(?=,? )/) ?? [];
  const told = await fetch(skill ?? "");
  expect(told.status).toBe(200);
  expect(told.headers.get("content-type")).toMatch(/^text\/markdown/);
  const [pairing] = (await told.text()).match(/http:\S+?\/skill\/pairing\.md/) ?? [];
  expect(await (await fetch(pairing ?? "")).text()).toContain("/auth/pair/start");
});

test("a program is told in JSON that there is nothing, a browser in words", async ({ server, request }) => {
  for (const accept of ["application/json", "application/json, text/plain, */*", "*/*"]) {
    const answer = await request.get(`${server.url}/no/such/page`, { headers: { accept } });
    expect(answer.status()).toBe(404);
    expect(await answer.json()).toMatchObject({
      status: 404,
      code: "not_found",
      message: expect.any(String),
    });
  }
  for (const [path, words] of [
    ["/no/such/page", "There is nothing at this address"],
    ["/replay/nothing", "No such hand"],
    ["/recap/nothing", "No such table"],
  ] as const) {
    const answer = await request.get(server.url + path, { headers: { accept: "text/html,*/*" } });
    expect([answer.status(), answer.headers()["content-type"]]).toEqual([
      404,
      expect.stringContaining("text/html"),
    ]);
    expect(await answer.text()).toContain(words);
  }
  const page = await request.get(`${server.url}/tv`, { headers: { accept: "application/json" } });
  expect(page.status()).toBe(200);
});

test("a phone's page without a table leads home", async ({ server, browser }) => {
  const page = await open(browser, "en-US", { width: 360, height: 640 });
  await page.goto(`${server.url}/hole-cards.html`);
  await page.getByRole("link", { name: "Home" }).click();
  await expect(page).toHaveURL(`${server.url}/`);
});
