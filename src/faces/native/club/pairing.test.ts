import { beforeEach, describe, expect, it } from "vitest";
import { hashOf } from "@/auth/secrets";
import { AgentRow } from "@/contract/agents";
import { PairingView, PairReady, PairStarted } from "@/contract/pairing";
import { type Ask, gistOf, good, type House, ORIGIN, openHouse } from "../testing/house";

const MINUTE = 60_000;
const UNKNOWN = "K7N3XP9M";
const ASKER = { software: "Claude Code", model: "claude-opus-4-7", country_code: "us" };

let house: House;
beforeEach(() => {
  house = openHouse();
});

const start = async (body: object = ASKER) =>
  PairStarted.parse((await house.ask("/auth/pair/start", { body })).json);
const complete = (body: object, ask: Ask = {}) => house.ask("/auth/pair/complete", { body, ...ask });
const verify = (code: string, name = "North Wind", ask: Ask = {}) =>
  house.ask("/auth/pair/verify", { body: { pair_code: code, name }, ...ask });
const refuse = (code: string) => house.ask("/auth/pair/refuse", { body: { pair_code: code } });
const read = (code: string, ask: Ask = {}) => house.ask(`/auth/pair/${code}`, ask);

/** A pairing whose operator agreed. */
async function agreed() {
  const started = await start();
  expect((await verify(started.pair_code)).status).toBe(200);
  return { code: started.pair_code, device: started.device_code };
}

/** An agent that fetched its token. */
async function paired() {
  const { code, device } = await agreed();
  const ready = PairReady.parse((await complete({ device_code: device })).json);
  return { code, device, ready, headers: { authorization: `Bearer ${ready.token}` } };
}

describe("POST /auth/pair/start", () => {
  it("answers 201 with a code to show, a page to open and a code to poll with, good for ten minutes", async () => {
    const { status, json, headers } = await house.ask("/auth/pair/start", { body: ASKER });
    expect(status).toBe(201);
    expect(headers.get("cache-control")).toBe("no-store");
    const started = PairStarted.parse(json);
    expect(started.pair_code).toMatch(/^[A-HJ-KM-NP-Z2-9]{8}$/);
    expect(started.verification_url).toBe(`${ORIGIN}/pair.html?code=${started.pair_code}`);
    expect(started.device_code).toMatch(/^[\w-]{32}$/);
    expect(started.interval).toBe(3);
    expect(Date.parse(started.expires_at) - house.clock.now()).toBe(10 * MINUTE);
    expect(JSON.stringify(await house.ctx.pairings.byCode(started.pair_code))).not.toContain(
      started.device_code,
    );
  });

  it.each([
    ["no software", { model: "m" }],
    ["no model", { software: "s" }],
    ["a software of spaces", { ...ASKER, software: "   " }],
    ["a software of 65 characters", { ...ASKER, software: "x".repeat(65) }],
    ["a model that is no text", { ...ASKER, model: 7 }],
    ["a model with a direction mark", { ...ASKER, model: "gpt\u202E5" }],
    ["a country of three letters", { ...ASKER, country_code: "USA" }],
    ["a country that is none", { ...ASKER, country_code: "ZZ" }],
  ])("is 400 for %s, which counts for nothing", async (_, body) => {
    for (let n = 0; n < 12; n += 1)
      expect(gistOf(await house.ask("/auth/pair/start", { body }))).toBe("400 invalid_field");
    expect((await house.ask("/auth/pair/start", { body: ASKER })).status).toBe(201);
  });

  it("takes 64 characters of any script, and an absent or null country", async () => {
    const long = "🂡".repeat(64);
    const { pair_code } = await start({ software: ` ${long} `, model: "模型", country_code: null });
    expect((await read(pair_code)).json).toMatchObject({ software: long, model: "模型" });
    expect((await read(pair_code)).json["country_code"]).toBeUndefined();
  });

  it("is 400 for a body that is no JSON, 413 for one too long", async () => {
    expect(gistOf(await house.ask("/auth/pair/start", { raw: "{" }))).toBe("400 malformed_json");
    const headers = { "content-type": "text/plain" };
    expect(gistOf(await house.ask("/auth/pair/start", { raw: "{}", headers }))).toBe(
      "400 wrong_content_type",
    );
    const raw = `{"software":"${"x".repeat(20_000)}"}`;
    expect(gistOf(await house.ask("/auth/pair/start", { raw }))).toBe("413 body_too_large");
  });

  it("is 10 an hour for an address, 429 then; other addresses go on", async () => {
    for (let n = 0; n < 10; n += 1) await start();
    const over = await house.ask("/auth/pair/start", { body: ASKER });
    expect(gistOf(over)).toBe("429 rate_limited");
    expect(Number(over.headers.get("retry-after"))).toBeGreaterThan(3_000);
    const other = await house.ask("/auth/pair/start", { body: ASKER, ip: "198.51.100.7" });
    expect(other.status).toBe(201);
  });
});

describe("POST /auth/pair/complete", () => {
  it("is 202 pending until the operator decides, with either code, in any case", async () => {
    const { pair_code, device_code } = await start();
    for (const body of [{ pair_code }, { pair_code: pair_code.toLowerCase() }, { device_code }]) {
      const answer = await complete(body);
      expect([answer.status, answer.json]).toEqual([202, { status: "pending" }]);
    }
  });

  it("is 200 with the token and the agent's record once", async () => {
    const { code } = await agreed();
    const { status, json } = await complete({ pair_code: code });
    expect(status).toBe(200);
    const { token, agent } = PairReady.parse(json);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(agent).toMatchObject({
      name: "North Wind",
      owner: "North Wind",
      handle: "northwind",
      software: "Claude Code",
      model: "claude-opus-4-7",
      country_code: "US",
      twitter_id: null,
    });
    const me = await house.ask("/agents/me", { headers: { authorization: `Bearer ${token}` } });
    expect(AgentRow.parse(me.json)).toEqual(agent);
    expect(await expiredOf(complete({ pair_code: code }))).toBe("expired");
  });

  it("gives a lost answer again for a minute, to the device code alone", async () => {
    const { code, device, ready } = await paired();
    house.clock.advance(MINUTE - 1);
    const again = await complete({ device_code: device });
    expect(again.json).toMatchObject({ token: ready.token });
    expect(await expiredOf(complete({ pair_code: code }))).toBe("expired");
    house.clock.advance(1);
    expect(await expiredOf(complete({ device_code: device }))).toBe("expired");
    expect(await house.club.bearers.ofAgent(ready.agent.id)).toHaveLength(1);
  });

  it("gives no token again that was revoked", async () => {
    const { device, headers } = await paired();
    expect((await house.ask("/auth/revoke", { method: "POST", headers })).status).toBe(204);
    expect(await expiredOf(complete({ device_code: device }))).toBe("expired");
  });

  it("refuses the pair code alone once the device code was used, and both where they don't belong together", async () => {
    const mine = await start();
    const other = await start();
    await complete({ device_code: mine.device_code });
    expect(await expiredOf(complete({ pair_code: mine.pair_code }))).toBe("expired");
    await verify(mine.pair_code);
    expect(await expiredOf(complete({ pair_code: mine.pair_code }))).toBe("expired");
    const crossed = { pair_code: other.pair_code, device_code: mine.device_code };
    expect(await expiredOf(complete(crossed))).toBe("expired");
    const right = { pair_code: mine.pair_code, device_code: mine.device_code };
    expect((await complete(right)).status).toBe(200);
  });

  it("gives one token to many polls at once: the same with the device code, to one alone with the pair code", async () => {
    const first = await agreed();
    const polls = await Promise.all(
      Array.from({ length: 12 }, () => complete({ device_code: first.device })),
    );
    expect(new Set(polls.map(({ json }) => json["token"])).size).toBe(1);
    expect(polls.every(({ status }) => status === 200)).toBe(true);
    const second = await agreed();
    const races = await Promise.all(Array.from({ length: 12 }, () => complete({ pair_code: second.code })));
    expect(races.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(11).fill(410)]);
  });

  it("is 410 once the ten minutes are over, and what was agreed in the last moment can be fetched for one more", async () => {
    const late = await start();
    const early = await start();
    house.clock.advance(10 * MINUTE - 1);
    await verify(late.pair_code);
    house.clock.advance(1);
    expect(await expiredOf(complete({ device_code: early.device_code }))).toBe("expired");
    expect(await expiredOf(complete({ pair_code: early.pair_code }))).toBe("expired");
    house.clock.advance(MINUTE - 2);
    expect((await complete({ device_code: late.device_code })).status).toBe(200);
  });

  it("is 410 for what was agreed and never fetched", async () => {
    const { device } = await agreed();
    house.clock.advance(10 * MINUTE);
    expect(await expiredOf(complete({ device_code: device }))).toBe("expired");
  });

  it("is 410 for a refused code", async () => {
    const { pair_code, device_code } = await start();
    await refuse(pair_code);
    expect(await expiredOf(complete({ pair_code }))).toBe("expired");
    expect(await expiredOf(complete({ device_code }))).toBe("expired");
  });

  it("is 400 without a code", async () => {
    for (const body of [{}, { pair_code: "" }, { device_code: 7 }, { pair_code: "x".repeat(65) }])
      expect(gistOf(await complete(body))).toBe("400 invalid_field");
  });

  it("keeps the token as its hash, and out of the log", async () => {
    const { code, device, ready } = await paired();
    const stored = JSON.stringify([
      await house.club.bearers.ofAgent(ready.agent.id),
      await house.ctx.pairings.byCode(code),
    ]);
    expect(stored).toContain(hashOf(ready.token));
    for (const secret of [ready.token, device]) {
      expect(stored).not.toContain(secret);
      expect(house.logs.join()).not.toContain(secret);
    }
    expect(house.logs.join()).not.toContain(code);
  });

  it("stores the token before the pairing is used up: nothing is lost where a store fails between the two", async () => {
    const { device } = await agreed();
    const { update } = house.ctx.pairings;
    const broken = { ...house.ctx.pairings, update: () => Promise.reject(new Error("disk on fire")) };
    Object.assign(house.ctx.pairings, broken);
    expect(gistOf(await complete({ device_code: device }))).toMatch(/^50[03] /);
    Object.assign(house.ctx.pairings, { update });
    expect((await complete({ device_code: device })).status).toBe(200);
  });
});

describe("codes that nobody has", () => {
  const guesses: [string, (ip: string) => ReturnType<typeof complete>][] = [
    ["POST /auth/pair/complete", (ip) => complete({ pair_code: UNKNOWN }, { ip })],
    [
      "POST /auth/pair/complete with a device code",
      (ip) => complete({ device_code: "d".repeat(32) }, { ip }),
    ],
    ["GET /auth/pair/{code}", (ip) => read(UNKNOWN, { ip })],
    ["POST /auth/pair/verify", (ip) => verify(UNKNOWN, "Nobody", { ip })],
  ];

  it.each(guesses)("%s: 410 thirty times a minute, then 429, for this address alone", async (_, guess) => {
    for (let n = 0; n < 30; n += 1) expect(await expiredOf(guess("198.51.100.7"))).toBe("expired");
    const over = await guess("198.51.100.7");
    expect(gistOf(over)).toBe("429 rate_limited");
    expect(Number(over.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await expiredOf(guess("198.51.100.8"))).toBe("expired");
  });

  it("tell a guesser nothing once it has to wait: a right code waits too, a neighbour's device code does not", async () => {
    const { pair_code, device_code } = await start();
    for (let n = 0; n < 30; n += 1) await read("22222222");
    expect(gistOf(await read(pair_code))).toBe("429 rate_limited");
    expect(gistOf(await complete({ pair_code }))).toBe("429 rate_limited");
    expect((await complete({ device_code })).status).toBe(202);
  });

  it("are counted before they are looked up: a right code among too many at once is not told from them", async () => {
    const { pair_code } = await start();
    const guesses = await Promise.all([...Array(30).fill("22222222"), pair_code].map((code) => read(code)));
    expect(guesses.map(gistOf)).toEqual([...Array(30).fill("410 pair_expired"), "429 rate_limited"]);
  });

  it("are unknown in every form, and forms of no code too", async () => {
    for (const text of [UNKNOWN, "short", "K7N3XP90", "%00", "..%2f..", "K7N3XP9M'--"])
      expect(await expiredOf(read(text))).toBe("expired");
  });
});

describe("GET /auth/pair/{code}", () => {
  it("says who asks, to whoever has the code", async () => {
    const { pair_code } = await start();
    const view = PairingView.parse((await read(pair_code.toLowerCase())).json);
    expect(view).toMatchObject({
      status: "pending",
      software: "Claude Code",
      model: "claude-opus-4-7",
      country_code: "US",
      sign_in: "local",
    });
    expect(Date.parse(view.expires_at) - Date.parse(view.now)).toBe(10 * MINUTE);
  });

  it("follows it to its end", async () => {
    const { code, device } = await agreed();
    expect((await read(code)).json["status"]).toBe("ready");
    await complete({ device_code: device });
    expect((await read(code)).json["status"]).toBe("consumed");
    house.clock.advance(10 * MINUTE);
    expect(await expiredOf(read(code))).toBe("expired");
  });
});

describe("POST /auth/pair/refuse", () => {
  it("sends the agent away, once and for all; again is the same", async () => {
    const { pair_code } = await start();
    for (let n = 0; n < 2; n += 1) {
      const { status, json } = await refuse(pair_code);
      expect([status, json["status"]]).toEqual([200, "refused"]);
    }
    expect(await expiredOf(verify(pair_code))).toBe("expired");
  });

  it("is 410 for one that was let in, or ran out", async () => {
    const { code } = await agreed();
    expect(await expiredOf(refuse(code))).toBe("expired");
    const { pair_code } = await start();
    house.clock.advance(10 * MINUTE);
    expect(await expiredOf(refuse(pair_code))).toBe("expired");
  });
});

describe("POST /auth/pair/verify (decisions 21 and 35)", () => {
  it("makes one unclaimed agent, however often it is clicked", async () => {
    const { pair_code } = await start();
    const clicks = await Promise.all(["One", "Two", "Three"].map((name) => verify(pair_code, name)));
    expect(clicks.map(({ status }) => status).sort()).toEqual([200, 200, 200]);
    expect(await house.club.agents.count(["local"])).toBe(1);
    expect(await expiredOf(verify(pair_code))).toBe("expired");
  });

  it("makes an agent that may not name its crew, unless such agents are trusted", async () => {
    const crew = { entourage: ["A", "B", "C", "D", "E", "F"] };
    const name = async () => {
      const { headers } = await paired();
      return gistOf(await house.ask("/agents/me/entourage", { method: "PUT", body: crew, headers }));
    };
    expect(await name()).toBe("403 x_claim_required");
    house = openHouse({ localPairing: "trusted" });
    expect(await name()).toBe("200");
  });

  it("is 410 where it is off, and 400 for a name that is none", async () => {
    const { pair_code } = await start();
    for (const name of ["", "  ", "x".repeat(25), "a\u0000b"])
      expect(gistOf(await verify(pair_code, name))).toBe("400 invalid_name");
    house = openHouse({ localPairing: "off" });
    const other = await start();
    expect(gistOf(await verify(other.pair_code))).toBe("410 local_pairing_off");
    expect((await read(other.pair_code)).json["sign_in"]).toBe("none");
  });

  it("is 410 once the code ran out", async () => {
    const { pair_code } = await start();
    house.clock.advance(10 * MINUTE);
    expect(await expiredOf(verify(pair_code))).toBe("expired");
  });
});

describe("POST /auth/revoke", () => {
  it("is 204 and ends this token alone", async () => {
    const first = await paired();
    const other = await paired();
    const { status, text } = await house.ask("/auth/revoke", { method: "POST", headers: first.headers });
    expect([status, text]).toEqual([204, ""]);
    const me = async ({ headers }: typeof first) => gistOf(await house.ask("/agents/me", { headers }));
    expect(await me(first)).toBe("401 invalid_or_revoked_token");
    expect(await me(other)).toBe("200");
  });

  it("is 401 without a token, with a strange one, and the second time", async () => {
    const { headers } = await paired();
    const revoke = async (sent: Record<string, string>) =>
      gistOf(await house.ask("/auth/revoke", { method: "POST", headers: sent }));
    expect(await revoke({})).toBe("401 bearer_required");
    expect(await revoke({ authorization: "Bearer nobodys" })).toBe("401 invalid_or_revoked_token");
    expect(await revoke(headers)).toBe("204");
    expect(await revoke(headers)).toBe("401 invalid_or_revoked_token");
  });
});

describe("the typed client", () => {
  it("pairs from beginning to end", async () => {
    const started = good(await house.client.startPairing({ body: ASKER }));
    const body = { device_code: started.device_code };
    expect(good(await house.client.completePairing({ body }))).toEqual({ status: "pending" });
    good(await house.client.verifyPairing({ body: { pair_code: started.pair_code, name: "Wei" } }));
    const ready = good(await house.client.completePairing({ body }));
    if (ready.status !== "ready") throw new Error("not ready");
    expect((await house.client.revokeBearer({ token: ready.token })).ok).toBe(true);
  });
});

/** The `status` of an answer's body, where the answer is the 410 that agents were promised. */
async function expiredOf(asked: ReturnType<House["ask"]>): Promise<unknown> {
  const answer = await asked;
  expect([answer.status, answer.json["code"]]).toEqual([410, "pair_expired"]);
  expect(String(answer.json["message"]).length).toBeGreaterThan(10);
  return answer.json["status"];
}
