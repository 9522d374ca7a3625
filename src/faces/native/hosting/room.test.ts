import { beforeEach, describe, expect, it } from "vitest";
import { FullStateOutput, HostClaimOutput } from "@/contract/tables";
import { publicTable, seatView } from "@/services/testing/records";
import { type Ask, type Chair, gistOf, type House, openHouse, openTable } from "../testing/house";
import { openRoom, type Room } from "../testing/room";

const DAY = 24 * 60 * 60 * 1_000;

let house: House;
let room: Room;
let ana: Chair;
let bob: Chair;
beforeEach(async () => {
  house = openHouse();
  room = await openRoom(house, 2);
  [ana, bob] = room.chairs as [Chair, Chair];
});

const claim = (body: Record<string, unknown>) =>
  house.ask("/host/claim", { body: { tableId: room.id, ...body } });
const say = (body: Record<string, unknown>) => house.ask("/state", { body: { tableId: room.id, ...body } });
const full = (token: string) =>
  house.ask(`/state/full?tableId=${room.id}`, { headers: { authorization: `Bearer ${token}` } });
const read = (query: string, ask: Ask = {}) => house.ask(`/state?tableId=${room.id}${query}`, ask);
const close = () =>
  house.live.update(room.id, (r) => ({ next: { ...r, row: { ...r.row, closedAt: 1 } }, result: null }));

const table = () => publicTable({ tableId: room.id, mode: "room", playersPublic: [] });

/** A seat takes the room and publishes the first state. */
async function host(chair: Chair, version = 1): Promise<string> {
  const { hostToken } = HostClaimOutput.parse((await claim({ claim_token: chair.token })).json);
  const seats = [seatView(ana.seat, ana.claim, ["AH", "KC"], "a-ticket-of-the-first-seat")];
  expect((await say({ hostToken, version, table: table(), seats, full: { deck: ["7H"] } })).status).toBe(200);
  return hostToken;
}

describe("POST /host/claim at a room", () => {
  it("is a seat's where nobody hosts, and nobody's while that seat hosts", async () => {
    await host(ana);
    expect(gistOf(await claim({ claim_token: bob.token }))).toBe("409 host_taken");
    house.clock.advance(14_999);
    expect(gistOf(await claim({ claim_token: bob.token }))).toBe("409 host_taken");
    house.clock.advance(1);
    const taken = await claim({ claim_token: bob.token });
    expect(taken.json).toMatchObject({ ok: true, epoch: 2, version: 1 });
  });

  it.each([
    ["no token", {}, "401 claim_token_required"],
    ["a stranger's token", { claim_token: "nobody-has-this-token" }, "401 bad_claim_token"],
    ["no adoption key to speak of", { adoption: "short" }, "400 invalid_field"],
  ])("with %s is refused", async (_, body, gist) => {
    expect(gistOf(await claim(body))).toBe(gist);
    expect((await house.live.read(room.id))?.host.epoch).toBe(0);
  });

  it("said again by a tab that shows its host token and its seat gets the same answer", async () => {
    const host_token = await host(ana);
    const body = { host_token, claim_token: ana.token, adoption: "a-key-of-this-reload" };
    const [first, again] = [await claim(body), await claim(body)];
    expect(gistOf(first)).toBe("200");
    expect(again.text).toBe(first.text);
    expect(gistOf(await claim({ ...body, adoption: "a-key-of-another-one" }))).toBe("409 host_taken");
  });

  it("is not for a seat that was lost, nor for another table's", async () => {
    house.clock.advance(90_000);
    await house.client.claimSeat({ params: { id: room.id }, body: { seat_index: 0, name: "Heir" } });
    expect(gistOf(await claim({ claim_token: ana.token }))).toBe("401 claim_expired");
    const [elsewhere] = (await openRoom(house, 1)).chairs;
    expect(gistOf(await claim({ claim_token: elsewhere?.token }))).toBe("401 bad_claim_token");
    const tv = await openTable(house);
    const guest = await tv.sit(0);
    expect(gistOf(await claim({ tableId: tv.id, claim_token: guest.token }))).toBe("403 not_a_room");
  });

  it("is 410 at a room that is over", async () => {
    house.clock.advance(DAY);
    expect(gistOf(await claim({ claim_token: ana.token }))).toBe("410 table_expired");
    expect(gistOf(await say({ hostToken: "any", concede: true }))).toBe("410 table_expired");
    await close();
    expect(gistOf(await claim({ claim_token: ana.token }))).toBe("410 table_closed");
    expect(gistOf(await say({ hostToken: "any", concede: true }))).toBe("410 table_closed");
  });
});

describe("POST /state at a room that nobody hosts", () => {
  const first = () => ({ version: 1, table: table() });

  it("needs a seat", async () => {
    expect(gistOf(await say(first()))).toBe("401 claim_token_required");
    expect(gistOf(await say({ ...first(), claim_token: "who" }))).toBe("401 bad_claim_token");
    expect((await house.live.read(room.id))?.published).toBeNull();
    const won = await say({ ...first(), claim_token: ana.token });
    expect(won.json).toMatchObject({ epoch: 1, version: 1, hostToken: expect.any(String) });
    expect(gistOf(await say({ ...first(), claim_token: bob.token }))).toBe("409 host_taken");
  });

  it("needs a seat that is still its holder's", async () => {
    house.clock.advance(90_000);
    await house.client.claimSeat({ params: { id: room.id }, body: { seat_index: 0, name: "Heir" } });
    expect(gistOf(await say({ ...first(), claim_token: ana.token }))).toBe("401 claim_expired");
  });
});

describe("a concession", () => {
  it("is told at once to all who wait, and the next seat gets the room without waiting", async () => {
    const hostToken = await host(ana);
    const waiting = [
      read("&sinceVersion=1&wait=50"),
      read("&sinceVersion=1&wait=50&seatIndex=1", { headers: { authorization: `Bearer ${bob.token}` } }),
    ];
    await house.elapse(3_000);
    expect((await say({ hostToken, epoch: 1, concede: true })).json).toMatchObject({ epoch: 1, version: 1 });
    for (const answer of await Promise.all(waiting))
      expect(answer.json).toMatchObject({ version: 1, hostStale: true, hostConceded: true });
    expect((await read("&sinceVersion=1")).json).toMatchObject({ hostStale: true, hostConceded: true });
    expect((await house.ask(`/tables/${room.id}/lobby`)).json["hosted"]).toBe(false);
    const back = read("&sinceVersion=1&wait=50");
    await house.elapse(0);
    expect((await claim({ claim_token: bob.token })).status).toBe(200);
    expect((await back).status).toBe(204);
    expect((await house.ask(`/tables/${room.id}/lobby`)).json["hosted"]).toBe(true);
  });

  it("takes the host's word away, also from the read that it has open", async () => {
    const hostToken = await host(ana);
    const auth = { headers: { authorization: `Bearer ${hostToken}` } };
    const { json } = await house.ask(`/tables/${room.id}/inbox`, auth);
    const inbox = house.ask(`/tables/${room.id}/inbox?wait=50&lobbySince=${json["lobbyRevision"]}`, auth);
    await house.elapse(0);
    await say({ hostToken, concede: true });
    expect(gistOf(await inbox)).toBe("409 host_superseded");
    const late = await say({ hostToken, version: 2, table: { ...table(), pot: 4711 } });
    expect([gistOf(late), late.json["hostTokenRejected"]]).toEqual(["409 host_superseded", true]);
    expect((await read("")).text).not.toContain("4711");
    expect(gistOf(await full(hostToken))).toBe("409 host_superseded");
  });

  it("is the host's alone to make", async () => {
    const hostToken = await host(ana);
    expect(gistOf(await say({ concede: true }))).toBe("409 host_taken");
    expect(gistOf(await say({ hostToken: bob.token, concede: true }))).toBe("401 bad_host_token");
    expect(gistOf(await say({ hostToken, epoch: 7, concede: true }))).toBe("409 host_superseded");
    expect((await read("&sinceVersion=1")).status).toBe(204);
  });
});

describe("GET /state/full at an adoption", () => {
  it("is open to who took the room over, and shut with its first publish (decision 30)", async () => {
    const first = await host(ana);
    expect(gistOf(await full(first))).toBe("409 adoption_over");
    await say({ hostToken: first, concede: true });
    const { hostToken } = HostClaimOutput.parse((await claim({ claim_token: bob.token })).json);
    expect((await say({ hostToken })).status).toBe(200);
    expect(FullStateOutput.parse((await full(hostToken)).json)).toMatchObject({
      epoch: 2,
      version: 1,
      full: { deck: ["7H"] },
    });
    await say({ hostToken, version: 2, table: table(), full: { deck: ["8H"] } });
    const late = await full(hostToken);
    expect(gistOf(late)).toBe("409 adoption_over");
    expect(late.text).not.toMatch(/7H|8H/);
    for (const chair of [ana, bob]) expect(gistOf(await full(chair.token))).toBe("401 bad_host_token");
  });

  it("gives nobody another seat's cards but through the deck: the claim's answer has none", async () => {
    const hostToken = await host(ana);
    await say({ hostToken, concede: true });
    const taken = await claim({ claim_token: bob.token });
    expect(taken.text).not.toMatch(/AH|KC|7H|a-ticket/);
    expect(Object.keys(taken.json).sort()).toEqual(["epoch", "hostToken", "ok", "version"]);
  });
});
