import { beforeEach, describe, expect, it } from "vitest";
import { LeaveOutput, ManageOutput, MoveOutput } from "@/contract/seats";
import { ClaimOutput, LobbyOutput } from "@/contract/tables";
import { seatView } from "@/services/testing/records";
import { type Ask, type Chair, gistOf, type HostedTable, type House, ORIGIN } from "../testing/house";
import { openPair } from "../testing/pair";

const UNKNOWN = "0".repeat(20);

let house: House;
let table: HostedTable;
let ana: Chair;
let bob: Chair;
beforeEach(async () => {
  ({ house, table, ana, bob } = await openPair("Bob"));
});

const to = (what: string, body: unknown, ask: Ask = {}, id: string = table.id) =>
  house.ask(`/tables/${id}/lobby/${what}`, { body, ...ask });
const manage = (body: object, ask?: Ask) => to("manage", { seat_index: 2, ...body }, ask);
const lobby = async (ask: Ask = {}) =>
  LobbyOutput.parse((await house.ask(`/tables/${table.id}/lobby`, ask)).json);
const bearer = (token: string): Ask => ({ headers: { authorization: `Bearer ${token}` } });
const seatOf = (query: string, token: string) =>
  house.ask(`/state?tableId=${table.id}&seatIndex=2${query}`, bearer(token));
const deal = (more = {}) =>
  table.publish(more, [
    seatView(0, ana.claim, ["2C", "2D"]),
    seatView(2, bob.claim, ["AH", "KC"], "ticket-of-bob"),
  ]);

describe("POST /tables/{id}/lobby/manage", () => {
  it("renames, mutes, unmutes and releases for the first guest, and answers the lobby as it is then", async () => {
    const said = await manage({ claim_token: ana.token, do: "rename", name: "Robert" });
    expect(said.status).toBe(200);
    expect(ManageOutput.parse(said.json).lobby.claims[1]).toMatchObject({ name: "Robert", claim: bob.claim });
    await manage({ claim_token: ana.token, do: "mute" });
    expect((await lobby()).claims.map(({ muted }) => muted)).toEqual([undefined, true]);
    await manage({ claim_token: ana.token, do: "unmute" });
    expect((await lobby()).claims[1]?.muted).toBeUndefined();
    await manage({ claim_token: ana.token, do: "release" });
    expect((await lobby()).claims.map(({ name }) => name)).toEqual(["Ana"]);
  });

  it("frees a released chair at once, and tells its token so wherever it asks", async () => {
    await deal();
    await manage({ claim_token: ana.token, do: "release" });
    const act = { tableId: table.id, seatIndex: 2, turnToken: "ticket-of-bob", action: "fold" };
    const answers = [
      await seatOf("", bob.token),
      await house.ask(`/tables/${table.id}/lobby`, bearer(bob.token)),
      await to("claim", { claim_token: bob.token }),
      await to("start", { claim_token: bob.token }),
      await to("move", { claim_token: bob.token }),
      await house.ask("/action", { body: { ...act, claim_token: bob.token } }),
      await house.ask(`/tables/${table.id}/settlements`, { body: { claim_token: bob.token } }),
    ];
    expect(answers.map(gistOf)).toEqual(answers.map(() => "401 seat_released"));
    const next = await table.sit(2, "Bob");
    expect(next.claim).not.toBe(bob.claim);
    const seen = await seatOf("", next.token);
    expect(seen.json["seat"]).toEqual({ seatIndex: 2, sealed: true });
    expect(seen.text).not.toMatch(/AH|KC|ticket-of-bob/);
  });

  it("ends the released seat's waiting read at once", async () => {
    await deal();
    const read = seatOf("&sinceVersion=1&wait=50", bob.token);
    await house.elapse(1_000);
    await manage({ claim_token: ana.token, do: "release" });
    expect(gistOf(await read)).toBe("401 seat_released");
  });

  it("is the TV's too, and wakes the host's inbox", async () => {
    const inbox = house.ask(`/tables/${table.id}/inbox?wait=50&lobbySince=0`, bearer(table.hostToken));
    const { lobbyRevision } = (await inbox).json;
    const news = house.ask(
      `/tables/${table.id}/inbox?wait=50&lobbySince=${String(lobbyRevision)}`,
      bearer(table.hostToken),
    );
    await house.elapse(0);
    expect((await manage({ host_token: table.hostToken, do: "release" })).status).toBe(200);
    expect((await news).json).toMatchObject({ lobby: { claims: [{ name: "Ana" }] } });
  });

  it.each([
    ["nobody", { do: "mute" }, "401 claim_token_required"],
    ["a stranger", { do: "mute", claim_token: "nobody-has-this-token" }, "401 bad_claim_token"],
    ["a stranger who hosts", { do: "mute", host_token: "nobody-has-this-token" }, "401 bad_host_token"],
    ["no deed", { claim_token: "ana" }, "400 invalid_field"],
    ["another deed", { do: "shoot", claim_token: "ana" }, "400 invalid_field"],
    ["a name of spaces", { do: "rename", name: " ", claim_token: "ana" }, "400 invalid_name"],
    ["no name", { do: "rename", claim_token: "ana" }, "400 invalid_name"],
    ["an empty chair", { do: "mute", seat_index: 1, claim_token: "ana" }, "409 seat_empty"],
    ["a chair beyond the table", { do: "mute", seat_index: 7, claim_token: "ana" }, "400 seat_out_of_range"],
    ["a chair beyond any", { do: "mute", seat_index: 70, claim_token: "ana" }, "400 seat_out_of_range"],
    ["the second guest", { do: "mute", seat_index: 0, claim_token: "bob" }, "403 not_first_claim"],
  ])("refuses %s", async (_, asked, gist) => {
    const { claim_token: who, ...body }: { claim_token?: string; do?: string } = asked;
    const token = who === "ana" ? ana.token : who === "bob" ? bob.token : who;
    expect(gistOf(await manage({ ...body, ...(token ? { claim_token: token } : {}) }))).toBe(gist);
  });

  it("refuses a deposed host, a lost seat, an unknown table and one that is over", async () => {
    await house.client.claimHost({ body: { tableId: table.id, host_token: table.hostToken } });
    expect(gistOf(await manage({ host_token: table.hostToken, do: "mute" }))).toBe("409 host_superseded");
    const body = { claim_token: ana.token, seat_index: 2, do: "mute" };
    expect(gistOf(await to("manage", body, {}, UNKNOWN))).toBe("404 table_not_found");
    house.clock.advance(90_000);
    await table.sit(0, "Else");
    expect(gistOf(await to("manage", body))).toBe("401 claim_expired");
    house.clock.advance(24 * 3600_000);
    expect(gistOf(await to("manage", body))).toBe("410 table_expired");
  });
});

describe("POST /tables/{id}/lobby/leave", () => {
  it("frees one's own chair, and is answered the same when it is said again", async () => {
    const left = await to("leave", { claim_token: bob.token });
    expect(LeaveOutput.parse(left.json)).toEqual({ ok: true, seat_index: 2 });
    expect((await to("leave", {}, bearer(bob.token))).text).toBe(left.text);
    expect((await lobby()).claims).toHaveLength(1);
    expect(gistOf(await to("claim", { claim_token: bob.token }))).toBe("401 seat_released");
  });

  it("refuses who has no seat here, and a table that is over", async () => {
    expect(gistOf(await to("leave", {}))).toBe("401 claim_token_required");
    expect(gistOf(await to("leave", { claim_token: "nobody-has-this-token" }))).toBe("401 bad_claim_token");
    expect(gistOf(await to("leave", { claim_token: bob.token }, {}, UNKNOWN))).toBe("404 table_not_found");
    house.clock.advance(90_000);
    await table.sit(2, "Else");
    expect(gistOf(await to("leave", { claim_token: bob.token }))).toBe("401 claim_expired");
    house.clock.advance(24 * 3600_000);
    expect(gistOf(await to("leave", { claim_token: bob.token }))).toBe("410 table_expired");
  });
});

describe("POST /tables/{id}/lobby/move", () => {
  const move = async () => MoveOutput.parse((await to("move", { claim_token: bob.token })).json);
  const bring = async (more: object = {}) => {
    const { move_code } = await move();
    return ClaimOutput.parse((await to("claim", { move_code, ...more })).json);
  };

  it("answers a link whose code stands in the fragment alone, 128 bits and more, for 120 s", async () => {
    const { move_code, move_url, expires_in } = await move();
    expect(move_url).toBe(`${ORIGIN}/room/${table.id}?seat=2#move=${move_code}`);
    expect(Buffer.from(move_code, "base64url").length).toBeGreaterThanOrEqual(16);
    expect(expires_in).toBe(120);
    house.clock.advance(120_000);
    expect(gistOf(await to("claim", { move_code }))).toBe("404 bad_move_code");
    const again = await move();
    house.clock.advance(119_999);
    expect((await to("claim", { move_code: again.move_code })).status).toBe(200);
  });

  it("gives the seat to the device that brings the code: same claim, new token, once", async () => {
    const { move_code } = await move();
    const claimed = await to("claim", { move_code });
    expect(ClaimOutput.parse(claimed.json)).toMatchObject({ claim: bob.claim, seat_index: 2, name: "Bob" });
    expect(claimed.json["claim_token"]).not.toBe(bob.token);
    expect(gistOf(await to("claim", { move_code }))).toBe("404 bad_move_code");
    expect((await lobby()).claims).toHaveLength(2);
  });

  it("repeats its answer for the same claim key, and gives no other key anything", async () => {
    const { move_code } = await move();
    const body = { move_code, claim_key: "a-key-of-the-new-device" };
    const [first, again] = [await to("claim", body), await to("claim", body)];
    expect(again.text).toBe(first.text);
    const other = { move_code, claim_key: "a-key-of-another-device" };
    expect(gistOf(await to("claim", other))).toBe("404 bad_move_code");
  });

  it("takes an agent's own bearer beside the code for what it is", async () => {
    const { move_code } = await move();
    const claimed = await to("claim", { move_code, is_agent: true }, bearer("an-agents-own-bearer-token"));
    expect(claimed.json["claim"]).toBe(bob.claim);
    expect((await lobby()).claims[1]?.is_agent).toBe(true);
  });

  it("leaves the old device a companion: it reads the cards, gets no ticket, and acts no more", async () => {
    await deal();
    const tablet = await bring();
    const old = await seatOf("", bob.token);
    expect(old.json["seat"]).toMatchObject({ holeCards: ["AH", "KC"], moved: true, sealed: true });
    expect(old.text).not.toContain("ticket-of-bob");
    const played = await seatOf("", tablet.claim_token);
    expect(played.json["seat"]).not.toHaveProperty("moved");
    expect(played.text).toContain("ticket-of-bob");
    const act = { tableId: table.id, seatIndex: 2, turnToken: "ticket-of-bob", action: "call" };
    const refused = await house.ask("/action", { body: { ...act, claim_token: bob.token } });
    expect(gistOf(refused)).toBe("409 seat_moved");
    expect(refused.text).not.toMatch(/AH|ticket-of-bob/);
    const buyin = { seat_index: 2, decision: "leave", claim_token: bob.token };
    expect(gistOf(await house.ask(`/tables/${table.id}/buyin-response`, { body: buyin }))).toBe(
      "409 seat_moved",
    );
    expect(gistOf(await to("move", { claim_token: bob.token }))).toBe("409 seat_moved");
    expect(gistOf(await to("leave", { claim_token: bob.token }))).toBe("409 seat_moved");
    const heard = house.ask("/action", { body: act, ...bearer(tablet.claim_token) });
    await house.elapse(2_000);
    expect((await heard).json).toMatchObject({ ok: true, reason: "queued" });
  });

  it("tells the old device at once, by its waiting read, its polls, its lobby and its heartbeat", async () => {
    await deal();
    const wait = seatOf("&sinceVersion=1&wait=50", bob.token);
    await house.elapse(1_000);
    await bring();
    expect((await wait).json).toMatchObject({ version: 1, seat: { moved: true } });
    expect((await seatOf("&sinceVersion=1", bob.token)).json).toMatchObject({ seat: { moved: true } });
    expect((await lobby(bearer(bob.token))).moved).toBe(true);
    expect((await lobby()).moved).toBeUndefined();
    expect((await to("claim", { claim_token: bob.token })).json["moved"]).toBe(true);
  });

  it("says it once to a device that says what it knows, and the coming back too", async () => {
    await deal();
    const tablet = await bring();
    expect((await seatOf("&sinceVersion=1&wait=50&moved=false", bob.token)).status).toBe(200);
    const quiet = seatOf("&sinceVersion=1&wait=2&moved=true", bob.token);
    await house.elapse(2_000);
    expect((await quiet).status).toBe(204);
    const back = seatOf("&sinceVersion=1&wait=50&moved=true", bob.token);
    const lost = seatOf("&sinceVersion=1&wait=50&moved=false", tablet.claim_token);
    await house.elapse(1_000);
    const taken = await to("claim", { claim_token: bob.token, take_back: true });
    expect(taken.json).toMatchObject({ claim: bob.claim, claim_token: bob.token });
    expect(taken.json["moved"]).toBeUndefined();
    expect((await back).text).toContain("ticket-of-bob");
    expect(gistOf(await lost)).toBe("401 seat_taken_back");
    expect((await seatOf("&sinceVersion=1&moved=true", bob.token)).status).toBe(200);
    expect((await seatOf("&sinceVersion=1&moved=false", bob.token)).status).toBe(204);
    expect((await seatOf("&sinceVersion=1", bob.token)).status).toBe(204);
    // One that knows nothing of moves is not answered over and over.
    await bring();
    const agents = seatOf("&sinceVersion=1&wait=2", bob.token);
    await house.elapse(1_999);
    expect(house.live.stats().waiting).toBe(1);
    await house.elapse(1);
    expect((await agents).json).toMatchObject({ seat: { moved: true } });
  });

  it("hands the seat to an agent and back, the person seeing the cards all the time", async () => {
    await deal();
    const agent = await bring({ is_agent: true });
    for (const token of [agent.claim_token, bob.token])
      expect((await seatOf("", token)).json).toMatchObject({ seat: { holeCards: ["AH", "KC"] } });
    const act = { tableId: table.id, seatIndex: 2, turnToken: "ticket-of-bob", action: "call", wait: 50 };
    const acting = house.ask("/action", { body: act, ...bearer(agent.claim_token) });
    await house.elapse(5_000);
    await to("claim", { claim_token: bob.token, take_back: true });
    expect((await lobby()).claims[1]?.is_agent).toBe(false);
    // The answer that it was waiting for holds nothing of the seat any more.
    const answer = await acting;
    expect(answer.status).toBe(200);
    expect(answer.text).not.toMatch(/AH|KC/);
    expect((await seatOf("", bob.token)).json).toMatchObject({ seat: { holeCards: ["AH", "KC"] } });
  });

  it("is taken back for good: the other device reads no card and does nothing, and hears why", async () => {
    await deal();
    const { claim_token: token } = await bring({ is_agent: true });
    await to("claim", { claim_token: bob.token, take_back: true });
    const body = { ...bearer(token), method: "POST" };
    const answers = [
      await seatOf("", token),
      await seatOf("&sinceVersion=1&wait=50", token),
      await house.ask(`/tables/${table.id}/lobby`, bearer(token)),
      await house.ask(`/tables/${table.id}/hands`, bearer(token)),
      await to("claim", { claim_token: token }),
      await to("claim", { claim_token: token, take_back: true }),
      await to("move", { claim_token: token }),
      await to("leave", { claim_token: token }),
      await to("manage", { claim_token: token, seat_index: 0, do: "mute" }),
      await house.ask(`/tables/${table.id}/chat`, { ...body, body: { text: "Hi" } }),
      await house.ask(`/tables/${table.id}/seat`, { ...body, body: { word: "sit_out" } }),
      await house.ask("/action", {
        ...body,
        body: { tableId: table.id, seatIndex: 2, turnToken: "ticket-of-bob", action: "fold" },
      }),
    ];
    for (const answer of answers) {
      expect(gistOf(answer)).toBe("401 seat_taken_back");
      expect(answer.text).not.toMatch(/AH|KC|ticket-of-bob/);
    }
    // Handed over once more it is a new device's, with a token of its own.
    const again = await bring({ is_agent: true });
    expect((await seatOf("", again.claim_token)).text).toContain("ticket-of-bob");
    expect(gistOf(await seatOf("", token))).toBe("401 seat_taken_back");
  });

  it("shows a token-less reader nothing: a seat that moves is sealed", async () => {
    await deal();
    const { token } = ana;
    const { move_code } = MoveOutput.parse((await to("move", { claim_token: token })).json);
    expect((await house.ask(`/state?tableId=${table.id}&seatIndex=0`)).text).toContain("2C");
    await to("claim", { move_code });
    expect((await house.ask(`/state?tableId=${table.id}&seatIndex=0`)).text).not.toContain("2C");
  });

  it("holds the chair while either device is there, and calls the seat offline while the one that plays is not", async () => {
    const tablet = await bring();
    for (let turn = 0; turn < 6; turn += 1) {
      house.clock.advance(30_000);
      await house.ask(`/tables/${table.id}/lobby`, bearer(bob.token));
      await house.ask(`/tables/${table.id}/lobby`, bearer(ana.token));
    }
    expect((await lobby()).claims[1]).toMatchObject({ fresh: true, online: false });
    house.clock.advance(1);
    await to("claim", { claim_token: tablet.claim_token });
    expect((await lobby()).claims[1]).toMatchObject({ fresh: true, online: true });
    house.clock.advance(90_000);
    expect((await lobby()).claims).toEqual([]);
  });

  it("refuses who has no seat here, an unknown table and one that is over", async () => {
    expect(gistOf(await to("move", {}))).toBe("401 claim_token_required");
    expect(gistOf(await to("move", { claim_token: "nobody-has-this-token" }))).toBe("401 bad_claim_token");
    expect(gistOf(await to("move", { claim_token: bob.token }, {}, UNKNOWN))).toBe("404 table_not_found");
    house.clock.advance(90_000);
    await table.sit(2, "Else");
    expect(gistOf(await to("move", { claim_token: bob.token }))).toBe("401 claim_expired");
    house.clock.advance(24 * 3600_000);
    expect(gistOf(await to("move", { claim_token: bob.token }))).toBe("410 table_expired");
  });

  it("writes no code and no token into a log, and keeps them as hashes alone", async () => {
    const { move_code } = await move();
    const tablet = await to("claim", { move_code });
    const kept = JSON.stringify(await house.live.read(table.id)) + house.logs.join("\n");
    for (const secret of [move_code, bob.token, String(tablet.json["claim_token"])])
      expect(kept).not.toContain(secret);
  });
});
