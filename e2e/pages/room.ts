import { type Browser, type BrowserContext, expect, type Locator } from "@playwright/test";
import { FeltPage } from "./felt";

/** A room's link in one browser: its door, its lobby, its felt. Everything is found as a person would name it. */
export class RoomPage extends FeltPage {
  /** A browser of its own. */
  static async at(browser: Browser, url: string, viewport = { width: 1280, height: 800 }): Promise<RoomPage> {
    const context = await browser.newContext({ viewport, locale: "en-US" });
    return RoomPage.inContext(context, url);
  }

  static async inContext(context: BrowserContext, url: string): Promise<RoomPage> {
    const page = await context.newPage();
    await page.goto(url);
    return new RoomPage(page);
  }

  get context(): BrowserContext {
    return this.page.context();
  }

  /** The chairs of the lobby. */
  get seats(): Locator {
    return this.page.getByRole("list", { name: "Seats" });
  }

  get start(): Locator {
    return this.page.getByRole("button", { name: "Start the game" });
  }

  /** Writes the name and sits down, on the chair of this number where one is given. */
  async sitDown(name: string, chair?: number): Promise<void> {
    if (chair !== undefined)
      await this.seats.getByRole("button", { name: new RegExp(`^Seat ${chair}\\b`) }).click();
    await this.page.getByRole("textbox", { name: "Your name at the table" }).fill(name);
    await this.page.getByRole("button", { name: "Sit down" }).click();
    await expect(this.seats.getByRole("button", { name: new RegExp(`^${name}, You`) })).toBeVisible();
  }

  /** Everybody at the felt, in words; the own chair is "You". */
  get players(): Locator {
    return this.page.getByRole("list", { name: "Players" }).getByRole("listitem");
  }

  /** The decision is open for this seat. */
  async onTurn(): Promise<boolean> {
    const fold = this.choice("Fold");
    return (await fold.isVisible()) && (await fold.isEnabled());
  }

  /** Checks where that is free, calls otherwise. */
  goAlong(): Promise<void> {
    return this.decide(/^(Check|Call)/);
  }

  giveUp(): Promise<void> {
    return this.decide("Fold");
  }

  /** Under the felt: what happens, in one sentence. */
  get status(): Locator {
    return this.page.locator(".felt-dock p").first();
  }

  /** The talk, wherever it is open. */
  get talk(): Locator {
    return this.page.getByRole("log", { name: "Talk" });
  }

  async openTalk(): Promise<void> {
    if (!(await this.talk.isVisible())) await this.page.getByRole("button", { name: /^Talk/ }).click();
  }

  /** Writes a line and sends it; whether it is taken shows. */
  async write(text: string): Promise<void> {
    await this.openTalk();
    await this.page.getByRole("textbox", { name: "Say something" }).fill(text);
    await this.page.getByRole("button", { name: "Send" }).click();
  }

  /** What hangs over a chair. */
  bubble(name: string): Locator {
    return this.page.getByRole("listitem", { name, exact: true }).locator(".felt-bubble");
  }

  /** Opens the list of people, and closes it again. */
  async people(within: (sheet: Locator) => Promise<void>): Promise<void> {
    await this.page.getByRole("button", { name: "People and seats" }).click();
    const sheet = this.page.getByRole("dialog", { name: "People and seats" });
    await within(sheet);
    await sheet.getByRole("button", { name: "Close" }).click();
  }

  /** Opens what may be done about somebody. */
  person(name: string, within: (row: Locator) => Promise<void>): Promise<void> {
    return this.people(async (sheet) => {
      const row = sheet.getByRole("listitem").filter({ hasText: name });
      await row.getByRole("button").first().click();
      await within(row);
    });
  }

  /** A tap in the moment when the price changes does not count, by design; a person taps again, and so does this. */
  private async decide(name: string | RegExp): Promise<void> {
    await expect(async () => {
      if (await this.onTurn()) await this.choice(name).click({ timeout: 1000 });
      await expect(this.choice("Fold")).toBeDisabled({ timeout: 1500 });
    }).toPass({ timeout: 15_000 });
  }
}

/** Whoever of them is to act. */
export async function whoActs(rooms: readonly RoomPage[]): Promise<RoomPage> {
  let found: RoomPage | undefined;
  await expect
    .poll(
      async () => {
        for (const room of rooms) if (await room.onTurn()) found = room;
        return found !== undefined;
      },
      { timeout: 20_000, intervals: [100] },
    )
    .toBe(true);
  if (found === undefined) throw new Error("nobody is on turn");
  return found;
}
