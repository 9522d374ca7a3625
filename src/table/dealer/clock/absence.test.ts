import { describe, expect, it } from "vitest";
import type { PublicTable } from "@/contract/state";
import { PACES } from "../../pace";
import { type Driver, drive } from "../../testing/drive";
import type { MemoryHouse } from "../../testing/house";
import { lapse, openRoom, owing, playerAt, sayWord } from "../../testing/room";
import { dealerOf, expectSound } from "../../testing/truths";

describe("a seat that misses its turns", () => {
  it("is sat out after two in a row, not dealt in, and still owns its chips", async () => {
    const { house, game } = await openRoom(3);
    const seat = owing(game);
    await lapse(game);
    expect(playerAt(game, seat)).toMatchObject({ missed: 1, status: "playing", away: false });
    await game.playUntil((table) => table.handIndex > 1 && table.pendingAction?.seatIndex === seat);
    const { chips, bet } = playerAt(game, seat) ?? { chips: 0, bet: 0 };
    await lapse(game);
    expect(playerAt(game, seat)).toMatchObject({ status: "sitting_out", away: true, chips });
    await game.playUntil((table) => table.handIndex > 4);
    expect(playerAt(game, seat)).toMatchObject({ status: "sitting_out", inHand: false, chips });
    expect(chips + bet).toBeGreaterThan(0);
    for (const row of house.recorded().slice(3))
      expect(row.seats.map((one) => one.seat_index)).not.toContain(seat);
    expectSound(house.published());
    await game.stop();
  });

  it("begins to count anew with any act of its own", async () => {
    const { game } = await openRoom(2);
    await game.act("call");
    const seat = owing(game);
    await lapse(game);
    for (let turn = 0; turn < 4; turn++) {
      await game.playUntil((table) => table.pendingAction?.seatIndex === seat);
      expect(playerAt(game, seat)?.missed).toBe(1);
      await game.act("check");
      expect(playerAt(game, seat)).not.toHaveProperty("missed");
      await game.playUntil((table) => table.pendingAction?.seatIndex === seat);
      await lapse(game);
      expect(playerAt(game, seat)).toMatchObject({ status: "playing", missed: 1 });
    }
    await game.stop();
  });

  it("comes back with the next hand when it says so, and misses are forgotten", async () => {
    const { house, game } = await openRoom(3);
    house.setOnline(0, false);
    await sayWord(game, 0, "sit_out");
    await game.playUntil((table) => table.handIndex === 2 && table.pendingAction !== null);
    await sayWord(game, 0, "sit_in");
    expect(playerAt(game, 0)).toMatchObject({ status: "waiting", away: false, inHand: false });
    await game.playUntil((table) => table.handIndex === 3 && table.pendingAction !== null);
    expect(playerAt(game, 0)).toMatchObject({ status: "playing", inHand: true });
    expect(playerAt(game, 0)).not.toHaveProperty("missed");
    await game.stop();
  });

  it("that says it is there before it is sat out is not", async () => {
    const { game } = await openRoom(2);
    await game.act("call");
    const seat = owing(game);
    await lapse(game);
    await sayWord(game, seat, "sit_in");
    await game.playUntil((table) => table.pendingAction?.seatIndex === seat);
    await lapse(game);
    expect(playerAt(game, seat)).toMatchObject({ status: "playing", missed: 1 });
    await game.stop();
  });
});

describe("a seat that sits out", () => {
  it("posts no blind, and whoever sits left of it posts in its place", async () => {
    const { house, game } = await openRoom(4);
    await sayWord(game, 1, "sit_out");
    await game.playUntil((table) => table.handIndex === 6);
    for (const row of house.recorded().slice(1)) {
      const posts = row.actions.filter((act) => act.action.startsWith("post_"));
      expect(posts.map((act) => act.action)).toEqual(["post_sb", "post_bb"]);
      expect(posts.map((act) => act.seat_index)).not.toContain(1);
    }
    await game.stop();
  });

  it.each(["room", "tv"] as const)(
    "by its own word plays the hand that is on first, and its turn stays its own (%s)",
    async (mode) => {
      const { house, game } = await openRoom(3, { mode });
      await game.command({ kind: "set_pace", pace: "normal" });
      const seat = owing(game);
      await sayWord(game, seat, "sit_out");
      expect(owing(game)).toBe(seat);
      expect(playerAt(game, seat)).toMatchObject({ status: "playing", sitsOutNext: true, away: false });
      await game.act("raise", { amount: 60 });
      await game.playUntil((table) => table.winners.length > 0);
      expect(playerAt(game, seat)).toMatchObject({ status: "sitting_out", folded: false, away: true });
      expect(playerAt(game, seat)).not.toHaveProperty("sitsOutNext");
      await game.playUntil((table) => table.handIndex === 2 && table.pendingAction !== null);
      expect(playerAt(game, seat)).toMatchObject({ inHand: false, bet: 0 });
      await sayWord(game, seat, "sit_in");
      await game.playUntil((table) => table.handIndex === 3 && table.pendingAction !== null);
      expect(playerAt(game, seat)).toMatchObject({ status: "playing", inHand: true });
      expectSound(house.published());
      await game.stop();
    },
  );

  it("does so at once where it has folded, and between hands", async () => {
    const { game } = await openRoom(3);
    const seat = owing(game);
    await game.act("fold");
    await sayWord(game, seat, "sit_out");
    expect(playerAt(game, seat)).toMatchObject({ status: "sitting_out" });
    await game.command({ kind: "set_pace", pace: "normal" });
    await game.playUntil((table) => table.phase === "between");
    await sayWord(game, (seat + 1) % 3, "sit_out");
    expect(playerAt(game, (seat + 1) % 3)).toMatchObject({ status: "sitting_out" });
    await game.stop();
  });

  it("thinks better of it before the hand is over", async () => {
    const { game } = await openRoom(3);
    const seat = owing(game);
    await sayWord(game, seat, "sit_out");
    await game.act("call");
    await sayWord(game, seat, "sit_in");
    expect(playerAt(game, seat)).not.toHaveProperty("sitsOutNext");
    await game.playUntil((table) => table.handIndex === 2 && table.pendingAction !== null);
    expect(playerAt(game, seat)).toMatchObject({ status: "playing", inHand: true });
    await game.stop();
  });

  it("keeps its wish over another host, and a silent one is still played for by the clock", async () => {
    const { house, game } = await openRoom(3);
    await game.command({ kind: "set_pace", pace: "normal" });
    const seat = owing(game);
    await sayWord(game, seat, "sit_out");
    await game.stop();
    const next = drive(house, { resume: house.resumePoint() });
    await next.settle();
    await lapse(next);
    expect(playerAt(next, seat)).toMatchObject({ folded: true, missed: 1, sitsOutNext: true });
    await next.playUntil((table) => table.winners.length > 0);
    expect(playerAt(next, seat)).toMatchObject({ status: "sitting_out" });
    await next.stop();
  });
});

describe("a hand after which fewer than two can play on", () => {
  /** Two in a room at the usual pace, in their first hand. */
  async function headsUp() {
    const room = await openRoom(2);
    await room.game.command({ kind: "set_pace", pace: "normal" });
    return room;
  }
  const closed = (table: PublicTable) => table.winners.length > 0;

  it.each([
    ["the other one is away", (house: MemoryHouse) => house.setFresh(1, false)],
    ["the other one left", (house: MemoryHouse) => house.vacate(1)],
    ["the other one sits out", (_: MemoryHouse, game: Driver) => game.command({ kind: "sit_out", seat: 1 })],
  ])("is shown to its end as any other, and only then waits: %s", async (_, happen) => {
    const { house, game } = await headsUp();
    await happen(house, game);
    await game.playUntil(closed);
    const { beat } = dealerOf(game.last()).pause ?? { beat: "start" };
    await game.pass(PACES.normal[beat] - 1);
    expect(game.table()).toMatchObject({ phase: "between", handIndex: 1 });
    expect(game.table().winners).toHaveLength(1);
    await game.pass(1);
    expect(game.table()).toMatchObject({ phase: "waiting", handIndex: 1 });
    expectSound(house.published());
    await game.stop();
  });

  it("is shown to its end where somebody goes while it is, and again where somebody comes", async () => {
    const { game } = await headsUp();
    await game.playUntil(closed);
    await game.pass(1_000);
    await sayWord(game, 1, "sit_out");
    expect(game.table().phase).toBe("between");
    await game.pass(1_000);
    await sayWord(game, 1, "sit_in");
    await game.pass(PACES.normal.showdown - 2_001);
    expect(game.table()).toMatchObject({ phase: "between", handIndex: 1 });
    await game.pass(1);
    expect(game.table().handIndex).toBe(2);
    await game.stop();
  });

  it("goes on at once when somebody comes after it was shown", async () => {
    const { house, game } = await headsUp();
    house.setFresh(1, false);
    await game.playUntil((table) => table.phase === "waiting");
    house.setFresh(1, true);
    await game.settle();
    expect(game.table().handIndex).toBe(2);
    await game.stop();
  });

  it("says that the game is paused, and waits when it goes on", async () => {
    const { house, game } = await headsUp();
    house.setFresh(1, false);
    await game.playUntil(closed);
    await game.command({ kind: "pause" });
    await game.pass(60_000);
    expect(game.table().phase).toBe("paused");
    await game.command({ kind: "resume" });
    await game.settle();
    expect(game.table().phase).toBe("waiting");
    await game.stop();
  });
});

describe("nobody is dealt to", () => {
  it("while all but one sit out: the table waits, and goes on when one is back", async () => {
    const { house, game } = await openRoom(3);
    await sayWord(game, 0, "sit_out");
    await sayWord(game, 1, "sit_out");
    await game.playUntil((table) => table.phase === "waiting");
    const { version } = game.last();
    await game.pass(3_600_000);
    expect(game.last().version).toBe(version);
    await sayWord(game, 1, "sit_in");
    await game.playUntil((table) => table.pendingAction !== null);
    expect(
      game
        .last()
        .seats.filter((view) => view.holeCards.length > 0)
        .map((view) => view.seatIndex),
    ).toEqual([1, 2]);
    expectSound(house.published());
    await game.stop();
  });

  it.each(["room", "tv"] as const)("while all but one are away (%s)", async (mode) => {
    const { house, game } = await openRoom(3, { mode });
    await game.act("fold");
    house.setFresh(0, false);
    house.setFresh(1, false);
    await game.act("fold");
    await game.playUntil((table) => table.phase === "waiting");
    await game.pass(3_600_000);
    expect(game.table()).toMatchObject({ phase: "waiting", handIndex: 1 });
    house.setFresh(1, true);
    await game.playUntil((table) => table.handIndex === 2);
    await game.stop();
  });

  it("after a room was left alone: two hands' worth of blinds at most, then it waits", async () => {
    const { house, game } = await openRoom(3);
    for (const seat of [0, 1, 2]) house.setOnline(seat, false);
    for (let minute = 0; minute < 30; minute++) await game.pass(60_500);
    expect(game.table().phase).toBe("waiting");
    expect(game.table().handIndex).toBeLessThanOrEqual(3);
    const missed = game.table().playersPublic.filter((one) => one.status === "sitting_out");
    expect(missed.length).toBeGreaterThanOrEqual(2);
    expectSound(house.published());
    await game.stop();
  });
});
