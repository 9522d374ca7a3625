import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { createClient } from "../src/client/client";
import type { TableId } from "../src/contract/ids";
import type { AppServer } from "./support/server";
import { expect, test } from "./support/test";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const act = (
  street: "preflop" | "flop" | "turn" | "river",
  seat_index: number,
  action: "post_sb" | "post_bb" | "fold" | "check" | "call" | "bet" | "raise" | "allin",
  amount: number,
) => ({ street, seat_index, action, amount });

/** Ana's aces hold against Ben's kings; Cy folds, and nobody but Cy ever sees Cy's cards. */
const HAND = {
  hand_index: 1,
  seats: [
    {
      seat_index: 0,
      name: "Ana",
      is_human: true,
      starting_stack: 2000,
      final_stack: 4020,
      hole_cards: ["AH", "AD"],
    },
    {
      seat_index: 1,
      name: "Ben",
      is_human: true,
      starting_stack: 2000,
      final_stack: 0,
      hole_cards: ["KH", "KD"],
    },
    { seat_index: 2, name: "Cy", is_human: true, starting_stack: 2000, final_stack: 1980 },
  ],
  actions: [
    act("preflop", 1, "post_sb", 10),
    act("preflop", 2, "post_bb", 20),
    act("preflop", 0, "raise", 60),
    act("preflop", 1, "call", 50),
    act("preflop", 2, "fold", 0),
    act("flop", 1, "check", 0),
    act("flop", 0, "allin", 1940),
    act("flop", 1, "allin", 1940),
  ],
  board: ["2C", "7D", "9H", "4S", "JD"],
  pot: 4020,
  winners: [{ seat_index: 0, amount: 4020 }],
  started_at: "2026-04-20T22:30:05.000Z",
  ended_at: "2026-04-20T22:31:00.000Z",
  button: 0,
  small_blind: 10,
  big_blind: 20,
  ante: 0,
  ante_type: "none" as const,
};

/** A table with the hand, and the chair that folded in it. */
async function played(server: AppServer) {
  const client = createClient({ baseUrl: server.url });
  const minted = await client.mintTv({ body: { host: true } });
  if (!minted.ok || minted.data.host_token === undefined) throw new Error("no table");
  const table: TableId = minted.data.table_id;
  const sat = await client.claimSeat({ params: { id: table }, body: { seat_index: 2, name: "Cy" } });
  if (!sat.ok || !("claim_token" in sat.data)) throw new Error("no chair");
  const lobby = await client.getLobby({ params: { id: table } });
  const claim = lobby.ok ? lobby.data.claims[0]?.claim : undefined;
  if (claim === undefined) throw new Error("no claim");
  const body = {
    ...HAND,
    host_token: minted.data.host_token,
    private: [{ seat_index: 2, hole_cards: ["9S", "8S"] }],
    claims: [{ seat_index: 2, claim }],
  };
  const written = await client.writeHand({ params: { id: table }, body });
  if (!written.ok) throw new Error(written.error.message);
  return { table, hand: written.data.hand_id, token: sat.data.claim_token };
}

async function sound(page: Page, what: string) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const faults = violations.map((it) => `${it.id}: ${it.nodes.map(({ target }) => target).join("; ")}`);
  expect.soft(faults, what).toEqual([]);
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect.soft(tooWide, `${what} is too wide`).toBeLessThanOrEqual(0);
}

test("a hand is replayed, linked to, kept as a file and found in its evening", async ({ server, page }) => {
  const { table, hand, token } = await played(server);
  const said = page.getByRole("status").first();
  const card = (name: string) => page.getByRole("img", { name });
  const errors: string[] = [];
  page.on("pageerror", (fault) => errors.push(fault.message));
  // As on a house without TLS.
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));

  await test.step("it steps by button and by key, and shows what was shown", async () => {
    await page.goto(`${server.url}/replay/${hand}`);
    await expect(said).toHaveText("Hand 1. Blinds 10 and 20.");
    await page.getByRole("button", { name: "One step on" }).click();
    await expect(said).toHaveText("Ben posts the small blind of 10.");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect(said).toHaveText("Everybody is dealt two cards.");
    await expect(card("ace of hearts")).toBeVisible();
    await expect(card("nine of spades")).toHaveCount(0);
    await page.keyboard.press("End");
    await expect(said).toHaveText("Ana wins 4,020.");
    await expect(page.getByRole("button", { name: "One step on" })).toBeDisabled();
    await sound(page, "replay on a laptop");
  });

  await test.step("a link opens at its act, and the chances are known where all cards are", async () => {
    await page.goto(`${server.url}/replay/${hand}#a=7`);
    await page.reload();
    await expect(said).toHaveText("Ben is all-in with 1,940.");
    await expect(page.getByText(/^\d+%$/)).toHaveCount(2);
    await page.goto(`${server.url}/replay/${hand}#a=2`);
    await expect(said).toHaveText("Ana raises to 60.");
    await page.getByRole("button", { name: "Copy a link to this step" }).click();
    await expect(page.getByRole("button", { name: "The link is copied." })).toBeVisible();
    await page.setViewportSize({ width: 390, height: 844 });
    await sound(page, "replay on a phone");
  });

  await test.step("who folded sees their own cards, in the browser that holds the chair", async () => {
    await page.evaluate(
      ([key, claim]) => localStorage.setItem(key ?? "", claim ?? ""),
      [`pokerRoomClaim:${table}`, JSON.stringify({ seat_index: 2, claim_token: token })],
    );
    await page.reload();
    await expect(card("nine of spades")).toBeVisible();
  });

  await test.step("it can be kept, and leads to its evening and back", async () => {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Poker Hand History" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`hand-${hand}.phh`);
    await page.getByRole("link", { name: "The whole evening" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "The evening in hands" })).toBeVisible();
    await expect(page.getByText("4,020 chips").first()).toBeVisible();
    await sound(page, "recap on a phone");
    await page.getByRole("link", { name: "Watch hand 1" }).first().click();
    await expect(page).toHaveURL(`${server.url}/replay/${hand}`);
  });

  await test.step("a link's preview has a picture, and an unknown hand says so", async () => {
    const picture = await page.request.get(`${server.url}/replay/${hand}/image.png`);
    expect([picture.status(), picture.headers()["content-type"]]).toEqual([200, "image/png"]);
    const named = page.locator('meta[property="og:image"]');
    await expect(named).toHaveAttribute("content", `${server.url}/replay/${hand}/image.png`);
    await page.goto(`${server.url}/replay/${"0".repeat(20)}`);
    await expect(page.getByRole("heading", { level: 1, name: "No such hand" })).toBeVisible();
  });
  expect(errors).toEqual([]);
});
