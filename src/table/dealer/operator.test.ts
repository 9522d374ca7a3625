import { describe, expect, it } from "vitest";
import { callingStation, openGame } from "../testing/drive";
import { createMemoryHouse } from "../testing/memory-house";
import { expectSound } from "../testing/truths";

async function betting(players = 3, pace: "instant" | "normal" = "instant") {
  const house = createMemoryHouse();
  const game = await openGame(house, players, { pace });
  await game.playUntil((table) => table.pendingAction !== null);
  return { house, game };
}

const player = (table: { playersPublic: readonly { seatIndex: number }[] }, seat: number) =>
  table.playersPublic.find((one) => one.seatIndex === seat);

describe("the operator", () => {
  it("sits out a seat that owes an act: it folds to a bet and is passed over from the next hand", async () => {
    const { game } = await betting();
    const seat = game.table().pendingAction?.seatIndex ?? -1;
    await game.command({ kind: "sit_out", seat });
    expect(game.table().log.at(-1)).toMatchObject({ seatIndex: seat, action: "fold" });
    expect(player(game.table(), seat)).toMatchObject({ status: "sitting_out", away: true });
    await game.playUntil((table) => table.handIndex === 2);
    expect(player(game.table(), seat)).toMatchObject({ inHand: false, bet: 0 });
    expect(player(game.table(), seat)).toMatchObject({ chips: 2_000 });
    await game.command({ kind: "sit_in", seat });
    await game.playUntil((table) => table.handIndex === 3);
    expect(player(game.table(), seat)).toMatchObject({ inHand: true, status: "playing", away: false });
    await game.stop();
  });

  it("costs an absent seat nothing where a check is free", async () => {
    const { game } = await betting(2);
    await game.playUntil((table) => table.street === "flop" && table.pendingAction !== null);
    const seat = game.table().pendingAction?.seatIndex ?? -1;
    await game.command({ kind: "sit_out", seat });
    expect(game.table().log.at(-1)).toMatchObject({ seatIndex: seat, action: "check", amount: 0 });
    await game.stop();
  });

  it("says nothing new about an empty chair", async () => {
    const { house, game } = await betting();
    const { length } = house.published();
    await game.command({ kind: "sit_out", seat: 5 });
    await game.command({ kind: "sit_in", seat: 0 });
    await game.command({ kind: "sit_in", seat: 77 });
    expect(house.published()).toHaveLength(length);
    await game.stop();
  });

  it("pauses: the dealer deals nothing, and whoever owes an act may act", async () => {
    const { game } = await betting(2);
    await game.command({ kind: "pause" });
    expect(game.table().phase).toBe("paused");
    expect(game.table().pendingAction).not.toBeNull();
    await game.act("call");
    await game.act("check");
    await game.pass(3_600_000);
    expect(game.table()).toMatchObject({ phase: "paused", communityCards: [], pendingAction: null });
    await game.command({ kind: "resume" });
    await game.settle();
    expect(game.table()).toMatchObject({ phase: "betting", street: "flop" });
    expect(game.table().communityCards).toHaveLength(3);
    await game.stop();
  });

  it("changes the pace of a pause that has begun, but never lengthens it", async () => {
    const { game } = await betting(2, "normal");
    await game.act("fold");
    await game.pass(2_000);
    expect(game.table().phase).toBe("between");
    await game.command({ kind: "set_pace", pace: "relaxed" });
    await game.pass(499);
    expect(game.table().phase).toBe("between");
    await game.pass(1);
    expect(game.table().handIndex).toBe(2);
    await game.act("fold");
    await game.command({ kind: "set_pace", pace: "instant" });
    await game.settle();
    expect(game.table().handIndex).toBe(3);
    await game.stop();
  });
});

describe("a new game", () => {
  async function ended() {
    const house = createMemoryHouse({ mode: "challenge", seed: 3 });
    const game = await openGame(house, 3);
    await game.playUntil(
      (table) => table.phase === "ended",
      () => ({ action: "allin" }),
    );
    return { house, game };
  }

  it("comes after the end only when the operator says so", async () => {
    const { house, game } = await ended();
    const { length } = house.published();
    await game.pass(3_600_000);
    expect(house.published()).toHaveLength(length);
    expect(game.table().standings.map((place) => place.chips)).toEqual([6_000, 0, 0]);
    await game.stop();
  });

  it("gives everybody the starting stack, counts the hands on and forgets the old game's records", async () => {
    const { house, game } = await ended();
    const { handIndex } = game.table();
    await game.command({ kind: "new_game" });
    await game.playUntil((table) => table.pendingAction !== null);
    expect(game.table()).toMatchObject({
      handIndex: handIndex + 1,
      standings: [],
      biggestPot: null,
      blinds: { level: 1 },
    });
    const chips = game.table().playersPublic.reduce((sum, one) => sum + one.chips, game.table().pot);
    expect(chips).toBe(6_000);
    expectSound(house.published());
    await game.playUntil((table) => table.handIndex === handIndex + 2);
    expect(house.recorded().map((row) => row.hand_index)).toEqual(
      Array.from({ length: handIndex + 1 }, (_, i) => i + 1),
    );
    await game.stop();
  });

  it("does not wait for people who went home, and takes them back when they return", async () => {
    const { house, game } = await ended();
    house.setFresh(1, false);
    await game.settle();
    await game.command({ kind: "new_game" });
    await game.playUntil((table) => table.pendingAction !== null);
    expect(game.table().playersPublic.map((one) => one.seatIndex)).toEqual([0, 2]);
    house.setFresh(1, true);
    await game.settle();
    expect(player(game.table(), 1)).toMatchObject({ status: "waiting", chips: 2_000 });
    await game.stop();
  });

  it("asked for in mid-hand starts when the hand is over", async () => {
    const { house, game } = await betting();
    await game.command({ kind: "new_game" });
    expect(game.table()).toMatchObject({ handIndex: 1, phase: "betting" });
    await game.playUntil((table) => table.handIndex === 2 && table.pendingAction !== null, callingStation);
    const chips = game.table().playersPublic.map((one) => one.chips + one.bet);
    expect(chips).toEqual([2_000, 2_000, 2_000]);
    expect(house.recorded()).toHaveLength(1);
    await game.stop();
  });

  it("is nothing before the first", async () => {
    const house = createMemoryHouse();
    house.claim(0, "Ana");
    const game = await openGame(house, 1);
    await game.command({ kind: "new_game" });
    expect(house.published()).toHaveLength(0);
    await game.stop();
  });

  it("comes by itself when a guest joins after the end: play resumes with the winner's stack", async () => {
    const { house, game } = await ended();
    house.claim(4, "Late");
    await game.playUntil((table) => table.pendingAction !== null);
    const stacks = game.table().playersPublic.map((one) => one.chips + one.bet);
    expect(stacks.toSorted((a, b) => b - a)).toEqual([6_000, 2_000, 0, 0]);
    expect(game.table().standings).toEqual([]);
    await game.stop();
  });
});
