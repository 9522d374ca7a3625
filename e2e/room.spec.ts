import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { createClient } from "@/client/client";
import type { TableId } from "@/contract/ids";
import { RoomPage, whoActs } from "./pages/room";
import { Guest } from "./support/guest";
import { layoutFaults } from "./support/layout";
import type { AppServer } from "./support/server";
import { expect, test } from "./support/test";

const SIZES = [
  { width: 360, height: 640 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const LANGUAGES = ["en-US", "zh-CN", "pt-BR"];
const NAMES = ["Ana", "WWWWWWWWWWWWWWWWWWWWWWWW", "伊莎贝尔·德·卡斯特罗", "Maximiliana", "Cy"];

/** A card that lies face up, in words. */
const FACE_UP = / of (clubs|diamonds|hearts|spades)$/;

async function openRoom(server: AppServer, seats: number): Promise<{ id: TableId; url: string }> {
  const minted = await createClient({ baseUrl: server.url }).mintRoom({ body: { seats } });
  if (!minted.ok) throw new Error(`room: ${minted.status} ${minted.error.message}`);
  return { id: minted.data.table_id, url: minted.data.join_url };
}

test("one link: three sit down and play, one comes back, and who comes late watches", async ({
  server,
  browser,
}) => {
  const ana = await RoomPage.at(browser, server.url);
  let url = "";
  await test.step("a household without an agent opens a room from the home page", async () => {
    await ana.page.getByRole("link", { name: "Open a room" }).click();
    await ana.page.getByText("4", { exact: true }).click();
    await ana.page.getByRole("button", { name: "Open the room" }).click();
    await expect(ana.page).toHaveURL(/\/\?mode=room&tableId=[0-9a-f]{20}$/);
    url = `${server.url}/room/${new URL(ana.page.url()).searchParams.get("tableId")}`;
    await ana.sitDown("Ana");
    await expect(ana.start).toBeDisabled();
  });

  const [ben, chen] = await Promise.all([
    RoomPage.at(browser, url),
    RoomPage.at(browser, url, { width: 390, height: 844 }),
  ]);
  await test.step("others take chairs, everybody sees them, and the first starts", async () => {
    await ben.sitDown("Ben", 3);
    await chen.sitDown("Chen");
    for (const room of [ana, ben, chen])
      for (const name of ["Ana", "Ben", "Chen"])
        await expect(room.seats.getByText(name, { exact: true })).toBeVisible();
    await expect(ben.page.getByText("Waiting for Ana to start")).toBeVisible();
    await ana.start.click();
    for (const room of [ana, ben, chen]) await expect(room.players).toHaveCount(3);
  });

  await test.step("a reload in the middle of a hand asks nothing, and shows the same cards", async () => {
    await whoActs([ana, ben, chen]);
    const before = await ben.cards();
    await ben.page.reload();
    expect(await ben.cards()).toEqual(before);
    const again = await RoomPage.inContext(ben.context, url);
    // Ben's chair has a living tab: the second one is somebody else, and too late to sit.
    await expect(again.page).toHaveURL(/\/spectator\.html\?tableId=/);
    await again.page.close();
  });

  const late = await RoomPage.at(browser, url);
  await test.step("who comes late watches: no card, no decision", async () => {
    await expect(late.page).toHaveURL(/\/spectator\.html\?tableId=/);
    await expect(late.players).toHaveCount(3);
    await expect(late.page.getByRole("group", { name: "Your decision" })).toHaveCount(0);
    await expect(late.page.getByRole("img", { name: FACE_UP })).toHaveCount(0);
    for (const name of ["Sound", "Settings"])
      await expect(late.page.getByRole("button", { name })).toBeVisible();
  });

  await test.step("the hand is played to its end, and the next one is dealt", async () => {
    const players = [ana, ben, chen];
    await (await whoActs(players)).goAlong();
    await (await whoActs(players)).giveUp();
    await (await whoActs(players)).goAlong();
    await expect(late.page.getByRole("list", { name: "Board" }).getByRole("img")).toHaveCount(3);
    await (await whoActs(players)).giveUp();
    await expect(late.page.getByText(/ wins? [\d,]+/).first()).toBeVisible();
    await expect.poll(() => chen.hand(), { timeout: 10_000 }).toBe(2);
  });
});

async function expectFit(page: Page, what: string, sizes = SIZES): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  for (const viewport of sizes) {
    await page.setViewportSize(viewport);
    // The felt turns with the window, a frame or two later.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
    );
    const faults = await layoutFaults(page, { minText: 12, noScroll: false, safeArea: 0 });
    expect.soft(faults, `${what}, ${viewport.width}×${viewport.height}`).toEqual([]);
  }
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join("; ")}`);
  expect.soft(found, what).toEqual([]);
}

const visit = async (browser: Browser, locale: string, url: string): Promise<Page> => {
  const context = await browser.newContext({ locale, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(url);
  return page;
};

test("door, lobby, felt and the watchers' page fit every size in every language, for everybody", async ({
  server,
  browser,
}) => {
  for (const locale of LANGUAGES) {
    const sizes = locale === "en-US" ? SIZES : SIZES.slice(0, 1);
    const { id, url } = await openRoom(server, 6);
    const page = await visit(browser, locale, `${server.url}/?mode=room`);
    await page.locator("button[type=submit]").waitFor();
    await expectFit(page, `opening a room ${locale}`, sizes);

    await page.goto(url);
    const field = page.getByRole("textbox");
    await field.waitFor();
    await expectFit(page, `door ${locale}`, sizes);
    await field.fill("Bo");
    await page.locator("button[type=submit]").click();
    await expect(field).toHaveCount(0);
    const watcher = await visit(browser, locale, `${server.url}/spectator.html?tableId=${id}`);
    for (const [seat, name] of NAMES.entries()) await Guest.sitDown(server.url, id, seat + 1, name);
    await expect(page.getByText("Cy", { exact: true })).toBeVisible();
    await expect(watcher.getByText("Cy", { exact: true })).toBeVisible();
    await expectFit(page, `lobby ${locale}`, sizes);
    await expectFit(watcher, `watched lobby ${locale}`, sizes);

    await page.locator(".felt-dock button").click();
    await expect(page.locator(".felt-plate")).toHaveCount(6);
    await expect(watcher.locator(".felt-plate")).toHaveCount(6);
    await expectFit(page, `felt ${locale}`, sizes);
    await expectFit(watcher, `watched felt ${locale}`, sizes);
    await Promise.all([page.context().close(), watcher.context().close()]);
  }
});

test("a room that is not there says so, and a lobby that is cut off says so within three seconds", async ({
  server,
  browser,
}) => {
  const nowhere = await visit(browser, "en-US", `${server.url}/?mode=room&tableId=${"0".repeat(20)}`);
  await expect(nowhere.getByRole("heading", { name: "There is no such room" })).toBeVisible();
  await expectFit(nowhere, "no such room");
  const { url } = await openRoom(server, 2);
  const ana = await RoomPage.at(browser, url);
  await ana.sitDown("Ana");
  await ana.page.route("**/tables/**", (route) => route.abort());
  await expect(ana.page.getByText("Reconnecting…")).toBeVisible();
  await ana.page.unroute("**/tables/**");
  await expect(ana.page.getByText("Reconnecting…")).toBeHidden();
});
