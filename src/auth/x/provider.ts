import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrantRequest,
  type ClientAuth,
  calculatePKCECodeChallenge,
  None,
  processAuthorizationCodeResponse,
  protectedResourceRequest,
  validateAuthResponse,
} from "oauth4webapi";
import { z } from "zod";
import { err, ok, type Result } from "@/lib/result";

/** Who somebody is on X. */
export interface XProfile {
  /** X's own number of the account. */
  readonly id: string;
  readonly username: string;
  /** As the person wrote it: not clean yet. */
  readonly name: string;
  /** https, or null. */
  readonly avatarUrl: string | null;
}

/** `denied`: the person said no. `down`: X broke, or did not answer in time. `failed`: X did not accept the sign-in. */
export type XFault = "denied" | "down" | "failed";

/** What came back in the browser. */
export interface XAnswer {
  readonly state: string;
  readonly code?: string | undefined;
  readonly error?: string | undefined;
}

/** What both halves of one sign-in have in common. `verifier` never leaves the server (RFC 7636). */
export interface XRound {
  readonly state: string;
  readonly verifier: string;
  readonly redirectUri: string;
}

/** Signing in with X: OAuth 2.0 by code, with PKCE (RFC 6749, 7636). */
export interface XSignIn {
  /** Where X asks its consent. Null where we send people back to our own address. */
  readonly redirectUri: string | null;
  authorizeUrl(round: XRound): Promise<string>;
  /** Redeems what came back, once, and asks whose it is. */
  profile(round: XRound, answer: XAnswer): Promise<Result<XProfile, XFault>>;
}

export interface XOptions {
  readonly clientId: string;
  /** Absent: a public client, by PKCE alone. */
  readonly clientSecret?: string | undefined;
  readonly redirectUri?: string | undefined;
  /** Without a slash at the end. */
  readonly authorizeBase: string;
  readonly apiBase: string;
  /** How long X may take for each of its two answers (milliseconds). */
  readonly timeoutMs?: number;
}

/** As little as X gives a name and a picture for. */
const SCOPE = "users.read tweet.read";

const Me = z.object({
  data: z.object({
    id: z.string().regex(/^\d{1,20}$/),
    username: z.string().regex(/^\w{1,50}$/),
    name: z.string(),
    profile_image_url: z.string().optional(),
  }),
});

export function createXSignIn(options: XOptions): XSignIn {
  const { clientId, clientSecret, authorizeBase, apiBase, timeoutMs = 10_000 } = options;
  const server = { issuer: apiBase, token_endpoint: `${apiBase}/2/oauth2/token` };
  const client = { client_id: clientId };
  const auth = clientSecret === undefined ? None() : basic(clientSecret);
  const send = () => ({
    signal: AbortSignal.timeout(timeoutMs),
    // The environment allows plain HTTP to this very machine alone.
    [allowInsecureRequests]: apiBase.startsWith("http:"),
  });

  async function tokenOf(round: XRound, answer: XAnswer): Promise<string> {
    const given = new URLSearchParams({ state: answer.state });
    if (answer.code !== undefined) given.set("code", answer.code);
    if (answer.error !== undefined) given.set("error", answer.error);
    const parameters = validateAuthResponse(server, client, given, round.state);
    const { redirectUri, verifier } = round;
    const response = await authorizationCodeGrantRequest(
      server,
      client,
      auth,
      parameters,
      redirectUri,
      verifier,
      send(),
    );
    return (await processAuthorizationCodeResponse(server, client, upright(response))).access_token;
  }

  async function meOf(token: string): Promise<XProfile> {
    const url = new URL(`${apiBase}/2/users/me`);
    url.searchParams.set("user.fields", "profile_image_url");
    const headers = new Headers({ accept: "application/json" });
    const response = upright(await protectedResourceRequest(token, "GET", url, headers, null, send()));
    const { id, username, name, profile_image_url: avatar } = Me.parse(await response.json()).data;
    return { id, username, name, avatarUrl: avatar?.startsWith("https://") ? avatar : null };
  }

  return {
    redirectUri: options.redirectUri ?? null,
    async authorizeUrl({ state, verifier, redirectUri }) {
      const url = new URL(`${authorizeBase}/i/oauth2/authorize`);
      url.search = new URLSearchParams({
        response_type: "code",
        client_id: clientId,
        redirect_uri: redirectUri,
        scope: SCOPE,
        state,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
      }).toString();
      return url.href;
    },
    async profile(round, answer) {
      try {
        return ok(await meOf(await tokenOf(round, answer)));
      } catch (fault) {
        return err(kindOf(fault));
      }
    },
  };
}

/** The client's own credentials in the header (RFC 6749, 2.3.1), escaped as a form is. */
const basic =
  (secret: string): ClientAuth =>
  (_server, { client_id: id }, _body, headers) => {
    const pair = `${encodeURIComponent(id)}:${encodeURIComponent(secret)}`;
    headers.set("authorization", `Basic ${Buffer.from(pair).toString("base64")}`);
  };

class XDown extends Error {}

/** Too busy or broken on X's side; what else it says is read as an answer. */
function upright(response: Response): Response {
  if (response.status >= 500 || response.status === 429) throw new XDown(`X answered ${response.status}`);
  return response;
}

/** `TypeError` is how fetch says that nobody answered; the other two are our own patience running out. */
const UNHEARD = ["TimeoutError", "AbortError", "TypeError"];

function kindOf(fault: unknown): XFault {
  if (fault instanceof AuthorizationResponseError)
    return fault.error === "access_denied" ? "denied" : overload(fault.error);
  for (let each = fault; each instanceof Error; each = each.cause)
    if (each instanceof XDown || UNHEARD.includes(each.name)) return "down";
  return "failed";
}

const overload = (error: string): XFault =>
  ["server_error", "temporarily_unavailable"].includes(error) ? "down" : "failed";
