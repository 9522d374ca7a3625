import { decode, encode } from "next-auth/jwt";

declare const proof: unique symbol;

/** Somebody's X account, as it named itself when it signed in. */
export interface Person {
  /** X's own number of the account, which never changes. */
  readonly twitterId: string;
  readonly name: string;
  readonly handle: string;
}

/** Somebody whose session was checked. Only `personOf` makes one. */
export interface PersonActor extends Person {
  readonly [proof]: "person";
}

/** The sessions of people who signed in with X: an encrypted cookie of next-auth's form, so that its own routes read and end it. */
export interface Sessions {
  /** What next-auth's routes need to read the same cookies. */
  readonly secret: string;
  /** Who sends these cookies to this origin of ours; null for nobody. */
  personOf(cookies: string | null, origin: string): Promise<PersonActor | null>;
  /** The `Set-Cookie` line that signs somebody in. */
  begin(person: Person, origin: string): Promise<string>;
}

/** Thirty days, which every visit begins anew. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;

/** `secret` is for sessions alone, derived from the server's own. */
export function createSessions(secret: string): Sessions {
  return {
    secret,
    async personOf(cookies, origin) {
      const text = cookieOf(cookies, sessionCookie(origin));
      if (text === null) return null;
      // A cookie that is damaged, out of date or of another secret is no session: whoever sends it is nobody.
      const token = await decode({ token: text, secret }).catch(() => null);
      const { sub, name, handle } = token ?? {};
      if (typeof sub !== "string" || typeof name !== "string" || typeof handle !== "string") return null;
      return mint({ twitterId: sub, name, handle });
    },
    async begin({ twitterId, name, handle }, origin) {
      const token = await encode({
        token: { sub: twitterId, name, handle },
        secret,
        maxAge: SESSION_SECONDS,
      });
      return setCookie({ name: sessionCookie(origin), value: token, seconds: SESSION_SECONDS, origin });
    },
  };
}

// The cast is the mint: a branded actor is proof that the session was checked.
const mint = (person: Person): PersonActor => person as PersonActor;

export const isHttps = (origin: string): boolean => origin.startsWith("https:");

/** next-auth's own names: over TLS a cookie that plain HTTP could have planted counts for nothing. */
const sessionCookie = (origin: string): string =>
  `${isHttps(origin) ? "__Secure-" : ""}next-auth.session-token`;

/** A cookie that scripts don't see and that comes along when somebody arrives from another site (RFC 6265bis, 5.2). */
export const setCookie = (cookie: {
  readonly name: string;
  readonly value: string;
  readonly seconds: number;
  readonly origin: string;
}): string =>
  `${cookie.name}=${cookie.value}; Path=/; Max-Age=${cookie.seconds}; HttpOnly; SameSite=Lax${isHttps(cookie.origin) ? "; Secure" : ""}`;

/** One value of a `Cookie` header; the first where a name comes twice, as the most exact path stands first (RFC 6265, 5.4). */
export function cookieOf(header: string | null, name: string): string | null {
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at !== -1 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim() || null;
  }
  return null;
}
