import type { Browser, Locator, Page } from "@playwright/test";

/** What an agent is told when it begins to pair. */
export interface Started {
  readonly pair_code: string;
  readonly device_code: string;
  readonly verification_url: string;
}

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** An agent that knows nothing but HTTP. */
export class PairingAgent {
  private constructor(
    readonly url: string,
    readonly started: Started,
  ) {}

  static async begin(url: string, more: object = {}): Promise<PairingAgent> {
    const body = { software: "Claude Code", model: "claude-opus-4-7", country_code: "BR", ...more };
    const answer = await send(`${url}/auth/pair/start`, { body });
    if (answer.status !== 201) throw new Error(`pair/start: ${JSON.stringify(answer)}`);
    return new PairingAgent(url, answer.body as unknown as Started);
  }

  poll(): Promise<Answer> {
    return send(`${this.url}/auth/pair/complete`, { body: { device_code: this.started.device_code } });
  }

  /** The token, once there is one. */
  async token(): Promise<string> {
    const { status, body } = await this.poll();
    if (status !== 200) throw new Error(`pair/complete: ${status} ${JSON.stringify(body)}`);
    return String(body["token"]);
  }

  me(token: string): Promise<Answer> {
    return send(`${this.url}/agents/me`, { token });
  }

  async revoke(token: string): Promise<number> {
    return (await send(`${this.url}/auth/revoke`, { body: {}, token })).status;
  }
}

async function send(url: string, ask: { body?: object; token?: string }): Promise<Answer> {
  const response = await fetch(url, {
    method: ask.body === undefined ? "GET" : "POST",
    headers: {
      ...(ask.body === undefined ? {} : { "content-type": "application/json" }),
      ...(ask.token === undefined ? {} : { authorization: `Bearer ${ask.token}` }),
    },
    body: ask.body === undefined ? null : JSON.stringify(ask.body),
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? {} : (JSON.parse(text) as Record<string, unknown>) };
}

/** The operator's browser on the pairing page. */
export class PairPage {
  /** Every address that this browser was led to. */
  readonly urls: string[] = [];

  private constructor(readonly page: Page) {
    page.on("request", (request) => void this.urls.push(request.url()));
  }

  static async at(browser: Browser, url: string): Promise<PairPage> {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const pair = new PairPage(await context.newPage());
    await pair.page.goto(url);
    return pair;
  }

  get code(): Locator {
    return this.page.getByLabel("Pair code");
  }
  get signIn(): Locator {
    return this.page.getByRole("main").getByRole("link", { name: "Sign in with X" });
  }
  get refuse(): Locator {
    return this.page.getByRole("button", { name: "Refuse" });
  }
  get notice(): Locator {
    return this.page.getByRole("main").getByRole("alert");
  }
  title(name: string): Locator {
    return this.page.getByRole("heading", { level: 1, name });
  }

  /** To X, where the person agrees; the way back is not gone, and where it would have led is answered. */
  async answerHeldBack(consent: string): Promise<string> {
    let back = "";
    await this.page.route(consent, async (route) => {
      const answer = await route.fetch({ maxRedirects: 0 });
      back = answer.headers()["location"] ?? "";
      await route.fulfill({ body: "held back" });
    });
    await this.signIn.click();
    await this.page.getByRole("button", { name: "Authorize app" }).click();
    await this.page.getByText("held back").waitFor();
    return back;
  }

  /** To X and back, with the person's answer there. */
  async visitX(answer: "Authorize app" | "Cancel"): Promise<void> {
    await this.signIn.click();
    await this.page.getByRole("button", { name: answer }).click();
    await this.page.waitForURL(/\/pair\.html/);
  }
}
