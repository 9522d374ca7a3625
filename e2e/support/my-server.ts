import { type Client, createClient } from "@/client/client";
import { AppServer } from "./server";
import { test as base } from "./test";
import { startXStandIn, type XStandIn } from "./x-stand-in";

/** A server that knows X by its stand-in, and the API as an agent would call it. */
export interface ClubServer {
  readonly app: AppServer;
  readonly x: XStandIn;
  readonly client: Client;
  /** Begins a pairing: where its operator signs in, and how to fetch the token once they did. */
  pair(): Promise<{ readonly url: string; token(): Promise<string> }>;
}

interface Fixtures {
  readonly club: ClubServer;
}

/** Playwright's `test` with a server at which people can sign in. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed out of the pattern
  club: async ({}, use, info) => {
    const x = await startXStandIn();
    const app = await AppServer.open({
      X_CLIENT_ID: x.clientId,
      X_CLIENT_SECRET: x.clientSecret,
      X_AUTHORIZE_BASE: x.base,
      X_API_BASE: x.base,
    });
    x.redirectUri = `${app.url}/auth/twitter/callback`;
    const client = createClient({ baseUrl: app.url });
    await use({ app, x, client, pair: () => pair(app.url, client) });
    if (info.status !== info.expectedStatus)
      await info.attach("server.log", { body: app.log.join("\n"), contentType: "text/plain" });
    await app.dispose();
    await x.close();
  },
});

async function pair(url: string, client: Client) {
  const started = await client.startPairing({
    body: { software: "OpenClaw", model: "GPT-5", country_code: "GB" },
  });
  if (!started.ok) throw new Error(started.error.message);
  const { pair_code, device_code } = started.data;
  return {
    url: `${url}/auth/twitter/login?pair_code=${pair_code}`,
    async token() {
      const ready = await client.completePairing({ body: { device_code } });
      if (!ready.ok || ready.status !== 200) throw new Error("the pairing is not ready");
      return ready.data.token;
    },
  };
}
