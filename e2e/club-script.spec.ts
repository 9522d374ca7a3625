import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "../src/client/client";
import { clubScript } from "./support/scripts";
import { expect, test } from "./support/test";

// A home server: agents that are paired without X may name their crews.
test.use({ serverEnv: { LOCAL_PAIRING: "trusted" } });

test("the example script pairs once, names nine bots, opens tables, and pairs anew when it was revoked", async ({
  server,
}) => {
  const home = mkdtempSync(join(tmpdir(), "club-script-"));
  const TOKEN_FILE = join(home, "agent-poker", "bearer.token");
  const client = createClient({ baseUrl: server.url });
  const CREW = "Ash Birch Cedar Elm Fir Ginkgo Hazel Ivy Juniper";
  const run = (mode: string, seats: number, env: Record<string, string> = {}) =>
    clubScript(server.url, mode, seats, { TOKEN_FILE, SOFTWARE: "cron-bot", COUNTRY: "br", ...env });
  /** What its operator does on the pairing page. */
  const letIn = async (script: ReturnType<typeof run>, name: string) => {
    await expect.poll(() => script.output()).toMatch(/code [A-Z0-9]{8}/);
    const [, pair_code = ""] = /code ([A-Z0-9]{8})/.exec(script.output()) ?? [];
    expect((await client.verifyPairing({ body: { pair_code, name } })).ok).toBe(true);
  };
  const me = async () => {
    const answer = await client.getAgent({ token: readFileSync(TOKEN_FILE, "utf8").trim() });
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.data;
  };

  const first = run("challenge", 9, { CREW, STYLE: '{"tightness":0.85}', WILD: "2" });
  await letIn(first, "North Wind");
  expect(await first.ended, first.output()).toBe(0);
  expect(statSync(TOKEN_FILE).mode & 0o777).toBe(0o600);
  const agent = await me();
  expect(agent).toMatchObject({ name: "North Wind", software: "cron-bot", country_code: "BR" });
  expect(agent.entourage).toEqual(CREW.split(" "));
  expect([agent.playstyle.tightness, agent.entourage_playstyles[2]?.aggression]).toEqual([0.85, 0.95]);

  for (const [mode, seats] of [
    ["demo", 6],
    ["room", 4],
  ] as const) {
    const again = run(mode, seats);
    expect(await again.ended, again.output()).toBe(0);
    expect(again.output()).not.toContain("pair.html");
    const [, id] = /\/room\/([0-9a-f]{20})/.exec(again.output()) ?? [];
    const table = await client.getTable({ params: { id: id ?? "" } as never });
    expect(table).toMatchObject({ ok: true, data: { mode, seats, agent_id: agent.id } });
  }

  await client.revokeBearer({ token: readFileSync(TOKEN_FILE, "utf8").trim() });
  const anew = run("demo", 2);
  await letIn(anew, "South Wind");
  expect(await anew.ended, anew.output()).toBe(0);
  expect((await me()).name).toBe("South Wind");
  rmSync(home, { recursive: true });
});
