import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Manner, SAM, startXStandIn, type XStandIn } from "../../../e2e/support/x-stand-in";
import { createXSignIn, type XOptions } from "./provider";

const REDIRECT = "http://poker.test/auth/twitter/callback";
const round = { state: "s".repeat(32), verifier: "v".repeat(43), redirectUri: REDIRECT };

let x: XStandIn;
beforeAll(async () => {
  x = await startXStandIn();
  x.redirectUri = REDIRECT;
});
beforeEach(() => x.behave({}));
afterAll(() => x.close());

const signIn = (parts: Partial<XOptions> = {}) =>
  createXSignIn({
    clientId: x.clientId,
    clientSecret: x.clientSecret,
    authorizeBase: x.base,
    apiBase: x.base,
    ...parts,
  });

/** A person at the consent page: what X sends the browser back with. */
async function consent(url: string, decision: "allow" | "deny") {
  const page = await (await fetch(url)).text();
  const fields = [...page.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [
    name,
    value,
  ]);
  const body = new URLSearchParams({ ...Object.fromEntries(fields), redirect_uri: REDIRECT, decision });
  const answer = await fetch(`${x.base}/consent`, { method: "POST", body, redirect: "manual" });
  const { searchParams } = new URL(answer.headers.get("location") ?? "");
  const of = (name: string) => searchParams.get(name) ?? undefined;
  return { state: of("state") ?? "", code: of("code"), error: of("error") };
}

async function visit(manner: Partial<Manner> = {}, decision: "allow" | "deny" = "allow", parts = {}) {
  x.behave(manner);
  const provider = signIn(parts);
  const answer = await consent(await provider.authorizeUrl(round), decision);
  return provider.profile(round, answer);
}

/** Short only where X never answers: nothing else hangs on how fast this machine is. */
const patience = (manner: Partial<Manner>) =>
  Object.values(manner).includes("hang") ? { timeoutMs: 50 } : {};

describe("signing in with X", () => {
  it("asks for consent with everything that OAuth 2.0 with PKCE wants, and without the verifier", async () => {
    const url = new URL(await signIn().authorizeUrl(round));
    expect(url.origin + url.pathname).toBe(`${x.base}/i/oauth2/authorize`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: "code",
      client_id: x.clientId,
      redirect_uri: REDIRECT,
      scope: "users.read tweet.read",
      state: round.state,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: "S256",
    });
    expect(url.href).not.toContain(round.verifier);
    expect((await fetch(url)).status).toBe(200);
  });

  it("brings the profile, having shown secret and verifier to X alone", async () => {
    expect(await visit()).toEqual({
      ok: true,
      value: { id: SAM.id, username: SAM.username, name: SAM.name, avatarUrl: SAM.profile_image_url },
    });
    expect(x.seen.join("\n")).not.toContain(round.verifier);
    expect(x.seen.join("\n")).not.toContain(x.clientSecret);
  });

  it("takes no picture that is not https", async () => {
    for (const profile_image_url of ["http://images.example/a.png", "javascript:alert(1)"])
      expect(await visit({ user: { ...SAM, profile_image_url } })).toMatchObject({
        value: { avatarUrl: null },
      });
    const { profile_image_url: _, ...bare } = SAM;
    expect(await visit({ user: bare })).toMatchObject({ value: { avatarUrl: null } });
  });

  it("redeems a code once", async () => {
    const provider = signIn();
    const answer = await consent(await provider.authorizeUrl(round), "allow");
    expect((await provider.profile(round, answer)).ok).toBe(true);
    expect(await provider.profile(round, answer)).toEqual({ ok: false, error: "failed" });
  });

  it("fails with another verifier, another redirect, another state, a wrong secret, or none where one is due", async () => {
    const answer = async () => consent(await signIn().authorizeUrl(round), "allow");
    const failed = { ok: false, error: "failed" };
    expect(await signIn().profile({ ...round, verifier: "w".repeat(43) }, await answer())).toEqual(failed);
    const elsewhere = { ...round, redirectUri: `${REDIRECT}/` };
    expect(await signIn().profile(elsewhere, await answer())).toEqual(failed);
    expect(await signIn().profile({ ...round, state: "t".repeat(32) }, await answer())).toEqual(failed);
    expect(await visit({}, "allow", { clientSecret: "wrong" })).toEqual(failed);
    expect(await visit({}, "allow", { clientSecret: undefined })).toEqual(failed);
    expect(await signIn().profile(round, { state: round.state })).toEqual(failed);
  });

  it.each([
    ["denied", {}, "deny"],
    ["failed", { token: "refused" }, "allow"],
    ["failed", { token: "nonsense" }, "allow"],
    ["failed", { me: "nonsense" }, "allow"],
    ["failed", { me: "refused" }, "allow"],
    ["failed", { state: "forged" }, "allow"],
    ["failed", { user: { ...SAM, id: "12; DROP" } }, "allow"],
    ["failed", { user: { ...SAM, username: "../evil" } }, "allow"],
    ["down", { token: "broken" }, "allow"],
    ["down", { me: "broken" }, "allow"],
    ["down", { token: "hang" }, "allow"],
    ["down", { me: "hang" }, "allow"],
  ] as const)("is %s where X does %j", async (fault, manner, decision) => {
    expect(await visit(manner, decision, patience(manner))).toEqual({ ok: false, error: fault });
  });

  it("is down where nobody is at X's address, or X itself says so", async () => {
    const { code, state } = await consent(await signIn().authorizeUrl(round), "allow");
    const nobody = signIn({ apiBase: "http://127.0.0.1:1" });
    expect(await nobody.profile(round, { code, state })).toEqual({ ok: false, error: "down" });
    const busy = { state, error: "temporarily_unavailable" };
    expect(await signIn().profile(round, busy)).toEqual({ ok: false, error: "down" });
    expect(await signIn().profile(round, { state, error: "invalid_scope" })).toEqual({
      ok: false,
      error: "failed",
    });
  });
});
