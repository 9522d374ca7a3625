import { describe, expect, it } from "vitest";
import type { Card } from "@/engine";
import { deck, parseCard } from "@/engine";
import type { HandRecordInput } from "../ports";
import type { Driver } from "../testing/drive";
import { drive, openGame } from "../testing/drive";
import type { HouseOptions } from "../testing/house";
import { createMemoryHouse } from "../testing/memory-house";
import { playerAt, sayWord } from "../testing/room";
import { dealerOf, expectSound } from "../testing/truths";

const WINDOW = 90_000;

/** A deck with these cards on top, in dealing order. */
function stacked(text: string): Card[] {
  const top = text.split(" ").map((card) => parseCard(card) ?? Number.NaN);
  return [...top, ...deck().filter((card) => !top.includes(card))];
}

// The draw gives seat 1 the button; seat 2 gets kings, and a third one comes on the river.
const KINGS = stacked("Kc As 7c Kd 2h 3d 8s 9h Jc 4d Kh");

/** A room of three in which seat 2 took everything in the first hand: seats 0 and 1 are bust. */
async function allLost(options: HouseOptions = {}) {
  const house = createMemoryHouse({ mode: "room", decks: [KINGS], ...options });
  const game = await openGame(house, 3);
  await game.playUntil((table) => table.pendingAction !== null);
  for (let seat = 0; seat < 3; seat++) await game.act("allin");
  await game.settle();
  return { house, game };
}

const offered = (game: Driver) => {
  const { buyIn } = game.table();
  if (buyIn === null) throw new Error(`no buy-in in ${game.table().phase}`);
  return buyIn;
};
const leftOf = (game: Driver) => Date.parse(offered(game).deadline_at ?? "") - game.house.clock.now();

/** What the guest who is asked says to it. */
async function choose(game: Driver, decision: "buyin" | "leave", amount?: number) {
  const { seatIndex } = offered(game);
  const claim = dealerOf(game.last()).holders[seatIndex]?.claim;
  if (!claim) throw new Error("nobody to choose");
  const size = amount === undefined ? {} : { amount };
  const id = await game.house.say({ kind: "buyin", seatIndex, claim, decision, ...size });
  await game.settle();
  return game.house
    .published()
    .flatMap((one) => one.results)
    .find((result) => result.id === id);
}

/** What a night came to for the holder of a chair, as the bill adds it up: over its hands, what its stack rose. */
const netOf = (rows: readonly HandRecordInput[], seat: number) =>
  rows
    .flatMap((row) => row.seats)
    .filter((one) => one.seat_index === seat)
    .reduce((sum, one) => sum + one.final_stack - one.starting_stack, 0);

describe("a bust in a room", () => {
  it("opens a choice of 90 s, from five big blinds up to half the largest stack as it was then", async () => {
    const { game } = await allLost();
    expect(game.table().phase).toBe("buy_in");
    expect(offered(game)).toMatchObject({ seatIndex: 0, floor: 100, cap: 3_000 });
    expect(leftOf(game)).toBe(WINDOW);
    await game.stop();
  });

  it("asks several one after the other, each for 90 s, and deals no hand before the last has chosen", async () => {
    const { house, game } = await allLost();
    await game.pass(60_000);
    await choose(game, "buyin", 2_500);
    // The first one's chips are nobody's measure: the cap is that of the bust.
    expect(offered(game)).toMatchObject({ seatIndex: 1, floor: 100, cap: 3_000 });
    expect(leftOf(game)).toBe(WINDOW);
    await game.pass(WINDOW - 1);
    expect(game.table()).toMatchObject({ phase: "buy_in", handIndex: 1 });
    await choose(game, "buyin", 700);
    await game.playUntil((table) => table.handIndex === 2 && table.pendingAction !== null);
    expect(game.table().playersPublic.map((one) => one.chips + one.bet)).toEqual([2_500, 700, 6_000]);
    expectSound(house.published());
    await game.stop();
  });

  it("lets a seat leave, which is out of the game with nothing", async () => {
    const { game } = await allLost();
    expect(await choose(game, "leave")).toMatchObject({ applied: true, act: { action: "leave", amount: 0 } });
    expect(playerAt(game, 0)).toMatchObject({ status: "busted", chips: 0 });
    expect(offered(game).seatIndex).toBe(1);
    await choose(game, "leave");
    expect(game.table()).toMatchObject({
      phase: "ended",
      standings: [{ seatIndex: 2, chips: 6_000 }, {}, {}],
    });
    await game.stop();
  });

  it("takes silence for leaving, at the instant when the time is over", async () => {
    const { game } = await allLost();
    await game.pass(WINDOW - 1);
    expect(offered(game).seatIndex).toBe(0);
    await game.pass(1);
    expect(playerAt(game, 0)?.status).toBe("busted");
    expect([offered(game).seatIndex, leftOf(game)]).toEqual([1, WINDOW]);
    await game.stop();
  });

  it.each([
    [50, 100],
    [99_999, 3_000],
    [undefined, 3_000],
    [1_234, 1_234],
  ])("clamps %s chips to %s, and says what it came to (decision 41)", async (asked, applied) => {
    const { game } = await allLost();
    const result = await choose(game, "buyin", asked);
    expect(result).toMatchObject({ applied: true, act: { action: "buyin", amount: applied, to: applied } });
    expect(result?.reason).toBe(asked === undefined || asked === applied ? undefined : "adjusted");
    expect(playerAt(game, 0)).toMatchObject({ chips: applied, away: false });
    await game.stop();
  });

  it("is plain losing where half the largest stack is less than five big blinds", async () => {
    const settings = { starting_stack: 100, small_blind: 20, big_blind: 40 };
    const { game } = await allLost({ settings });
    expect(game.table()).toMatchObject({ phase: "ended", buyIn: null });
    expect(playerAt(game, 0)?.status).toBe("busted");
    await game.stop();
  });

  it("ends the game where the winner of all chips gave up the chair before the board was out, and says who won", async () => {
    const house = createMemoryHouse({ mode: "room", decks: [KINGS] });
    const game = await openGame(house, 3, { pace: "normal" });
    await game.playUntil((table) => table.pendingAction !== null);
    for (let seat = 0; seat < 3; seat++) await game.act("allin");
    await game.playUntil((table) => table.communityCards.length === 3);
    house.vacate(2);
    await game.playUntil((table) => table.phase === "ended");
    expect(game.table().standings).toMatchObject([
      { seatIndex: 2, name: "Guest 2", chips: 6_000 },
      { chips: 0 },
      { chips: 0 },
    ]);
    house.claim(2, "Late");
    await game.settle();
    expect(game.table().standings[0]).toMatchObject({ name: "Guest 2", chips: 6_000 });
    await game.stop();
  });

  it("asks a seat that sits out as well, and brings it back with the chips that it buys", async () => {
    const { game } = await allLost();
    await sayWord(game, 0, "sit_out");
    expect(offered(game).seatIndex).toBe(0);
    await choose(game, "buyin", 1_000);
    expect(playerAt(game, 0)).toMatchObject({ status: "playing", chips: 1_000, away: false });
    await game.stop();
  });

  it("stands still while the game is paused, and has what was left of its time then", async () => {
    const { game } = await allLost();
    await game.pass(50_000);
    await sayWord(game, 2, "pause");
    await game.pass(10 * WINDOW);
    expect(game.table()).toMatchObject({ phase: "paused", buyIn: { seatIndex: 0, deadline_at: null } });
    await sayWord(game, 2, "resume");
    expect(leftOf(game)).toBe(WINDOW - 50_000);
    await sayWord(game, 2, "pause");
    await choose(game, "leave");
    await game.pass(WINDOW);
    await sayWord(game, 2, "resume");
    expect([offered(game).seatIndex, leftOf(game)]).toEqual([1, WINDOW]);
    await game.stop();
  });
});

describe("a host change during a buy-in", () => {
  it("goes on with the same offer and the same time, and takes the choice that was made meanwhile", async () => {
    const { house, game } = await allLost();
    const before = offered(game);
    await game.pass(10_000);
    await game.stop();
    const claim = dealerOf(game.last()).holders[0]?.claim;
    if (!claim) throw new Error("nobody holds chair 0");
    house.clock.advance(4_000);
    const again = drive(house, { resume: house.resumePoint() });
    await again.settle();
    expect(offered(again)).toEqual(before);
    await again.stop();
    house.say({ kind: "buyin", seatIndex: 0, claim, decision: "buyin", amount: 1_500 });
    const third = drive(house, { resume: house.resumePoint() });
    await third.settle();
    expect(playerAt(third, 0)?.chips).toBe(1_500);
    expect(offered(third).seatIndex).toBe(1);
    await third.stop();
  });

  it("after a gap leaves who was asked 30 s to answer, even if its time had passed without a host", async () => {
    const { house, game } = await allLost();
    await game.stop();
    house.clock.advance(5 * WINDOW);
    const again = drive(house, { resume: house.resumePoint() });
    await again.settle();
    expect([offered(again).seatIndex, leftOf(again)]).toEqual([0, 30_000]);
    await again.pass(30_000);
    expect(offered(again).seatIndex).toBe(1);
    await again.stop();
  });
});

describe("the bill after a buy-in", () => {
  it("of who started with 2,000, bust, bought 1,500 and ended with 600 is 2,900 (contract, Buy-in)", async () => {
    const { house, game } = await allLost();
    await choose(game, "buyin", 1_500);
    await choose(game, "leave");
    await game.playUntil((table) => table.pendingAction !== null);
    await game.act("raise", { raiseTo: 900 });
    await game.act("call");
    await game.playUntil((table) => table.street === "flop" && table.pendingAction !== null);
    expect(game.table().pendingAction?.seatIndex).toBe(2);
    await game.act("raise", { raiseTo: 100 });
    await game.act("fold");
    await game.settle();
    const rows = house.recorded();
    expect(rows[1]?.seats[0]).toMatchObject({ seat_index: 0, starting_stack: 1_500, final_stack: 600 });
    expect([0, 1, 2].map((seat) => netOf(rows, seat))).toEqual([-2_900, -2_000, 4_900]);
    await game.stop();
  });
});
