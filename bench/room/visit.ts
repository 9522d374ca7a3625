import type { Browser, BrowserContext, Page } from "@playwright/test";

/** One guest's browser context in a room, with all that may befall it. */
export interface Visit {
  readonly seat: number;
  /** A page of it is open and seen. */
  readonly here: () => boolean;
  /** Whether this tab deals: only then has it a worker. */
  hosting(): boolean;
  /** How often the server gave it the role. */
  grants(): number;
  /** What its page threw. */
  readonly errors: readonly string[];
  /** The page opens where none is open; its seat comes from what the browser kept. */
  open(): Promise<void>;
  reload(): Promise<void>;
  /** The tab is closed, as a person does it. */
  leave(): Promise<void>;
  /** Its renderer dies without a word. */
  crash(): Promise<void>;
  hide(): Promise<void>;
  show(): Promise<void>;
  /** Whole seconds of the own decision that the page shows; null where it shows none. */
  seconds(): Promise<number | null>;
}

export interface VisitOptions {
  readonly url: string;
  readonly tableId: string;
  readonly seat: number;
  readonly token: string;
  /** Milliseconds that the device's clock is ahead of the server's, page and worker alike. */
  readonly ahead: number;
  /** Nobody takes the host's role: calls for it fail, but for the first guest's first one. */
  readonly barren: boolean;
}

/** Everything that asks the device for the time is told another one. */
const clockAhead = (ahead: number) => `(() => {
  if (globalThis.__ahead !== undefined) return;
  globalThis.__ahead = ${ahead};
  const Real = Date;
  globalThis.Date = class Date extends Real {
    constructor(...parts) { parts.length === 0 ? super(Real.now() + ${ahead}) : super(...parts); }
    static now() { return Real.now() + ${ahead}; }
  };
})();
`;

const HIDING = `(() => {
  let hidden = false;
  Object.defineProperty(document, "visibilityState", { get: () => (hidden ? "hidden" : "visible") });
  Object.defineProperty(document, "hidden", { get: () => hidden });
  globalThis.__hide = (now) => { hidden = now; document.dispatchEvent(new Event("visibilitychange")); };
})();
`;

export async function openVisit(browser: Browser, options: VisitOptions): Promise<Visit> {
  const { url, tableId, seat, token, ahead } = options;
  const errors: string[] = [];
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: "en-US",
    // Six felts at once; whatever moves on them is drawn by the processor.
    reducedMotion: "reduce",
  });
  const kept = JSON.stringify(JSON.stringify({ seat_index: seat, claim_token: token }));
  await context.addInitScript({
    content: `${HIDING}${ahead === 0 ? "" : clockAhead(ahead)}
      localStorage.getItem("pokerRoomClaim:${tableId}") ?? localStorage.setItem("pokerRoomClaim:${tableId}", ${kept});`,
  });
  // An init script does not reach a worker; what it loads does.
  if (ahead !== 0)
    await context.route("**/_next/static/**/*.js", async (route) => {
      const response = await route.fetch().catch(() => null);
      // Its page was closed or killed meanwhile.
      if (response === null) return route.abort().catch(() => undefined);
      const body = clockAhead(ahead) + (await response.text());
      await route.fulfill({ response, body }).catch(() => undefined);
    });
  let granted = 0;
  let page: Page | null = null;
  let hidden = false;
  if (options.barren)
    await context.route("**/host/claim", (route) =>
      granted > 0 || seat !== 0 ? route.abort() : route.continue(),
    );

  async function close(): Promise<void> {
    const old = page;
    page = null;
    await old?.close();
  }
  const setHidden = async (now: boolean) => {
    hidden = now;
    await page?.evaluate(`__hide(${now})`);
  };
  return {
    seat,
    errors,
    here: () => page !== null && !hidden,
    hosting: () => (page?.workers().length ?? 0) > 0,
    grants: () => granted,
    async open() {
      if (page !== null) return;
      page = await context.newPage();
      hidden = false;
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("response", (response) => {
        if (response.url().endsWith("/host/claim") && response.ok()) granted += 1;
      });
      await page.goto(`${url}/room/${tableId}`);
    },
    async reload() {
      await page?.reload();
      hidden = false;
    },
    leave: close,
    async crash() {
      if (page === null) return;
      const protocol = await context.newCDPSession(page);
      const crashed = new Promise<void>((resolve) => page?.once("crash", () => resolve()));
      protocol.send("Page.crash").catch(() => {});
      await crashed;
      await close();
    },
    hide: () => setHidden(true),
    show: () => setHidden(false),
    async seconds() {
      const words = await page
        ?.getByRole("timer")
        .first()
        .textContent({ timeout: 1_500 })
        .catch(() => null);
      const [, minutes = "", seconds = ""] = /(\d+):(\d\d)/.exec(words ?? "") ?? [];
      return seconds === "" ? null : Number(minutes) * 60 + Number(seconds);
    },
  };
}
