import { describe, expect, it } from "vitest";
import type { Driver } from "../../testing/drive";
import { drive } from "../../testing/drive";
import type { MemoryHouse } from "../../testing/house";
import { lapse, left, openRoom, owing, playerAt, sayWord } from "../../testing/room";

const TURN = 30_000;
const GRACE = 30_000;

describe("a pause", () => {
  it("stops the clock, shows no deadline, and gives back what was left", async () => {
    const { game } = await openRoom();
    const seat = owing(game);
    await game.pass(12_000);
    await sayWord(game, seat, "pause");
    expect(game.table()).toMatchObject({
      phase: "paused",
      pendingAction: { seatIndex: seat, deadline_at: null },
    });
    expect(game.last().seats.find((view) => view.pendingAction)?.pendingAction?.deadline_at).toBeNull();
    await game.pass(3_600_000);
    expect(owing(game)).toBe(seat);
    await sayWord(game, seat, "resume");
    expect(left(game)).toBe(18_000);
    await game.stop();
  });

  it("leaves ten seconds at least to who had less", async () => {
    const { game } = await openRoom();
    await game.pass(27_000);
    await sayWord(game, 0, "pause");
    await game.pass(1_000);
    await sayWord(game, 0, "resume");
    expect(left(game)).toBe(10_000);
    await game.stop();
  });

  it("said twice is one pause, and a turn that begins during it has its whole time", async () => {
    const { game } = await openRoom();
    await game.pass(20_000);
    await sayWord(game, 0, "pause");
    await game.pass(5_000);
    await sayWord(game, 0, "pause");
    await game.act("call");
    await game.pass(50_000);
    await sayWord(game, 0, "resume");
    await sayWord(game, 0, "resume");
    expect(left(game)).toBe(TURN);
    await game.stop();
  });

  it("gives no grace while it lasts, but to the turn that goes on after it", async () => {
    const { house, game } = await openRoom();
    await sayWord(game, 0, "pause");
    house.setOnline(owing(game), false);
    await game.pass(100_000);
    expect(game.table().pendingAction).not.toHaveProperty("grace");
    await sayWord(game, 0, "resume");
    expect([left(game), game.table().pendingAction?.grace]).toEqual([TURN + GRACE, true]);
    await game.stop();
  });
});

describe("a host that takes over", () => {
  /** The table as the next host finds it, so many milliseconds after the last publication. */
  async function takenOver(gap: number, before?: (game: Driver, house: MemoryHouse) => Promise<void>) {
    const { house, game } = await openRoom(3);
    await before?.(game, house);
    await game.stop();
    house.clock.advance(gap);
    const again = drive(house, { resume: house.resumePoint() });
    await again.settle();
    return { house, again };
  }

  it("at once goes on with the same deadline", async () => {
    const { again } = await takenOver(15_000);
    expect(left(again)).toBe(15_000);
    await again.stop();
  });

  it("after a gap gives the running turn 30 s, and says so to everybody before it goes on", async () => {
    const { again } = await takenOver(15_001);
    expect(left(again)).toBe(TURN);
    expect(again.table().log).toHaveLength(2);
    await again.stop();
  });

  it("after a night does not fold a hand for having had no host", async () => {
    const { again } = await takenOver(8 * 3_600_000);
    expect([left(again), owing(again) >= 0]).toEqual([TURN, true]);
    expect(again.table().log).toHaveLength(2);
    await again.stop();
  });

  it("shortens no deadline, and leaves a pause alone", async () => {
    const { again } = await takenOver(16_000, async (game, house) => {
      house.setOnline(owing(game), false);
      await game.settle();
    });
    expect(left(again)).toBe(TURN + GRACE - 16_000);
    await again.stop();
    const paused = await takenOver(100_000, (game) => sayWord(game, 0, "pause"));
    expect(paused.again.table().phase).toBe("paused");
    await sayWord(paused.again, 0, "resume");
    expect(left(paused.again)).toBe(TURN);
    await paused.again.stop();
  });

  it("hears what was said meanwhile before any deadline counts", async () => {
    const { house, game } = await openRoom(3);
    const view = game.last().seats.find((one) => one.pendingAction !== null);
    if (!view?.pendingAction || !view.claim) throw new Error("nobody owes an act");
    const { seatIndex, turnToken } = view.pendingAction;
    await game.pass(20_000);
    house.rename(seatIndex, "Ana");
    await game.settle();
    await game.stop();
    house.say({ kind: "action", seatIndex, claim: view.claim, turnToken, action: "call" });
    house.clock.advance(12_000);
    const again = drive(house, { resume: house.resumePoint() });
    await again.settle();
    expect(again.table().log.at(-1)).toMatchObject({ seatIndex, action: "call" });
    await again.stop();
  });

  it("knows who was missing, who has had the grace, and how long the pause is", async () => {
    const { house, game } = await openRoom(3);
    const seat = owing(game);
    house.setOnline(seat, false);
    await game.settle();
    await lapse(game);
    await game.stop();
    const again = drive(house, { resume: house.resumePoint() });
    await again.playUntil((table) => table.handIndex > 1 && table.pendingAction?.seatIndex === seat);
    expect(playerAt(again, seat)?.missed).toBe(1);
    expect(left(again)).toBe(TURN);
    await lapse(again);
    expect(playerAt(again, seat)?.status).toBe("sitting_out");
    await again.stop();
  });
});
