/** Ends the session by next-auth's own form: a token against forgery, then the request. False where it did not work. */
export async function signOut(ask: typeof fetch = (input, init) => fetch(input, init)): Promise<boolean> {
  try {
    const asked = await ask("/api/auth/csrf", { cache: "no-store" });
    const said: unknown = await asked.json();
    const csrfToken = tokenOf(said);
    if (!asked.ok || csrfToken === null) return false;
    const body = new URLSearchParams({ csrfToken, callbackUrl: "/", json: "true" });
    return (await ask("/api/auth/signout", { method: "POST", body })).ok;
  } catch {
    return false;
  }
}

const tokenOf = (said: unknown): string | null =>
  typeof said === "object" && said !== null && "csrfToken" in said && typeof said.csrfToken === "string"
    ? said.csrfToken
    : null;
