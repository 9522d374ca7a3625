import type { NetworkInterfaceInfo } from "node:os";
import { describe, expect, it } from "vitest";
import type { Caller } from "@/services/ctx";
import { createOrigins, isLoopback, lanAddress } from "./origin";

const entry = (address: string, more: Partial<NetworkInterfaceInfo> = {}) =>
  ({ address, family: "IPv4", internal: false, ...more }) as NetworkInterfaceInfo;

const from = (headers: Record<string, string>, url = "http://x/"): Caller => ({
  url,
  header: (name) => headers[name] ?? null,
});

const origins = (env: Parameters<typeof createOrigins>[0], lan: string | null = "192.168.1.23") =>
  createOrigins(
    env,
    () => 3000,
    () => lan,
  );

describe("this machine's address in its network", () => {
  it("is the first real IPv4 one", () => {
    expect(
      lanAddress({
        lo: [entry("127.0.0.1", { internal: true })],
        docker0: [entry("172.17.0.1")],
        eth0: [entry("fe80::1", { family: "IPv6" }), entry("169.254.3.4"), entry("10.0.0.5")],
        wlan0: [entry("192.168.1.23")],
      }),
    ).toBe("10.0.0.5");
  });

  it("is none on a machine alone", () => {
    expect(lanAddress({ lo: [entry("127.0.0.1", { internal: true })] })).toBeNull();
  });
});

describe("our own origin (decision 26)", () => {
  const plain = origins({ TRUST_PROXY: false });

  it("is PUBLIC_URL where that is set, whatever the caller says", () => {
    const set = origins({ TRUST_PROXY: true, PUBLIC_URL: "https://poker.example" });
    const caller = from({ host: "evil.example", "x-forwarded-host": "evil.example" });
    expect([set.origin(caller), set.reachable(caller)]).toEqual(Array(2).fill("https://poker.example"));
  });

  it("is as the caller knows us otherwise", () => {
    expect(plain.origin(from({ host: "Poker.local:3000" }))).toBe("http://poker.local:3000");
    expect(plain.origin(from({ host: "[::1]:3000" }))).toBe("http://[::1]:3000");
    expect(plain.origin(from({ host: "a.example" }, "https://a.example/state"))).toBe("https://a.example");
  });

  it("believes forwarded names only with TRUST_PROXY, and of a chain the last", () => {
    const caller = from({
      host: "10.0.0.1:3000",
      "x-forwarded-host": "made-up.example, real.example",
      "x-forwarded-proto": "https",
    });
    expect(plain.origin(caller)).toBe("http://10.0.0.1:3000");
    expect(origins({ TRUST_PROXY: true }).origin(caller)).toBe("https://real.example");
  });

  it.each(["", "a b", "x/y", "x@y", 'x"', "x?y", "javascript:alert(1)", "x:y", "-"])(
    "is our network address when the name is not one: %j",
    (host) => {
      expect(plain.origin(from({ host }))).toBe("http://192.168.1.23:3000");
      expect(origins({ TRUST_PROXY: false }, null).origin(from({ host }))).toBe("http://localhost:3000");
    },
  );
});

describe("an origin for QR codes", () => {
  const local = from({ host: "localhost:3000" });

  it("is our network address when the caller is on this machine", () => {
    expect(origins({ TRUST_PROXY: false }).reachable(local)).toBe("http://192.168.1.23:3000");
  });

  it("is what the caller used when that works for others too", () => {
    expect(origins({ TRUST_PROXY: false }).reachable(from({ host: "poker.local" }))).toBe(
      "http://poker.local",
    );
  });

  it("stays local where nobody else can reach us", () => {
    expect(origins({ TRUST_PROXY: false, HOST: "127.0.0.1" }).reachable(local)).toBe("http://localhost:3000");
    expect(origins({ TRUST_PROXY: false }, null).reachable(local)).toBe("http://localhost:3000");
  });

  it.each([
    [undefined, "http://192.168.1.23:3000"],
    ["0.0.0.0", "http://192.168.1.23:3000"],
    ["::", "http://192.168.1.23:3000"],
    ["192.168.7.7", "http://192.168.7.7:3000"],
    ["2001:db8::7", "http://[2001:db8::7]:3000"],
    ["poker.local", "http://poker.local:3000"],
    ["localhost", "http://localhost:3000"],
    ["::1", "http://localhost:3000"],
  ])("with HOST=%s is %s", (HOST, origin) => {
    const env = { TRUST_PROXY: false, ...(HOST !== undefined && { HOST }) };
    expect(origins(env).reachable(local)).toBe(origin);
  });

  it.each([
    "localhost",
    "localhost:3000",
    "127.0.0.1:80",
    "127.8.8.8",
    "tv.localhost",
    "[::1]:3000",
    "0.0.0.0",
  ])("knows that %s is this machine", (host) => expect(isLoopback(host)).toBe(true));
  it.each(["192.168.1.23", "localhost.example", "1.127.0.0", "[2001:db8::1]"])(
    "knows that %s is not",
    (host) => expect(isLoopback(host)).toBe(false),
  );
});

describe("where to open it", () => {
  it("is this machine and its network, one address alone, or PUBLIC_URL", () => {
    expect(origins({ TRUST_PROXY: false }).all()).toEqual([
      "http://localhost:3000",
      "http://192.168.1.23:3000",
    ]);
    expect(origins({ TRUST_PROXY: false }, null).all()).toEqual(["http://localhost:3000"]);
    expect(origins({ TRUST_PROXY: false, HOST: "127.0.0.1" }).all()).toEqual(["http://localhost:3000"]);
    expect(origins({ TRUST_PROXY: false, HOST: "10.0.0.5" }).all()).toEqual(["http://10.0.0.5:3000"]);
    expect(origins({ TRUST_PROXY: false, PUBLIC_URL: "https://p.example" }).all()).toEqual([
      "https://p.example",
    ]);
  });
});
