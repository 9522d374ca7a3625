import { beforeEach, describe, expect, it } from "vitest";
import { ChatMessage, ChatOutput } from "@/contract/chat";
import { createManualClock } from "@/lib/clock";
import { createMemoryLiveStore } from "@/store/live/memory";
import { createMemoryRows } from "@/store/memory-rows";
import {
  type Ask,
  type Chair,
  gistOf,
  good,
  type HostedTable,
  type House,
  openHouse,
  openTable,
} from "../testing/house";
import { openPair } from "../testing/pair";

const UNKNOWN = "0".repeat(20);

let house: House;
let table: HostedTable;
let ana: Chair;
let bob: Chair;
beforeEach(async () => {
  ({ house, table, ana, bob } = await openPair());
});

const post = (body: unknown, ask: Ask = {}, id: string = table.id) =>
  house.ask(`/tables/${id}/chat`, { body, ...ask });
const say = (text: string, { token }: Chair = ana) => post({ claim_token: token, text });
const read = (query = "", ask: Ask = {}) => house.ask(`/tables/${table.id}/chat${query}`, ask);
const texts = (answer: { json: unknown }) => ChatOutput.parse(answer.json).messages.map(({ text }) => text);

describe("POST /tables/{id}/chat", () => {
  it("answers 201 with the message as everybody will read it", async () => {
    const answer = await say("  Good\n luck 🂡 ");
    expect(answer.status).toBe(201);
    expect(ChatMessage.parse(answer.json)).toEqual({
      id: 1,
      at: new Date(house.clock.now()).toISOString(),
      seat_index: 0,
      claim: ana.claim,
      name: "Ana",
      text: "Good luck 🂡",
    });
    expect((await read()).json).toEqual({ messages: [answer.json], next: 1 });
  });

  it("takes the token from the body or either header, and a reaction instead of a text", async () => {
    for (const headers of [{ authorization: `Bearer ${bob.token}` }, { "x-claim-token": bob.token }]) {
      const { status, json } = await post({ reaction: "clap" }, { headers });
      expect([status, json["reaction"], json["seat_index"], json["text"]]).toEqual([
        201,
        "clap",
        2,
        undefined,
      ]);
    }
  });

  it.each([
    ["nothing", {}, "400 invalid_text"],
    ["text and reaction", { text: "a", reaction: "clap" }, "400 invalid_text"],
    ["a reaction that is none", { reaction: "spit" }, "400 invalid_field"],
    ["spaces", { text: " \n\t " }, "400 invalid_text"],
    ["281 characters", { text: "x".repeat(281) }, "400 invalid_text"],
    ["3,000 characters", { text: "x".repeat(3000) }, "400 invalid_field"],
    ["text that turns itself around", { text: "a\u202Eb" }, "400 invalid_text"],
    ["a control character", { text: "a\u0000b" }, "400 invalid_text"],
    ["no text", { text: 7 }, "400 invalid_field"],
  ])("refuses %s", async (_, body, gist) => {
    expect(gistOf(await post({ claim_token: ana.token, ...body }))).toBe(gist);
    expect((await read()).json).toEqual({ messages: [], next: 0 });
  });

  it.each([
    ["names both fields where neither came", {}, "text or reaction is missing: send one of them."],
    ["says that one is enough", { text: "a", reaction: "clap" }, "Send text or reaction, not both."],
  ])("%s", async (_, body, message) => {
    expect((await post({ claim_token: ana.token, ...body })).json).toMatchObject({ message });
  });

  it("takes 280 characters of any script, normalised (NFKC)", async () => {
    expect((await say("梅".repeat(280))).status).toBe(201);
    expect((await say("ﬁne")).json["text"]).toBe("fine");
  });

  it.each([
    ["a spectator, who has no token", null, "401 claim_token_required"],
    ["a stranger's token", "nobody-has-this-token", "401 bad_claim_token"],
  ])("refuses %s", async (_, token, gist) =>
    expect(gistOf(await post({ text: "hi", ...(token === null ? {} : { claim_token: token }) }))).toBe(gist),
  );

  it("refuses a muted seat with 403 until it is unmuted, and a seat that was lost or released", async () => {
    const manage = (what: string) =>
      house.ask(`/tables/${table.id}/lobby/manage`, {
        body: { claim_token: ana.token, seat_index: 2, do: what },
      });
    await manage("mute");
    expect(gistOf(await say("hi", bob))).toBe("403 muted");
    await manage("unmute");
    expect((await say("hi", bob)).status).toBe(201);
    await manage("release");
    expect(gistOf(await say("hi", bob))).toBe("401 seat_released");
    house.clock.advance(90_000);
    await table.sit(0, "Else");
    expect(gistOf(await say("hi", ana))).toBe("401 claim_expired");
  });

  it("refuses an unknown table, and one that is over", async () => {
    expect(gistOf(await post({ claim_token: ana.token, text: "hi" }, {}, UNKNOWN))).toBe(
      "404 table_not_found",
    );
    house.clock.advance(24 * 3600_000);
    expect(gistOf(await say("hi"))).toBe("410 table_expired");
    await house.live.update(table.id, (record) => ({
      next: { ...record, row: { ...record.row, closedAt: house.clock.now() } },
      result: null,
    }));
    expect(gistOf(await say("hi"))).toBe("410 table_closed");
  });

  it.each([
    ["no JSON", { raw: "{" }, "400 malformed_json"],
    ["a list", { raw: "[]" }, "400 invalid_body"],
    ["another type", { raw: "{}", headers: { "content-type": "text/plain" } }, "400 wrong_content_type"],
    ["a flood", { raw: JSON.stringify({ text: "x".repeat(20_000) }) }, "413 body_too_large"],
  ])("refuses %s", async (_, ask, gist) => expect(gistOf(await post(undefined, ask))).toBe(gist));

  it("says a thing once, however often it is sent with its key", async () => {
    const body = { claim_token: ana.token, text: "once", key: "a-key-of-anas" };
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(body)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(texts(await read())).toEqual(["once"]);
  });

  it("hears 30 a minute from one seat, says when to go on, and lets the others speak", async () => {
    for (let turn = 0; turn < 30; turn += 1) expect((await say(`${turn}`)).status).toBe(201);
    const tooMany = await say("one more");
    expect(gistOf(tooMany)).toBe("429 rate_limited");
    expect(Number(tooMany.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await say("hi", bob)).status).toBe(201);
    // Whoever may not speak for the seat does not use up its share.
    for (let turn = 0; turn < 40; turn += 1) await post({ claim_token: `guess ${turn}`, text: "x" });
    expect((await say("still here", bob)).status).toBe(201);
  });

  it("hears no more from a chair whose guest sits down anew after every word", async () => {
    const answers: number[] = [];
    for (let turn = 0; turn < 31; turn += 1) {
      const guest = await table.sit(4, "Mallory");
      answers.push((await say(`${turn}`, guest)).status);
      good(await house.client.leaveSeat({ params: { id: table.id }, body: { claim_token: guest.token } }));
    }
    expect([answers.slice(0, 30).every((status) => status === 201), answers[30]]).toEqual([true, 429]);
  });

  it("is a sign of life", async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      house.clock.advance(60_000);
      expect((await say("here", bob)).status).toBe(201);
    }
  });
});

describe("GET /tables/{id}/chat", () => {
  it("gives everybody what came after `since`, and where to go on", async () => {
    for (const text of ["one", "two", "three"]) await say(text);
    expect(texts(await read())).toEqual(["one", "two", "three"]);
    expect((await read("?since=2")).json).toMatchObject({ messages: [{ id: 3 }], next: 3 });
    expect((await read("?since=3")).json).toEqual({ messages: [], next: 3 });
    // A number that was never given: it begins where the table ends.
    expect((await read("?since=9&wait=50")).json).toEqual({ messages: [], next: 3 });
  });

  it("waits for a message, and no longer than it was told", async () => {
    const heard = read("?since=0&wait=50");
    await house.elapse(10_000);
    await say("now");
    expect(texts(await heard)).toEqual(["now"]);
    const silence = read("?since=1&wait=2");
    await house.elapse(2_000);
    expect((await silence).json).toEqual({ messages: [], next: 1 });
  });

  it.each([
    ["?wait=51", "400 invalid_field"],
    ["?since=-1", "400 invalid_field"],
    ["?since=x", "400 invalid_field"],
  ])("refuses %s", async (query, gist) => expect(gistOf(await read(query))).toBe(gist));

  it("is 404 at an unknown table, and still readable when the table is over", async () => {
    expect(gistOf(await house.ask(`/tables/${UNKNOWN}/chat`))).toBe("404 table_not_found");
    await say("bye");
    house.clock.advance(24 * 3600_000);
    expect(texts(await read())).toEqual(["bye"]);
  });

  it("keeps the name that was the sender's then, under the claim that it is through renames", async () => {
    await say("as Ana");
    await house.ask(`/tables/${table.id}/lobby/claim`, { body: { claim_token: ana.token, name: "Anna" } });
    await say("as Anna");
    const { messages } = ChatOutput.parse((await read()).json);
    expect(messages.map(({ name, claim }) => [name, claim])).toEqual([
      ["Ana", ana.claim],
      ["Anna", ana.claim],
    ]);
  });

  it("tells no token, not even hashed", async () => {
    await post({ claim_token: ana.token, text: "hi", key: "a-key-of-anas" });
    expect((await read()).text).not.toMatch(new RegExp(`${ana.token}|[0-9a-f]{64}|a-key-of-anas`));
  });
});

it("keeps what it answered 201 through the server's death (decision 25)", async () => {
  const rows = createMemoryRows();
  const clock = createManualClock();
  const first = openHouse({ live: () => createMemoryLiveStore({ rows, clock }) });
  const { id } = await openTable(first);
  const claim = good(await first.client.claimSeat({ params: { id }, body: { seat_index: 1, name: "Ana" } }));
  good(await first.client.postChat({ params: { id }, body: { text: "remember" }, token: claim.claim_token }));
  // Nothing is closed: a second server over the same rows is all that is left.
  const second = openHouse({ live: () => createMemoryLiveStore({ rows, clock: createManualClock() }) });
  const chat = good(await second.client.readChat({ params: { id } }));
  expect(chat.messages).toMatchObject([{ id: 1, text: "remember", name: "Ana" }]);
});
