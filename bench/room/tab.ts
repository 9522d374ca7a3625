import { execFileSync } from "node:child_process";
import { type Browser, type BrowserServer, chromium, type Page } from "@playwright/test";
import { findBrowser } from "../../scripts/setup-browser.mjs";

/** One seat's tab, in a browser process of its own. */
export interface SeatTab {
  readonly seat: number;
  /** Whether this tab deals: only then has it a worker. */
  hosting(): boolean;
  /** How often the server gave it the role. */
  grants(): number;
  /** SIGKILL, SIGSTOP or SIGCONT to every renderer of this browser. */
  signal(signal: NodeJS.Signals): void;
  /** The same seat in a new page. */
  reopen(): Promise<void>;
  close(): Promise<void>;
}

const ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"];

/** `heir`: whether this tab may take the host's role; else its calls for it fail. */
export async function openTab(
  url: string,
  tableId: string,
  seat: number,
  token: string,
  heir: () => boolean,
): Promise<SeatTab> {
  const executablePath = findBrowser();
  const server: BrowserServer = await chromium.launchServer({
    ...(executablePath === null ? {} : { executablePath }),
    args: ARGS,
  });
  const browser: Browser = await chromium.connect(server.wsEndpoint());
  const kept = JSON.stringify({ seat_index: seat, claim_token: token });
  let granted = 0;
  let page: Page | null = null;

  async function open(): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    await context.addInitScript({
      content: `sessionStorage.setItem("pokerRoomClaim:${tableId}", ${JSON.stringify(kept)});`,
    });
    await context.route("**/host/claim", (route) => (heir() ? route.continue() : route.abort()));
    page = await context.newPage();
    page.on("response", (response) => {
      if (response.url().endsWith("/host/claim") && response.ok()) granted += 1;
    });
    await page.goto(`${url}/?mode=room&tableId=${tableId}`);
  }

  await open();
  return {
    seat,
    hosting: () => (page?.workers().length ?? 0) > 0,
    grants: () => granted,
    signal(signal) {
      for (const pid of renderersOf(server.process().pid ?? 0)) process.kill(pid, signal);
    },
    async reopen() {
      await page?.context().close();
      await open();
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** The renderers among a process's descendants. */
function renderersOf(root: number): readonly number[] {
  const lines = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" }).trim().split("\n");
  const all = lines.map((line) => {
    const [pid = "", parent = "", ...args] = line.trim().split(/\s+/);
    return { pid: Number(pid), parent: Number(parent), renders: args.includes("--type=renderer") };
  });
  const family = new Set([root]);
  for (let size = 0; size < family.size; ) {
    size = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  }
  return all.filter(({ pid, renders }) => renders && family.has(pid)).map(({ pid }) => pid);
}
