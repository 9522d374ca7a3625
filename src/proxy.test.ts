import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { config, proxy } from "./proxy";

const page = (headers: Record<string, string> = {}) =>
  proxy(new NextRequest("http://localhost:3000/tv", { headers }));
const nonceOf = (policy: string | null) => /'nonce-([^']+)'/.exec(policy ?? "")?.[1];

describe("the proxy before pages", () => {
  it("gives each answer a nonce of its own, the same to the page and to the browser", () => {
    const [first, second] = [page(), page()];
    const nonce = nonceOf(first.headers.get("content-security-policy"));
    expect(nonce?.length).toBeGreaterThanOrEqual(22);
    expect(nonceOf(second.headers.get("content-security-policy"))).not.toBe(nonce);
    // Next carries the request's new headers to the page under this name.
    expect(first.headers.get("x-middleware-request-x-nonce")).toBe(nonce);
    expect(nonceOf(first.headers.get("x-middleware-request-content-security-policy"))).toBe(nonce);
  });

  it("takes no nonce from the caller", () => {
    const answer = page({ "x-nonce": "mine", "content-security-policy": "script-src 'nonce-mine'" });
    expect(answer.headers.get("x-middleware-request-x-nonce")).not.toBe("mine");
    expect(answer.headers.get("content-security-policy")).not.toContain("nonce-mine");
  });

  it("promises TLS where the front has found that it is spoken", () => {
    const hsts = (answer: Response) => answer.headers.has("strict-transport-security");
    expect(hsts(page({ "x-origin": "https://poker.example" }))).toBe(true);
    expect(hsts(page({ "x-origin": "http://poker.example", "x-forwarded-proto": "https" }))).toBe(false);
    expect(hsts(page())).toBe(false);
  });

  it("stands before pages, not before files and the API", () => {
    const [pattern = ""] = config.matcher;
    const meets = (path: string) => new RegExp(`^${pattern}$`).test(path);
    for (const path of [
      "/",
      "/tv",
      "/hole-cards.html",
      "/spectator.html",
      "/statement",
      "/my",
      "/my/crew",
      "/nope",
      "/docs",
      "/skillful",
    ])
      expect(meets(path), path).toBe(true);
    for (const path of [
      "/_next/static/a.js",
      "/tables/x",
      "/trpc/session",
      "/mcp",
      "/state",
      "/state/full",
      "/action",
      "/icon.png",
      "/skill.md",
      "/skill/tables.md",
      "/skill/none",
      "/.well-known/agent-skills/index.json",
      "/llms.txt",
    ])
      expect(meets(path), path).toBe(false);
  });
});
