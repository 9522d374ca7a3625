import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { createClient } from "@/client/client";
import type { TableId } from "@/contract/ids";
import { RoomPage, whoActs } from "./pages/room";
import { Guest } from "./support/guest";
import { readCode } from "./support/qr";
import type { AppServer } from "./support/server";
import { expect, test } from "./support/test";

async function openRoom(server: AppServer): Promise<{ id: TableId; url: string }> {
  const minted = await createClient({ baseUrl: server.url }).mintRoom({ body: { seats: 3 } });
  if (!minted.ok) throw new Error(`room: ${minted.status} ${minted.error.message}`);
  return { id: minted.data.table_id, url: minted.data.join_url };
}

async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join("; ")}`);
  expect.soft(found, what).toEqual([]);
}

const PAYLOAD = '<img src=x onerror="document.title=1">';

test("friends talk, and who came first keeps the room: a pause, a new name, silence, a freed seat", async ({
  server,
  browser,
}) => {
  const { id, url } = await openRoom(server);
  const [ana, ben] = await Promise.all([
    RoomPage.at(browser, url),
    RoomPage.at(browser, url, { width: 390, height: 844 }),
  ]);
  await ana.sitDown("Ana");
  await ben.sitDown("Ben");
  const cy = await Guest.sitDown(server.url, id, 2, "Cy");
  await ana.start.click();
  for (const room of [ana, ben]) await expect(room.players).toHaveCount(3);

  await test.step("a pause stops the clock for everybody until the first guest lets the game go on", async () => {
    const running = await cy.until("a turn", ({ table }) => table.pendingAction !== null);
    expect(running.table.pendingAction).toHaveProperty("deadline_at");
    await ana.people(async (sheet) => {
      await sheet.getByRole("button", { name: "Pause the game" }).click();
      await expect(sheet.getByRole("button", { name: "Go on" })).toBeVisible();
    });
    await expect(ben.status).toHaveText(/^The game is paused/);
    const paused = await cy.until("the pause", ({ table }) => table.phase === "paused");
    expect(paused.table.pendingAction?.deadline_at ?? null).toBeNull();
    await ben.people(async (sheet) => {
      await expect(sheet.getByText("Ana").first()).toBeVisible();
      await expect(sheet.getByRole("button", { name: "Go on" })).toHaveCount(0);
    });
  });

  await test.step("a line hangs over its speaker's chair everywhere, and is text whatever it says", async () => {
    await ana.write(PAYLOAD);
    await expect(ben.bubble("Ana")).toHaveText(PAYLOAD);
    await ben.openTalk();
    await expect(ben.talk).toContainText(PAYLOAD);
    await expect(ben.talk.locator("img")).toHaveCount(0);
    await expectAccessible(ben.page, "talk");
    await ben.page.getByRole("button", { name: "Applause" }).click();
    await expect(ana.bubble("Ben")).toHaveText("👏");
    await expect(ana.talk).toContainText("Applause");
    for (const room of [ana, ben]) expect(await room.page.title()).not.toBe("1");
  });

  await test.step("who is muted for all is told so, and heard again afterwards", async () => {
    await ana.person("Ben", async (row) => {
      await row.getByRole("button", { name: "Mute for everyone" }).click();
      await expect(row.getByRole("button", { name: "Let talk again" })).toBeVisible();
    });
    await ben.write("Anybody there?");
    await expect(ben.page.getByText("You are muted at this table.")).toBeVisible();
    await ana.person("Ben", async (row) => {
      await row.getByRole("button", { name: "Let talk again" }).click();
      await expect(row.getByRole("button", { name: "Mute for everyone" })).toBeVisible();
      await row.getByRole("button", { name: "Mute for me" }).click();
      await row.getByRole("button", { name: "Rename" }).click();
      await row.getByRole("textbox", { name: "New name for Ben" }).fill("Benedita");
      await row.getByRole("button", { name: "Save" }).click();
    });
    await expect(ana.players.filter({ hasText: "Benedita" })).toHaveCount(1);
    await ben.page.getByRole("button", { name: "Send" }).click();
    await expect(ben.talk).toContainText("Anybody there?");
    await ben.page.getByRole("button", { name: "Close" }).click();
  });

  await test.step("one's own ears are one's own: who is muted for me is silent here only", async () => {
    await expect(ana.bubble("Benedita")).toHaveCount(0);
    await ana.openTalk();
    await expect(ana.talk).toContainText(PAYLOAD);
    await expect(ana.talk).not.toContainText("Anybody there?");
  });

  await test.step("a freed seat is out of the hand, and the others play it on", async () => {
    await ana.person("Cy", async (row) => {
      await row.getByRole("button", { name: "Free the seat" }).click();
      await row.getByRole("button", { name: "Yes, free it" }).click();
      await expect(row).toHaveCount(0);
    });
    await ana.people((sheet) => sheet.getByRole("button", { name: "Go on" }).click());
    await (await whoActs([ana, ben])).giveUp();
    await expect.poll(() => ben.hand(), { timeout: 10_000 }).toBe(2);
    await expect(ben.players).toHaveCount(2);
  });
});

test("a seat goes to another device by its shown code and comes back, and the figures tell the game", async ({
  server,
  browser,
}) => {
  const { url } = await openRoom(server);
  const [ana, ben] = await Promise.all([
    RoomPage.at(browser, url, { width: 390, height: 844 }),
    RoomPage.at(browser, url),
  ]);
  await ana.sitDown("Ana");
  await ben.sitDown("Ben");
  await ana.start.click();
  await expect(ben.players).toHaveCount(2);

  // Nobody's turn runs out while devices change hands.
  await ana.people((sheet) => sheet.getByRole("button", { name: "Pause the game" }).click());
  await expect(ben.status).toHaveText("The game is paused");
  const cards = await ana.cards();
  await test.step("the code shown is the link, and opens the same seat with the same cards", async () => {
    await ana.page.getByRole("button", { name: "People and seats" }).click();
    await ana.page.getByRole("button", { name: /^Move this seat/ }).click();
    const code = ana.page.getByRole("img", { name: /^Code that moves this seat/ });
    const link = /http\S+/.exec((await code.getAttribute("aria-label")) ?? "")?.[0] ?? "";
    expect(readCode(await code.screenshot())).toBe(link);
    const tablet = await RoomPage.at(browser, link, { width: 768, height: 1024 });
    expect(await tablet.cards()).toEqual(cards);
    await expect(ana.page.getByText("Your seat is played on another device")).toBeVisible();
    expect(await ana.cards()).toEqual(cards);
    expect(new URL(tablet.page.url()).hash).toBe("");

    await test.step("the new device decides; the old one takes the seat back", async () => {
      await (await whoActs([tablet, ben])).goAlong();
      await ana.page.getByRole("button", { name: "Play here again" }).click();
      // It sees the cards no more: who was lent a seat does not read along for the rest of the night.
      await expect(tablet.page.getByText("The device that it came from plays it again.")).toBeVisible();
      await tablet.context.close();
      await ana.people((sheet) => sheet.getByRole("button", { name: "Go on" }).click());
      await (await whoActs([ana, ben])).goAlong();
      await expect(ben.page.getByRole("list", { name: "Board" }).getByRole("img")).toHaveCount(3);
    });
  });

  await test.step("standings, figures of each player, stacks over time and every hand in words", async () => {
    await (await whoActs([ana, ben])).giveUp();
    await expect.poll(() => ben.hand(), { timeout: 10_000 }).toBe(2);
    await ben.page.getByRole("button", { name: "How it stands" }).click();
    const sheet = ben.page.getByRole("dialog", { name: "How it stands" });
    await expect(sheet.getByText("Ana")).toBeVisible();
    await sheet.getByRole("tab", { name: "Players" }).click();
    await expect(sheet.getByRole("row", { name: /^Ana 1 \d+%/ })).toBeVisible();
    await expect(sheet.getByText(/^Biggest pot: 40, in hand 1/)).toBeVisible();
    await sheet.getByRole("tab", { name: "Stacks" }).click();
    await expect(sheet.getByRole("img", { name: /^Stacks from hand/ })).toBeVisible();
    await expectAccessible(ben.page, "figures");
    await sheet.getByRole("tab", { name: "Hands" }).click();
    await expect(sheet.getByText(/: Folds\.$/)).toBeVisible();
  });
});
