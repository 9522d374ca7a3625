import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { makeHome } from "./testing/program";
import { type Script, scriptedServer, type Told } from "./testing/server";

const unknown: Told = { status: 401, body: { code: "invalid_or_revoked_token", message: "Not ours." } };
const me: Told = { status: 200, body: { name: "North", entourage: ["Ash"] } };
const pairing = (token: string): Script => ({
  "POST /auth/pair/start": [
    {
      status: 201,
      body: { device_code: "d", pair_code: "ABCD2345", interval: 2, verification_url: "/pair" },
    },
  ],
  "POST /auth/pair/complete": [{ status: 202 }, { status: 200, body: { token } }],
  "GET /agents/me": [unknown, me],
  "POST /tables": [{ status: 201, body: { join_url: "/room/1" } }],
});

let home: ReturnType<typeof makeHome>;
const ends: (() => unknown)[] = [];
beforeEach(() => {
  home = makeHome();
});
afterEach(async () => {
  home.remove();
  for (const end of ends.splice(0)) await end();
});
const serverOf = async (script: Script) => {
  const server = await scriptedServer(script);
  ends.push(server.close);
  const club = () => home.run("bash", ["examples/club.sh", server.url, "demo"]);
  const tokens = () => server.asked.flatMap(({ headers }) => headers["authorization"] ?? []);
  return { ...server, club, tokens };
};
const fileOf = (host: string) => join(home.home, ".config", "agent-poker", host, "bearer.token");

it("keeps a token for each server, and sends none to another", async () => {
  // One that was kept without a server's name.
  mkdirSync(dirname(fileOf("")), { recursive: true });
  writeFileSync(fileOf(""), "whose\n");
  const [north, south] = [await serverOf(pairing("of-north")), await serverOf(pairing("of-south"))];
  for (const { club } of [north, south, north]) expect(await club()).toMatchObject({ status: 0 });
  expect(new Set(north.tokens())).toEqual(new Set(["Bearer of-north"]));
  expect(new Set(south.tokens())).toEqual(new Set(["Bearer of-south"]));
  expect(north.callsOf("POST /auth/pair/start")).toHaveLength(1);
  for (const [host, token] of [
    [north.host, "of-north\n"],
    [south.host, "of-south\n"],
    ["", "whose\n"],
  ] as const)
    expect(readFileSync(fileOf(host), "utf8")).toBe(token);
  expect(statSync(fileOf(north.host)).mode & 0o777).toBe(0o600);
});

it("waits out a restart in the middle of pairing, and says once why", async () => {
  const script = pairing("late");
  const page: Told = { status: 502, body: "<html>Bad Gateway</html>" };
  const cut: Told = { status: 200, body: { token: "half" }, cut: true };
  const fast: Told = { status: 429, body: { code: "rate_limited", message: "Slow down.", retry_after: 30 } };
  const server = await serverOf({
    ...script,
    "POST /auth/pair/complete": [page, cut, fast, { status: 200, body: { token: "late" } }],
  });
  const { status, err } = await server.club();
  expect([status, err.match(/trying again/g)]).toEqual([0, ["trying again"]]);
  expect(readFileSync(fileOf(server.host), "utf8")).toBe("late\n");
});

it("gives up with the server's words where the wait is long, and keeps no file", async () => {
  const message = "Too many codes were asked for.";
  const server = await serverOf({
    ...pairing("never"),
    "POST /auth/pair/start": [{ status: 429, body: { code: "rate_limited", message, retry_after: 3600 } }],
  });
  expect(await server.club()).toMatchObject({ status: 1, err: expect.stringContaining(message) });
  expect(existsSync(fileOf(server.host))).toBe(false);
});
