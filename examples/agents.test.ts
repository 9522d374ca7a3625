import { join } from "node:path";
import { describe, it } from "vitest";
import { makeHome } from "./testing/program";
import { type Script, scriptedServer, type Told } from "./testing/server";

const TABLE = "0123456789abcdef0123";
const TOKEN = "the-token-of-the-chair";
const tsx = join("node_modules", "tsx", "dist", "cli.mjs");
const AGENTS = {
  "agent.py": ["python3", ["examples/agent.py"]],
  "agent.sh": ["bash", ["examples/agent.sh"]],
  "agent.ts": [process.execPath, [tsx, "examples/agent.ts"]],
} as const;
const NAMES = Object.keys(AGENTS) as (keyof typeof AGENTS)[];

const ended = {
  version: 1,
  table: {
    tableId: TABLE,
    phase: "ended",
    playersPublic: [],
    standings: [{ name: "Ada", chips: 2000 }],
    buyIn: null,
    pendingAction: null,
  },
};
const table: Script = {
  "POST /tables/sandbox": [{ status: 201, body: { table_id: TABLE, spectator_url: "/spectator" } }],
  [`POST /tables/${TABLE}/lobby/claim`]: [
    { status: 200, body: { claim_token: TOKEN, seat_index: 0, name: "Ada" } },
  ],
  "GET /state": [{ status: 200, body: ended }],
  [`POST /tables/${TABLE}/lobby/leave`]: [{ status: 200, body: { ok: true, seat_index: 0 } }],
};
const tooFast = (message: string, retryAfter: string): Told => ({
  status: 429,
  body: {
    status: 429,
    code: "rate_limited",
    message,
    ...(/^\d+$/.test(retryAfter) ? { retry_after: Number(retryAfter) } : {}),
  },
  headers: { "retry-after": retryAfter },
});
const badGateway: Told = { status: 502, body: "<html>Bad Gateway</html>", headers: { "retry-after": "0" } };

/** Runs an agent in a chair of a table that is told what to say. */
async function playing(name: keyof typeof AGENTS, script: Script) {
  const server = await scriptedServer({ ...table, ...script });
  const home = makeHome();
  const [command, args] = AGENTS[name];
  const ran = await home.run(command, [...args, server.url, "0", "Ada"]);
  home.remove();
  await server.close();
  return { ...ran, asked: server.asked };
}

describe.concurrent.each(NAMES)("%s", (name) => {
  it("plays on after all that can come in an answer's place, says once why, and gives its chair back", async ({
    expect,
  }) => {
    const { status, out, err, asked } = await playing(name, {
      "GET /state": [
        tooFast("Slow down.", "0"),
        tooFast("Slow down.", "0"),
        badGateway,
        tooFast("Slow down.", "Wed, 21 Oct 2015 07:28:00 GMT"),
        { status: 200, body: ended, cut: true },
        { status: 200, body: ended },
      ],
    });
    expect([status, err.match(/Slow down/g)]).toEqual([0, ["Slow down"]]);
    expect(out).toContain("game over");
    const calls = asked.map(({ call }) => call);
    expect(calls.filter((call) => call === "GET /state")).toHaveLength(6);
    expect(calls.at(-1)).toBe(`POST /tables/${TABLE}/lobby/leave`);
    expect(`${asked.at(-1)?.body} ${asked.at(-1)?.headers["x-claim-token"]}`).toContain(TOKEN);
  });

  it("gives up with the server's words where the wait is long", async ({ expect }) => {
    const { status, err, asked } = await playing(name, {
      "POST /tables/sandbox": [tooFast("Enough tables for now.", "3600")],
    });
    expect([status, err]).toEqual([1, expect.stringContaining("Enough tables for now.")]);
    expect(asked).toHaveLength(1);
  });
});

it("agent.py takes no page for an answer", async ({ expect }) => {
  const page: Told = { status: 200, body: "<html>Sign in to this network</html>" };
  const { status, err, asked } = await playing("agent.py", { "POST /tables/sandbox": [page] });
  expect([status, err, asked.length]).toEqual([1, expect.stringContaining("refused: 200"), 1]);
});
