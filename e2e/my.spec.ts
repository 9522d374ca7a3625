import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { MyPage } from "./pages/my";
import { layoutFaults } from "./support/layout";
import { type ClubServer, test } from "./support/my-server";

const SIZES = [
  { width: 360, height: 640 },
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];
const LANGUAGES = ["en-US", "zh-CN", "pt-BR"];
const PATHS = ["", "/crew", "/tables", "/hands", "/bearers"];

/** Somebody whose agent is paired, and the agent's token. */
async function signedIn(club: ClubServer, page: Page) {
  const pairing = await club.pair();
  // Signing in for a code is taken only from our own pages: that one asked for it must have been seen.
  await page.goto(`${club.app.url}/my`);
  await page.evaluate((to) => location.assign(to), pairing.url);
  await page.getByRole("button", { name: "Authorize app" }).click();
  await page.waitForURL(`${club.app.url}/**`);
  return pairing.token();
}

async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const faults = violations.map((it) => `${it.id}: ${it.nodes.map(({ target }) => target).join("; ")}`);
  expect.soft(faults, what).toEqual([]);
}

test("sign in, meet one's agent, and sign out again", async ({ club, page }) => {
  const my = new MyPage(page, club.app.url);
  await my.open();
  await page.getByRole("link", { name: "Sign in with X" }).click();
  await my.authorize();
  await page.waitForURL(`${club.app.url}/my`);
  await expect(
    page.getByRole("heading", { name: "No agent is paired with your X account yet" }),
  ).toBeVisible();

  await signedIn(club, page);
  await my.open();
  await expect(page.getByRole("heading", { name: "OpenClaw" })).toBeVisible();
  await expect(page.getByText("Sam of the Stand-In")).toBeVisible();
  await expect(page.getByRole("link", { name: "@sam_plays on X" })).toHaveAttribute(
    "href",
    "https://twitter.com/sam_plays",
  );

  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(`${club.app.url}/`);
  await my.open("/crew");
  await expect(page.getByRole("link", { name: "Sign in with X" })).toBeVisible();
});

test("name a crew, turn its knobs, give one bot a temper of its own, and see how they play", async ({
  club,
  page,
}) => {
  const token = await signedIn(club, page);
  const my = new MyPage(page, club.app.url);
  await my.open("/crew");

  await my.botName(1).fill("Night Owl");
  await my.botName(2).fill("night owl");
  await my.botName(2).blur();
  await expect(page.getByText("Another bot has this name already.")).toBeVisible();
  await page.getByRole("button", { name: "Save the crew" }).click();
  await expect(page.getByText("Some names need a look first.")).toBeVisible();
  await expect(my.botName(2)).toBeFocused();
  await my.botName(2).fill("Copper Kettle");

  await my.knob("Aggression").focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press("PageUp");
  await expect(my.knob("Aggression")).toHaveAttribute("aria-valuetext", "0.80");
  await my.knob("Tightness").focus();
  await page.keyboard.press("End");
  await expect(page.getByText("Tight-Aggressive").first()).toBeVisible();

  const own = await my.openStyle("Copper Kettle");
  await own.getByRole("checkbox", { name: /^Own value for Tightness/ }).check();
  await own.getByRole("slider", { name: "Tightness" }).focus();
  await page.keyboard.press("Home");
  await expect(page.getByText("1 knob of its own")).toBeVisible();
  await expect(page.getByText("Maniac").first()).toBeVisible();

  // The draft waits while one looks elsewhere.
  await my.go("Tables");
  await expect(page.getByRole("img", { name: "Unsaved changes" })).toBeVisible();
  await my.go("Crew");
  await expect(my.botName(1)).toHaveValue("Night Owl");
  await my.save();

  const me = await club.client.getAgent({ token });
  expect(me).toMatchObject({
    ok: true,
    data: {
      playstyle: { aggression: 0.8, tightness: 1, bluff_frequency: 0.5 },
      entourage_playstyles: [null, { tightness: 0 }, null, null, null, null],
    },
  });
  expect(me.ok && me.data.entourage.slice(0, 2)).toEqual(["Night Owl", "Copper Kettle"]);

  await page.getByRole("button", { name: /^Deal 5,000 hands/ }).click();
  await expect(
    page.getByRole("table", { name: /VPIP/ }).getByRole("row", { name: /Night Owl \d+%/ }),
  ).toBeVisible();
  await expect(page.getByRole("table", { name: /PFR/ })).toBeVisible();
  await expect(page.getByRole("table", { name: /Won in 100 hands/ })).toBeVisible();
  // A fast machine is done before anybody can stop it.
  const stop = page.getByRole("button", { name: "Stop" });
  await expect(async () => {
    if (await stop.isVisible()) await stop.click({ timeout: 1000 });
    await expect(page.getByText(/(Stopped after [\d,]+ hands|5,000 hands dealt)\./)).toBeVisible({
      timeout: 1000,
    });
  }).toPass();

  // What is lost on the way is said, and nothing of the draft with it.
  await page.route("**/trpc/saveCrew*", (route) => route.abort());
  await my.botName(3).fill("Marzipan");
  await expect(page.getByText("This is an earlier version of the crew.")).toBeVisible();
  await page.getByRole("button", { name: "Save the crew" }).click();
  await expect(page.getByText("Not saved: the server does not answer")).toBeVisible();
  await expect(my.botName(3)).toHaveValue("Marzipan");
  await page.unroute("**/trpc/saveCrew*");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("Saved. The next table plays this way.")).toBeVisible();
});

test("open a table, hand on its link, close it; revoke a bearer", async ({ club, page }) => {
  const token = await signedIn(club, page);
  const my = new MyPage(page, club.app.url);
  await my.open("/tables");
  await expect(page.getByText("No table is open.")).toBeVisible();
  await page.getByRole("radio", { name: /^Room/ }).check();
  await page.getByRole("combobox", { name: "Chairs" }).selectOption("4");
  await page.getByRole("button", { name: "Open the table" }).click();
  await expect(page.getByText("The table is open. Here is its link.")).toBeVisible();
  const link = await page.getByRole("textbox", { name: "Link of this table" }).inputValue();
  const id = /\/room\/([0-9a-f]{20})$/.exec(link)?.[1] ?? "";
  expect(link).toBe(`${club.app.url}/room/${id}`);
  const row = () => club.client.getTable({ params: { id } });
  expect(await row()).toMatchObject({ ok: true, data: { mode: "room", seats: 4, closed_at: null } });

  await page.getByRole("button", { name: /^Close/ }).click();
  await my.confirm("Close");
  await expect(page.getByText("The table is closed.")).toBeVisible();
  await expect(page.getByText("No table is open.")).toBeVisible();
  const closed = await row();
  expect(closed.ok && closed.data.closed_at).not.toBeNull();

  expect((await club.client.getAgent({ token })).status).toBe(200);
  await my.go("Tokens");
  await page.getByRole("button", { name: /^Revoke the token of OpenClaw/ }).click();
  await my.confirm("Revoke");
  await expect(page.getByText("The token is revoked.")).toBeVisible();
  await expect(page.getByText(/^Revoked /)).toBeVisible();
  expect((await club.client.getAgent({ token })).status).toBe(401);
});

test("without X the page says so plainly", async ({ server, page }) => {
  await page.goto(`${server.url}/my`);
  await expect(page.getByRole("heading", { name: "X is not set up on this server" })).toBeVisible();
  await expectAccessible(page, "no X");
});

for (const locale of LANGUAGES) {
  test(`every signed-in page fits every screen, and everybody can use it (${locale})`, async ({
    club,
    browser,
  }) => {
    const context: BrowserContext = await browser.newContext({ locale, reducedMotion: "reduce" });
    const page = await context.newPage();
    await signedIn(club, page);
    for (const path of PATHS) {
      await page.goto(`${club.app.url}/my${path}`);
      await expect(page.locator("main h1")).toBeVisible();
      if (path === "/crew") await page.locator("ol button[aria-expanded]").first().click();
      for (const viewport of SIZES) {
        await page.setViewportSize(viewport);
        await page.evaluate(() => document.fonts.ready);
        const faults = await layoutFaults(page, { minText: 12, noScroll: false, safeArea: 0 });
        expect.soft(faults, `${path || "/"} at ${viewport.width}`).toEqual([]);
      }
      await expectAccessible(page, path);
    }
    await context.close();
  });
}
