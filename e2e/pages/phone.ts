import { type Browser, expect, type Locator, type Page } from "@playwright/test";

/** A phone in portrait, as the issue names it. */
export const PHONE = { width: 390, height: 844 };

/** One guest's phone: the claim prompt first, then the companion view of its seat. Everything is found as a person would name it. */
export class PhonePage {
  readonly fold: Locator;
  readonly checkOrCall: Locator;
  readonly raise: Locator;
  readonly start: Locator;
  /** The two hole cards; the label names them. */
  readonly cards: Locator;
  readonly board: Locator;

  constructor(readonly page: Page) {
    this.fold = page.getByRole("button", { name: "Fold", exact: true });
    this.checkOrCall = page.getByRole("button", { name: /^(Check|Call)( |$)/ });
    this.raise = page.getByRole("button", { name: /^(Raise|Bet)$/ });
    this.start = page.getByRole("button", { name: "Start the game" });
    this.cards = page.getByRole("img", { name: /^Your cards: / });
    this.board = page.getByRole("img", { name: /^Board: / });
  }

  /** A phone of its own: nothing is shared with the other guests'. */
  static async at(browser: Browser, url: string, viewport = PHONE): Promise<PhonePage> {
    const context = await browser.newContext({ viewport, hasTouch: true, isMobile: true, locale: "en-US" });
    const page = await context.newPage();
    await page.goto(url);
    return new PhonePage(page);
  }

  /** Writes the name and sits down; the companion view follows. */
  async sitDown(name: string): Promise<void> {
    await this.page.getByRole("textbox", { name: "Your name at the table" }).fill(name);
    await this.page.getByRole("button", { name: "Sit down" }).tap();
    await this.page.waitForURL(/\/hole-cards\.html\?/);
  }

  /** The hole cards in words: `Your cards: ace of spades and …`. */
  async ownCards(): Promise<string> {
    await expect(this.cards).toBeVisible();
    return (await this.cards.getAttribute("aria-label")) ?? "";
  }

  async expectTurn(): Promise<void> {
    await expect(this.fold).toBeVisible();
    await expect(this.fold).toBeEnabled();
  }

  /** Checks where that is free, calls otherwise, and waits until the turn has gone on. */
  async goAlong(): Promise<void> {
    await this.decide(this.checkOrCall);
  }

  async giveUp(): Promise<void> {
    await this.decide(this.fold);
    await expect(this.page.getByText("You folded", { exact: true })).toBeVisible();
  }

  /** Opens the sheet and raises the least; taps again where a tap came too early to count, as `decide` does. */
  async raiseLeast(): Promise<void> {
    await this.expectTurn();
    const confirm = this.page.getByRole("button", { name: /^(Raise to|Bet) [\d,]+$/ });
    await expect(async () => {
      // Once the raise is on its way the bar only waits to be taken down: there is nothing left to tap.
      if (await confirm.isHidden()) {
        if (await this.mayRaise()) await this.raise.tap({ timeout: 1000 });
      }
      if (await confirm.isVisible()) await confirm.tap({ timeout: 1000 });
      await expect(confirm).toBeHidden({ timeout: 2000 });
      await expect(this.raise).toBeHidden({ timeout: 5000 });
    }).toPass({ timeout: 30_000 });
  }

  private async mayRaise(): Promise<boolean> {
    return (await this.raise.isVisible()) && (await this.raise.isEnabled());
  }

  /** A tap in the moment when the price changes does not count, by design; a person taps again, and so does this. */
  private async decide(button: Locator): Promise<void> {
    await this.expectTurn();
    await expect(async () => {
      if ((await this.fold.isVisible()) && (await this.fold.isEnabled())) await button.tap({ timeout: 1000 });
      await expect(this.fold).toBeHidden({ timeout: 5000 });
    }).toPass({ timeout: 30_000 });
  }
}
