import { describe, expect, it } from "vitest";
import { lapse, left, openRoom, owing, playerAt, sayWord } from "../../testing/room";
import { LEEWAY_MS } from "./turn-clock";

const TURN = 30_000;
const GRACE = 30_000;

describe("a turn in a room", () => {
  it("has 30 s, as an instant of the dealer's clock", async () => {
    const { game } = await openRoom();
    expect(left(game)).toBe(TURN);
    expect(game.last().seats.find((view) => view.pendingAction)?.pendingAction?.deadline_at).toBe(
      game.table().pendingAction?.deadline_at,
    );
    await game.act("call");
    expect(left(game)).toBe(TURN);
    await game.stop();
  });

  it("that faces a bet lapses into a fold, with a moment for an act under way", async () => {
    const { game } = await openRoom();
    const seat = owing(game);
    await game.pass(TURN + LEEWAY_MS - 1);
    expect(owing(game)).toBe(seat);
    await game.pass(1);
    expect(game.table().log.at(-1)).toMatchObject({ seatIndex: seat, action: "fold" });
    await game.stop();
  });

  it("lapses into a check where that is free", async () => {
    const { game } = await openRoom(2);
    await game.act("call");
    const seat = owing(game);
    await lapse(game);
    expect(game.table().log.at(-1)).toMatchObject({ seatIndex: seat, action: "check" });
    expect(game.table().communityCards).toHaveLength(3);
    await game.stop();
  });

  it("is over when it is over, however long the host slept", async () => {
    const { game } = await openRoom();
    await game.pass(3 * 60_000);
    expect(game.table().log.filter((act) => act.action === "fold")).toHaveLength(1);
    expect(left(game)).toBe(TURN);
    await game.stop();
  });

  it.each(["tv", "challenge", "demo"] as const)("has no deadline on a %s table", async (mode) => {
    const { house, game } = await openRoom(3, { mode });
    house.setOnline(owing(game), false);
    await game.pass(3_600_000);
    expect(game.table().pendingAction).toMatchObject({ deadline_at: null });
    expect(game.table().pendingAction).not.toHaveProperty("grace");
    await game.stop();
  });
});

describe("the grace of a lost connection", () => {
  it("is 30 s more for a seat that goes offline during its turn, and everybody is told", async () => {
    const { house, game } = await openRoom();
    await game.pass(20_000);
    house.setOnline(owing(game), false);
    await game.settle();
    expect(left(game)).toBe(10_000 + GRACE);
    expect(game.table().pendingAction?.grace).toBe(true);
    await game.stop();
  });

  it("is there from the beginning of the turn of a seat that was offline before", async () => {
    const { house, game } = await openRoom();
    const seat = (owing(game) + 1) % 3;
    house.setOnline(seat, false);
    await game.settle();
    expect(game.table().pendingAction).not.toHaveProperty("grace");
    await game.act("call");
    expect(owing(game)).toBe(seat);
    expect([left(game), game.table().pendingAction?.grace]).toEqual([TURN + GRACE, true]);
    await lapse(game);
    expect(playerAt(game, seat)).toMatchObject({ missed: 1 });
    await game.stop();
  });

  it("stays with the turn when the seat is back, and is not given twice in one turn", async () => {
    const { house, game } = await openRoom();
    const seat = owing(game);
    for (const online of [false, true, false, true]) {
      house.setOnline(seat, online);
      await game.settle();
      expect(left(game)).toBe(TURN + GRACE);
    }
    await game.act("call");
    expect(game.table().pendingAction).not.toHaveProperty("grace");
    await game.stop();
  });

  it("is given once: a seat that never came back gets no second one, nor by coming and going", async () => {
    const { house, game } = await openRoom(2);
    const seat = owing(game);
    house.setOnline(seat, false);
    await game.settle();
    await game.act("call");
    await game.act("check");
    await game.playUntil((table) => table.pendingAction?.seatIndex === seat);
    expect(left(game)).toBe(TURN);
    house.setOnline(seat, true);
    await game.settle();
    house.setOnline(seat, false);
    await game.settle();
    expect(left(game)).toBe(TURN);
    await game.stop();
  });

  /** The seat's turns, one after the other: drops the line on each of them or not, and acts. Which of them had the grace. */
  async function turns(drops: readonly boolean[]) {
    const { house, game } = await openRoom(2);
    const seat = owing(game);
    const graced: boolean[] = [];
    for (const drop of drops) {
      await game.playUntil((table) => table.pendingAction?.seatIndex === seat);
      house.setOnline(seat, !drop);
      await game.settle();
      graced.push(left(game) > TURN);
      house.setOnline(seat, true);
      await game.settle();
      await game.act(game.table().handIndex % 2 === 0 ? "check" : "call");
    }
    await game.stop();
    return graced;
  }
  const GRACED_ONCE = [true, false, false, false, false, false];

  it("is earned by five acts in their own time: who drops the line on every turn has it on one of six", async () => {
    const graced = await turns(new Array(18).fill(true));
    expect(graced).toEqual([...GRACED_ONCE, ...GRACED_ONCE, ...GRACED_ONCE]);
  });

  it("waits for whoever earned it", async () => {
    const drops = [true, ...new Array(9).fill(false), true, true];
    expect(await turns(drops)).toEqual(drops.map((_, turn) => turn === 0 || turn === 10));
  });

  it("is not earned by words, by resting or by turns that the clock played", async () => {
    const { house, game } = await openRoom(3);
    const seat = owing(game);
    house.setOnline(seat, false);
    await game.settle();
    await game.act("call");
    for (const word of ["sit_out", "sit_in", "sit_in"] as const) await sayWord(game, seat, word);
    await game.playUntil((table) => table.handIndex > 1 && table.pendingAction?.seatIndex === seat);
    for (let turn = 0; turn < 6; turn += 1) {
      expect([turn, left(game)]).toEqual([turn, TURN]);
      await lapse(game);
      await sayWord(game, seat, "sit_in");
      await game.playUntil((table) => table.pendingAction?.seatIndex === seat);
    }
    await game.stop();
  });

  it("is the seat's alone: another one's disconnect moves no deadline", async () => {
    const { house, game } = await openRoom();
    const { version } = game.last();
    house.setOnline((owing(game) + 1) % 3, false);
    await game.settle();
    expect(left(game)).toBe(TURN);
    // Nobody sees it, so it is nothing to publish.
    expect(game.last().version).toBe(version);
    await game.stop();
  });
});
