import { type Browser, type BrowserContext, expect, type Locator, type Page } from "@playwright/test";
import { readAllCodes } from "../support/qr";

export const BIG_SCREEN = { width: 1920, height: 1080 };

/** The big screen: lobby of codes, then the table. */
export class TvPage {
  readonly lobby: Locator;
  readonly table: Locator;
  readonly board: Locator;

  constructor(readonly page: Page) {
    this.lobby = page.getByRole("list", { name: "Lobby" });
    this.table = page.getByRole("list", { name: "Table", exact: true });
    this.board = page.getByRole("list", { name: "Board" });
  }

  /** A browser of its own for the TV. `url` is where the operator went. */
  static async at(browser: Browser, url: string, viewport = BIG_SCREEN): Promise<TvPage> {
    const context = await browser.newContext({ viewport, locale: "en-US" });
    return TvPage.inContext(context, url);
  }

  /** Another tab of the same browser. */
  static async inContext(context: BrowserContext, url: string): Promise<TvPage> {
    const page = await context.newPage();
    await page.goto(url);
    return new TvPage(page);
  }

  /** The codes on the screen, as cameras would read them. */
  async scan(expected: number): Promise<string[]> {
    await expect(this.page.getByRole("img", { name: /^Join, Seat \d/ })).toHaveCount(expected);
    let codes: string[] = [];
    await expect(async () => {
      codes = readAllCodes(await this.page.screenshot());
      expect(codes).toHaveLength(expected);
    }).toPass({ timeout: 20_000 });
    return codes;
  }

  /** An occupied seat at the table. */
  pod(name: string): Locator {
    return this.table.getByRole("listitem", { name, exact: true });
  }

  /** The board in words, in order. */
  async boardCards(): Promise<string[]> {
    const cards = await this.board.getByRole("img").all();
    return Promise.all(cards.map(async (card) => (await card.getAttribute("aria-label")) ?? ""));
  }

  /** Every card that lies face up anywhere on the screen. */
  faceUp(): Locator {
    return this.page.getByRole("img", { name: / of (clubs|diamonds|hearts|spades)$/ });
  }
}
