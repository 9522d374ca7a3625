import { describe, expect, it } from "vitest";
import { isOwnPage } from "./origin";

const HOST = "poker.test:3000";
const OURS = `http://${HOST}`;

const own = (method: string, headers: Record<string, string>, ours = OURS) =>
  isOwnPage({ method, ours, header: (name) => ({ host: HOST, ...headers })[name] ?? null });

describe("the origin check of cookie routes", () => {
  it("lets our own pages call", () => {
    expect(own("POST", { origin: OURS })).toBe(true);
    expect(own("GET", { origin: OURS })).toBe(true);
    expect(own("GET", {})).toBe(true);
    expect(own("GET", { "sec-fetch-site": "same-origin" })).toBe(true);
  });

  it("lets a page call that was opened under another of our names", () => {
    expect(own("POST", { origin: OURS }, "http://192.0.2.7:3000")).toBe(true);
    expect(own("POST", { origin: `HTTP://${HOST.toUpperCase()}` }, "http://192.0.2.7:3000")).toBe(true);
  });

  it.each([
    ["another site", "https://evil.example"],
    ["a site whose name begins with ours", `${OURS}.evil.example`],
    ["our host on another port", "http://poker.test:3001"],
    ["a sandboxed frame", "null"],
    ["nothing", ""],
    ["an address instead of an origin", `${OURS}/my`],
    ["another scheme", `chrome-extension://${HOST}`],
  ])("refuses %s, on reads too", (_, origin) => {
    expect(own("POST", { origin })).toBe(false);
    expect(own("GET", { origin })).toBe(false);
  });

  it("refuses a change that does not say where it comes from, and a read that says it comes from elsewhere", () => {
    expect(own("POST", {})).toBe(false);
    expect(own("PUT", {})).toBe(false);
    expect(own("GET", { "sec-fetch-site": "cross-site" })).toBe(false);
  });

  it("takes no page in the clear for ours where we speak TLS", () => {
    expect(own("POST", { origin: OURS }, `https://${HOST}`)).toBe(false);
    expect(own("POST", { origin: `https://${HOST}` }, `https://${HOST}`)).toBe(true);
  });

  it("compares no origin with a host that is not there", () => {
    expect(
      isOwnPage({ method: "POST", ours: OURS, header: (name) => (name === "origin" ? "x" : null) }),
    ).toBe(false);
  });
});
