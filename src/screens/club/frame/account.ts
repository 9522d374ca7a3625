/** Who reads: somebody signed in, somebody who could sign in with X, or nobody to whom signing in is offered. */
export type Account = "person" | "stranger" | "none";

/** next-auth's cookie of a session, over TLS and without. */
const SESSION_COOKIES = ["__Secure-next-auth.session-token", "next-auth.session-token"];

/**
 * What the header may offer. A session's cookie is believed unread: all it opens here is the link to a page that reads it. Signing in is
 * offered where X is configured.
 */
export function accountOf(seen: { readonly cookies: readonly string[]; readonly x: boolean }): Account {
  if (seen.cookies.some((name) => SESSION_COOKIES.includes(name))) return "person";
  return seen.x ? "stranger" : "none";
}
