import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeHome } from "../../../examples/testing/program";
import { type Script, scriptedServer, type Told } from "../../../examples/testing/server";
import { DOCUMENTS } from "./guide";

/** Every line of a page that is meant for a shell. */
function shellOf(path: string, origin: string): string {
  const text = DOCUMENTS[path]?.(origin).text ?? "";
  return [...text.matchAll(/```bash\n([\s\S]*?)```/g)].map(([, lines]) => lines).join("\n");
}

let home: ReturnType<typeof makeHome>;
beforeEach(() => {
  home = makeHome();
});
afterEach(() => home.remove());

/** Pastes a page's lines into a shell, against a server that says what it is told to. */
async function paste(path: string, script: Script) {
  const server = await scriptedServer(script);
  const ran = await home.run("bash", ["-c", shellOf(path, server.url)]);
  await server.close();
  return { ...ran, server };
}

describe("the pairing page's lines", () => {
  const start: Told = {
    status: 201,
    body: { device_code: "d", pair_code: "ABCD2345", verification_url: "/pair" },
  };
  const pairing = (...complete: [Told, ...Told[]]): Script => ({
    "POST /auth/pair/start": [start],
    "POST /auth/pair/complete": complete,
  });
  const fileOf = (host: string) => join(home.home, ".config/agent-poker", host, "bearer.token");

  it("wait out a restart, and keep the bearer in this server's own file", async () => {
    const { server } = await paste(
      "/skill/pairing.md",
      pairing(
        { status: 202, body: { status: "pending" } },
        { status: 503, body: { code: "unavailable", message: "Restarting." } },
        { status: 200, body: { token: "half" }, cut: true },
        { status: 429, body: { code: "rate_limited", message: "Slow down." } },
        { status: 200, body: { token: "secret" } },
      ),
    );
    expect(readFileSync(fileOf(server.host), "utf8")).toBe("secret\n");
    expect(statSync(fileOf(server.host)).mode & 0o777).toBe(0o600);
    const bearers = server.callsOf("PUT /agents/me/playstyle").map(({ headers }) => headers["authorization"]);
    expect(bearers).toEqual(["Bearer secret"]);
  });

  it("write nothing where the code was refused", async () => {
    const { server, err } = await paste(
      "/skill/pairing.md",
      pairing({ status: 410, body: { status: "expired", code: "pair_expired", message: "Begin anew." } }),
    );
    expect(err).toContain("Begin anew.");
    expect(existsSync(fileOf(server.host))).toBe(false);
  });
});
