import type { Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";

/** The page of a challenge or a demo. */
export class FeltPage {
  constructor(readonly page: Page) {}

  async open(url: string): Promise<void> {
    await this.page.goto(url);
  }

  private get actions(): Locator {
    return this.page.getByRole("group", { name: "Your decision" });
  }

  /** The button of a decision, while it is the player's turn. */
  choice(name: string | RegExp): Locator {
    return this.actions.getByRole("button", { name });
  }

  /** Waits for the player's turn, and until the price has stood long enough for a tap to count. */
  async turn(): Promise<void> {
    await expect(this.choice("Fold")).toBeEnabled({ timeout: 30_000 });
    await this.priceStands();
  }

  /** A tap or key counts only once the price has stood for a moment, and no change of the page tells that it has. */
  async priceStands(): Promise<void> {
    await this.page.evaluate(() => new Promise((done) => setTimeout(done, 450)));
  }

  get ended(): Locator {
    return this.page
      .getByRole("button", { name: "Play again" })
      .or(this.page.getByRole("link", { name: "Play again" }));
  }

  /** The player's turn, or the end of the game. */
  async turnOrEnd(): Promise<"turn" | "end"> {
    await expect(this.choice("Fold").and(this.page.locator(":enabled")).or(this.ended).first()).toBeVisible({
      timeout: 60_000,
    });
    if (await this.ended.isVisible()) return "end";
    await this.priceStands();
    return "turn";
  }

  /** The own two cards, in words. */
  async cards(): Promise<string[]> {
    const own = this.page
      .getByRole("listitem", { name: "You", exact: true })
      .getByRole("img", { name: / of / });
    await expect(own).toHaveCount(2);
    return Promise.all([0, 1].map(async (place) => (await own.nth(place).getAttribute("aria-label")) ?? ""));
  }

  /** The hand that is on, from 1. */
  async hand(): Promise<number> {
    const text = await this.page.getByText(/^Hand \d+ · /).textContent();
    return Number(/\d+/.exec(text ?? "")?.[0]);
  }

  /** Puts everything in with the mouse: the raise panel's last preset, or a call for the whole stack; both are held. */
  async shove(): Promise<void> {
    const call = this.choice(/^All-in/);
    if (!(await call.isVisible())) {
      const raise = this.choice(/^(Raise|Bet)/);
      if (!(await raise.isEnabled())) return this.choice(/^(Call|Check)/).click();
      await raise.click();
      const panel = this.page.getByRole("region", { name: /^(Raise to|Bet)$/ });
      await panel
        .getByRole("button", { name: /^All-in/ })
        .first()
        .click();
      return this.hold(panel.locator(".phone-hold"));
    }
    return this.hold(call);
  }

  private async hold(button: Locator): Promise<void> {
    const box = await button.boundingBox();
    if (box === null) throw new Error("nothing to hold");
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await this.page.mouse.down();
    await expect(button).toHaveCount(0);
    await this.page.mouse.up();
  }
}
