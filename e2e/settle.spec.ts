import { createClient } from "@/client/client";
import type { TableId } from "@/contract/ids";
import type { SettlementCreated, SettlementRow } from "@/contract/settlements";
import { TvPage } from "./pages/tv";
import { Guest, mintTable } from "./support/guest";
import { allInUntilBust, foldHand } from "./support/hands";
import { readAllCodes } from "./support/qr";
import {
  curl,
  expectAccessible,
  expectNoToken,
  expectSound,
  good,
  markPaid,
  netsOf,
  PHONE,
  phone,
  playNight,
  send,
  tabTo,
} from "./support/settling";
import { expect, test } from "./support/test";

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
  const script = () =>
    performance
      .getEntriesByType("resource")
      .filter((it): it is PerformanceResourceTiming => it.name.includes(".js"))
      .reduce((sum, it) => sum + it.encodedBodySize, 0);
  const weight = await reader.evaluate(script);
  expect(weight, "the page's JavaScript, compressed").toBeGreaterThan(50_000);
  expect(weight).toBeLessThan(200 * 1024);

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
  await debtor.getByRole("button", { name: "Mark as paid" }).tap();
  await expect(creditor.getByText("Paid ✓")).toBeVisible();
  await expect(reader.getByText("Settled ✓")).toBeVisible();
  await expect(creditor.getByRole("link", { name: "https://bank.example/r/1" })).toBeVisible();

  await debtor.getByRole("button", { name: "Take back" }).tap();
  await expect(creditor.getByText("1 line open")).toBeVisible();
  const moved = [{ network: "venmo", address: "venmo://paycharge?recipients=somebody-else" }];
  curl(...send("PUT", { edit_token: bill.edit_token, addresses: moved }), `${at}/creditor-addresses/Bo`);
  await expect(debtor.getByText("These details of Bo were changed")).toBeVisible();
  await debtor.bringToFront();
  await tabTo(debtor, "Mark paid");
  await debtor.keyboard.press("Enter");
  const warning = debtor.getByRole("dialog").getByRole("alert");
  await expect(warning).toContainText("These details of Bo were changed");
  await expect(warning.getByRole("deletion").first()).toHaveText("venmo://paycharge?recipients=bo");
  await expect(warning.getByRole("insertion")).toHaveText("venmo://paycharge?recipients=somebody-else");
  await tabTo(debtor, "Alipay");
  await debtor.keyboard.press("Space");
  await tabTo(debtor, "Amount", "textbox");
  await debtor.keyboard.press("ControlOrMeta+a");
  await debtor.keyboard.type("10");
  await expect(debtor.getByText("CN¥15.00 stays open.")).toBeVisible();
  await expectAccessible(debtor, "marking");
  await info.attach("mark.png", { body: await debtor.screenshot(), contentType: "image/png" });
  await tabTo(debtor, "Mark as paid");
  await debtor.keyboard.press("Enter");
  await expect(creditor.getByText("CN¥15.00 still open")).toBeVisible();
  await info.attach("part.png", {
    body: await debtor.screenshot({ fullPage: true }),
    contentType: "image/png",
  });
  curl(
    ...send("POST", { player_name: "Anita", player_token: bill.player_tokens["Anita"], paid_via: "x402" }),
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
  await creditor.emulateMedia({ media: "print" });
  await expect(creditor.getByRole("button")).toHaveCount(0);
  await info.attach("print.pdf", {
    body: await creditor.pdf({ format: "A4" }),
    contentType: "application/pdf",
  });
  await info.attach("print.png", {
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
    "pay_to",
    "paid",
    "paid",
    "received",
  ]);
  expect(curl<{ code: string }>("-X", "DELETE", `${at}?edit_token=${bill.edit_token}`).code).toBe(
    "settlement_started",
  );
  expectNoToken(server, bill);
});

test("a room's night settles from a shell, and the next one carries what is open", async ({ server }) => {
  const { id, claimToken } = await playNight(server.url, "room");
  const terms = { stakes_unit: "EUR", chips_per_unit: 7, claim_token: claimToken };
  const bill = curl<SettlementCreated>(...send("POST", terms), `${server.url}/tables/${id}/settlements`);
  expect(bill.entries.map((e) => [e.debtor_name, e.creditor_name, e.amount_unit, e.amount_chips])).toEqual([
    ["Anita", "Bo", 357.14, 2500],
  ]);
  const paid = { edit_token: bill.edit_token, amount_unit: 57.14, payment_key: "first-part" };
  const line = `${server.url}/settlements/${bill.settlement_id}/entries/${bill.entries[0]?.entry_id}/paid`;
  for (const _ of [1, 2]) curl(...send("POST", paid), line);
  const next = await playNight(server.url, "room");
  const carried = {
    ...terms,
    claim_token: next.claimToken,
    carry_over: bill.settlement_id,
    carry_token: bill.edit_token,
    carry_players: bill.players.map(({ name }) => ({ name, as: name })),
  };
  const later = curl<SettlementCreated>(
    ...send("POST", carried),
    `${server.url}/tables/${next.id}/settlements`,
  );
  expect(later.entries.map((e) => [e.debtor_name, e.creditor_name, e.amount_unit])).toEqual([
    ["Anita", "Bo", 657.14],
  ]);
  const old = curl<SettlementRow>(`${server.url}/settlements/${bill.settlement_id}`);
  expect([old.closed_at === null, old.entries[0]?.paid_ref]).toEqual([false, later.view_url]);
  const rest = { player_name: "Anita", player_token: later.player_tokens["Anita"], paid_via: "cash" };
  const closed = curl<SettlementRow>(
    ...send("POST", rest),
    `${server.url}/settlements/${later.settlement_id}/entries/${later.entries[0]?.entry_id}/paid`,
  );
  expect(closed.closed_at).not.toBeNull();
  for (const sheet of [bill, later]) expectNoToken(server, sheet);
});

test("a room's night with a bust, a rename and a leaver settles on phones, at an odd rate", async ({
  server,
  browser,
}, info) => {
  const minted = await createClient({ baseUrl: server.url }).mintRoom({ body: { seats: 3 } });
  const { join_url: room, table_id: id } = good<{ join_url: string; table_id: TableId }>(minted);
  const sit = async (name: string) => {
    const page = await phone(browser, room);
    await page.getByRole("textbox", { name: "Your name at the table" }).fill(name);
    await page.getByRole("button", { name: "Sit down" }).tap();
    await expect(page.getByText(/^Seats taken/)).toBeVisible();
    return { page, guest: await Guest.behind(page, server.url, id, name) };
  };
  const [ana, bo] = [await sit("Ana"), await sit("Bo")];
  const cy = await Guest.sitDown(server.url, id, 2, "Cy");
  await ana.page.getByRole("button", { name: "Start the game" }).tap();
  const busted = await allInUntilBust([ana.guest, bo.guest], [cy]);
  const [debtor, { page, guest }] = busted === ana.guest ? [ana, bo] : [bo, ana];
  await debtor.page.getByRole("button", { name: /^Buy in for/ }).tap();
  await cy.leave();
  await debtor.page.getByRole("button", { name: "People and seats" }).tap();
  await debtor.page.getByRole("button", { name: "Change my name" }).tap();
  await debtor.page.getByRole("textbox", { name: "Change my name" }).fill("Dee");
  await debtor.page.getByRole("button", { name: "Save" }).tap();
  await expect(debtor.page.getByText("Dee · You")).toBeVisible();
  const nets = await netsOf(server.url, id, await foldHand([ana.guest, bo.guest]));

  await page.getByRole("button", { name: "People and seats" }).tap();
  await page.getByRole("button", { name: "Settle up" }).tap();
  const sheet = page.getByRole("dialog", { name: "Settle up" });
  const cut = async (chips: string) => {
    await sheet.getByRole("button", { name: "GBP" }).tap();
    await sheet.getByRole("textbox", { name: "Chips for one GBP" }).fill(chips);
    if (chips === "100") await expectAccessible(page, "a room's terms");
    await sheet.getByRole("button", { name: "Show the bill" }).tap();
    await sheet.getByRole("button", { name: "Make this bill" }).tap();
    await expect(sheet.getByText("0 of 2 lines paid")).toBeVisible();
  };
  await cut("100");
  await debtor.page.getByRole("button", { name: "Settle up" }).tap();
  await expect(debtor.page.getByText("made on another device")).toBeVisible();
  await sheet.getByRole("button", { name: "Discard and redo" }).tap();
  await cut("73");
  const own = await sheet.getByRole("link", { name: "Open my own line" }).getAttribute("href");
  const { players, entries } = curl<SettlementRow>(
    `${own?.replace("/settle/", "/settlements/").split("?")[0]}`,
  );
  expect(new Map(players.map((each) => [each.name, each.net_chips]))).toEqual(
    new Map([
      ["Dee", nets.get(busted.seat)],
      [guest.name, nets.get(guest.seat)],
      ["Cy", nets.get(2)],
    ]),
  );
  await expectAccessible(page, "a room's links");

  const open = async (name: string) => {
    await sheet.locator("summary", { hasText: name }).tap();
    const code = sheet.getByRole("img", { name: `${name}'s own link to the bill` });
    await code.scrollIntoViewIfNeeded();
    const png = await page.screenshot();
    await info.attach(`${name}.png`, { body: png, contentType: "image/png" });
    await sheet.locator("summary", { hasText: name }).tap();
    return phone(browser, readAllCodes(png).find((link) => link.includes(`as=${name}#`)) ?? "");
  };
  for (const name of ["Dee", "Cy"]) {
    const line = await open(name);
    await expect(line.getByText(`This is ${name}'s own link.`)).toBeVisible();
    const { amount_unit: amount = 0, amount_chips: chips = 0 } =
      entries.find((entry) => entry.debtor_name === name) ?? {};
    expect(Math.abs(amount - chips / 73)).toBeLessThan(0.01);
    await expect(line.getByText(`£${amount.toFixed(2)}`)).toBeVisible();
    await expect(line.locator("dl", { hasText: "Dee" })).toContainText(/Buy-ins\s*1/);
    await markPaid(line, "Bank");
  }
  await expect(sheet.getByText("Settled ✓")).toBeVisible();
  await expect(sheet.getByText("Paid ✓")).toHaveCount(2);
});

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

test("the TV settles its own night with a bust, a rename and a leaver, and phones scan their way in", async ({
  server,
  browser,
}, info) => {
  const id = await mintTable(server.url);
  const tv = await TvPage.at(browser, `${server.url}/?mode=tv&tableId=${id}&pace=instant`);
  await expect(tv.lobby.getByRole("listitem")).toHaveCount(6);
  const sit = (name: string, seat: number) => Guest.sitDown(server.url, id, seat, name);
  const [ana, bo, cy] = [await sit("Ana", 0), await sit("Bo", 1), await sit("Cy", 2)];
  await ana.start();
  const busted = await allInUntilBust([ana, bo], [cy]);
  const own = await phone(browser, busted.phoneUrl);
  await own.getByRole("button", { name: /^Buy in for/ }).tap();
  await Promise.all([busted.rename("Dee"), cy.leave()]);
  const nets = await netsOf(server.url, id, await foldHand([ana, bo]));

  await tv.page.keyboard.press("m");
  await tv.page.getByRole("button", { name: "Settle up" }).click();
  await tv.page.getByRole("button", { name: "EUR" }).click();
  const rate = tv.page.getByRole("textbox", { name: "Chips for one EUR" });
  await rate.fill("3");
  // By a remote: its arrows move the caret, and lead out of the field and back into it.
  for (const key of ["ArrowLeft", "7", "ArrowDown"]) await tv.page.keyboard.press(key);
  await expect(tv.page.getByRole("button", { name: "Show the bill" })).toBeFocused();
  await tv.page.keyboard.press("ArrowUp");
  await expect(rate).toBeFocused();
  await expect(tv.page.getByText("1,000 chips are €13.70")).toBeVisible();
  await info.attach("tv-terms.png", { body: await tv.page.screenshot(), contentType: "image/png" });
  await tv.page.getByRole("button", { name: "Show the bill" }).click();
  const owed = -(nets.get(busted.seat) ?? 0);
  await expect(tv.page.getByText(`${owed.toLocaleString("en")} chips`)).toBeVisible();
  await info.attach("tv-preview.png", { body: await tv.page.screenshot(), contentType: "image/png" });
  await tv.page.getByRole("button", { name: "Make this bill" }).click();
  await expect(tv.page.getByRole("img", { name: /own link to the bill/ })).toHaveCount(3);
  await info.attach("tv-codes.png", { body: await tv.page.screenshot(), contentType: "image/png" });
  const personal = async () =>
    readAllCodes(await tv.page.screenshot()).filter((code) => code.includes("/settle/"));
  await expect.poll(async () => (await personal()).length, { timeout: 20_000 }).toBe(3);

  const links = await personal();
  for (const name of ["Dee", "Cy"]) {
    const page = await phone(browser, links.find((link) => link.includes(`as=${name}#`)) ?? "");
    await expect(page.getByText(`This is ${name}'s own link.`)).toBeVisible();
    await expect(page.locator("dl", { hasText: "Dee" })).toContainText(/Buy-ins\s*1/);
    await markPaid(page, "Cash");
  }
  await expect(tv.page.getByText("Settled ✓")).toBeVisible();
});
