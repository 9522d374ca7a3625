import { PhonePage } from "./pages/phone";
import { TvPage } from "./pages/tv";
import { tableOf } from "./support/guest";
import { expect, test } from "./support/test";

const STACK = 2000;

/** The phone that owes an act, as soon as one does. */
const onTurn = (phones: readonly PhonePage[]): Promise<PhonePage> =>
  Promise.any(phones.map((phone) => phone.expectTurn().then(() => phone)));

test("a TV and three phones play a hand through the interface alone", async ({ server, browser }) => {
  const tv = await TvPage.at(browser, `${server.url}/tv`);
  await tv.page.waitForURL(/\/\?mode=tv&tableId=[0-9a-f]{20}/);
  const tableId = tableOf(tv.page.url());

  const codes = await test.step("the TV shows six codes, one for each seat", async () => {
    const found = await tv.scan(6);
    expect(found).toEqual([0, 1, 2, 3, 4, 5].map((seat) => `${server.url}/room/${tableId}?seat=${seat}`));
    return found;
  });

  const phones: PhonePage[] = [];
  await test.step("three guests scan and sit down; the first one's Start waits for a second", async () => {
    for (const [seat, name] of ["Ana", "Bo", "Cy"].entries()) {
      const phone = await PhonePage.at(browser, codes[seat] ?? "");
      await phone.sitDown(name);
      phones.push(phone);
      await expect(tv.lobby.getByText(name)).toBeVisible();
      const first = phones[0];
      if (seat === 0) await expect(phone.start).toBeDisabled();
      else {
        await expect(phone.start).toBeHidden();
        await expect(first?.start ?? phone.start).toBeEnabled();
      }
    }
  });

  await test.step("the first one starts; everybody gets two cards that nobody else sees", async () => {
    await phones[0]?.start.tap();
    const hands = await Promise.all(phones.map((phone) => phone.ownCards()));
    const cards = hands.flatMap((words) => words.match(/\w+ of \w+/g) ?? []);
    expect(new Set(cards).size).toBe(6);
    await expect(tv.table.getByRole("listitem")).toHaveCount(3);
    await expect(tv.faceUp()).toHaveCount(0);
    for (const control of ["Fold", "Check", "Raise"])
      await expect(tv.page.getByRole("button", { name: control })).toHaveCount(0);
  });

  await test.step("what a guest says hangs over their pod, and counts as unread on the others' phones", async () => {
    const [ana, bo] = phones;
    if (ana === undefined || bo === undefined) throw new Error("nobody to talk");
    await ana.page.getByRole("button", { name: "Talk" }).tap();
    await ana.page.getByRole("button", { name: "Applause" }).tap();
    await expect(tv.pod("Ana").locator(".tv-bubble")).toHaveText("👏");
    await expect(bo.page.getByRole("button", { name: "Talk: 1 new line" })).toBeVisible();
    await ana.page.getByRole("button", { name: "Close" }).tap();
  });

  await test.step("fold, check, call and raise work by thumb; the hand closes with a winner", async () => {
    const first = await onTurn(phones);
    await first.raiseLeast();
    const second = await onTurn(phones);
    await second.giveUp();
    const left = phones.filter((phone) => phone !== second);
    const winner = tv.page.getByText(/ wins? [\d,]+| split the pot/);
    // Watched from now on: it stands there for seconds only, and an act is one, too, where the machine is slow.
    const closed = winner
      .first()
      .waitFor({ timeout: 90_000 })
      .then(() => tv.boardCards());
    for (let acts = 0; acts < 20; acts++) {
      const phone = await Promise.race([onTurn(left), closed.then(() => null)]);
      if (phone === null) break;
      await phone.goAlong();
    }
    expect(await closed).toHaveLength(5);
  });

  await test.step("the next hand deals itself, and no chip is lost", async () => {
    const read = async () => {
      const answer = await fetch(`${server.url}/state?tableId=${tableId}`);
      return (await answer.json()) as {
        table: { handIndex: number; phase: string; pot: number; playersPublic: { chips: number }[] };
      };
    };
    await expect.poll(async () => (await read()).table.handIndex, { timeout: 30_000 }).toBe(2);
    await onTurn(phones);
    const { table } = await read();
    expect(table.playersPublic.reduce((sum, player) => sum + player.chips, table.pot)).toBe(3 * STACK);
    const hands = await fetch(`${server.url}/tables/${tableId}/hands`);
    expect(((await hands.json()) as { hands: unknown[] }).hands).toHaveLength(1);
  });
});
