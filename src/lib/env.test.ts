import { describe, expect, it } from "vitest";
import { readEnv } from "./env";

const read = (source: Record<string, string>) => {
  const result = readEnv(source);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
const refuse = (source: Record<string, string>) => {
  const result = readEnv(source);
  if (result.ok) throw new Error("it was accepted");
  return result.error;
};

describe("the environment (decision 26)", () => {
  it("needs nothing", () => {
    expect(read({})).toEqual({
      NODE_ENV: "production",
      PORT: 3000,
      DATA_DIR: "./data",
      X_AUTHORIZE_BASE: "https://x.com",
      X_API_BASE: "https://api.x.com",
      TRUST_PROXY: false,
      ACTION_RATE_PER_MINUTE: 60,
      SANDBOX_TABLES: 100,
      LOCAL_PAIRING: "on",
      LOG_LEVEL: "info",
    });
  });

  it("takes an empty variable for an absent one, as container tools write them", () => {
    expect(read({ PORT: "", PUBLIC_URL: "", DATABASE_URL: "" })).toEqual(read({}));
  });

  it("reads what is given", () => {
    const env = read({
      PORT: "8080",
      HOST: "127.0.0.1",
      PUBLIC_URL: "https://poker.example/",
      DATABASE_URL: "postgresql://u@h/db",
      AUTH_SECRET: "s".repeat(32),
      ACTION_RATE_PER_MINUTE: "6000",
      LOG_LEVEL: "debug",
    });
    expect([env.PORT, env.HOST, env.ACTION_RATE_PER_MINUTE]).toEqual([8080, "127.0.0.1", 6000]);
    expect(env.PUBLIC_URL).toBe("https://poker.example");
  });

  it.each([
    ["off", false],
    ["0", false],
    ["on", true],
    ["true", true],
    ["1", true],
  ])("understands TRUST_PROXY=%s", (text, trusts) =>
    expect(read({ TRUST_PROXY: text }).TRUST_PROXY).toBe(trusts),
  );

  it.each(["on", "off", "trusted"])("understands LOCAL_PAIRING=%s", (word) =>
    expect(read({ LOCAL_PAIRING: word }).LOCAL_PAIRING).toBe(word),
  );

  it.each([
    ["PORT", "99999"],
    ["PORT", "3000a"],
    ["PORT", "-1"],
    ["PUBLIC_URL", "ftp://x"],
    ["PUBLIC_URL", "poker.example"],
    ["PUBLIC_URL", "https://x/path"],
    ["PUBLIC_URL", "https://user@x"],
    ["DATABASE_URL", "mysql://x"],
    ["REDIS_URL", "redis://x"],
    ["AUTH_SECRET", "short"],
    ["X_REDIRECT_URI", "poker.example/auth/twitter/callback"],
    ["X_REDIRECT_URI", "https://poker.example/auth/twitter/callback"],
    ["X_CLIENT_SECRET", "without an id"],
    ["X_AUTHORIZE_BASE", "http://x.com"],
    ["X_API_BASE", "http://127.0.0.1.evil.example"],
    ["X_API_BASE", "https://user@api.x.com"],
    ["X_API_BASE", "https://api.x.com/?a=b"],
    ["TRUST_PROXY", "maybe"],
    ["ACTION_RATE_PER_MINUTE", "0"],
    ["LOCAL_PAIRING", "maybe"],
    ["LOG_LEVEL", "loud"],
    ["NODE_ENV", "prod"],
  ])("refuses %s=%s by its name", (name, value) => {
    expect(refuse({ [name]: value })).toMatch(new RegExp(`^  ${name} `, "m"));
  });

  it("knows X by its public addresses, or by others for tests and proxies (decision 22)", () => {
    const env = read({
      X_CLIENT_ID: "our-app",
      X_CLIENT_SECRET: "its-secret",
      X_REDIRECT_URI: "https://poker.example/auth/twitter/callback",
      X_AUTHORIZE_BASE: "http://127.0.0.1:4099",
      X_API_BASE: "https://proxy.example/x/",
    });
    expect([env.X_CLIENT_ID, env.X_CLIENT_SECRET]).toEqual(["our-app", "its-secret"]);
    expect([env.X_AUTHORIZE_BASE, env.X_API_BASE]).toEqual([
      "http://127.0.0.1:4099",
      "https://proxy.example/x",
    ]);
  });

  it("names every fault in one message, and gives away no value", () => {
    const message = refuse({ PORT: "x", AUTH_SECRET: "hunter2", DATABASE_URL: "mysql://u:pass@h" });
    expect(message.split("\n")).toHaveLength(4);
    expect(message).not.toMatch(/hunter2|pass/);
  });
});
