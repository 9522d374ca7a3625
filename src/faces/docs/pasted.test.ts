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

describe("the skill's lines", () => {
  const TABLE = "0123456789abcdef0123";
  const lastHand = { version: 1, standings: [{ name: "Ada", chips: 2000 }] };
  const over = { version: 1, lastHand, table: { phase: "ended", playersPublic: [] } };
  const play: Script = {
    "POST /tables/sandbox": [{ status: 201, body: { table_id: TABLE } }],
    [`POST /tables/${TABLE}/lobby/claim`]: [{ status: 200, body: { claim_token: "of-the-chair" } }],
    "GET /state": [{ status: 200, body: over }],
    [`POST /tables/${TABLE}/lobby/leave`]: [{ status: 200, body: { ok: true, seat_index: 0 } }],
  };
  const tooFast = (seconds: number): Told => ({
    status: 429,
    body: { code: "too_many_sandboxes", message: "Enough tables for now.", retry_after: seconds },
    headers: { "retry-after": String(seconds) },
  });

  it("say that they wait, and give the chair back at the end", async () => {
    const { server, out, err } = await paste("/skill.md", {
      ...play,
      "POST /tables/sandbox": [tooFast(1), { status: 201, body: { table_id: TABLE } }],
    });
    expect([out, err]).toEqual([
      expect.stringContaining('[{"name":"Ada","chips":2000}]'),
      expect.stringMatching(/will retry in 1 second/i),
    ]);
    const left = server.asked.at(-1);
    expect(left?.call).toBe(`POST /tables/${TABLE}/lobby/leave`);
    expect(left?.headers["x-claim-token"]).toBe("of-the-chair");
  });

  it("give up with the server's words where the wait is long", async () => {
    const { server, err } = await paste("/skill.md", { ...play, "POST /tables/sandbox": [tooFast(3600)] });
    expect(err).toContain("Enough tables for now.");
    expect(server.callsOf("POST /tables/sandbox")).toHaveLength(1);
  });
});
