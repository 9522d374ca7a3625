import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface StandInUser {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly profile_image_url?: string;
}

/** What X does, until told otherwise: everything right. */
export interface Manner {
  readonly user: StandInUser;
  /** What the browser brings back of the state it was given. */
  readonly state: "kept" | "forged";
  /** How the token endpoint answers: `hang` never does. */
  readonly token: "right" | "refused" | "broken" | "hang" | "nonsense";
  readonly me: "right" | "refused" | "broken" | "hang" | "nonsense";
}

export interface XStandIn {
  readonly base: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The one address that people are sent back to; set once the product's own is known. */
  redirectUri: string;
  behave(manner: Partial<Manner>): void;
  /** Method, path and query of every request, in order. */
  readonly seen: readonly string[];
  close(): Promise<void>;
}

export const SAM: StandInUser = {
  id: "1234567890",
  username: "sam_plays",
  name: "Sam of the Stand-In",
  profile_image_url: "https://images.example/sam.png",
};

const RIGHT: Manner = { user: SAM, state: "kept", token: "right", me: "right" };
const REQUIRED = ["users.read", "tweet.read"];

interface Grant {
  readonly challenge: string;
  readonly redirectUri: string;
  readonly user: StandInUser;
}

/**
 * X on the loopback: the consent page, the token endpoint and `/2/users/me`, as strict as the real ones where it matters (exact redirect,
 * PKCE with S256, a code good for one use, the client's secret), and as unreliable as a test wants.
 */
export async function startXStandIn(port = 0): Promise<XStandIn> {
  let manner = RIGHT;
  const seen: string[] = [];
  const grants = new Map<string, Grant>();
  const tokens = new Map<string, StandInUser>();
  const hanging = new Set<ServerResponse>();

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://x.test");
    seen.push(`${request.method} ${url.pathname}${url.search}`);
    const route = ROUTES[`${request.method} ${url.pathname}`];
    if (!route) return page(response, 404, "<h1>Nothing here</h1>");
    void route({ request, response, url });
  });

  const json = (response: ServerResponse, status: number, value: unknown) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(value));
  };
  /** Answers for a route that was told to misbehave. */
  function misbehaves(how: Manner["token"], response: ServerResponse): boolean {
    if (how === "right") return false;
    if (how === "hang") hanging.add(response);
    else if (how === "refused") json(response, 400, { error: "invalid_grant" });
    else if (how === "broken") json(response, 503, { title: "Service Unavailable" });
    else json(response, 200, { surprise: true });
    return true;
  }

  type Route = (call: { request: IncomingMessage; response: ServerResponse; url: URL }) => unknown;
  const ROUTES: Readonly<Record<string, Route>> = {
    "GET /i/oauth2/authorize": ({ response, url }) => {
      const fault = askFault(url.searchParams, self);
      if (fault !== null) return page(response, 400, `<h1>Something went wrong</h1><p>${fault}</p>`);
      page(response, 200, consent(url.searchParams));
    },
    "POST /consent": async ({ request, response }) => {
      const form = new URLSearchParams(await bodyOf(request));
      const back = new URL(form.get("redirect_uri") ?? "");
      const state = form.get("state") ?? "";
      back.searchParams.set(
        "state",
        manner.state === "forged" ? randomBytes(24).toString("base64url") : state,
      );
      if (form.get("decision") === "allow") {
        const code = randomBytes(16).toString("hex");
        const { user } = manner;
        grants.set(code, {
          challenge: form.get("code_challenge") ?? "",
          redirectUri: self.redirectUri,
          user,
        });
        back.searchParams.set("code", code);
      } else back.searchParams.set("error", "access_denied");
      response.writeHead(302, { location: back.href }).end();
    },
    "POST /2/oauth2/token": async ({ request, response }) => {
      const form = new URLSearchParams(await bodyOf(request));
      if (misbehaves(manner.token, response)) return;
      const expected = `Basic ${Buffer.from(`${self.clientId}:${self.clientSecret}`).toString("base64")}`;
      if (request.headers.authorization !== expected) return json(response, 401, { error: "invalid_client" });
      const code = form.get("code") ?? "";
      const grant = grants.get(code);
      grants.delete(code);
      const challenge = createHash("sha256")
        .update(form.get("code_verifier") ?? "")
        .digest("base64url");
      const fits = grant?.challenge === challenge && grant.redirectUri === form.get("redirect_uri");
      if (!grant || !fits) return json(response, 400, { error: "invalid_grant" });
      const token = randomBytes(16).toString("hex");
      tokens.set(token, grant.user);
      json(response, 200, { token_type: "bearer", access_token: token, scope: REQUIRED.join(" ") });
    },
    "GET /2/users/me": ({ request, response }) => {
      if (misbehaves(manner.me, response)) return;
      const user = tokens.get(request.headers.authorization?.replace("Bearer ", "") ?? "");
      if (!user) return json(response, 401, { title: "Unauthorized" });
      json(response, 200, { data: user });
    },
  };

  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const self: XStandIn = {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    clientId: "stand-in-client",
    clientSecret: "stand-in_secret-of.the~client",
    redirectUri: "",
    behave(next) {
      manner = { ...RIGHT, ...next };
    },
    seen,
    async close() {
      for (const response of hanging) response.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return self;
}

/** What is wrong with a request for consent; null where nothing is. */
function askFault(asked: URLSearchParams, { clientId, redirectUri }: XStandIn): string | null {
  const scopes = (asked.get("scope") ?? "").split(" ");
  if (asked.get("client_id") !== clientId) return "client_id";
  if (asked.get("redirect_uri") !== redirectUri) return "redirect_uri";
  if (asked.get("response_type") !== "code") return "response_type";
  if (asked.get("code_challenge_method") !== "S256") return "code_challenge_method";
  if (!/^[\w-]{43}$/.test(asked.get("code_challenge") ?? "")) return "code_challenge";
  if ((asked.get("state") ?? "").length < 22) return "state";
  return REQUIRED.every((scope) => scopes.includes(scope)) ? null : "scope";
}

function page(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8" });
  response.end(`<!doctype html><html lang="en"><title>X stand-in</title><main>${body}</main></html>`);
}

const consent = (asked: URLSearchParams) => `<h1>Agent Poker wants to access your account</h1>
<form method="post" action="/consent">
${["redirect_uri", "state", "code_challenge"].map((name) => `<input type="hidden" name="${name}" value="${escaped(asked.get(name) ?? "")}">`).join("")}
<button name="decision" value="allow">Authorize app</button>
<button name="decision" value="deny">Cancel</button>
</form>`;

const escaped = (text: string) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}
