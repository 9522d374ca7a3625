#!/usr/bin/env node
// Finds, or else installs, a Chromium for the journeys in e2e/. `node scripts/setup-browser.mjs` prints its path.
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { aptInstall, canApt } from "./steps/apt.mjs";
import { ask, explain, ROOT, run, Stop, which } from "./steps/run.mjs";

const ON_PATH = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const ON_MAC = ["Google Chrome.app/Contents/MacOS/Google Chrome", "Chromium.app/Contents/MacOS/Chromium"];

/** Path of a browser that is here, or null. CHROMIUM_PATH wins, and is a fault when nothing lies there. */
export function findBrowser() {
  const told = process.env.CHROMIUM_PATH;
  if (told) {
    if (existsSync(told)) return told;
    throw new Stop(`CHROMIUM_PATH is ${told}, and nothing lies there.`);
  }
  for (const name of ON_PATH) {
    const path = which(name);
    if (path !== null) return path;
  }
  for (const app of ON_MAC) {
    for (const folder of ["/Applications", join(homedir(), "Applications")])
      if (existsSync(join(folder, app))) return join(folder, app);
  }
  return playwrightsOwn();
}

/** Playwright knows where its own download would lie; asked in a process of its own, since the package may not be installed yet. */
function playwrightsOwn() {
  const code = "process.stdout.write(require('playwright-core').chromium.executablePath())";
  const path = ask(process.execPath, ["-e", code]);
  return path && existsSync(path) ? path : null;
}

/** As {@link findBrowser}, but fetches one where there is none: Playwright's download first, Debian's package where we are root. */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found !== null) return found;
  console.log("No browser here yet: trying Playwright's download.");
  const cli = join(ROOT, "node_modules", "@playwright", "test", "cli.js");
  const timeouts = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000" };
  if (existsSync(cli)) await run(process.execPath, [cli, "install", "chromium"], { env: timeouts });
  if (findBrowser() === null && canApt()) {
    console.log("That did not work: installing Debian's chromium.");
    await aptInstall(["chromium"]);
  }
  const installed = findBrowser();
  if (installed !== null) return installed;
  throw new Stop("No browser for the journeys. Install Chromium or Chrome, or set CHROMIUM_PATH to one.");
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  ensureBrowser().then((path) => console.log(path), explain);
