import { describe, expect, it } from "vitest";
import { openTestRoom } from "../testing/seat";

describe("what a seat says", () => {
  it("reaches the dealer once, however often its answer is lost", async () => {
    const room = await openTestRoom(2);
    await room.start();
    const { server, seats, watcher } = room;
    const owing = seats.find(({ last }) => last().own?.pendingAction);
    const turnToken = owing?.last().own?.pendingAction?.turnToken ?? "";
    let lost = 0;
    server.only = (call) => {
      if (call !== "POST /action" || lost >= 2) return null;
      lost += 1;
      return "deaf";
    };
    owing?.host.act({ turnToken, action: "call" });
    owing?.host.act({ turnToken, action: "fold" });
    await server.pass(20_000);
    expect(lost).toBe(2);
    const log = watcher.last().table?.log ?? [];
    expect(log.map(({ action }) => action).slice(2)).toEqual(["call"]);
    room.stop();
  });

  it("is its own word for sitting out, and the first one's for a pause; nobody speaks for another chair", async () => {
    const room = await openTestRoom(3);
    await room.start();
    const { server, seats, watcher } = room;
    const goes = (seat: number) => watcher.last().table?.playersPublic[seat]?.sitsOutNext ?? false;
    seats[1]?.host.command({ kind: "sit_out", seat: 1 });
    seats[1]?.host.command({ kind: "sit_out", seat: 2 });
    seats[0]?.host.command({ kind: "pause" });
    await server.pass(1_000);
    expect([goes(1), goes(2), watcher.last().table?.phase]).toEqual([true, false, "paused"]);
    seats[0]?.host.command({ kind: "resume" });
    seats[1]?.host.command({ kind: "sit_in", seat: 1 });
    await server.pass(1_000);
    expect([goes(1), watcher.last().table?.phase]).toEqual([false, "betting"]);
    room.stop();
  });
});

describe("a seat's connection", () => {
  it("is shown as broken within 3 s, also where it is silent, and is good at once when it is back", async () => {
    const room = await openTestRoom(2);
    await room.start();
    for (const wire of ["down", "hang"] as const) {
      room.server.wire = wire;
      await room.server.pass(3_200, 100);
      for (const { last } of [...room.seats, room.watcher]) expect(last().status).toBe("reconnecting");
      room.server.wire = "up";
      await room.server.pass(3_000, 100);
      for (const { last } of [...room.seats, room.watcher]) expect(last().status).toBe("following");
    }
    await room.play(2);
    expect(new Set([...room.seats, room.watcher].map(({ last }) => last().table?.log.length)).size).toBe(1);
    room.stop();
  });

  it("is tried at once when the device has a network again", async () => {
    const room = await openTestRoom(2);
    await room.start();
    room.server.wire = "down";
    await room.server.pass(9_000);
    room.server.wire = "up";
    const [, second] = room.seats;
    second?.page("online");
    await room.server.pass(100, 50);
    expect(second?.last().status).toBe("following");
    room.stop();
  });

  it("of a whole house that was away for a moment changes no host", async () => {
    const room = await openTestRoom(3);
    await room.start();
    room.server.wire = "hang";
    await room.server.pass(10_000);
    room.server.wire = "up";
    await room.server.pass(20_000);
    expect((await room.server.house.live.read(room.room.id))?.host.epoch).toBe(1);
    expect(room.hosts()).toEqual([0]);
    room.stop();
  });
});
