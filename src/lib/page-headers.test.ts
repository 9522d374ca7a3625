import { describe, expect, it } from "vitest";
import { contentPolicy, pageHeaders } from "./page-headers";

const policy = { nonce: "bm9uY2U=", secure: false, development: false };
const rule = (name: string, text = contentPolicy(policy)) =>
  text
    .split("; ")
    .find((line) => line.startsWith(`${name} `))
    ?.slice(name.length + 1);

describe("a page's content policy", () => {
  it("runs only scripts with this answer's nonce", () => {
    expect(rule("script-src")).toBe("'self' 'nonce-bm9uY2U=' 'strict-dynamic'");
    expect(contentPolicy(policy)).not.toContain("unsafe-eval");
  });

  it("lets nobody frame it, no plugin in and no base moved", () => {
    expect([rule("frame-ancestors"), rule("object-src"), rule("base-uri")]).toEqual(Array(3).fill("'none'"));
  });

  it("speaks to its own server only, and runs the dealer's worker", () => {
    expect([rule("connect-src"), rule("worker-src")]).toEqual(["'self'", "'self' blob:"]);
  });

  it("shows pictures of other sites, over TLS only", () => {
    expect(rule("img-src")).toBe("'self' data: blob: https:");
  });

  it("names no rule twice", () => {
    const names = contentPolicy(policy)
      .split("; ")
      .map((line) => line.split(" ")[0]);
    expect(new Set(names).size).toBe(names.length);
  });

  it("lets development evaluate, and nothing else", () => {
    expect(rule("script-src", contentPolicy({ ...policy, development: true }))).toContain("'unsafe-eval'");
  });
});

describe("a page's headers", () => {
  it("promise TLS only to whom came over TLS", () => {
    expect(pageHeaders(policy)).not.toHaveProperty("strict-transport-security");
    expect(pageHeaders({ ...policy, secure: true })).toHaveProperty("strict-transport-security");
  });

  it("keep the wake lock and give away camera and microphone", () => {
    expect(pageHeaders(policy)["permissions-policy"]).toMatch(/screen-wake-lock=\(self\).*camera=\(\)/);
  });
});
