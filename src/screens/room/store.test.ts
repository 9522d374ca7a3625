import { describe, expect, it } from "vitest";
import type { HostToken } from "@/contract/ids";
import type { PublicTable } from "@/contract/state";
import { good } from "@/faces/native/testing/house";
import { publicTable } from "@/services/testing/records";
import type { Tabs } from "./device/tabs";
import { newBrowser, openRoom, type Room, sitDown, visit } from "./testing/visit";

const spectator = (room: Room) => `/spectator.html?tableId=${room.id}`;

/** The first to sit hosts the room, and publishes this much. */
async function publish(
  room: Room,
  claim_token: string,
  table: Partial<PublicTable> = {},
): Promise<HostToken> {
  const { client } = room.house;
  const { hostToken, epoch } = good(await client.claimHost({ body: { tableId: room.id, claim_token } }));
  const seen = publicTable({ tableId: room.id, mode: "room", playersPublic: [], ...table });
  const body = {
    tableId: room.id,
    hostToken,
    epoch,
    version: 1,
    table: seen,
    seats: [],
    full: { format: 1 },
  };
  good(await client.publishState({ body }));
  return hostToken;
}

describe("one link", () => {
  it("asks who comes first for a name, and gives the first free chair", async () => {
    const room = await openRoom();
    await room.sit(0, "Ana");
    const ben = await visit(room);
    expect(ben.as("prompt")).toMatchObject({ seat: 1, taken: 1, busy: false, badge: null });
    await sitDown(room, ben, "  Ben ");
    expect(ben.as("seated")).toMatchObject({ name: "Ben", start: { kind: "theirs", name: "Ana" } });
    expect((await room.lobby()).claims.map(({ name, seat_index }) => [name, seat_index])).toEqual([
      ["Ana", 0],
      ["Ben", 1],
    ]);
  });

  it("gives the chair that was tapped, or that the address names, and another where it was taken", async () => {
    const room = await openRoom(6);
    const ana = await visit(room);
    ana.room.choose(4);
    expect(ana.as("prompt")).toMatchObject({ seat: 4 });
    await sitDown(room, ana, "Ana");
    expect((await room.lobby()).claims[0]?.seat_index).toBe(4);
    const ben = await visit(room, { seat: 2 });
    expect(ben.as("prompt").chairs[2]?.chosen).toBe(true);
    const late = await visit(room, { seat: 4 });
    expect(late.as("prompt")).toMatchObject({ seat: 0 });
  });

  it("says that somebody was faster on the tapped chair, and takes the next one without a word otherwise", async () => {
    const room = await openRoom(3);
    const [ben, chen] = [await visit(room), await visit(room)];
    ben.room.choose(1);
    await room.sit(1, "Ana");
    await sitDown(room, ben, "Ben");
    expect(ben.as("prompt")).toMatchObject({ problem: "seat_taken", seat: 0 });
    await room.sit(0, "Dora");
    await sitDown(room, chen, "Chen");
    expect(chen.as("seated").chairs[2]).toMatchObject({ name: "Chen", own: true });
  });

  it("wants a name that the table takes", async () => {
    const room = await openRoom();
    const ana = await visit(room);
    await sitDown(room, ana, "   ");
    expect(ana.as("prompt").problem).toBe("name_missing");
    await sitDown(room, ana, "\u202eAna");
    expect(ana.view()).toMatchObject({ problem: "name_refused" });
    await sitDown(room, ana, "Ana");
    expect(ana.as("seated").name).toBe("Ana");
  });

  it("shows names as they come, once a second", async () => {
    const room = await openRoom();
    const ana = await visit(room);
    await sitDown(room, ana, "Ana");
    await room.sit(2, "Ben");
    await room.pass(1000);
    expect(ana.as("seated").chairs.map(({ name }) => name)).toEqual(["Ana", null, "Ben"]);
  });

  it("sends who comes to a full room to watch, but not who was typing", async () => {
    const room = await openRoom(2);
    await room.sit(0, "Ana");
    const typing = await visit(room);
    await room.sit(1, "Ben");
    await room.pass(1000);
    expect([typing.view().kind, typing.went]).toEqual(["full", []]);
    const late = await visit(room);
    expect(late.went).toEqual([spectator(room)]);
    typing.room.watch();
    expect(typing.went).toEqual([spectator(room)]);
  });
});

describe("the own chair", () => {
  it("is kept under the contract's keys, in the tab and in the browser", async () => {
    const room = await openRoom();
    const browser = newBrowser();
    const ana = await visit(room, { browser });
    await sitDown(room, ana, "Ana");
    const token = ana.room.store.getState().hold?.token;
    for (const { items } of [ana.session, browser.local]) {
      expect(JSON.parse(items.get(`pokerRoomClaim:${room.id}`) ?? "")).toEqual({
        seat_index: 0,
        claim_token: token,
      });
      expect(items.get(`pokerRoomName:${room.id}`)).toBe("Ana");
    }
  });

  it("comes back after a reload and after a discarded tab, without a prompt", async () => {
    const room = await openRoom();
    const browser = newBrowser();
    const ana = await visit(room, { browser });
    await sitDown(room, ana, "Ana");
    ana.room.stop();
    const reloaded = await visit(room, { browser, session: ana.session });
    expect(reloaded.as("seated").name).toBe("Ana");
    reloaded.room.stop();
    expect((await visit(room, { browser })).as("seated").name).toBe("Ana");
    expect((await room.lobby()).claims).toHaveLength(1);
  });

  it("is not taken from another living tab of the browser", async () => {
    const room = await openRoom();
    const browser = newBrowser();
    await sitDown(room, await visit(room, { browser }), "Ana");
    const tabs: Tabs = {
      hold: () => undefined,
      heldElsewhere: async (seat) => seat === 0,
      close: () => undefined,
    };
    const second = await visit(room, { browser, tabs });
    expect(second.as("prompt")).toMatchObject({ otherTab: true, seat: 1 });
    await sitDown(room, second, "Ben");
    expect(second.as("seated").chairs.map(({ name }) => name)).toEqual(["Ana", "Ben", null]);
  });

  it("leads straight to the game once that has started, hosted or not", async () => {
    const room = await openRoom();
    const browser = newBrowser();
    const ana = await visit(room, { browser });
    await sitDown(room, ana, "Ana");
    await room.sit(1, "Ben");
    await room.pass(1000);
    expect(ana.as("seated").start).toMatchObject({ kind: "yours", enabled: true });
    ana.room.start();
    await room.pass(1000);
    expect(ana.as("play").hold).toMatchObject({ seat: 0, name: "Ana" });
    await publish(room, ana.as("play").hold.token);
    await room.pass(600_000);
    expect((await visit(room, { browser })).as("play").hold.seat).toBe(0);
  });

  it("may start only with a second player, and only by the first", async () => {
    const room = await openRoom();
    const ana = await visit(room);
    await sitDown(room, ana, "Ana");
    expect(ana.as("seated").start).toMatchObject({ kind: "yours", enabled: false });
    const ben = await visit(room);
    await sitDown(room, ben, "Ben");
    expect(ben.as("seated").start).toEqual({ kind: "theirs", name: "Ana" });
  });

  it("is renamed, and follows what the first claim calls it", async () => {
    const room = await openRoom();
    const ana = await visit(room);
    await sitDown(room, ana, "Ana");
    expect(await ana.room.rename("Anna")).toBe(true);
    expect(ana.as("seated").name).toBe("Anna");
    expect(await ana.room.rename("\u202e")).toBe(false);
    const { hold } = ana.room.store.getState();
    const body = { claim_token: hold?.token ?? "", seat_index: 0, do: "rename" as const, name: "Captain" };
    good(await room.house.client.manageSeat({ params: { id: room.id }, body }));
    await room.pass(1000);
    expect(ana.as("seated").name).toBe("Captain");
    expect(ana.session.items.get(`pokerRoomName:${room.id}`)).toBe("Captain");
  });

  it("can be given up, and another one taken", async () => {
    const room = await openRoom(2);
    const browser = newBrowser();
    const ana = await visit(room, { browser });
    await sitDown(room, ana, "Ana");
    ana.room.stand();
    await room.pass(1000);
    expect(ana.as("prompt")).toMatchObject({ lostTo: null, taken: 0 });
    expect(browser.local.items.has(`pokerRoomClaim:${room.id}`)).toBe(false);
    ana.room.choose(1);
    await sitDown(room, ana, "Ana");
    expect(ana.as("seated").chairs[1]).toMatchObject({ own: true, name: "Ana" });
  });

  it("that was lost to somebody says so, and asks again", async () => {
    const room = await openRoom();
    const browser = newBrowser();
    const ana = await visit(room, { browser });
    await sitDown(room, ana, "Ana");
    ana.room.stop();
    await room.pass(91_000);
    await room.sit(0, "Ben");
    const back = await visit(room, { browser });
    expect(back.as("prompt")).toMatchObject({ lostTo: "Ben", seat: 1 });
  });

  it("comes from another device by a code, which is good once", async () => {
    const room = await openRoom();
    const token = await room.sit(1, "Ana");
    const body = { claim_token: token };
    const moved = good(await room.house.client.moveSeat({ params: { id: room.id }, body }));
    const phone = await visit(room, { moveCode: moved.move_code });
    expect(phone.as("seated").chairs[1]).toMatchObject({ own: true, name: "Ana" });
    const late = await visit(room, { moveCode: moved.move_code });
    expect(late.as("prompt")).toMatchObject({ moveFailed: true });
  });
});

describe("who holds no chair in a game that has started", () => {
  async function started() {
    const room = await openRoom();
    const [ana] = [await room.sit(0, "Ana"), await room.sit(1, "Ben")];
    await room.start(ana);
    return { room, ana };
  }

  it("watches, also in the moment before the first hand", async () => {
    const { room, ana } = await started();
    expect((await visit(room)).went).toEqual([spectator(room)]);
    await publish(room, ana);
    expect((await visit(room)).went).toEqual([spectator(room)]);
  });

  it("is told how a game ended that is over", async () => {
    const { room, ana } = await started();
    const standings = [
      { seatIndex: 1, name: "Ben", chips: 4000 },
      { seatIndex: 0, name: "Ana", chips: 0 },
    ];
    await publish(room, ana, { phase: "ended", standings });
    const late = await visit(room);
    expect(late.as("ended")).toEqual({
      kind: "ended",
      closed: false,
      places: [
        { name: "Ben", chips: 4000 },
        { name: "Ana", chips: 0 },
      ],
    });
    expect(late.went).toEqual([]);
  });

  it("hears that the room waits for its players once all have left, and watches when one comes back", async () => {
    const { room, ana } = await started();
    const hostToken = await publish(room, ana);
    await room.pass(20_000);
    expect((await visit(room)).went).toEqual([spectator(room)]);
    await room.pass(45_000);
    const late = await visit(room);
    expect([late.view().kind, late.went]).toEqual(["asleep", []]);
    good(await room.house.client.publishState({ body: { tableId: room.id, hostToken } }));
    await room.pass(4000);
    expect(late.went).toEqual([spectator(room)]);
  });
});

describe("a room that is not there", () => {
  it("was never opened, or has closed", async () => {
    const room = await openRoom();
    const nowhere = { ...room, id: "00000000000000000000" as Room["id"] };
    expect((await visit(nowhere)).view()).toEqual({ kind: "not_found" });
    await room.pass(25 * 3_600_000);
    expect((await visit(room)).view()).toEqual({ kind: "ended", closed: true, places: [] });
  });

  it("says within three seconds that it cannot be reached, and goes on by itself", async () => {
    const room = await openRoom();
    let cut = false;
    const error = { code: "network", message: "nobody answers" };
    const ana = await visit(room, {
      over: (api) => ({
        ...api,
        lobby: async (token, signal) => (cut ? { ok: false, status: 0, error } : api.lobby(token, signal)),
      }),
    });
    await sitDown(room, ana, "Ana");
    cut = true;
    await room.pass(3000);
    expect(ana.as("seated").badge).toBe("cut");
    cut = false;
    await room.pass(5000);
    expect(ana.as("seated").badge).toBeNull();
    ana.room.network(false);
    expect(ana.as("seated").badge).toBe("offline");
  });

  it("tells a server in trouble from a line that is down, where nothing was ever heard", async () => {
    const room = await openRoom();
    const error = { code: "unavailable", message: "the store does not answer" };
    const sick = (status: number, code: string) =>
      visit(room, {
        over: (api) => ({ ...api, lobby: async () => ({ ok: false, status, error: { ...error, code } }) }),
      });
    expect((await sick(503, "unavailable")).view()).toEqual({ kind: "unreachable", why: "server" });
    const down = await sick(0, "network");
    await room.pass(3000);
    expect(down.view()).toEqual({ kind: "unreachable", why: "cut" });
  });
});
