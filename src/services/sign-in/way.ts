import { hashOf } from "@/auth/secrets";
import { cookieOf, isHttps, setCookie } from "@/auth/session";
import type { XRound } from "@/auth/x/provider";
import type { Ctx } from "../ctx";
import { PAIRING_LIFE_MS } from "../times";

/** Where a browser goes on to, and the cookies it is given on the way. */
export interface Way {
  readonly location: string;
  readonly cookies: readonly string[];
}

/**
 * What went wrong, as the pairing page draws it. `browser`: not the one that began. `state`: no sign-in of ours, or too old. `busy`: too
 * many ways to X from one address.
 */
export type SignInProblem = "not_configured" | "busy" | "denied" | "down" | "failed" | "browser" | "state";

/** The page that tells the operator how things stand; what it says of a code it asks the server itself. */
export function pairPage(about: {
  readonly code?: string | null;
  readonly problem?: SignInProblem;
  readonly next?: string | null;
  readonly result?: "paired";
}): Way {
  const query = new URLSearchParams();
  for (const name of ["code", "result", "problem", "next"] as const) {
    const value = about[name];
    if (value !== undefined && value !== null) query.set(name, value);
  }
  return { location: `/pair.html?${query}`, cookies: [] };
}

/** The page to go on to after signing in: a path of our own, or none. */
export function ownPath(text: string | undefined): string | null {
  if (text === undefined || !/^\/(?![/\\])[\w\-./?=&%~+,:@]*$/.test(text)) return null;
  return new URL(text, "http://ours").origin === "http://ours" ? text : null;
}

/** The cookie that ties a sign-in to the browser that began it. Over TLS no other host can plant it (RFC 6265bis, 4.1.3.2). */
const browserCookie = (origin: string) => `${isHttps(origin) ? "__Host-" : ""}sign-in`;

/** Which browser this is, by its cookie; null for one that never began. */
export const browserOf = (cookies: string | null, origin: string): string | null => {
  const value = cookieOf(cookies, browserCookie(origin));
  return value !== null && /^[\w-]{22,64}$/.test(value) ? value : null;
};

export const markBrowser = (value: string, origin: string): string =>
  setCookie({ name: browserCookie(origin), value, seconds: PAIRING_LIFE_MS / 1000, origin });

/** What both halves of a sign-in share. The verifier follows from the state under the server's secret: it is stored nowhere. */
export const roundOf = (ctx: Ctx, x: NonNullable<Ctx["x"]>, state: string, origin: string): XRound => ({
  state,
  verifier: ctx.derive("pkce", hashOf(state)),
  redirectUri: x.redirectUri ?? `${origin}/auth/twitter/callback`,
});
