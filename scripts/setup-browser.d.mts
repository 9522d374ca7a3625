/** Path of a Chromium that is here, or null; see setup-browser.mjs. */
export function findBrowser(): string | null;
