import { expect, type Locator, type Page } from "@playwright/test";

/** The pages of somebody signed in, found as a person would name things. */
export class MyPage {
  constructor(
    readonly page: Page,
    readonly url: string,
  ) {}

  /** Opens `/my` or a page under it. */
  async open(path = ""): Promise<void> {
    await this.page.goto(`${this.url}/my${path}`);
  }

  /** Goes on by the pages' own navigation. */
  async go(name: "Overview" | "Crew" | "Tables" | "Hands" | "Tokens"): Promise<void> {
    const link = this.page.getByRole("navigation", { name: "Your pages" }).getByRole("link", { name });
    await link.click();
    await expect(link).toHaveAttribute("aria-current", "page");
  }

  /** Through X's consent page and back. */
  async authorize(): Promise<void> {
    await this.page.getByRole("button", { name: "Authorize app" }).click();
  }

  botName(number: number): Locator {
    return this.page.getByRole("textbox", { name: `Name of bot ${number}` });
  }

  /** A knob of the house style. */
  knob(name: string): Locator {
    return this.page.getByRole("slider", { name, exact: true });
  }

  /** What one bot does differently, opened. */
  async openStyle(bot: string): Promise<Locator> {
    const opener = this.page.getByRole("button", { name: new RegExp(`^Style of ${bot}`) });
    if ((await opener.getAttribute("aria-expanded")) === "false") await opener.click();
    return this.page.getByRole("group", { name: `Style of ${bot}` });
  }

  async save(): Promise<void> {
    await this.page.getByRole("button", { name: "Save the crew" }).click();
    await expect(this.page.getByText("Saved. The next table plays this way.")).toBeVisible();
  }

  /** Says yes to the question that is open. */
  async confirm(name: string): Promise<void> {
    await this.page.getByRole("dialog").getByRole("button", { name }).click();
    await expect(this.page.getByRole("dialog")).toBeHidden();
  }
}
