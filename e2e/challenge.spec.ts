import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { createClient } from "@/client/client";
import { FeltPage } from "./pages/felt";
import { layoutFaults } from "./support/layout";
import { pairLocally } from "./support/pair";
import type { AppServer } from "./support/server";
import { expect, test } from "./support/test";

const SIZES = [
  { width: 360, height: 640 },
  { width: 390, height: 844 },
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
];
const DEMANDS = { minText: 12, noScroll: false, safeArea: 0 };
/** One of the house's own crews, with a character for each chair. */
const CREW = "night-ferry";

test.use({ serverEnv: { LOCAL_PAIRING: "trusted" } });

async function open(browser: Browser, url: string, locale = "en-US"): Promise<FeltPage> {
  const viewport = { width: 1280, height: 720 };
  const context = await browser.newContext({ viewport, locale, reducedMotion: "reduce" });
  const felt = new FeltPage(await context.newPage());
  await felt.open(url);
  return felt;
}

const game = (server: AppServer, query: string) => `${server.url}/?pace=instant&agent=${CREW}&${query}`;

async function expectNoFaults(page: Page, what: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const still = () =>
    document
      .getAnimations()
      .every(
        (it) =>
          it.playState !== "running" || it.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY,
      );
  await expect.poll(() => page.evaluate(still)).toBe(true);
  expect.soft(await layoutFaults(page, DEMANDS), what).toEqual([]);
}

async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const faults = violations.map((it) => `${it.id}: ${it.nodes.map(({ target }) => target).join("; ")}`);
  expect.soft(faults, what).toEqual([]);
}

test("from the picker to the first decision, by mouse", async ({ server, browser }) => {
  const felt = await open(browser, `${server.url}/?mode=challenge`);
  await felt.page.getByText("Challenge", { exact: true }).first().click();
  await felt.turn();
  expect(await felt.cards()).toHaveLength(2);
  await felt.choice("Fold").click();
  await expect(felt.choice("Fold")).toBeDisabled();
  await expect(felt.page.getByText(/to act|wins/).first()).toBeVisible();
});

test("a hand by keyboard alone", async ({ server, browser }) => {
  const felt = await open(browser, game(server, "mode=challenge&seats=2"));
  await felt.turn();
  const { keyboard } = felt.page;
  const first = await felt.hand();
  await keyboard.press("r");
  const size = felt.page.getByRole("textbox", { name: "Exact amount" });
  const least = Number(await size.inputValue());
  await keyboard.press("ArrowUp");
  await expect.poll(async () => Number(await size.inputValue())).toBeGreaterThan(least);
  await felt.priceStands();
  await keyboard.press("Enter");
  await expect(size).toHaveCount(0);
  for (let act = 0; act < 12 && (await felt.hand()) === first; act++) {
    if ((await felt.turnOrEnd()) === "end" || (await felt.hand()) !== first) break;
    await keyboard.press("f");
  }
  await expect.poll(() => felt.hand()).toBeGreaterThan(first);
});

test("a reload in mid-hand changes no card", async ({ server, browser }) => {
  const felt = await open(browser, game(server, "mode=challenge&seats=3"));
  await felt.turn();
  const [cards, hand] = [await felt.cards(), await felt.hand()];
  await felt.page.reload();
  await felt.turn();
  expect(await felt.cards()).toEqual(cards);
  expect(await felt.hand()).toBe(hand);
});

test("a table of an agent's is played to its end, watched by others, and counts once", async ({
  server,
  browser,
}) => {
  const agent = await pairLocally(server.url, "Journey");
  const client = createClient({ baseUrl: server.url });
  const made = await client.createTable({ body: { mode: "challenge", seats: 2 }, token: agent.token });
  if (!made.ok) throw new Error(made.error.message);
  const { join_url, table_id: id } = made.data;
  const felt = await open(browser, `${join_url}`);
  await felt.turn();
  await felt.page.goto(`${felt.page.url()}&pace=instant`);
  await felt.turn();

  const cards = await felt.cards();
  const other = await open(browser, join_url);
  await expect(other.page.getByText("Another screen plays this table")).toBeVisible();
  await expect(other.choice("Fold")).toHaveCount(0);
  const mirrored = await client.getState({ query: { tableId: id, seatIndex: 0 } });
  expect(JSON.stringify(mirrored)).not.toContain("holeCards");
  await felt.page.reload();
  await felt.turn();
  expect(await felt.cards()).toEqual(cards);

  while ((await felt.turnOrEnd()) === "turn") await felt.shove();
  await expect(felt.page.getByRole("list", { name: "Standings" }).getByRole("listitem")).toHaveCount(2);
  const counted = async () => {
    const club = await client.listClubs({ query: { agent: agent.id } });
    return club.ok ? club.data.agents[0]?.challenge_games : null;
  };
  await expect.poll(counted).toBe(1);
  await felt.page.reload();
  await expect(felt.ended).toBeVisible();
  const hands = await client.listHands({ params: { id } });
  expect(hands.ok && hands.data.hands.length).toBeGreaterThan(0);
  expect(await counted()).toBe(1);
});

test("an agent without an owner leads to the picker, and what is not there says so", async ({
  browser,
  server,
}) => {
  const felt = await open(browser, `${server.url}/?mode=challenge&agent=nobody-here`);
  await expect(felt.page.getByRole("heading", { name: "This crew is not in the club" })).toBeVisible();
  await expectAccessible(felt.page, "no crew");
  await felt.open(`${server.url}/?mode=demo&tableId=00000000000000000000`);
  await expect(felt.page.getByRole("heading", { name: "There is no such table" })).toBeVisible();
});

test("a demo plays itself, says how its crew plays, and leads to a challenge", async ({
  server,
  browser,
}) => {
  const felt = await open(browser, `${server.url}/?pace=fast&agent=${CREW}&mode=demo&seats=9`);
  const { page } = felt;
  await expect(page.getByText(/to act/).first()).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: /^How .* plays$/ }).click();
  const dialog = page.getByRole("dialog", { name: /’s default · / });
  await expect(dialog.getByRole("definition")).toHaveCount(5);
  await expect(dialog.getByText(/at least one seat plays its own style/)).toBeVisible();
  await expectAccessible(page, "style");
  await dialog.getByRole("link", { name: /^Challenge/ }).click();
  await felt.turn();
});

for (const [locale, seats] of [
  ["en-US", 9],
  ["zh-CN", 6],
  ["pt-BR", 2],
] as const)
  test(`the felt fits every size with ${seats} chairs, and everybody can use it (${locale})`, async ({
    server,
    browser,
  }) => {
    const felt = await open(browser, game(server, `mode=challenge&seats=${seats}`), locale);
    const { page } = felt;
    await expect(page.locator("fieldset:enabled")).toBeVisible({ timeout: 30_000 });
    for (const viewport of SIZES) {
      await page.setViewportSize(viewport);
      await expectNoFaults(page, `challenge of ${seats}, ${viewport.width}×${viewport.height}`);
    }
    await expectAccessible(page, "on turn");
    await page.keyboard.press("r");
    for (const viewport of SIZES.slice(0, 3)) {
      await page.setViewportSize(viewport);
      await expectAccessible(page, `raising, ${viewport.width}`);
    }
  });
