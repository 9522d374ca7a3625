import { describe, expect, it } from "vitest";
import { type HealthSources, health, isHealthPath, type Stage } from "./health";

const sources = (more: Partial<HealthSources> = {}): HealthSources => ({
  stage: () => "ready",
  ping: async () => {},
  metrics: { text: async () => "a_number 1\n", contentType: "text/plain; version=0.0.4" },
  reachable: () => "http://192.168.1.23:3000",
  ...more,
});
const ask = async (path: string, from = sources(), method = "GET") => {
  const response = await health(from, new Request(`http://localhost${path}`, { method }));
  if (response === null) throw new Error(`${path} was nobody's`);
  return response;
};

describe("health", () => {
  it("is live as long as it answers, whatever its stage", async () => {
    for (const stage of ["starting", "ready", "draining"] satisfies Stage[])
      expect((await ask("/health/live", sources({ stage: () => stage }))).status).toBe(200);
  });

  it.each(["/health", "/health/ready"])("%s is 200 when the stores answer", async (path) => {
    const response = await ask(path);
    expect([response.status, await response.json()]).toEqual([200, { status: "ready" }]);
  });

  it("is not ready while it starts or drains", async () => {
    for (const stage of ["starting", "draining"] as const) {
      const response = await ask("/health/ready", sources({ stage: () => stage }));
      expect([response.status, await response.json()]).toEqual([503, { status: stage }]);
    }
  });

  it("is not ready when a store refuses", async () => {
    const response = await ask("/health/ready", sources({ ping: () => Promise.reject(new Error("gone")) }));
    expect([response.status, await response.json()]).toEqual([503, { status: "store_unreachable" }]);
  });

  it("is not ready when a store is silent for 2 s", async () => {
    const response = await ask("/health/ready", sources({ ping: () => new Promise(() => {}) }));
    expect(response.status).toBe(503);
  });

  it("tells the TV where phones find us", async () => {
    expect(await (await ask("/health/address")).json()).toEqual({ origin: "http://192.168.1.23:3000" });
  });

  it("gives the metrics in their own type", async () => {
    const response = await ask("/metrics");
    expect(response.headers.get("content-type")).toContain("text/plain");
    expect(await response.text()).toBe("a_number 1\n");
  });

  it("is never kept, sniffed or framed", async () => {
    const { headers } = await ask("/health/ready");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  });

  it("answers HEAD without a body, and other methods with 405 and Allow", async () => {
    const head = await ask("/health/live", sources(), "HEAD");
    expect([head.status, await head.text()]).toEqual([200, ""]);
    const post = await ask("/health/live", sources(), "POST");
    expect([post.status, post.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });

  it("leaves every other path to others", async () => {
    for (const path of ["/health/", "/healthy", "/health/secret", "/", "/constructor", "/state"]) {
      expect(isHealthPath(path)).toBe(false);
      expect(await health(sources(), new Request(`http://localhost${path}`))).toBeNull();
    }
  });
});
