import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth, { type AuthOptions } from "next-auth";
import { isHttps, SESSION_SECONDS } from "@/auth/session";
import { limitedText } from "@/faces/limited-text";
import { isOwnPage } from "@/faces/trpc/origin";
import type { House } from "./compose";
import { house } from "./house";

/** Bigger than any form of next-auth's. */
const MAX_BODY = 4096;
/** What of next-auth's routes is open; there is nothing behind the others here. */
const ACTIONS = ["csrf", "providers", "session", "signin", "signout"];

/**
 * next-auth's own routes under `/api/auth`: who is signed in, the token against forged requests, and signing out. Signing in is ours
 * (`/auth/twitter/login`): it is bound to a pair code, which no provider of next-auth's can carry.
 */
export const answerAccount = async (request: Request): Promise<Response> =>
  accountAnswer(await house(), request);

/** The same, of a house that is at hand. */
export async function accountAnswer(
  { originOf, sessions, log }: Pick<House, "originOf" | "sessions" | "log">,
  request: Request,
): Promise<Response> {
  const [, , , action = "", provider] = new URL(request.url).pathname.split("/");
  if (!ACTIONS.includes(action) || provider !== undefined) return refused(404);
  const header = (name: string) => request.headers.get(name);
  const origin = originOf({ url: request.url, header });
  // next-auth has a token of its own against forged forms; a browser that names another site need not get that far.
  const named = header("origin") !== null || header("sec-fetch-site") !== null;
  if (named && !isOwnPage({ method: request.method, ours: origin, header })) return refused(403);
  // Without it next-auth would believe a NEXTAUTH_URL alone; the origin that it is told is the one we worked out ourselves.
  process.env["AUTH_TRUST_HOST"] = "1";
  const options = optionsOf(origin, sessions.secret, (code) => log.warn("next_auth", { code }));
  return ask(request, origin, options);
}

const refused = (status: number): Response =>
  new Response(null, { status, headers: { "cache-control": "no-store" } });

function optionsOf(origin: string, secret: string, warn: (code: string) => void): AuthOptions {
  return {
    providers: [],
    secret,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    useSecureCookies: isHttps(origin),
    pages: { signIn: "/auth/twitter/login", signOut: "/my", error: "/" },
    callbacks: {
      // Only to a place of our own, told as a path.
      redirect({ url }) {
        const to = URL.canParse(url, origin) ? new URL(url, origin) : null;
        return to?.origin === origin ? to.href : origin;
      },
      session: ({ session, token }) => ({
        expires: session.expires,
        user: { name: token.name ?? null, handle: token["handle"], twitter_id: token.sub },
      }),
    },
    logger: { error: warn, warn, debug: () => {} },
  };
}

/** Runs next-auth's handler for Next's older kind of route, which needs nothing of Next itself, on a request of the newer kind. */
async function ask(request: Request, origin: string, options: AuthOptions): Promise<Response> {
  const url = new URL(request.url);
  const { host, protocol } = new URL(origin);
  const body = await formOf(request);
  if (body === null) return refused(413);
  const headers = new Headers({ "cache-control": "no-store" });
  const asked = {
    method: request.method,
    headers: { "x-forwarded-host": host, "x-forwarded-proto": protocol.slice(0, -1) },
    query: {
      ...withoutNonsense(Object.fromEntries(url.searchParams), origin),
      nextauth: url.pathname.split("/").slice(3),
    },
    cookies: withoutNonsense(cookiesOf(request.headers.get("cookie")), origin),
    body,
  };
  let status = 200;
  let text: string | null = null;
  const answer = {
    status(code: number) {
      status = code;
      return answer;
    },
    getHeader: (name: string) =>
      name.toLowerCase() === "set-cookie" ? headers.getSetCookie() : headers.get(name),
    setHeader(name: string, value: string | readonly string[]) {
      headers.delete(name);
      for (const each of [value].flat()) headers.append(name, each);
      return answer;
    },
    json(value: unknown) {
      headers.set("content-type", "application/json");
      text = JSON.stringify(value);
    },
    send(value: unknown) {
      if (typeof value === "string") text = value;
      else answer.json(value);
    },
    end() {},
  };
  // What next-auth reads of a request and says to an answer is what stands above, and no more.
  await NextAuth(asked as unknown as NextApiRequest, answer as unknown as NextApiResponse, options);
  return new Response(text, { status, headers });
}

/** A form's or a JSON body's fields; null where it is too long to be one. */
async function formOf(request: Request): Promise<Record<string, unknown> | null> {
  if (request.method !== "POST") return {};
  const text = await limitedText(request, MAX_BODY);
  if (text === null) return null;
  if (!request.headers.get("content-type")?.includes("json"))
    return Object.fromEntries(new URLSearchParams(text));
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** next-auth calls itself wrongly set up where somebody brings an address to go on to, or a cookie that remembers one, that is none. */
const withoutNonsense = (given: Record<string, string>, origin: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(given).filter(
      ([name, value]) =>
        !/^callbackUrl$|next-auth\.callback-url$/.test(name) ||
        (/^(https?:|\/)/.test(value) && URL.canParse(value, origin)),
    ),
  );

const cookiesOf = (header: string | null): Record<string, string> =>
  Object.fromEntries(
    (header ?? "").split(";").flatMap((part) => {
      const at = part.indexOf("=");
      return at === -1 ? [] : [[part.slice(0, at).trim(), decoded(part.slice(at + 1).trim())]];
    }),
  );

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
