import type { Browser } from "@playwright/test";
import type { StateOutput } from "@/contract/state";
import { PhonePage } from "./pages/phone";
import { TvPage } from "./pages/tv";
import { Guest, mintTable, tableOf } from "./support/guest";
import { allInUntilBust } from "./support/hands";
import type { AppServer } from "./support/server";
import { expect, test } from "./support/test";

/** A TV with a game on at instant pace, and its guests, who play over HTTP. */
async function openGame(browser: Browser, server: AppServer, names: readonly string[]) {
  const tableId = await mintTable(server.url);
  const tv = await TvPage.at(browser, `${server.url}/?mode=tv&tableId=${tableId}&pace=instant`);
  await expect(tv.lobby.getByRole("listitem")).toHaveCount(6);
  const guests: Guest[] = [];
  for (const [seat, name] of names.entries())
    guests.push(await Guest.sitDown(server.url, tableId, seat, name));
  await guests[0]?.start();
  await expect(tv.table.getByRole("listitem")).toHaveCount(names.length);
  return { tableId, tv, guests };
}

const at = (guests: readonly Guest[], seat: number): Guest => {
  const guest = guests.find((it) => it.seat === seat);
  if (guest === undefined) throw new Error(`nobody sits in seat ${seat}`);
  return guest;
};

/** The guest who owes an act. */
async function onTurn(guests: readonly Guest[]): Promise<Guest> {
  const any = guests[0];
  if (any === undefined) throw new Error("no guests");
  const { table } = await any.until("somebody's turn", (state) => state.table.pendingAction !== null);
  return at(guests, table.pendingAction?.seatIndex ?? -1);
}

/** Everybody goes along until the flop lies. */
async function toTheFlop(guests: readonly Guest[]): Promise<StateOutput> {
  const [any] = guests;
  if (any === undefined) throw new Error("no guests");
  while (true) {
    const guest = await onTurn(guests);
    const state = await guest.state();
    if (state?.table.street === "flop") return state;
    await guest.goAlong();
  }
}

/** What must be the same after any fault: cards, board, pot, stacks. */
async function standing(guests: readonly Guest[]) {
  const states = await Promise.all(guests.map((guest) => guest.state()));
  const table = states[0]?.table;
  return {
    hand: table?.handIndex,
    board: table?.communityCards,
    pot: table?.pot,
    turn: table?.pendingAction?.seatIndex,
    stacks: table?.playersPublic.map(({ seatIndex, chips, bet, folded }) => ({
      seatIndex,
      chips,
      bet,
      folded,
    })),
    cards: states.map((state) => state?.seat?.holeCards),
  };
}

test("a phone reloads on its turn and goes on", async ({ server, browser }) => {
  const { guests } = await openGame(browser, server, ["Ana", "Bo", "Cy"]);
  const guest = await onTurn(guests);
  const phone = await PhonePage.at(browser, guest.phoneUrl);
  await phone.expectTurn();
  const cards = await phone.ownCards();
  await phone.page.reload();
  await phone.expectTurn();
  expect(await phone.ownCards()).toBe(cards);
  expect(phone.page.url()).not.toContain(guest.token);
  await phone.goAlong();
  expect((await onTurn(guests)).seat).not.toBe(guest.seat);
});

test("the server is killed in mid-hand, comes back, and the hand goes on", async ({ server, browser }) => {
  const { guests, tv } = await openGame(browser, server, ["Ana", "Bo", "Cy"]);
  await toTheFlop(guests);
  const before = await standing(guests);
  const guest = await onTurn(guests);
  const phone = await PhonePage.at(browser, guest.phoneUrl);
  await phone.expectTurn();

  await server.kill();
  await expect(phone.page.getByText("Reconnecting…")).toBeVisible({ timeout: 10_000 });
  await expect(tv.page.getByText("Reconnecting")).toBeVisible();
  await server.start();
  expect(await standing(guests)).toEqual(before);
  await phone.goAlong();
  expect((await onTurn(guests)).seat).not.toBe(guest.seat);
  await expect(phone.page.getByText("Reconnecting…")).toBeHidden();
  await expect(tv.page.getByText("Reconnecting")).toBeHidden();
});

test("an act that was acknowledged survives the server's death", async ({ server, browser }) => {
  const { guests } = await openGame(browser, server, ["Ana", "Bo"]);
  const guest = await onTurn(guests);
  await guest.act("raise", 200);
  await server.kill();
  await server.start();
  const state = await guest.until("its raise", ({ table }) =>
    table.log.some((act) => act.seatIndex === guest.seat && act.action === "raise"),
  );
  expect(state.table.log.filter((act) => act.action === "raise")).toHaveLength(1);
});

test("the TV's tab reloads in mid-hand and the hand goes on with the same cards", async ({
  server,
  browser,
}) => {
  const { guests, tv } = await openGame(browser, server, ["Ana", "Bo", "Cy"]);
  await toTheFlop(guests);
  const before = await standing(guests);
  await expect(tv.board.getByRole("img")).toHaveCount(3);
  const board = await tv.boardCards();
  await tv.page.reload();
  await expect(tv.table.getByRole("listitem")).toHaveCount(3);
  await expect.poll(() => tv.boardCards()).toEqual(board);
  expect(await standing(guests)).toEqual(before);
  const guest = await onTurn(guests);
  await guest.goAlong();
  expect((await onTurn(guests)).seat).not.toBe(guest.seat);
});

test("a late guest scans the code in the corner and is dealt in with the next hand", async ({
  server,
  browser,
}) => {
  const { guests, tv, tableId } = await openGame(browser, server, ["Ana", "Bo"]);
  const [code] = await tv.scan(1);
  const phone = await PhonePage.at(browser, code ?? "");
  await phone.sitDown("Late");
  await expect(phone.page.getByText("You are in from the next hand").first()).toBeVisible();
  await expect(tv.pod("Late").getByText("Late", { exact: true })).toBeVisible();
  await (await onTurn(guests)).act("fold");
  await expect(phone.cards).toBeVisible();
  const { table } = await at(guests, 0).until("the next hand", (state) => state.table.handIndex === 2);
  expect(table.playersPublic.filter((player) => player.inHand)).toHaveLength(3);
  expect(table.tableId).toBe(tableId);
});

test("a busted guest buys back in on the phone", async ({ server, browser }) => {
  const { guests, tv } = await openGame(browser, server, ["Ana", "Bo"]);
  const guest = await allInUntilBust(guests);
  const phone = await PhonePage.at(browser, guest.phoneUrl);
  const buyIn = phone.page.getByRole("button", { name: /^Buy in for/ });
  await expect(buyIn).toBeVisible();
  await expect(tv.page.getByText(`${guest.name} may buy back in`, { exact: true })).toBeVisible();
  await buyIn.tap();
  const state = await guest.until("the hand after it", ({ table }) => table.pendingAction !== null);
  const total = state.table.playersPublic.reduce((sum, player) => sum + player.chips, state.table.pot);
  expect(total).toBe(2 * 2000 + 2000);
  await expect(phone.cards).toBeVisible();
});

test("a second tab at the same table mirrors the first and deals nothing", async ({ server, browser }) => {
  const { guests, tv } = await openGame(browser, server, ["Ana", "Bo", "Cy"]);
  await toTheFlop(guests);
  const second = await TvPage.inContext(tv.page.context(), tv.page.url());
  await expect(second.table.getByRole("listitem")).toHaveCount(3);
  expect(await second.boardCards()).toEqual(await tv.boardCards());
  const before = await standing(guests);
  const guest = await onTurn(guests);
  await guest.goAlong();
  expect((await standing(guests)).hand).toBe(before.hand);
  await expect(tv.page.getByText("Another screen deals")).toHaveCount(0);
  await expect.poll(async () => (await second.boardCards()).join()).toBe((await tv.boardCards()).join());
  expect(tableOf(second.page.url())).toBe(tableOf(tv.page.url()));

  await test.step("when the first closes, the second deals on from where it stood", async () => {
    const left = await standing(guests);
    await tv.page.close();
    const next = await onTurn(guests);
    await next.goAlong();
    expect((await onTurn(guests)).seat).not.toBe(next.seat);
    expect((await standing(guests)).cards).toEqual(left.cards);
    await expect(second.page.getByText("Another screen deals")).toHaveCount(0);
  });
});

test("a phone without a sign for 90 s is marked, and the operator sits it out and deals it in again", async ({
  server,
  browser,
}) => {
  const { guests, tv } = await openGame(browser, server, ["Ana", "Bo", "Cy"]);
  const cy = at(guests, 2);
  const others = guests.filter((guest) => guest !== cy);
  const gone = tv.page.getByRole("img", { name: "Cy’s phone gives no sign 📵" });
  await expect(gone).toHaveCount(0);
  await server.later();
  // Each read is a sign; Cy gives none.
  await Promise.all(others.map((guest) => guest.state()));
  await expect(gone.first()).toBeAttached({ timeout: 20_000 });
  const stateOfCy = async () =>
    (await at(guests, 0).state())?.table.playersPublic.find((player) => player.seatIndex === cy.seat);
  await expect.poll(async () => (await stateOfCy())?.away).toBe(true);

  const menu = tv.page.getByRole("button", { name: "Open the operator’s menu" });
  await menu.click();
  await tv.page.getByRole("button", { name: "Sit out: Cy" }).click();
  await expect.poll(async () => (await stateOfCy())?.status).toBe("sitting_out");
  await tv.page.keyboard.press("Escape");
  const { table } = await playOn(others, 2);
  expect(table.playersPublic.find((player) => player.seatIndex === cy.seat)?.inHand).toBe(false);

  await cy.state();
  await expect(gone).toHaveCount(0);
  await menu.click();
  await tv.page.getByRole("button", { name: "Deal in: Cy" }).click();
  await playOn(others, table.handIndex + 1);
  expect(await stateOfCy()).toMatchObject({ status: "playing", inHand: true });
});

/** These play until the hand of this number is on. */
async function playOn(guests: readonly Guest[], handIndex: number): Promise<StateOutput> {
  const any = at(guests, guests[0]?.seat ?? 0);
  for (;;) {
    const state = await any.until(
      "a turn or the hand",
      ({ table }) =>
        table.handIndex >= handIndex || guests.some(({ seat }) => seat === table.pendingAction?.seatIndex),
    );
    if (state.table.handIndex >= handIndex) return state;
    await at(guests, state.table.pendingAction?.seatIndex ?? -1).act("fold");
  }
}
