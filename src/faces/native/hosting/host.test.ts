import { beforeEach, describe, expect, it } from "vitest";
import { PublishOutput } from "@/contract/state";
import { FullStateOutput, HostClaimOutput, InboxOutput } from "@/contract/tables";
import { publicTable, seatView } from "@/services/testing/records";
import { gistOf, type HostedTable, type House, openHouse, openTable } from "../testing/house";

const UNKNOWN = "0".repeat(20);
const DAY = 24 * 60 * 60 * 1000;
const KEY = "an-adoption-key-of-16+";

let house: House;
let table: HostedTable;
beforeEach(async () => {
  house = openHouse();
  table = await openTable(house);
});

const publish = (body: Record<string, unknown> = {}) =>
  house.ask("/state", {
    body: {
      tableId: table.id,
      hostToken: table.hostToken,
      version: 1,
      table: publicTable({ tableId: table.id }),
      ...body,
    },
  });
const take = (body: Record<string, unknown> = {}) =>
  house.ask("/host/claim", { body: { tableId: table.id, host_token: table.hostToken, ...body } });
const inbox = (query = "", token: string = table.hostToken, id: string = table.id) =>
  house.ask(`/tables/${id}/inbox${query}`, { headers: { authorization: `Bearer ${token}` } });
const full = (token: string | null, id: string = table.id) =>
  house.ask(`/state/full?tableId=${id}`, {
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
  });
const close = () =>
  house.live.update(table.id, (r) => ({ next: { ...r, row: { ...r.row, closedAt: 1 } }, result: null }));

/** A second screen has taken the table over. */
async function depose(): Promise<string> {
  return HostClaimOutput.parse((await take()).json).hostToken;
}

describe("POST /state", () => {
  it("acknowledges the epoch and version that it stored", async () => {
    const { status, json } = await publish();
    expect(status).toBe(200);
    expect(PublishOutput.parse(json)).toEqual({ ok: true, epoch: 1, version: 1, pendingBuyinDecisions: [] });
    expect((await publish()).json).toEqual(json);
  });

  it("gives a table that nobody hosts to the first of many, and to no other", async () => {
    const minted = await house.ask("/tables/tv", { body: {} });
    const id = String(minted.json["table_id"]);
    const first = { tableId: id, hostToken: undefined, table: publicTable({ tableId: id as never }) };
    const all = await Promise.all(Array.from({ length: 20 }, () => publish(first)));
    expect(all.map(gistOf).sort()).toEqual(["200", ...Array<string>(19).fill("409 host_taken")]);
    const won = all.find(({ status }) => status === 200);
    expect(won?.json).toMatchObject({ epoch: 1, version: 1 });
    const next = await publish({ ...first, hostToken: won?.json["hostToken"], version: 2 });
    expect(next.json).toEqual({ ok: true, epoch: 1, version: 2, pendingBuyinDecisions: [] });
  });

  it("names the stored version to a publish out of step", async () => {
    await publish();
    const gap = await publish({ version: 3 });
    expect(gistOf(gap)).toBe("409 version_gap");
    expect(gap.json["version"]).toBe(1);
  });

  it("tells a deposed host and a stranger that their token is rejected, and shows nothing of theirs", async () => {
    await publish();
    await depose();
    const late = await publish({ version: 2, table: publicTable({ tableId: table.id, pot: 4711 }) });
    expect(gistOf(late)).toBe("409 host_superseded");
    expect(late.json["hostTokenRejected"]).toBe(true);
    const stranger = await publish({ hostToken: "nobody-has-this-token", version: 2 });
    expect(gistOf(stranger)).toBe("401 bad_host_token");
    expect(stranger.json["hostTokenRejected"]).toBe(true);
    expect((await house.ask(`/state?tableId=${table.id}`)).text).not.toContain("4711");
  });

  it.each([
    ["no table id", { tableId: undefined }, "400 invalid_field"],
    ["an unknown table", { tableId: UNKNOWN }, "404 table_not_found"],
    ["no version", { version: undefined }, "400 invalid_field"],
    ["the version none", { version: 0 }, "400 invalid_field"],
    ["another table's state", { table: publicTable() }, "400 invalid_field"],
    ["half a state", { table: { pot: 1 } }, "400 invalid_field"],
    [
      "a card that is none",
      { seats: [{ ...seatView(0, null, []), holeCards: ["XX"] }] },
      "400 invalid_field",
    ],
    ["more seats than chairs", { seats: Array(10).fill(seatView(0, null, [])) }, "400 invalid_field"],
    ["too much", { full: { fat: "x".repeat(256 * 1024) } }, "413 body_too_large"],
    [
      "a snapshot without end",
      { full: JSON.parse(`${'{"a":'.repeat(40)}1${"}".repeat(40)}`) },
      "400 malformed_json",
    ],
    ["no token at a hosted table", { hostToken: undefined }, "409 host_taken"],
  ])("with %s is refused, and stores nothing", async (_, body, gist) => {
    expect(gistOf(await publish(body))).toBe(gist);
    expect((await house.live.read(table.id))?.published).toBeNull();
  });

  it("drops what the contract does not name, so that no field can carry a card out", async () => {
    await publish({ table: { ...publicTable({ tableId: table.id }), secretCards: ["AH", "KC"] } });
    expect((await house.ask(`/state?tableId=${table.id}`)).text).not.toMatch(/AH|secretCards/);
  });

  it("is 410 at a table that is over, heartbeats too", async () => {
    await publish();
    house.clock.advance(DAY);
    expect(gistOf(await publish({ version: 2 }))).toBe("410 table_expired");
    expect(gistOf(await publish({ version: undefined, table: undefined }))).toBe("410 table_expired");
    await close();
    expect(gistOf(await publish({ version: 2 }))).toBe("410 table_closed");
  });
});

describe("POST /host/claim", () => {
  it("moves hosting to the next epoch; the old token is spent at once", async () => {
    await publish();
    const { status, json } = await take();
    expect(status).toBe(200);
    expect(HostClaimOutput.parse(json)).toMatchObject({ ok: true, epoch: 2, version: 1 });
    expect(gistOf(await publish({ version: 2 }))).toBe("409 host_superseded");
    expect((await publish({ hostToken: json["hostToken"], version: 2 })).json).toMatchObject({
      epoch: 2,
      version: 2,
    });
  });

  it("repeats a lost answer to the same adoption, also after a restart of the server", async () => {
    const first = await take({ adoption: KEY });
    expect((await take({ adoption: KEY })).json).toEqual(first.json);
    house.clock.advance(60_001);
    const late = await take({ adoption: KEY });
    expect(gistOf(late)).toBe("409 host_superseded");
    expect(late.json["hostTokenRejected"]).toBe(true);
  });

  it("has one winner among many", async () => {
    const all = await Promise.all(Array.from({ length: 50 }, (_, n) => take({ adoption: `${KEY}${n}` })));
    expect(all.map(gistOf).sort()).toEqual(["200", ...Array<string>(49).fill("409 host_superseded")]);
  });

  it("opens a table that nobody hosts", async () => {
    const id = String((await house.ask("/tables/tv", { body: {} })).json["table_id"]);
    const body = { tableId: id, host_token: undefined };
    expect((await take({ ...body, adoption: KEY })).json).toMatchObject({ epoch: 1, version: 0 });
    expect(gistOf(await take({ ...body, adoption: `${KEY}!` }))).toBe("409 host_taken");
  });

  it.each([
    ["a stranger's token", { host_token: "nobody-has-this-token" }, "401 bad_host_token"],
    ["no token", { host_token: undefined }, "409 host_taken"],
    ["a seat's token", { host_token: undefined, claim_token: "whoever-this-may-be" }, "403 not_a_room"],
    ["a short adoption key", { adoption: "short" }, "400 invalid_field"],
    ["an unknown table", { tableId: UNKNOWN }, "404 table_not_found"],
  ])("with %s is refused", async (_, body, gist) => {
    const refused = await take(body);
    expect(gistOf(refused)).toBe(gist);
    expect((await house.live.read(table.id))?.host.epoch).toBe(1);
  });

  it("is 410 at a table that is over", async () => {
    house.clock.advance(DAY);
    expect(gistOf(await take())).toBe("410 table_expired");
    await close();
    expect(gistOf(await take())).toBe("410 table_closed");
  });
});

describe("GET /tables/{id}/inbox", () => {
  it("is the lobby at first, then waits for what changes it: a claim, a rename, the start", async () => {
    const revision = async (read: ReturnType<typeof inbox>) =>
      InboxOutput.parse((await read).json).lobbyRevision;
    let since = await revision(inbox());
    const ana = { seat_index: 0, name: "Ana" };
    const claimed = await house.client.claimSeat({ params: { id: table.id }, body: ana });
    const token = claimed.ok ? claimed.data.claim_token : "";
    const changes = [
      () => table.sit(1),
      () => house.client.claimSeat({ params: { id: table.id }, body: { claim_token: token, name: "Anna" } }),
      () => house.client.startGame({ params: { id: table.id }, body: { claim_token: token } }),
    ];
    since = await revision(inbox());
    for (const change of changes) {
      const read = inbox(`?wait=50&lobbySince=${since}`);
      await house.elapse(100);
      await change();
      const next = await revision(read);
      expect(next).not.toBe(since);
      since = next;
    }
  });

  it("hears when a claim goes stale, by the clock alone", async () => {
    await table.sit(0);
    house.clock.advance(60_000);
    const first = InboxOutput.parse((await inbox()).json);
    const read = inbox(`?wait=50&lobbySince=${first.lobbyRevision}`);
    await house.elapse(30_000);
    expect(InboxOutput.parse((await read).json).lobby.claims).toEqual([]);
  });

  it("brings an act the moment it is heard, and again until it is taken", async () => {
    const bob = await table.sit(2);
    await table.publish({}, [seatView(2, bob.claim, ["AH", "KC"], "ticket")]);
    const { lobbyRevision } = InboxOutput.parse((await inbox()).json);
    const read = inbox(`?wait=50&after=0&lobbySince=${lobbyRevision}`);
    await house.elapse(0);
    const body = { tableId: table.id, seatIndex: 2, turnToken: "ticket", action: "call" } as const;
    const act = house.client.submitAction({ body });
    const taken = InboxOutput.parse((await read).json);
    expect(taken.entries).toMatchObject([{ id: 1, kind: "action", action: "call", claim: bob.claim }]);
    expect((await inbox("?after=0")).json["entries"]).toEqual(taken.entries);
    expect((await inbox("?after=1")).json["entries"]).toEqual([]);
    await table.publish({}, [], { inboxCursor: 1, results: [{ id: 1, applied: true }] });
    expect(await act).toMatchObject({ data: { applied: true } });
    expect((await inbox("?after=0")).json["entries"]).toEqual([]);
  });

  it("answers at the end of the wait with what there is", async () => {
    const { lobbyRevision } = InboxOutput.parse((await inbox()).json);
    const read = inbox(`?wait=3&lobbySince=${lobbyRevision}`);
    await house.elapse(3_000);
    expect(InboxOutput.parse((await read).json)).toMatchObject({ entries: [], lobbyRevision });
  });

  it("tells a waiting host at once that it was superseded", async () => {
    const { lobbyRevision } = InboxOutput.parse((await inbox()).json);
    const read = inbox(`?wait=50&lobbySince=${lobbyRevision}`);
    await house.elapse(1_000);
    await depose();
    const answer = await read;
    expect(gistOf(answer)).toBe("409 host_superseded");
    expect(answer.json["hostTokenRejected"]).toBe(true);
  });

  it("is refused to everybody else", async () => {
    const ana = await table.sit(0);
    expect(gistOf(await house.ask(`/tables/${table.id}/inbox`))).toBe("401 host_token_required");
    expect(gistOf(await inbox("", ana.token))).toBe("401 bad_host_token");
    expect(gistOf(await inbox("", table.hostToken, UNKNOWN))).toBe("404 table_not_found");
    expect(gistOf(await inbox("?wait=999"))).toBe("400 invalid_field");
  });

  it("ends with the table, also for a host that waits", async () => {
    house.clock.advance(DAY - 10_000);
    const { lobbyRevision } = InboxOutput.parse((await inbox()).json);
    const read = inbox(`?wait=50&lobbySince=${lobbyRevision}`);
    await house.elapse(10_000);
    expect(gistOf(await read)).toBe("410 table_expired");
    await close();
    expect(gistOf(await inbox())).toBe("410 table_closed");
  });
});

describe("GET /state/full", () => {
  it("gives the current host what it goes on from", async () => {
    expect(FullStateOutput.parse((await full(table.hostToken)).json)).toEqual({
      epoch: 1,
      version: 0,
      inboxCursor: 0,
      full: null,
      nextHandIndex: 1,
    });
    await publish({ full: { format: 1, deck: ["AH"] } });
    const next = await depose();
    expect((await full(next)).json).toMatchObject({
      epoch: 2,
      version: 1,
      full: { format: 1, deck: ["AH"] },
    });
  });

  it("gives it to nobody else (decision 30)", async () => {
    await publish({ full: { format: 1, deck: ["AH"] } });
    const ana = await table.sit(0);
    await depose();
    const answers = [await full(null), await full(ana.token), await full(table.hostToken)];
    expect(answers.map(gistOf)).toEqual([
      "401 host_token_required",
      "401 bad_host_token",
      "409 host_superseded",
    ]);
    for (const { text } of answers) expect(text).not.toContain("AH");
    expect(gistOf(await full("x", UNKNOWN))).toBe("404 table_not_found");
    expect(gistOf(await house.ask("/state/full"))).toBe("400 invalid_field");
  });

  it("is 410 at a table that is over", async () => {
    house.clock.advance(DAY);
    expect(gistOf(await full(table.hostToken))).toBe("410 table_expired");
    await close();
    expect(gistOf(await full(table.hostToken))).toBe("410 table_closed");
  });
});
