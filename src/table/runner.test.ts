import { describe, expect, it } from "vitest";
import type { RunnerNews } from "./runner";
import { drive, openGame, randomPolicy } from "./testing/drive";
import { createMemoryHouse } from "./testing/memory-house";
import { dealerOf } from "./testing/truths";

describe("the runner", () => {
  it("falls silent once another host holds the table", async () => {
    const house = createMemoryHouse();
    const game = await openGame(house, 2);
    await game.playUntil((table) => table.pendingAction !== null);
    const { length } = house.published();
    house.refuse("superseded");
    await game.act("call");
    expect(await game.end).toBe("superseded");
    house.refuse(null);
    house.claim(2, "Late");
    await game.pass(60_000);
    expect(house.published()).toHaveLength(length);
  });

  it("ends with a table that is closed or expired", async () => {
    const house = createMemoryHouse();
    const game = await openGame(house, 2);
    await game.playUntil((table) => table.pendingAction !== null);
    house.refuse("gone");
    await game.act("call");
    expect(await game.end).toBe("gone");
  });

  it("stops when told to, and leaves nothing waiting", async () => {
    const house = createMemoryHouse();
    const game = await openGame(house, 2, { pace: "normal" });
    await game.settle();
    expect(house.clock.pending()).toBe(1);
    expect(await game.stop()).toBe("stopped");
    await house.settle();
    expect(house.clock.pending()).toBe(0);
  });

  it("stops at once when it was stopped before it began", async () => {
    const game = drive(createMemoryHouse());
    expect(await game.stop()).toBe("stopped");
  });

  it("holds play while a publication is not accepted, and tells nobody of it", async () => {
    const house = createMemoryHouse();
    const heard: RunnerNews[] = [];
    const game = await openGame(house, 2, { listen: (news) => void heard.push(news) });
    await game.playUntil((table) => table.pendingAction !== null);
    const before = heard.length;
    house.holdAnswers(true);
    await game.act("call");
    await game.pass(60_000);
    expect(heard).toHaveLength(before);
    expect(game.table().log).toHaveLength(2);
    house.holdAnswers(false);
    await game.settle();
    expect(game.table().log).toHaveLength(3);
    expect(heard.at(-1)?.table).toEqual(game.table());
    expect(heard.at(-1)?.version).toBe(game.last().version);
    await game.stop();
  });

  it("takes what was said meanwhile in one later publication, in its order", async () => {
    const house = createMemoryHouse();
    const game = await openGame(house, 2);
    await game.playUntil((table) => table.pendingAction !== null);
    house.holdAnswers(true);
    await game.act("call");
    house.claim(3, "Late");
    await game.command({ kind: "pause" });
    const { length } = house.published();
    house.holdAnswers(false);
    await game.settle();
    expect(house.published()).toHaveLength(length + 2);
    expect(game.table()).toMatchObject({ phase: "paused" });
    expect(game.table().playersPublic).toHaveLength(3);
    await game.stop();
  });

  it("tells its listeners until they leave", async () => {
    const house = createMemoryHouse();
    const game = await openGame(house, 2);
    const heard: number[] = [];
    const leave = game.runner.subscribe(({ version }) => void heard.push(version));
    await game.act("call");
    const { length } = heard;
    expect(heard.at(-1)).toBe(game.last().version);
    leave();
    await game.act("check");
    expect(heard).toHaveLength(length);
    await game.stop();
  });

  it("tells of the pace that the operator chose", async () => {
    const heard: RunnerNews[] = [];
    const game = await openGame(createMemoryHouse(), 2, { listen: (news) => void heard.push(news) });
    await game.command({ kind: "set_pace", pace: "fast" });
    expect(heard.at(-1)?.pace).toBe("fast");
    await game.stop();
  });

  it("refuses a snapshot of another format before it does anything", async () => {
    const house = createMemoryHouse();
    const snapshot = { format: 99, dealer: {} };
    const game = drive(house, { resume: { snapshot, version: 7, inboxCursor: 0, nextHandIndex: 1 } });
    await expect(game.end).rejects.toThrow("format 99");
    expect(house.published()).toHaveLength(0);
  });

  it("goes on from a host that never published, above its version and after its cursor", async () => {
    const house = createMemoryHouse();
    house.claim(0, "Ana");
    const claim = house.claim(1, "Ben");
    house.say({ kind: "action", seatIndex: 1, claim, turnToken: "old", action: "call" });
    house.signalStart();
    const resume = { snapshot: null, version: 0, inboxCursor: 1, nextHandIndex: 1 };
    const game = drive(house, { resume });
    await game.settle();
    expect(game.last()).toMatchObject({ inboxCursor: 1, results: [] });
    await game.stop();
  });

  it("fails with its inbox", async () => {
    const { ports, ...house } = createMemoryHouse();
    const take = () => Promise.reject(new Error("no such table"));
    const game = drive({ ...house, ports: { ...ports, inbox: { take } } });
    await expect(game.end).rejects.toThrow("no such table");
  });
});

describe("closed hands", () => {
  it("are recorded once each, after their closing was accepted", async () => {
    const house = createMemoryHouse();
    const game = await openGame(house, 2);
    await game.playUntil((table) => table.pendingAction !== null);
    house.holdAnswers(true);
    await game.act("fold");
    expect(house.recorded()).toHaveLength(0);
    house.holdAnswers(false);
    await game.playUntil((table) => table.handIndex === 3);
    expect(house.recorded().map((row) => row.hand_index)).toEqual([1, 2]);
    await game.stop();
  });

  it("stay in the snapshot until they are acknowledged, and leave it then", async () => {
    const house = createMemoryHouse();
    const game = await openGame(house, 2);
    await game.playUntil((table) => table.handIndex === 4);
    const kept = () => dealerOf(game.last()).rows.map((row) => row.hand_index);
    expect(kept()).toEqual([1, 2, 3]);
    house.acknowledge(2);
    await game.playUntil((table) => table.handIndex === 4 && table.street === "flop");
    expect(kept()).toEqual([3]);
    await game.stop();
  });

  it("are bounded there, while the host's own queue has them all", async () => {
    const house = createMemoryHouse();
    const game = await openGame(house, 2);
    await game.playUntil((table) => table.handIndex === 60);
    const { rows } = dealerOf(game.last());
    expect(rows.at(-1)?.hand_index).toBe(59);
    expect(rows.reduce((acts, row) => acts + row.actions.length, 0)).toBeLessThanOrEqual(400);
    expect(house.recorded()).toHaveLength(59);
    await game.stop();
  });

  it("that no server has are recorded again by the next host", async () => {
    const house = createMemoryHouse({ seed: 3 });
    const game = await openGame(house, 3);
    await game.playUntil((table) => table.handIndex === 5, randomPolicy(3));
    await game.stop();
    const before = house.recorded().length;
    const again = drive(house, { resume: { ...house.resumePoint(), nextHandIndex: 2 } });
    await again.settle();
    expect(
      house
        .recorded()
        .slice(before)
        .map((row) => row.hand_index),
    ).toEqual([2, 3, 4]);
    expect(house.recorded()[before]).toEqual(house.recorded()[1]);
    await again.stop();
  });
});
