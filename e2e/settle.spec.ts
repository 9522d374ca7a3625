import { execFileSync } from "node:child_process";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { createClient } from "@/client/client";
import type { SettlementCreated, SettlementRow } from "@/contract/settlements";
import { TvPage } from "./pages/tv";
import { Guest, tableOf } from "./support/guest";
import { layoutFaults } from "./support/layout";
import { readAllCodes } from "./support/qr";
import type { AppServer } from "./support/server";
import { expect, test } from "./support/test";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: "en-US" };

interface Seat {
  readonly seat: number;
  readonly token: string;
  readonly claim: string;
}
/** Chair, chips before, chips after. */
type Stacks = readonly (readonly [seat: Seat, start: number, final: number, name: string])[];

/** A night as a TV's host stores it: a buy-in, a rename and a leaver. */
async function playNight(base: string) {
  const client = createClient({ baseUrl: base });
  const minted = await client.mintTv({ body: { host: true } });
  if (!minted.ok || !minted.data.host_token) throw new Error("no table");
  const { table_id: id, host_token } = minted.data;
  const sit = async (seat_index: number, name: string): Promise<Seat> => {
    const claimed = await client.claimSeat({ params: { id }, body: { seat_index, name } });
    if (!claimed.ok) throw new Error(claimed.error.message);
    return { seat: seat_index, token: claimed.data.claim_token, claim: claimed.data.claim };
  };
  const [ana, bo, cy] = [await sit(0, "Ana"), await sit(1, "Bo"), await sit(2, "Cy")];
  let hand_index = 0;
  const play = async (stacks: Stacks) => {
    hand_index += 1;
    const pot = stacks.reduce((sum, [, start, final]) => sum + Math.max(0, start - final), 0);
    const winner = stacks.find(([, start, final]) => final > start)?.[0].seat ?? 0;
    const at = new Date().toISOString();
    const written = await client.writeHand({
      params: { id },
      body: {
        host_token,
        hand_index,
        seats: stacks.map(([seat, starting_stack, final_stack, name]) => ({
          seat_index: seat.seat,
          name,
          is_human: true,
          starting_stack,
          final_stack,
        })),
        actions: [],
        board: [],
        pot,
        winners: [{ seat_index: winner, amount: pot }],
        started_at: at,
        ended_at: at,
        button: 0,
        small_blind: 10,
        big_blind: 20,
        ante: 0,
        ante_type: "none",
        private: [],
        claims: stacks.map(([{ seat: seat_index, claim }]) => ({ seat_index, claim })),
      },
    });
    if (!written.ok) throw new Error(written.error.message);
  };
  await play([
    [ana, 2000, 0, "Ana"],
    [bo, 2000, 4000, "Bo"],
    [cy, 2000, 2000, "Cy"],
  ]);
  const renamed = await client.claimSeat({ params: { id }, body: { claim_token: ana.token, name: "Anita" } });
  if (!renamed.ok) throw new Error(renamed.error.message);
  // Ana bought in for 1,000; Cy has left.
  await play([
    [ana, 1000, 500, "Anita"],
    [bo, 4000, 4500, "Bo"],
  ]);
  return { id, claimToken: bo.token };
}

/** What a shell does: the contract's own words, one call each. */
function curl<T>(...args: string[]): T {
  const text = execFileSync("curl", ["-s", ...args], { encoding: "utf8" });
  return (text === "" ? null : JSON.parse(text)) as T;
}
const send = (method: string, body: object) => [
  "-X",
  method,
  "-H",
  "Content-Type: application/json",
  "-d",
  JSON.stringify(body),
];

async function phone(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

async function expectSound(page: Page, what: string) {
  await page.evaluate(() => document.fonts.ready);
  await expect
    .poll(() => page.evaluate(() => document.getAnimations().every((it) => it.playState !== "running")))
    .toBe(true);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect
    .soft(
      violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.target)}`),
      what,
    )
    .toEqual([]);
  expect.soft(await layoutFaults(page, { minText: 12, noScroll: false, safeArea: 0 }), what).toEqual([]);
}

test("a night settles in six calls, and on two phones", async ({ server, browser }, info) => {
  const { id, claimToken } = await playNight(server.url);
  const terms = { stakes_unit: "CNY", chip_to_unit_rate: 0.01, claim_token: claimToken };
  const bill = curl<SettlementCreated>(...send("POST", terms), `${server.url}/tables/${id}/settlements`);
  const at = `${server.url}/settlements/${bill.settlement_id}`;
  expect(bill.entries.map((e) => [e.debtor_name, e.creditor_name, e.amount_unit])).toEqual([
    ["Anita", "Bo", 25],
  ]);
  expect(bill.players).toMatchObject([
    { name: "Anita", buy_ins: 1 },
    { name: "Bo" },
    { name: "Cy", net_chips: 0 },
  ]);
  const note = {
    edit_token: bill.edit_token,
    note: "Cash, or https://pay.example/bo. Not javascript:alert(1)",
  };
  curl(...send("PUT", note), `${at}/creditor-notes/Bo`);
  const addresses = [{ network: "venmo", address: "venmo://paycharge?recipients=bo", label: "mine" }];
  curl(...send("PUT", { edit_token: bill.edit_token, addresses }), `${at}/creditor-addresses/Bo`);

  const reader = await phone(browser, bill.view_url);
  await expect(reader.getByText("You are reading")).toBeVisible();
  await expect(reader.getByRole("button", { name: "Mark paid" })).toHaveCount(0);
  await expectSound(reader, "read only");

  const debtor = await phone(browser, bill.player_share_urls["Anita"] ?? "");
  await expect(debtor.getByText("This is Anita's own link.")).toBeVisible();
  await expect(debtor.getByText("CN¥25.00")).toBeVisible();
  await expect(debtor.getByRole("link", { name: "https://pay.example/bo" })).toHaveAttribute(
    "rel",
    /noopener/,
  );
  await expect(debtor.getByRole("link", { name: /^Open/ })).toHaveAttribute(
    "href",
    "venmo://paycharge?recipients=bo",
  );
  await expect(debtor.locator('a[href^="javascript"]')).toHaveCount(0);
  await expectSound(debtor, "a debtor");
  await info.attach("debtor.png", {
    body: await debtor.screenshot({ fullPage: true }),
    contentType: "image/png",
  });

  const creditor = await phone(browser, bill.player_share_urls["Bo"] ?? "");
  await expect(creditor.getByText("This is Bo's own link.")).toBeVisible();
  await debtor.getByRole("button", { name: "Mark paid" }).tap();
  await debtor.getByRole("button", { name: "Cash" }).tap();
  await debtor.getByLabel("Reference (optional)").fill("https://bank.example/r/1");
  await info.attach("mark.png", { body: await debtor.screenshot(), contentType: "image/png" });
  await debtor.getByRole("button", { name: "Mark as paid" }).tap();
  await expect(creditor.getByText("Paid ✓")).toBeVisible();
  await expect(reader.getByText("Settled ✓")).toBeVisible();
  await expect(creditor.getByRole("link", { name: "https://bank.example/r/1" })).toBeVisible();

  await debtor.getByRole("button", { name: "Take back" }).tap();
  await expect(creditor.getByText("1 line open")).toBeVisible();
  curl(
    ...send("POST", { player_name: "Anita", player_token: bill.player_tokens["Anita"], paid_via: "wechat" }),
    `${at}/entries/${bill.entries[0]?.entry_id}/paid`,
  );
  await creditor.getByRole("button", { name: "It has come" }).tap();
  await expect(debtor.getByText("Received ✓")).toBeVisible();
  await expect(debtor.getByRole("button", { name: "Take back" })).toHaveCount(0);
  await expectSound(creditor, "settled");
  await info.attach("settled.png", {
    body: await creditor.screenshot({ fullPage: true }),
    contentType: "image/png",
  });

  const row = curl<SettlementRow>(at);
  expect(row.closed_at).not.toBeNull();
  expect(row.history.map(({ kind }) => kind)).toEqual([
    "created",
    "pay_to",
    "pay_to",
    "paid",
    "unpaid",
    "paid",
    "received",
  ]);
  expect(curl<{ code: string }>("-X", "DELETE", `${at}?edit_token=${bill.edit_token}`).code).toBe(
    "settlement_started",
  );
  expectNoToken(server, bill);
});

/** No key is in a log; the addresses of pages keep theirs behind the #. */
function expectNoToken(server: AppServer, bill: SettlementCreated) {
  for (const token of [bill.edit_token, ...Object.values(bill.player_tokens)])
    expect(server.log.join("\n")).not.toContain(token);
}

test("a key in the query moves behind the #, and reaches no server from then on", async ({
  server,
  browser,
}) => {
  const { id, claimToken } = await playNight(server.url);
  const bill = curl<SettlementCreated>(
    ...send("POST", { claim_token: claimToken }),
    `${server.url}/tables/${id}/settlements`,
  );
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const asked: string[] = [];
  await page.goto(`${bill.view_url}?edit_token=${bill.edit_token}`);
  page.on("request", (request) => asked.push(request.url()));
  await expect(page).toHaveURL(`${bill.view_url}#${bill.edit_token}`);
  await expect(page.getByText("This link may change the whole bill.")).toBeVisible();
  await page.getByText("Links for everybody").tap();
  await expect(page.getByRole("button", { name: "Copy Anita's link" })).toBeVisible();
  await expectSound(page, "the master's page");
  await page.getByRole("button", { name: "Discard this bill" }).tap();
  await page.getByRole("button", { name: "Discard it" }).tap();
  await expect(page.getByRole("heading", { name: "This bill was discarded." })).toBeVisible();
  expect(asked.filter((url) => url.includes(bill.edit_token))).toEqual([]);
});

test("the TV settles its own night, and a phone scans its way in", async ({ server, browser }, info) => {
  const tv = await TvPage.at(browser, `${server.url}/tv`);
  await tv.page.waitForURL(/tableId=[0-9a-f]{20}/);
  const tableId = tableOf(tv.page.url());
  const guests = [
    await Guest.sitDown(server.url, tableId, 0, "Ana"),
    await Guest.sitDown(server.url, tableId, 1, "Bo"),
  ];
  await guests[0]?.start();
  const { table } = (await guests[0]?.until("a turn", (state) => state.table.pendingAction !== null)) ?? {};
  await guests[table?.pendingAction?.seatIndex ?? 0]?.act("fold");
  await expect
    .poll(async () => (await (await fetch(`${server.url}/tables/${tableId}/hands`)).json()).hands.length)
    .toBeGreaterThan(0);

  await tv.page.keyboard.press("m");
  await tv.page.getByRole("button", { name: "Settle up" }).click();
  await tv.page.getByRole("button", { name: "EUR" }).click();
  await tv.page.getByRole("textbox", { name: "Chips for one EUR" }).fill("7");
  await expect(tv.page.getByText("1,000 chips are €142.86")).toBeVisible();
  await info.attach("tv-terms.png", { body: await tv.page.screenshot(), contentType: "image/png" });
  await tv.page.getByRole("button", { name: "Show the bill" }).click();
  await expect(tv.page.getByText("€1.43")).toBeVisible();
  await tv.page.getByRole("button", { name: "Make this bill" }).click();
  await expect(tv.page.getByRole("img", { name: /own link to the bill/ })).toHaveCount(2);
  await info.attach("tv-codes.png", { body: await tv.page.screenshot(), contentType: "image/png" });
  const personal = () =>
    tv.page.screenshot().then((png) => readAllCodes(png).filter((code) => code.includes("/settle/")));
  await expect.poll(async () => (await personal()).length, { timeout: 20_000 }).toBe(2);

  const links = await personal();
  const pages = await Promise.all(links.map((link) => phone(browser, link)));
  for (const page of pages) await expect(page.getByText(/own link\.$/)).toBeVisible();
  const debtor = pages.find((_, at) =>
    links[at]?.includes(table?.pendingAction?.seatIndex === 0 ? "Ana" : "Bo"),
  );
  await debtor?.getByRole("button", { name: "Mark paid" }).tap();
  await debtor?.getByRole("button", { name: "Cash" }).tap();
  await debtor?.getByRole("button", { name: "Mark as paid" }).tap();
  await expect(tv.page.getByText("Settled ✓")).toBeVisible();
});
