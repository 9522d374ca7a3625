import { test as base } from "@playwright/test";
import { AppServer } from "./server";

interface Options {
  /** Configuration (decision 26) of the server that a spec talks to. */
  readonly serverEnv: Record<string, string>;
}
interface Fixtures {
  /** A server of this test's own, with an empty database; its end is this test's end. */
  readonly server: AppServer;
}

/** Playwright's `test` with a built server for each test. */
export const test = base.extend<Options & Fixtures>({
  serverEnv: [{}, { option: true }],
  server: async ({ serverEnv, browser }, use, info) => {
    const server = await AppServer.open(serverEnv);
    await use(server);
    // Pages left open would go on asking a server that is gone, and slow down every later test.
    await Promise.all(browser.contexts().map((context) => context.close()));
    if (info.status !== info.expectedStatus)
      await info.attach("server.log", { body: server.log.join("\n"), contentType: "text/plain" });
    await server.dispose();
  },
});
export { expect } from "@playwright/test";
