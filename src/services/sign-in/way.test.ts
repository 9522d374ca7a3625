import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashOf } from "@/auth/secrets";
import type { XSignIn } from "@/auth/x/provider";
import { createWorld } from "../testing/world";
import { browserOf, markBrowser, ownPath, pairPage, roundOf } from "./way";

const OURS = "https://poker.test";
const X: XSignIn = {
  redirectUri: null,
  authorizeUrl: () => Promise.reject(new Error("not asked here")),
  profile: () => Promise.reject(new Error("not asked here")),
};

describe("the page to go on to", () => {
  it.each(["/my", "/my/tables?page=2&all=1", "/?mode=challenge&agent=x", "/my/~a+b,c:d@e%20f"])(
    "may be %s",
    (path) => expect(ownPath(path)).toBe(path),
  );

  it.each([
    undefined,
    "",
    "my",
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "/my#fragment",
    "/my page",
    "/\u0000",
    "/m\u00fd",
  ])("is never %j", (path) => expect(ownPath(path)).toBeNull());

  it("whatever is asked for stays on our own site", () => {
    const piece = fc.constantFrom(
      "/",
      "\\",
      "//",
      "http:",
      "evil.example",
      "@",
      ":",
      "?",
      "..",
      "%2f",
      "my",
      ".",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 8 }), (pieces) => {
        const path = ownPath(pieces.join(""));
        if (path !== null) expect(new URL(path, OURS).origin).toBe(OURS);
      }),
    );
  });
});

describe("the cookie of a browser", () => {
  it("comes back as it was given, under each origin by its own name", () => {
    for (const origin of [OURS, "http://poker.test"]) {
      const line = markBrowser("b".repeat(32), origin);
      expect(browserOf(line.split(";")[0] ?? "", origin)).toBe("b".repeat(32));
    }
    const plain = markBrowser("b".repeat(32), "http://poker.test").split(";")[0] ?? "";
    expect(browserOf(plain, OURS)).toBeNull();
  });

  it("is none where it is no token of ours", () => {
    for (const value of ["", "short", "x".repeat(65), "with spaces and such things in it", "é".repeat(30)])
      expect(browserOf(`sign-in=${value}`, "http://poker.test")).toBeNull();
  });
});

describe("a round to X", () => {
  const { ctx } = createWorld();

  it("has a verifier of the form that PKCE wants, which is told by neither the state nor its hash", () => {
    const { verifier, redirectUri } = roundOf(ctx, X, "a-state", OURS);
    expect(verifier).toMatch(/^[A-Za-z0-9._~-]{43,128}$/);
    expect(redirectUri).toBe(`${OURS}/auth/twitter/callback`);
    expect(roundOf(ctx, X, "a-state", OURS).verifier).toBe(verifier);
    expect(roundOf(ctx, X, "another", OURS).verifier).not.toBe(verifier);
    expect(roundOf(ctx, X, hashOf("a-state"), OURS).verifier).not.toBe(verifier);
  });

  it("comes back where X was told to, to the letter", () => {
    const redirectUri = "https://club.example/auth/twitter/callback";
    expect(roundOf(ctx, { ...X, redirectUri }, "a-state", OURS).redirectUri).toBe(redirectUri);
  });
});

describe("the pairing page's address", () => {
  it("says what is known and nothing else, with everything escaped", () => {
    expect(pairPage({ code: "K7N3XP9M", problem: "denied", next: null }).location).toBe(
      "/pair.html?code=K7N3XP9M&problem=denied",
    );
    expect(pairPage({ code: "a&problem=x\r\n", next: "/my?a=b" }).location).toBe(
      "/pair.html?code=a%26problem%3Dx%0D%0A&next=%2Fmy%3Fa%3Db",
    );
    expect(pairPage({}).cookies).toEqual([]);
  });
});
