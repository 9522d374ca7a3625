import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { Guest, mintTable } from "./support/guest";
import { type LayoutDemands, layoutFaults } from "./support/layout";
import type { AppServer } from "./support/server";
import { expect, test } from "./support/test";

const SCREENS = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
];
const PHONES = [
  { width: 360, height: 640 },
  { width: 390, height: 844 },
  { width: 412, height: 915 },
  { width: 430, height: 932 },
];
const LANGUAGES = ["en-US", "zh-CN", "pt-BR"];
/** As long as names may be, and as wide, beside a short one and one in Chinese. */
const NAMES = ["WWWWWWWWWWWWWWWWWWWWWWWW", "Bo", "伊莎贝尔·德·卡斯特罗", "Maximiliana", "Cy", "Ana-Sofia M."];

const LONGEST = 0;

/** surfaces.md, TV: no text under 28 px at 1080p, 5% safe area. */
const tvDemands = (height: number): LayoutDemands => ({
  minText: (28 * height) / 1080,
  noScroll: true,
  safeArea: 0.05,
});
const phoneDemands: LayoutDemands = { minText: 12, noScroll: false, safeArea: 0 };

async function open(browser: Browser, url: string, locale: string, viewport: (typeof SCREENS)[number]) {
  const context = await browser.newContext({ viewport, locale, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

async function expectNoFaults(page: Page, demands: LayoutDemands, what: string): Promise<void> {
  // Fonts change widths, and cards may still be on their way.
  await page.evaluate(() => document.fonts.ready);
  await expect
    .poll(() =>
      page.evaluate(() =>
        document
          .getAnimations()
          .every(
            (it) =>
              it.playState !== "running" ||
              it.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY,
          ),
      ),
    )
    .toBe(true);
  expect.soft(await layoutFaults(page, demands), what).toEqual([]);
}

async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const faults = violations.map(
    (it) => `${it.id}: ${it.help} (${it.nodes.map((node) => node.target).join("; ")})`,
  );
  expect.soft(faults, what).toEqual([]);
}

/** A TV that has dealt to six seated guests. */
async function liveTable(browser: Browser, server: AppServer, locale: string) {
  const tableId = await mintTable(server.url);
  const url = `${server.url}/?mode=tv&tableId=${tableId}&pace=instant`;
  const tv = await open(browser, url, locale, { width: 1920, height: 1080 });
  const guests: Guest[] = [];
  for (const [seat, name] of NAMES.entries())
    guests.push(await Guest.sitDown(server.url, tableId, seat, name));
  await guests[0]?.start();
  return { tv, guests };
}

async function onTurn(guests: readonly Guest[]): Promise<Guest> {
  const state = await guests[0]?.until("a turn", ({ table }) => table.pendingAction !== null);
  const guest = guests.find((it) => it.seat === state?.table.pendingAction?.seatIndex);
  if (guest === undefined) throw new Error("nobody is on turn");
  return guest;
}

/** One folds, one raises, the rest go along to the flop, where it is the longest name's turn: the fullest the table gets. */
async function playToTheFlop(guests: readonly Guest[]): Promise<Guest> {
  let folded = false;
  while (true) {
    const guest = await onTurn(guests);
    const state = await guest.state();
    if (guest.seat === LONGEST && state?.table.street === "flop") return guest;
    if (folded || guest.seat === LONGEST) await guest.goAlong();
    else {
      await guest.act("fold");
      folded = true;
      await (await onTurn(guests)).act("raise", 60);
    }
  }
}

for (const locale of LANGUAGES) {
  test(`the TV's lobby fits every screen, and everybody can use it (${locale})`, async ({
    server,
    browser,
  }) => {
    const tableId = await mintTable(server.url);
    const url = `${server.url}/?mode=tv&tableId=${tableId}`;
    const page = await open(browser, url, locale, { width: 1920, height: 1080 });
    for (const seated of [0, 3]) {
      for (let seat = 0; seat < seated; seat++)
        await Guest.sitDown(server.url, tableId, seat, NAMES[seat] ?? "");
      await expect(page.getByRole("list").first().getByText("Bo")).toHaveCount(seated > 0 ? 1 : 0);
      for (const viewport of SCREENS) {
        await page.setViewportSize(viewport);
        await expectNoFaults(page, tvDemands(viewport.height), `lobby, ${seated} seated, ${viewport.width}`);
      }
      await expectAccessible(page, `lobby, ${seated} seated`);
    }
  });

  test(`the felt and the phones fit every size, and everybody can use them (${locale})`, async ({
    server,
    browser,
  }) => {
    const { tv, guests } = await liveTable(browser, server, locale);
    const acting = await playToTheFlop(guests);
    const waiting = guests.find((guest) => guest.seat !== acting.seat) ?? acting;

    await expect(tv.getByText(acting.name, { exact: true }).first()).toBeVisible();
    for (const viewport of SCREENS) {
      await tv.setViewportSize(viewport);
      await expectNoFaults(tv, tvDemands(viewport.height), `felt, ${viewport.width}`);
    }
    await expectAccessible(tv, "felt");

    for (const [what, guest] of [
      ["on turn", acting],
      ["waiting", waiting],
    ] as const) {
      const phone = await open(browser, guest.phoneUrl, locale, PHONES[0] ?? { width: 360, height: 640 });
      await expect(phone.getByRole("button").first()).toBeVisible();
      for (const viewport of PHONES) {
        await phone.setViewportSize(viewport);
        await expectNoFaults(phone, phoneDemands, `phone ${what}, ${viewport.width}×${viewport.height}`);
      }
      await expectAccessible(phone, `phone ${what}`);
    }
  });

  test(`the claim prompt fits every phone, and everybody can use it (${locale})`, async ({
    server,
    browser,
  }) => {
    const tableId = await mintTable(server.url);
    const phone = await open(browser, `${server.url}/room/${tableId}?seat=2`, locale, {
      width: 360,
      height: 640,
    });
    await expect(phone.getByRole("textbox")).toBeVisible();
    for (const viewport of PHONES) {
      await phone.setViewportSize(viewport);
      await expectNoFaults(phone, phoneDemands, `claim, ${viewport.width}×${viewport.height}`);
    }
    await expectAccessible(phone, "claim");
  });
}
