import { describe, expect, it } from "vitest";
import { createXSignIn } from "@/auth/x/provider";
import type { AgentId } from "@/contract/agents";
import type { TableId } from "@/contract/ids";
import { MY, type MyInput, type MyOutput } from "@/contract/my";
import { MY_CALLS, type MyCallId } from "@/contract/my-calls";
import { someAgent, someBearer } from "@/store/testing/club-records";
import { someHand } from "@/store/testing/records";
import { ORIGIN, openRoom, type Room } from "./testing/room";

const NAMES = ["Ash", "Birch", "Cedar", "Elm", "Fir", "Gingko"];
const EVEN = { aggression: 0.5, bluff_frequency: 0.5, tightness: 0.5, cbet_rate: 0.5, commitment: 0.5 };
const NOTHING = "0".repeat(20);

/** A call of each procedure that its own agent's owner may make. */
const GOOD: { readonly [Id in MyCallId]: (agent: string) => MyInput<Id> } = {
  session: () => ({}),
  saveCrew: (agent_id) => ({
    agent_id,
    entourage: NAMES,
    playstyle: EVEN,
    entourage_playstyles: NAMES.map(() => null),
  }),
  tables: (agent_id) => ({ agent_id }),
  openTable: (agent_id) => ({ agent_id, mode: "challenge", seats: 6 }),
  closeTable: (agent_id) => ({ agent_id, table_id: NOTHING }),
  hands: (agent_id) => ({ agent_id }),
  bearers: (agent_id) => ({ agent_id }),
  revokeBearer: (agent_id) => ({ agent_id, bearer_id: "b1" }),
};
const PERSONAL = (Object.keys(MY_CALLS) as MyCallId[]).filter((id) => MY[id].person === "required");

/** What a procedure answered, checked against its row. */
function dataOf<Id extends MyCallId>(id: Id, said: { status: number; data: unknown; text: string }) {
  expect(said.status, said.text).toBe(200);
  // Parsed by the row's own schema: it is that row's output.
  return MY[id].output.parse(said.data) as MyOutput<Id>;
}

async function openTable(room: Room, agent: AgentId, cookie: string, mode: "challenge" | "room" = "room") {
  return dataOf("openTable", await room.ask("openTable", { agent_id: agent, mode, seats: 4 }, cookie));
}

describe("who may", () => {
  it.each(PERSONAL)("%s needs somebody signed in", async (id) => {
    const room = openRoom();
    const { agent } = await room.person("77");
    const forged = "next-auth.session-token=a.b.c.d.e";
    for (const cookie of [undefined, forged])
      expect(await room.call(id, GOOD[id](agent), cookie)).toMatchObject({
        status: 401,
        code: "sign_in_required",
      });
  });

  it.each(PERSONAL)("%s is not for another's agent, an unclaimed one, a seed or none", async (id) => {
    const room = openRoom({ localPairing: "trusted" });
    const { cookie } = await room.person("77");
    const other = await room.person("88");
    const [local, seed] = [someAgent(), someAgent({ kind: "seed" })];
    for (const agent of [local, seed]) await room.club.agents.put(agent.id, () => agent);
    for (const agent of [other.agent, local.id, seed.id, "nobody"])
      expect(await room.call(id, GOOD[id](agent), cookie)).toMatchObject({
        status: 403,
        code: "not_your_agent",
      });
  });

  it.each(PERSONAL)("%s wants its input in shape", async (id) => {
    const room = openRoom();
    const { cookie } = await room.person("77");
    for (const input of [{}, [], { agent_id: 7 }, { agent_id: "" }, { agent_id: "../77" }])
      expect(await room.call(id, input, cookie)).toMatchObject({ status: 400, code: "invalid_field" });
  });
});

describe("session", () => {
  it("says that nobody is there, and whether one could be", async () => {
    const configured = createXSignIn({
      clientId: "us",
      clientSecret: "ours",
      authorizeBase: "http://x.test",
      apiBase: "http://x.test",
    });
    for (const x of [configured, null])
      expect(dataOf("session", await openRoom(x === null ? {} : { x }).ask("session", {}))).toEqual({
        x: x !== null,
        person: null,
        agents: [],
      });
  });

  it("names the person and their agent, and nobody else's", async () => {
    const room = openRoom();
    const { cookie, agent } = await room.person("77");
    await room.person("88");
    const { person, agents } = dataOf("session", await room.ask("session", {}, cookie));
    expect(person).toEqual({ twitter_id: "77", name: "Ada", handle: "ada" });
    expect(agents.map(({ id }) => id)).toEqual([agent]);
  });

  it("knows a person whose agent never paired", async () => {
    const room = openRoom();
    const line = await room.ctx.sessions.begin({ twitterId: "99", name: "New", handle: "new" }, ORIGIN);
    const answer = dataOf("session", await room.ask("session", {}, line.split(";")[0]));
    expect([answer.person?.handle, answer.agents]).toEqual(["new", []]);
  });
});

describe("saveCrew", () => {
  it("replaces names, style and overrides at once, and prunes what equals the style", async () => {
    const room = openRoom();
    const { cookie, agent } = await room.person("77");
    const said = await room.ask(
      "saveCrew",
      {
        agent_id: agent,
        entourage: ["  Rook ", "Birch", "Cedar", "Elm", "Fir", "Gingko", "Hazel"],
        playstyle: { ...EVEN, aggression: 0.8 },
        entourage_playstyles: [null, { aggression: 0.8, tightness: 0.1 }, { aggression: 0.8 }],
      },
      cookie,
    );
    const saved = dataOf("saveCrew", said);
    expect(saved.entourage[0]).toBe("Rook");
    expect(saved.entourage).toHaveLength(7);
    expect(saved.playstyle.aggression).toBe(0.8);
    expect(saved.entourage_playstyles).toEqual([null, { tightness: 0.1 }, null, null, null, null, null]);
    const session = dataOf("session", await room.ask("session", {}, cookie));
    expect(session.agents[0]).toEqual(saved);
  });

  it("refuses names that cannot be, and changes nothing then", async () => {
    const room = openRoom();
    const { cookie, agent } = await room.person("77");
    const before = await room.club.agents.get(agent);
    const wrong = [NAMES.slice(0, 5), [...NAMES, "a", "b", "c", "d"], ["ASH", ...NAMES.slice(0, 5)]];
    for (const entourage of [...wrong, ["", ...NAMES.slice(1)], ["x".repeat(25), ...NAMES.slice(1)]])
      expect(
        await room.ask("saveCrew", { ...GOOD.saveCrew(agent), entourage }, cookie),
        entourage.join(),
      ).toMatchObject({ status: 400, code: "invalid_field" });
    expect(await room.club.agents.get(agent)).toEqual(before);
  });

  it("refuses a knob past its ends", async () => {
    const room = openRoom();
    const { cookie, agent } = await room.person("77");
    for (const aggression of [-0.01, 1.01, null])
      expect(
        (await room.call("saveCrew", { ...GOOD.saveCrew(agent), playstyle: { ...EVEN, aggression } }, cookie))
          .status,
      ).toBe(400);
  });
});

describe("tables", () => {
  it("opens a table under the origin that the page is known by, lists it, and closes it", async () => {
    const room = openRoom();
    const { cookie, agent } = await room.person("77");
    const table = await openTable(room, agent, cookie, "challenge");
    expect(table).toMatchObject({ mode: "challenge", seats: 4, agent_id: agent, closed_at: null });
    expect(table.join_url).toBe(`${ORIGIN}/room/${table.table_id}`);
    const listed = dataOf("tables", await room.ask("tables", { agent_id: agent }, cookie));
    expect(listed.tables).toEqual([table]);
    const close = () => room.ask("closeTable", { agent_id: agent, table_id: table.table_id }, cookie);
    expect(dataOf("closeTable", await close())).toEqual({ closed: true });
    expect((await room.live.read(table.table_id as TableId))?.row.closedAt).toBe(room.clock.now());
    expect(dataOf("tables", await room.ask("tables", { agent_id: agent }, cookie)).tables).toEqual([]);
    expect(await close()).toMatchObject({ status: 404, code: "table_not_found" });
  });

  it("closes nobody else's", async () => {
    const room = openRoom();
    const [ada, bob] = [await room.person("77"), await room.person("88")];
    const table = await openTable(room, bob.agent, bob.cookie);
    const answer = await room.ask(
      "closeTable",
      { agent_id: ada.agent, table_id: table.table_id },
      ada.cookie,
    );
    expect([answer.status, answer.code]).toEqual([403, "not_your_table"]);
  });

  it("comes in pages", async () => {
    const room = openRoom();
    const { cookie, agent } = await room.person("77");
    const ids: string[] = [];
    for (let table = 0; table < 3; table += 1) {
      ids.unshift((await openTable(room, agent, cookie)).table_id);
      room.clock.advance(1000);
    }
    const page = (cursor?: string) =>
      room.ask("tables", { agent_id: agent, limit: 2, ...(cursor === undefined ? {} : { cursor }) }, cookie);
    const first = dataOf("tables", await page());
    const second = dataOf("tables", await page(first.next_cursor ?? ""));
    expect([...first.tables, ...second.tables].map(({ table_id }) => table_id)).toEqual(ids);
    expect(second.next_cursor).toBeNull();
    expect(await page("nonsense")).toMatchObject({ status: 400, code: "invalid_field" });
  });

  it("stops at the cap of claimed agents, and says when the first runs out", async () => {
    const room = openRoom();
    const { cookie, agent } = await room.person("77");
    for (let table = 0; table < 50; table += 1) await openTable(room, agent, cookie);
    const answer = await room.ask("openTable", { agent_id: agent, mode: "room", seats: 4 }, cookie);
    expect([answer.status, answer.code]).toEqual([429, "too_many_tables"]);
    expect(JSON.parse(answer.text).error.data.contract.retryAfter).toBe(24 * 60 * 60);
  });

  it("opens no TV table and no room of nine", async () => {
    const room = openRoom();
    const { cookie, agent } = await room.person("77");
    for (const input of [
      { mode: "tv", seats: 6 },
      { mode: "room", seats: 9 },
      { mode: "demo", seats: 1 },
    ])
      expect(await room.call("openTable", { agent_id: agent, ...input }, cookie)).toMatchObject({
        status: 400,
        code: "invalid_field",
      });
  });
});

describe("hands", () => {
  it("lists the closed hands of one's own tables, by table, by kind, since a day", async () => {
    const room = openRoom();
    const [ada, bob] = [await room.person("77"), await room.person("88")];
    const own = (await openTable(room, ada.agent, ada.cookie)).table_id;
    const foreign = (await openTable(room, bob.agent, bob.cookie)).table_id;
    for (const table of [own, foreign]) {
      const hand = someHand(table as TableId, 1);
      await room.hands.record({ ...hand, row: { ...hand.row, mode: "room" } });
    }
    const count = async (filter: Omit<MyInput<"hands">, "agent_id">) =>
      dataOf("hands", await room.ask("hands", { agent_id: ada.agent, ...filter }, ada.cookie)).hands.length;
    expect(await count({})).toBe(1);
    expect(await count({ table_id: own })).toBe(1);
    expect(await count({ table_id: foreign })).toBe(0);
    expect(await count({ mode: "room" })).toBe(1);
    expect(await count({ mode: "demo" })).toBe(0);
    expect(await count({ since: "2200-01-01T00:00:00.000Z" })).toBe(0);
    const wrong = await room.ask("hands", { agent_id: ada.agent, cursor: "x" }, ada.cookie);
    expect([wrong.status, wrong.code]).toEqual([400, "invalid_field"]);
  });
});

describe("bearers", () => {
  it("lists them without their tokens, newest first, and revokes one for good", async () => {
    const room = openRoom();
    const { cookie, agent } = await room.person("77");
    const old = someBearer(agent, { software: "cron-bot" });
    const young = someBearer(agent, { createdAt: old.createdAt + 1, software: "OpenClaw" });
    for (const bearer of [old, young]) await room.club.bearers.insert(bearer);
    const list = await room.ask("bearers", { agent_id: agent }, cookie);
    for (const { tokenHash } of [old, young]) expect(list.text).not.toContain(tokenHash);
    expect(dataOf("bearers", list).bearers.map(({ software }) => software)).toEqual(["OpenClaw", "cron-bot"]);

    const revoke = () => room.ask("revokeBearer", { agent_id: agent, bearer_id: old.id }, cookie);
    expect(dataOf("revokeBearer", await revoke())).toEqual({ revoked: true });
    expect(dataOf("revokeBearer", await revoke())).toEqual({ revoked: true });
    const after = dataOf("bearers", await room.ask("bearers", { agent_id: agent }, cookie)).bearers;
    expect(after.map(({ revoked_at }) => revoked_at)).toEqual([
      null,
      new Date(room.clock.now()).toISOString(),
    ]);
  });

  it("revokes nobody else's", async () => {
    const room = openRoom();
    const [ada, bob] = [await room.person("77"), await room.person("88")];
    const bearer = someBearer(bob.agent);
    await room.club.bearers.insert(bearer);
    const answer = await room.ask("revokeBearer", { agent_id: ada.agent, bearer_id: bearer.id }, ada.cookie);
    expect([answer.status, answer.code]).toEqual([404, "bearer_not_found"]);
    expect((await room.club.bearers.byHash(bearer.tokenHash))?.revokedAt).toBeNull();
  });
});
