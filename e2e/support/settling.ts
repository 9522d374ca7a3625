import { execFileSync } from "node:child_process";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { createClient } from "@/client/client";
import type { TableId } from "@/contract/ids";
import type { SettlementCreated } from "@/contract/settlements";
import { layoutFaults } from "./layout";
import type { AppServer } from "./server";
import { expect } from "./test";

export const PHONE = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  locale: "en-US",
};

interface Seat {
  readonly seat: number;
  readonly token: string;
  readonly claim: string;
}
/** Chair, chips before, chips after. */
type Stacks = readonly (readonly [seat: Seat, start: number, final: number, name: string])[];

/** What an answer has to be. */
export function good<T>(answer: { ok: true; data: T } | { ok: false; error: { message: string } }): T {
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.data;
}

/** A night as a TV's or a room's host stores it: a buy-in, a rename and a leaver. */
export async function playNight(base: string, mode: "tv" | "room" = "tv") {
  const client = createClient({ baseUrl: base });
  const minted =
    mode === "tv"
      ? await client.mintTv({ body: { host: true } })
      : await client.mintRoom({ body: { seats: 3 } });
  const row = good<{ table_id: TableId; host_token?: string }>(minted);
  const { table_id: id } = row;
  const sit = async (seat_index: number, name: string): Promise<Seat> => {
    const claimed = await client.claimSeat({ params: { id }, body: { seat_index, name } });
    if (!claimed.ok) throw new Error(claimed.error.message);
    return { seat: seat_index, token: claimed.data.claim_token, claim: claimed.data.claim };
  };
  const [ana, bo, cy] = [await sit(0, "Ana"), await sit(1, "Bo"), await sit(2, "Cy")];
  // A room is hosted by one of its seats.
  const claim = async () =>
    good(await client.claimHost({ body: { tableId: id, claim_token: ana.token } })).hostToken;
  const host_token = row.host_token ?? (await claim());
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

/** What each chair of a table has won or lost, buy-ins counted, as soon as so many hands are stored. */
export async function netsOf(base: string, id: TableId, hands: number): Promise<ReadonlyMap<number, number>> {
  const client = createClient({ baseUrl: base });
  const read = async () => good(await client.listHands({ params: { id }, query: {} })).hands;
  await expect.poll(async () => (await read()).length).toBe(hands);
  const nets = new Map<number, number>();
  for (const { seats } of await read())
    for (const { seat_index, starting_stack, final_stack } of seats)
      nets.set(seat_index, (nets.get(seat_index) ?? 0) + final_stack - starting_stack);
  return nets;
}

/** Marks the one line of a personal page paid. */
export async function markPaid(page: Page, channel: string) {
  await page.getByRole("button", { name: "Mark paid" }).tap();
  await page.getByRole("button", { name: channel }).tap();
  await page.getByRole("button", { name: "Mark as paid" }).tap();
  await expect(page.getByRole("button", { name: "Mark paid" })).toHaveCount(0);
}

/** What a shell does: the contract's own words, one call each. */
export function curl<T>(...args: string[]): T {
  const text = execFileSync("curl", ["-s", ...args], { encoding: "utf8" });
  return (text === "" ? null : JSON.parse(text)) as T;
}
export const send = (method: string, body: object) => [
  "-X",
  method,
  "-H",
  "Content-Type: application/json",
  "-d",
  JSON.stringify(body),
];

/** Goes on with the Tab key until the thing of this name has the focus. */
export async function tabTo(page: Page, name: string | RegExp, role: "button" | "textbox" = "button") {
  const thing = page.getByRole(role, { name }).first();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await thing.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no way to ${name} by keyboard`);
}

export async function phone(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

export async function expectAccessible(page: Page, what: string) {
  await page.evaluate(() => document.fonts.ready);
  await expect
    .poll(() =>
      page.evaluate(() => {
        // Behind a sheet, a table may go on moving.
        const sheet = document.querySelector("dialog[open]");
        const moving = sheet?.getAnimations({ subtree: true }) ?? document.getAnimations();
        return moving.every((it) => it.playState !== "running");
      }),
    )
    .toBe(true);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect
    .soft(
      violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.target)}`),
      what,
    )
    .toEqual([]);
}

/** Accessible, and nothing cut off or in the way of another. */
export async function expectSound(page: Page, what: string) {
  await expectAccessible(page, what);
  expect.soft(await layoutFaults(page, { minText: 12, noScroll: false, safeArea: 0 }), what).toEqual([]);
}

/** No key is in a log; the addresses of pages keep theirs behind the #. */
export function expectNoToken(server: AppServer, bill: SettlementCreated) {
  for (const token of [bill.edit_token, ...Object.values(bill.player_tokens)])
    expect(server.log.join("\n")).not.toContain(token);
}
