import { describe, expect, it } from "vitest";
import type { Driver } from "../testing/drive";
import { drive, openGame } from "../testing/drive";
import type { HouseOptions, MemoryHouse } from "../testing/house";
import { createMemoryHouse } from "../testing/memory-house";
import { dealerOf, expectSound } from "../testing/truths";
import { LEEWAY_MS } from "./turn-clock";

const TURN = 30_000;
const GRACE = 30_000;

/** A room in the middle of its first betting round. */
async function room(players = 3, options: HouseOptions = {}) {
  const house = createMemoryHouse({ mode: "room", ...options });
  const game = await openGame(house, players);
  await game.playUntil((table) => table.pendingAction !== null);
  return { house, game };
}

const owing = (game: Driver) => game.table().pendingAction?.seatIndex ?? -1;
const left = (game: Driver) =>
  Date.parse(game.table().pendingAction?.deadline_at ?? "") - game.house.clock.now();
const player = (game: Driver, seat: number) =>
  game.table().playersPublic.find((one) => one.seatIndex === seat);
const claimOf = (game: Driver, seat: number) => {
  const claim = dealerOf(game.last()).holders[seat]?.claim;
  if (!claim) throw new Error(`nobody holds chair ${seat}`);
  return claim;
};
/** A guest's word, by whoever holds the chair. */
async function say(game: Driver, seatIndex: number, word: "sit_out" | "sit_in" | "pause" | "resume") {
  await game.house.say({ kind: "word", seatIndex, claim: claimOf(game, seatIndex), word });
  await game.settle();
}
/** Lets the running turn lapse. */
async function lapse(game: Driver) {
  await game.pass(left(game) + LEEWAY_MS);
}

describe("a turn in a room", () => {
  it("has 30 s, as an instant of the dealer's clock", async () => {
    const { game } = await room();
    expect(left(game)).toBe(TURN);
    expect(game.last().seats.find((view) => view.pendingAction)?.pendingAction?.deadline_at).toBe(
      game.table().pendingAction?.deadline_at,
    );
    await game.act("call");
    expect(left(game)).toBe(TURN);
    await game.stop();
  });

  it("that faces a bet lapses into a fold, with a moment for an act under way", async () => {
    const { game } = await room();
    const seat = owing(game);
    await game.pass(TURN + LEEWAY_MS - 1);
    expect(owing(game)).toBe(seat);
    await game.pass(1);
    expect(game.table().log.at(-1)).toMatchObject({ seatIndex: seat, action: "fold" });
    await game.stop();
  });

  it("lapses into a check where that is free", async () => {
    const { game } = await room(2);
    await game.act("call");
    const seat = owing(game);
    await lapse(game);
    expect(game.table().log.at(-1)).toMatchObject({ seatIndex: seat, action: "check" });
    expect(game.table().communityCards).toHaveLength(3);
    await game.stop();
  });

  it("is over when it is over, however long the host slept", async () => {
    const { game } = await room();
    await game.pass(3 * 60_000);
    expect(game.table().log.filter((act) => act.action === "fold")).toHaveLength(1);
    expect(left(game)).toBe(TURN);
    await game.stop();
  });

  it.each(["tv", "challenge", "demo"] as const)("has no deadline on a %s table", async (mode) => {
    const { house, game } = await room(3, { mode });
    house.setOnline(owing(game), false);
    await game.pass(3_600_000);
    expect(game.table().pendingAction).toMatchObject({ deadline_at: null });
    expect(game.table().pendingAction).not.toHaveProperty("grace");
    await game.stop();
  });
});

describe("the grace of a lost connection", () => {
  it("is 30 s more for a seat that goes offline during its turn, and everybody is told", async () => {
    const { house, game } = await room();
    await game.pass(20_000);
    house.setOnline(owing(game), false);
    await game.settle();
    expect(left(game)).toBe(10_000 + GRACE);
    expect(game.table().pendingAction?.grace).toBe(true);
    await game.stop();
  });

  it("is there from the beginning of the turn of a seat that was offline before", async () => {
    const { house, game } = await room();
    const seat = (owing(game) + 1) % 3;
    house.setOnline(seat, false);
    await game.settle();
    expect(game.table().pendingAction).not.toHaveProperty("grace");
    await game.act("call");
    expect(owing(game)).toBe(seat);
    expect([left(game), game.table().pendingAction?.grace]).toEqual([TURN + GRACE, true]);
    await lapse(game);
    expect(player(game, seat)).toMatchObject({ missed: 1 });
    await game.stop();
  });

  it("stays with the turn when the seat is back, and is not given twice in one turn", async () => {
    const { house, game } = await room();
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

  it("is given once a disconnect: a seat that never came back gets no second one", async () => {
    const { house, game } = await room(2);
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
    expect(left(game)).toBe(TURN + GRACE);
    await game.stop();
  });

  it("is the seat's alone: another one's disconnect moves no deadline", async () => {
    const { house, game } = await room();
    const { version } = game.last();
    house.setOnline((owing(game) + 1) % 3, false);
    await game.settle();
    expect(left(game)).toBe(TURN);
    // Nobody sees it, so it is nothing to publish.
    expect(game.last().version).toBe(version);
    await game.stop();
  });
});

describe("a seat that misses its turns", () => {
  it("is sat out after two in a row, not dealt in, and still owns its chips", async () => {
    const { house, game } = await room(3);
    const seat = owing(game);
    await lapse(game);
    expect(player(game, seat)).toMatchObject({ missed: 1, status: "playing", away: false });
    await game.playUntil((table) => table.handIndex > 1 && table.pendingAction?.seatIndex === seat);
    const { chips, bet } = player(game, seat) ?? { chips: 0, bet: 0 };
    await lapse(game);
    expect(player(game, seat)).toMatchObject({ status: "sitting_out", away: true, chips });
    await game.playUntil((table) => table.handIndex > 4);
    expect(player(game, seat)).toMatchObject({ status: "sitting_out", inHand: false, chips });
    expect(chips + bet).toBeGreaterThan(0);
    for (const row of house.recorded().slice(3))
      expect(row.seats.map((one) => one.seat_index)).not.toContain(seat);
    expectSound(house.published());
    await game.stop();
  });

  it("begins to count anew with any act of its own", async () => {
    const { game } = await room(2);
    await game.act("call");
    const seat = owing(game);
    await lapse(game);
    for (let turn = 0; turn < 4; turn++) {
      await game.playUntil((table) => table.pendingAction?.seatIndex === seat);
      expect(player(game, seat)?.missed).toBe(1);
      await game.act("check");
      expect(player(game, seat)).not.toHaveProperty("missed");
      await game.playUntil((table) => table.pendingAction?.seatIndex === seat);
      await lapse(game);
      expect(player(game, seat)).toMatchObject({ status: "playing", missed: 1 });
    }
    await game.stop();
  });

  it("comes back with the next hand when it says so, and misses are forgotten", async () => {
    const { house, game } = await room(3);
    house.setOnline(0, false);
    await say(game, 0, "sit_out");
    await game.playUntil((table) => table.handIndex === 2 && table.pendingAction !== null);
    await say(game, 0, "sit_in");
    expect(player(game, 0)).toMatchObject({ status: "waiting", away: false, inHand: false });
    await game.playUntil((table) => table.handIndex === 3 && table.pendingAction !== null);
    expect(player(game, 0)).toMatchObject({ status: "playing", inHand: true });
    expect(player(game, 0)).not.toHaveProperty("missed");
    await game.stop();
  });

  it("that says it is there before it is sat out is not", async () => {
    const { game } = await room(2);
    await game.act("call");
    const seat = owing(game);
    await lapse(game);
    await say(game, seat, "sit_in");
    await game.playUntil((table) => table.pendingAction?.seatIndex === seat);
    await lapse(game);
    expect(player(game, seat)).toMatchObject({ status: "playing", missed: 1 });
    await game.stop();
  });
});

describe("a seat that sits out", () => {
  it("posts no blind, and whoever sits left of it posts in its place", async () => {
    const { house, game } = await room(4);
    await say(game, 1, "sit_out");
    await game.playUntil((table) => table.handIndex === 6);
    for (const row of house.recorded().slice(1)) {
      const posts = row.actions.filter((act) => act.action.startsWith("post_"));
      expect(posts.map((act) => act.action)).toEqual(["post_sb", "post_bb"]);
      expect(posts.map((act) => act.seat_index)).not.toContain(1);
    }
    await game.stop();
  });

  it("is played for at once, not at its deadline, in the hand that is on", async () => {
    const { game } = await room(3);
    const seat = owing(game);
    await say(game, seat, "sit_out");
    expect(game.table().log.at(-1)).toMatchObject({ seatIndex: seat, action: "fold" });
    await game.stop();
  });

  it("does so at a TV table too, and comes back the same way", async () => {
    const { game } = await room(3, { mode: "tv" });
    const seat = owing(game);
    await say(game, seat, "sit_out");
    expect(player(game, seat)).toMatchObject({ status: "sitting_out", folded: true });
    await say(game, seat, "sit_in");
    await game.playUntil((table) => table.handIndex === 2 && table.pendingAction !== null);
    expect(player(game, seat)).toMatchObject({ status: "playing", inHand: true });
    await game.stop();
  });
});

describe("nobody is dealt to", () => {
  it("while all but one sit out: the table waits, and goes on when one is back", async () => {
    const { house, game } = await room(3);
    await say(game, 0, "sit_out");
    await say(game, 1, "sit_out");
    await game.playUntil((table) => table.phase === "waiting");
    const { version } = game.last();
    await game.pass(3_600_000);
    expect(game.last().version).toBe(version);
    await say(game, 1, "sit_in");
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
    const { house, game } = await room(3, { mode });
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
    const { house, game } = await room(3);
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

describe("a pause", () => {
  it("stops the clock, shows no deadline, and gives back what was left", async () => {
    const { game } = await room();
    const seat = owing(game);
    await game.pass(12_000);
    await say(game, seat, "pause");
    expect(game.table()).toMatchObject({
      phase: "paused",
      pendingAction: { seatIndex: seat, deadline_at: null },
    });
    expect(game.last().seats.find((view) => view.pendingAction)?.pendingAction?.deadline_at).toBeNull();
    await game.pass(3_600_000);
    expect(owing(game)).toBe(seat);
    await say(game, seat, "resume");
    expect(left(game)).toBe(18_000);
    await game.stop();
  });

  it("leaves ten seconds at least to who had less", async () => {
    const { game } = await room();
    await game.pass(27_000);
    await say(game, 0, "pause");
    await game.pass(1_000);
    await say(game, 0, "resume");
    expect(left(game)).toBe(10_000);
    await game.stop();
  });

  it("said twice is one pause, and a turn that begins during it has its whole time", async () => {
    const { game } = await room();
    await game.pass(20_000);
    await say(game, 0, "pause");
    await game.pass(5_000);
    await say(game, 0, "pause");
    await game.act("call");
    await game.pass(50_000);
    await say(game, 0, "resume");
    await say(game, 0, "resume");
    expect(left(game)).toBe(TURN);
    await game.stop();
  });

  it("gives no grace while it lasts, but to the turn that goes on after it", async () => {
    const { house, game } = await room();
    await say(game, 0, "pause");
    house.setOnline(owing(game), false);
    await game.pass(100_000);
    expect(game.table().pendingAction).not.toHaveProperty("grace");
    await say(game, 0, "resume");
    expect([left(game), game.table().pendingAction?.grace]).toEqual([TURN + GRACE, true]);
    await game.stop();
  });
});

describe("a host that takes over", () => {
  /** The table as the next host finds it, so many milliseconds after the last publication. */
  async function takenOver(gap: number, before?: (game: Driver, house: MemoryHouse) => Promise<void>) {
    const { house, game } = await room(3);
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
    const paused = await takenOver(100_000, (game) => say(game, 0, "pause"));
    expect(paused.again.table().phase).toBe("paused");
    await say(paused.again, 0, "resume");
    expect(left(paused.again)).toBe(TURN);
    await paused.again.stop();
  });

  it("hears what was said meanwhile before any deadline counts", async () => {
    const { house, game } = await room(3);
    const view = game.last().seats.find((one) => one.pendingAction !== null);
    if (!view?.pendingAction || !view.claim) throw new Error("nobody owes an act");
    const { seatIndex, turnToken } = view.pendingAction;
    await game.pass(29_000);
    await game.stop();
    house.say({ kind: "action", seatIndex, claim: view.claim, turnToken, action: "call" });
    house.clock.advance(10_000);
    const again = drive(house, { resume: house.resumePoint() });
    await again.settle();
    expect(again.table().log.at(-1)).toMatchObject({ seatIndex, action: "call" });
    await again.stop();
  });

  it("knows who was missing, who has had the grace, and how long the pause is", async () => {
    const { house, game } = await room(3);
    const seat = owing(game);
    house.setOnline(seat, false);
    await game.settle();
    await lapse(game);
    await game.stop();
    const again = drive(house, { resume: house.resumePoint() });
    await again.playUntil((table) => table.handIndex > 1 && table.pendingAction?.seatIndex === seat);
    expect(player(again, seat)?.missed).toBe(1);
    expect(left(again)).toBe(TURN);
    await lapse(again);
    expect(player(again, seat)?.status).toBe("sitting_out");
    await again.stop();
  });
});
