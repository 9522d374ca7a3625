import { describe, expect, it } from "vitest";
import { seatMenuOf, viewOf } from "./model";
import { cut, type FakeServer, rig } from "./testing/server";
import { claimed, lobby, NOW, player, state, TABLE, TOKEN } from "./testing/states";

const inLobby = (server: FakeServer) => {
  server.state = null;
  server.lobby = lobby([claimed(0), claimed(1)]);
};

describe("a seat that goes on to another device", () => {
  it("is shown calmly at once: the cards stay, nothing is to be decided, and what was sent is over", async () => {
    const { server, phone, pass } = await rig();
    expect(viewOf(phone.store.getState())).toMatchObject({ kind: "table", dock: { kind: "act" } });
    server.move(true);
    await pass(100);
    expect(viewOf(phone.store.getState())).toMatchObject({
      kind: "table",
      hole: ["AS", "KD"],
      dock: { kind: "elsewhere", elsewhere: { by: "device", busy: false } },
    });
    expect(phone.store.getState()).toMatchObject({ moved: true, offer: null, sent: null, pre: null });
  });

  it("asks no more often than before: a waiting read goes on", async () => {
    const { server, pass } = await rig();
    server.move(true);
    await pass(2_000);
    const before = server.count("state since 7 wait 25");
    await pass(10_000);
    expect(server.count("state since 7 wait 25") - before).toBeLessThanOrEqual(1);
  });

  it("says so where an agent plays it, and after a reload too", async () => {
    const { phone } = await rig((server) => {
      server.moved = true;
      server.state = state({ playersPublic: [player(0, { isAgent: true }), player(1)] });
    });
    expect(viewOf(phone.store.getState())).toMatchObject({ dock: { elsewhere: { by: "agent" } } });
  });

  it("is told in the lobby by its polls", async () => {
    const { server, phone, pass } = await rig(inLobby);
    expect(viewOf(phone.store.getState())).toMatchObject({ kind: "lobby", elsewhere: null });
    server.moved = true;
    await pass(1_100);
    expect(viewOf(phone.store.getState())).toMatchObject({
      kind: "lobby",
      elsewhere: { by: "device", busy: false },
    });
  });

  it("comes back by one tap, said until it is heard, and is decided here again", async () => {
    const { server, phone, memory, pass } = await rig((server) => {
      server.moved = true;
    });
    server.fail(cut);
    phone.takeBack();
    phone.takeBack();
    await pass(600);
    expect(seatMenuOf(phone.store.getState()).moved).toEqual({ by: "device", busy: true });
    server.fail(null);
    await pass(3_000);
    expect(phone.store.getState()).toMatchObject({ moved: false, saying: null });
    expect(viewOf(phone.store.getState())).toMatchObject({ dock: { kind: "act" } });
    expect(memory.claim(TABLE, 0)?.claim_token).toBe(TOKEN);
  });

  it("that comes back from the other side is noticed without a tap", async () => {
    const { server, phone, pass } = await rig((server) => {
      server.moved = true;
    });
    await pass(1_000);
    server.move(false);
    await pass(1_000);
    expect(viewOf(phone.store.getState())).toMatchObject({ dock: { kind: "act" } });
  });
});

describe("the code for another device", () => {
  it("is asked for once, shown for its time, and renewed on demand", async () => {
    const { server, phone, clock, pass } = await rig();
    phone.move();
    phone.move();
    expect(phone.store.getState().moving).toEqual({ status: "asking" });
    await pass(0);
    expect(server.count("move")).toBe(1);
    expect(phone.store.getState().moving).toMatchObject({
      status: "shown",
      url: expect.stringContaining("#move=code-number-1"),
      until: clock.now() + 120_000,
    });
    phone.move();
    await pass(0);
    expect(phone.store.getState().moving).toMatchObject({ code: "code-number-2-of-a-move" });
  });

  it("is put away when it was used, or when nobody wants it any more", async () => {
    const { server, phone, pass } = await rig();
    phone.move();
    await pass(0);
    server.move(true);
    await pass(100);
    expect(phone.store.getState().moving).toBeNull();
    const other = await rig();
    other.phone.move();
    other.phone.endMove();
    await other.pass(0);
    expect(other.phone.store.getState().moving).toBeNull();
  });

  it("says where none came", async () => {
    const { server, phone, pass } = await rig();
    server.fail(cut);
    phone.move();
    await pass(0);
    expect(phone.store.getState().moving).toEqual({ status: "failed" });
  });
});

describe("a chair that is given up", () => {
  it("is forgotten once the table has heard it; the page offers the free ones and asks for no state", async () => {
    const { server, phone, memory, pass } = await rig((server) => {
      server.lobby = lobby([claimed(0), claimed(1)], { start_signaled: true, started_at: NOW });
    });
    phone.leave();
    phone.leave();
    await pass(0);
    expect(server.count("leave")).toBe(1);
    server.lobby = lobby([claimed(1)], { start_signaled: true, started_at: NOW });
    await pass(2_100);
    expect(viewOf(phone.store.getState())).toEqual({ kind: "given_up", why: "left", free: [0, 2, 3, 4, 5] });
    expect(memory.claim(TABLE, 0)).toBeNull();
    const reads = server.count("state");
    await pass(10_000);
    expect(server.count("state")).toBe(reads);
    expect(server.count("claim")).toBe(0);
  });

  it("by the first guest's hand is noticed at once, and not sat down on again by itself", async () => {
    const { server, phone, pass } = await rig();
    server.lobby = lobby([claimed(1)], { start_signaled: true, started_at: NOW });
    server.release();
    await pass(5_000);
    expect(viewOf(phone.store.getState())).toMatchObject({ kind: "given_up", why: "freed" });
    expect(phone.store.getState().offer).toBeNull();
    await pass(60_000);
    expect(server.count("claim")).toBe(0);
    phone.sleep();
    phone.wake();
    await pass(5_000);
    expect(viewOf(phone.store.getState()).kind).toBe("given_up");
  });

  it("taken back by the device that it came from is not sat down on again by itself", async () => {
    const { server, phone, memory, pass } = await rig();
    server.release("seat_taken_back");
    await pass(5_000);
    expect(viewOf(phone.store.getState())).toMatchObject({ kind: "given_up", why: "taken_back" });
    expect(memory.claim(TABLE, 0)).toBeNull();
    await pass(60_000);
    expect(server.count("claim")).toBe(0);
  });

  it("before the game is noticed too", async () => {
    const { server, phone, pass } = await rig(inLobby);
    server.lobby = lobby([claimed(1)]);
    server.release();
    await pass(2_100);
    expect(viewOf(phone.store.getState())).toMatchObject({ kind: "given_up", why: "freed" });
  });

  it("is still held where the table refuses", async () => {
    const { server, phone, pass } = await rig();
    server.fail({ ok: false, status: 409, error: { code: "seat_moved", message: "" } });
    phone.leave();
    await pass(0);
    expect(phone.store.getState()).toMatchObject({
      hold: { status: "held" },
      notice: { code: "seat_moved" },
    });
  });
});

describe("sitting out", () => {
  const resting = state({
    pendingAction: null,
    playersPublic: [player(0, { status: "sitting_out", inHand: false }), player(1)],
  });

  it("is said once, and shows when the table has it", async () => {
    const { server, phone, pass } = await rig();
    expect(seatMenuOf(phone.store.getState())).toEqual({ moved: null, rest: "none", busy: false });
    phone.rest(true);
    phone.rest(true);
    expect(seatMenuOf(phone.store.getState()).busy).toBe(true);
    await pass(0);
    expect(server.calls.filter((call) => call.startsWith("word"))).toEqual(["word sit_out"]);
    server.publish({ ...resting, version: 8 });
    await pass(100);
    expect(seatMenuOf(phone.store.getState())).toEqual({ moved: null, rest: "now", busy: false });
    expect(viewOf(phone.store.getState())).toMatchObject({ dock: { kind: "resting", busy: false } });
    phone.rest(false);
    await pass(0);
    expect(server.calls).toContain("word sit_in");
  });

  it("waits for the end of a hand that is still played", async () => {
    const { phone } = await rig((server) => {
      server.state = state({ playersPublic: [player(0, { sitsOutNext: true }), player(1)] });
    });
    expect(seatMenuOf(phone.store.getState()).rest).toBe("next");
    expect(viewOf(phone.store.getState())).toMatchObject({ dock: { kind: "act" } });
  });

  it("is offered to nobody who is out of the game or not in it yet", async () => {
    const { phone } = await rig((server) => {
      server.state = state({ playersPublic: [player(0, { status: "busted" }), player(1)] });
    });
    expect(seatMenuOf(phone.store.getState()).rest).toBeNull();
    const early = await rig(inLobby);
    expect(seatMenuOf(early.phone.store.getState()).rest).toBeNull();
  });
});
