import { beforeEach, describe, expect, it } from "vitest";
import { AgentRow } from "@/contract/agents";
import { gistOf, type House, openHouse, type PairedAgent, pairAgent, pairUnclaimed } from "../testing/house";

const CREW = ["Ash", "Birch", "Cedar", "Elm", "Fir", "Ginkgo"];

let house: House;
let agent: PairedAgent;
let plain: PairedAgent;
beforeEach(async () => {
  house = openHouse();
  agent = await pairAgent(house, { crew: { entourage: CREW, playstyle: {}, overrides: [] } });
  plain = await pairUnclaimed(house);
});

const put = (what: string, body: unknown, who = agent) =>
  house.ask(`/agents/me/${what}`, { method: "PUT", body, headers: who.headers });
const clear = (seat: number | string, who = agent) =>
  house.ask(`/agents/me/entourage/${seat}/playstyle`, { method: "DELETE", headers: who.headers });
const me = async (who = agent) =>
  AgentRow.parse((await house.ask("/agents/me", { headers: who.headers })).json);

describe("an agent's token", () => {
  const calls = [
    ["GET", "/agents/me"],
    ["PUT", "/agents/me/profile", { name: "Solo" }],
    ["PUT", "/agents/me/avatar", { avatar_url: null }],
    ["PUT", "/agents/me/country", { country_code: "CN" }],
    ["PUT", "/agents/me/entourage", { entourage: CREW }],
    ["PUT", "/agents/me/playstyle", { aggression: 1 }],
    ["PUT", "/agents/me/entourage/2/playstyle", { aggression: 1 }],
    ["DELETE", "/agents/me/entourage/2/playstyle"],
    ["GET", "/agents/me/hands"],
  ] as const;

  it.each(calls)("%s %s needs one that is good", async (method, path, sent?) => {
    const call = (headers: Record<string, string>) =>
      house.ask(path, { method, headers, ...(sent ? { body: sent } : {}) });
    expect(gistOf(await call({}))).toBe("401 bearer_required");
    expect(gistOf(await call({ authorization: `Basic ${agent.token}` }))).toBe("401 bearer_required");
    const strange = await call({ authorization: "Bearer nobody-has-this-one" });
    expect(gistOf(strange)).toBe("401 invalid_or_revoked_token");
    expect((await call(agent.headers)).status).toBe(200);
    const [bearer] = await house.club.bearers.ofAgent(agent.id);
    await house.club.bearers.revoke(bearer?.id ?? "", agent.id, house.clock.now());
    expect(gistOf(await call(agent.headers))).toBe("401 invalid_or_revoked_token");
  });

  it("is kept as a hash, and its last use is noted once a minute", async () => {
    const used = async () => (await house.club.bearers.ofAgent(agent.id))[0]?.lastUsedAt;
    expect(await used()).toBeNull();
    await me();
    const first = house.clock.now();
    house.clock.advance(59_999);
    await me();
    expect(await used()).toBe(first);
    house.clock.advance(1);
    await me();
    expect(await used()).toBe(first + 60_000);
    expect(JSON.stringify(await house.club.bearers.ofAgent(agent.id))).not.toContain(agent.token);
  });
});

describe("GET /agents/me", () => {
  it("is the documented record and nothing else; what is missing is absent", async () => {
    const { json } = await house.ask("/agents/me", { headers: agent.headers });
    expect(json).toEqual({
      id: agent.id,
      owner: "Zoë 梅 🂡",
      name: "north-wind",
      handle: "northwind",
      software: "cron-bot",
      country_code: "BR",
      challenges: 0,
      win_rate: 0,
      entourage: CREW,
      challenge_games: 0,
      challenge_human_wins: 0,
      challenge_agent_wins: 0,
      twitter_id: agent.id,
      playstyle: { aggression: 0.5, bluff_frequency: 0.5, tightness: 0.5, cbet_rate: 0.5, commitment: 0.5 },
      entourage_playstyles: [null, null, null, null, null, null],
    });
    expect((await me(plain)).twitter_id).toBeNull();
  });
});

describe("PUT /agents/me/profile, avatar and country", () => {
  it("change what was sent and nothing else, unknown keys ignored, and answer the record", async () => {
    const answer = await put("profile", { name: "  OpenClaw   Mini ", model: "m-1", id: "9", games: 9 });
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual(await me());
    expect(await me()).toMatchObject({
      id: agent.id,
      name: "OpenClaw Mini",
      model: "m-1",
      country_code: "BR",
    });
    expect((await put("profile", {})).status).toBe(200);
    expect(await me()).toMatchObject({ name: "OpenClaw Mini" });
  });

  it("work for an agent without X (contract: not gated)", async () => {
    expect((await put("profile", { name: "Solo" }, plain)).status).toBe(200);
    expect((await put("avatar", { avatar_url: "https://images.example/a.png" }, plain)).status).toBe(200);
    expect((await put("country", { country_code: "pt" }, plain)).json).toMatchObject({ country_code: "PT" });
  });

  it("take a field away with null, but not the name", async () => {
    await put("profile", { model: "m", avatar_url: "https://images.example/a.png" });
    const row = AgentRow.parse(
      (await put("profile", { model: null, country_code: null, avatar_url: null })).json,
    );
    expect([row.model, row.country_code, row.avatar_url]).toEqual([undefined, undefined, undefined]);
    expect(gistOf(await put("profile", { name: null }))).toBe("400 invalid_field");
    expect((await put("country", { country_code: "CN" })).json).toMatchObject({ country_code: "CN" });
    expect((await put("country", { country_code: null })).json).not.toHaveProperty("country_code");
    await put("avatar", { avatar_url: "https://images.example/a.png" });
    expect((await put("avatar", { avatar_url: null })).json).not.toHaveProperty("avatar_url");
  });

  it.each([
    ["profile", { name: "" }],
    ["profile", { name: "   " }],
    ["profile", { name: "x".repeat(65) }],
    ["profile", { name: "a\u202Eb" }],
    ["profile", { name: 7 }],
    ["profile", { model: "" }],
    ["profile", { model: "x".repeat(65) }],
    ["profile", { country_code: "ZZ" }],
    ["profile", { avatar_url: "http://images.example/a.png" }],
    ["country", {}],
    ["country", { country_code: "USA" }],
    ["country", { country_code: "XX" }],
    ["country", { country_code: 1 }],
    ["avatar", {}],
    ["avatar", { avatar_url: "" }],
    ["avatar", { avatar_url: "/a.png" }],
    ["avatar", { avatar_url: "javascript:alert(1)" }],
    ["avatar", { avatar_url: "data:image/png;base64,AAAA" }],
    ["avatar", { avatar_url: "https://user:pass@images.example/a.png" }],
    ["avatar", { avatar_url: `https://images.example/${"a".repeat(2048)}` }],
  ])("refuse %s %j and change nothing (decision 42)", async (what, body) => {
    const before = await me();
    expect((await put(what, body)).status).toBe(400);
    expect(await me()).toEqual(before);
  });

  it("take a name of 64 characters and not of 201", async () => {
    expect((await put("profile", { name: "x".repeat(64) })).status).toBe(200);
    expect(gistOf(await put("profile", { name: "x".repeat(201) }))).toBe("400 invalid_name");
  });
});

describe("PUT /agents/me/entourage", () => {
  it.each([6, 7, 8, 9])("takes %i names, trimmed, all at once", async (count) => {
    const names = Array.from({ length: count }, (_, at) => ` Bot  ${at} `);
    const answer = await put("entourage", { entourage: names });
    expect(answer.status).toBe(200);
    expect(answer.json["entourage"]).toEqual(names.map((_, at) => `Bot ${at}`));
    expect(answer.json["entourage_playstyles"]).toEqual(names.map(() => null));
  });

  it("is 403 for an agent without X, and 200 where local pairing is trusted (decision 21)", async () => {
    const refused = await put("entourage", { entourage: CREW }, plain);
    expect(gistOf(refused)).toBe("403 x_claim_required");
    expect(refused.json["message"]).toMatch(/must complete X \(Twitter\) pairing before editing entourage/);
    const home = openHouse({ localPairing: "trusted" });
    const { headers } = await pairUnclaimed(home);
    const taken = await home.ask("/agents/me/entourage", {
      method: "PUT",
      body: { entourage: CREW },
      headers,
    });
    expect(taken.status).toBe(200);
  });

  it.each([
    ["five", CREW.slice(1)],
    ["ten", [...CREW, "G", "H", "I", "J"]],
    ["an empty one", [...CREW.slice(1), "   "]],
    ["one of 25 characters", [...CREW.slice(1), "x".repeat(25)]],
    ["one that is none", [...CREW.slice(1), 7]],
    ["the same twice", [...CREW.slice(1), "birch"]],
    ["the same twice once trimmed", [...CREW.slice(1), " BIRCH "]],
    ["one with a hidden mark", [...CREW.slice(1), "a\u202Eb"]],
    ["no list", "Ash"],
    ["nothing", undefined],
  ])("refuses %s, and keeps the crew", async (_, entourage) => {
    expect(gistOf(await put("entourage", { entourage }))).toBe("400 invalid_field");
    expect((await me()).entourage).toEqual(CREW);
  });

  it("takes names of 24 characters, whatever their script", async () => {
    const names = [...CREW.slice(1), "梅".repeat(24)];
    expect((await put("entourage", { entourage: names })).json["entourage"]).toEqual(names);
  });
});

describe("PUT /agents/me/playstyle", () => {
  it("merges, from 0 to 1, and ignores what it does not know", async () => {
    await put("playstyle", { aggression: 0, tightness: 1 });
    const answer = await put("playstyle", { aggression: 0.25, mood: 3 });
    expect(answer.json["playstyle"]).toEqual({
      aggression: 0.25,
      bluff_frequency: 0.5,
      tightness: 1,
      cbet_rate: 0.5,
      commitment: 0.5,
    });
  });

  it.each([
    [{}, "400 invalid_field"],
    [{ mood: 1 }, "400 invalid_field"],
    [{ aggression: 1.01 }, "400 invalid_field"],
    [{ aggression: -0.01 }, "400 invalid_field"],
    [{ aggression: "0.5" }, "400 invalid_field"],
    [{ aggression: null }, "400 invalid_field"],
    [{ aggression: 0.2, tightness: 2 }, "400 invalid_field"],
  ])("refuses %j, and changes nothing", async (body, gist) => {
    const before = await me();
    expect(gistOf(await put("playstyle", body))).toBe(gist);
    expect(await me()).toEqual(before);
  });

  it("is 403 for an agent without X, as are the seats' own", async () => {
    expect(gistOf(await put("playstyle", { aggression: 1 }, plain))).toBe("403 x_claim_required");
    expect(gistOf(await put("entourage/0/playstyle", { aggression: 1 }, plain))).toBe("403 x_claim_required");
    expect(gistOf(await clear(0, plain))).toBe("403 x_claim_required");
  });
});

describe("a seat's own playstyle", () => {
  it("merges, shows only what differs from the agent's, and is null once nothing does", async () => {
    await put("playstyle", { aggression: 0.25, tightness: 0.85 });
    await put("entourage/2/playstyle", { aggression: 0.95 });
    const both = await put("entourage/2/playstyle", { tightness: 0.15, cbet_rate: 0.5 });
    const slots = (answer: { json: Record<string, unknown> }) => answer.json["entourage_playstyles"];
    expect(slots(both)).toEqual([null, null, { aggression: 0.95, tightness: 0.15 }, null, null, null]);
    expect(slots(await put("entourage/2/playstyle", { aggression: 0.25 }))).toMatchObject({
      2: { tightness: 0.15 },
    });
    expect(slots(await put("entourage/2/playstyle", { tightness: 0.85 }))).toEqual(CREW.map(() => null));
    expect((await put("entourage/2/playstyle", {})).status).toBe(200);
  });

  it("is cleared by DELETE, which answers the record, again and again", async () => {
    await put("entourage/5/playstyle", { aggression: 1 });
    expect((await me()).entourage_playstyles[5]).toEqual({ aggression: 1 });
    for (const _ of [1, 2]) {
      const answer = await clear(5);
      expect(answer.status).toBe(200);
      expect(answer.json).toEqual(await me());
    }
    expect((await me()).entourage_playstyles).toEqual(CREW.map(() => null));
  });

  it("may be that of a chair beyond the crew: the list reaches as far as it has to", async () => {
    const answer = await put("entourage/8/playstyle", { commitment: 0 });
    expect(answer.json["entourage_playstyles"]).toEqual([...Array(8).fill(null), { commitment: 0 }]);
    expect((await clear(8)).json["entourage_playstyles"]).toHaveLength(6);
  });

  it("stays with its seat when the crew is renamed", async () => {
    await put("entourage/1/playstyle", { commitment: 0 });
    await put("entourage", { entourage: CREW.toReversed() });
    expect((await me()).entourage_playstyles[1]).toEqual({ commitment: 0 });
  });

  it("says nothing of a dial that the agent's own comes to equal, and has it again once that moves on", async () => {
    await put("entourage/1/playstyle", { aggression: 0.7, commitment: 0 });
    await put("playstyle", { aggression: 0.7 });
    expect((await me()).entourage_playstyles[1]).toEqual({ commitment: 0 });
    await put("playstyle", { aggression: 0.9 });
    expect((await me()).entourage_playstyles[1]).toEqual({ aggression: 0.7, commitment: 0 });
  });

  it.each([9, -1, 1.5, "x", "%20"])("has no seat %s", async (seat) => {
    expect(gistOf(await put(`entourage/${seat}/playstyle`, { aggression: 1 }))).toBe("400 invalid_field");
    expect(gistOf(await clear(seat))).toBe("400 invalid_field");
  });

  it.each([{ aggression: 2 }, { tightness: "tight" }])("refuses %j", async (body) => {
    expect(gistOf(await put("entourage/0/playstyle", body))).toBe("400 invalid_field");
  });
});
