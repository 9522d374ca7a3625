import { describe, expect, it } from "vitest";
import type { Card } from "@/engine";
import { deck, parseCard } from "@/engine";
import { PACES } from "../pace";
import { callingStation, drive, openGame } from "../testing/drive";
import { createMemoryHouse } from "../testing/memory-house";
import { dealerOf, expectSound } from "../testing/truths";
import { cardText } from "../view/text";

/** A deck with these cards on top, in dealing order. */
function stacked(text: string): Card[] {
  const top = text.split(" ").map((card) => parseCard(card) ?? Number.NaN);
  return [...top, ...deck().filter((card) => !top.includes(card))];
}

describe("dealing", () => {
  it("gives one card each, twice around from the button's left, then the board from the same deck", async () => {
    // Of three seats the draw gives the button to the highest card: seat 0.
    const house = createMemoryHouse({ decks: [stacked("As 2c 3c 4c 5c 6c 7h 8h 9h Th Jh")] });
    const game = await openGame(house, 3);
    await game.playUntil((table) => table.street === "river");
    expect(game.table().dealerSeat).toBe(0);
    expect(game.last().seats.map((view) => view.holeCards)).toEqual([
      ["3C", "6C"],
      ["AS", "4C"],
      ["2C", "5C"],
    ]);
    expect(game.table().communityCards).toEqual(["7H", "8H", "9H", "TH", "JH"]);
    await game.stop();
  });

  it.each([
    ["a card too few", deck().slice(1)],
    ["a card twice", [...deck().slice(1), 1]],
    ["a card that is none", [...deck().slice(1), 52]],
  ])("refuses a deck with %s", async (_, cards) => {
    const game = await openGame(createMemoryHouse({ decks: [cards] }), 2);
    await expect(game.playUntil((table) => table.handIndex > 0)).rejects.toThrow("stuck");
    await expect(game.end).rejects.toThrow("52 different cards");
  });

  it("shuffles anew for every hand", async () => {
    const house = createMemoryHouse({ seed: 9 });
    const game = await openGame(house, 2);
    await game.playUntil((table) => table.handIndex === 4);
    const decks = new Map<number, string>();
    for (const publication of house.published()) {
      const { engine, deck: rest } = dealerOf(publication);
      if (engine.hand !== null && !decks.has(engine.handIndex)) decks.set(engine.handIndex, rest.join());
    }
    expect(new Set(decks.values()).size).toBe(4);
    await game.stop();
  });
});

describe("the showdown", () => {
  it("has the last aggressor show first, and a beaten hand mucked", async () => {
    // Button seat 0 (draw), blinds 1 and 2. Seat 1 gets As Ad, seat 2 Kc Kd, seat 0 2c 7d.
    const cards = stacked("As Kc 2c Ad Kd 7d 8h 9s Jc 3h 4s");
    const house = createMemoryHouse({ decks: [stacked("As Kc 2c"), cards] });
    const game = await openGame(house, 3);
    await game.playUntil((table) => table.handIndex === 1 && table.street === "river", callingStation);
    await game.act("raise", { raiseTo: 100 });
    await game.act("call");
    await game.act("fold");
    await game.playUntil((table) => table.phase === "between" || table.handIndex === 2);
    const [row] = house.recorded();
    const shown = row?.seats.filter((seat) => seat.hole_cards !== undefined);
    expect(shown?.map((seat) => seat.hole_cards)).toHaveLength(1);
    expect(row?.private).toHaveLength(2);
    expectSound(house.published());
    await game.stop();
  });

  it("of all-in hands turns up every hand before the board runs out", async () => {
    const house = createMemoryHouse({ seed: 30 });
    const game = await openGame(house, 3);
    await game.playUntil((table) => table.pendingAction !== null);
    for (let seat = 0; seat < 3; seat++) await game.act("allin");
    const open = house.published().filter((one) => one.table.showdown.length === 3);
    expect(open[0]?.table).toMatchObject({ communityCards: [], phase: "showdown" });
    expect(open.map((one) => one.table.communityCards.length).slice(0, 4)).toEqual([0, 3, 4, 5]);
    expect(house.recorded()[0]?.private).toEqual([]);
    expectSound(house.published());
    await game.stop();
  });

  it("never opens a hand that won without one", async () => {
    const house = createMemoryHouse();
    const game = await openGame(house, 3);
    await game.playUntil(
      (table) => table.handIndex === 3,
      () => ({ action: "fold" }),
    );
    for (const row of house.recorded())
      expect(row.seats.every((seat) => seat.hole_cards === undefined)).toBe(true);
    expect(house.published().every((one) => one.table.showdown.length === 0)).toBe(true);
    await game.stop();
  });
});

describe("the pauses", () => {
  it("are instants on the clock: nothing is dealt a millisecond early, and nothing late", async () => {
    const house = createMemoryHouse();
    const game = await openGame(house, 2, { pace: "normal" });
    const { start, street, between } = PACES.normal;
    await game.pass(start - 1);
    expect(game.table().phase).toBe("lobby");
    await game.pass(1);
    expect(game.table()).toMatchObject({ phase: "betting", handIndex: 1 });
    await game.act("call");
    await game.act("check");
    await game.pass(street - 1);
    expect(game.table().communityCards).toEqual([]);
    await game.pass(1);
    expect(game.table().communityCards).toHaveLength(3);
    await game.act("fold");
    await game.pass(between - 1);
    expect(game.table()).toMatchObject({ phase: "between", handIndex: 1, pot: 0 });
    expect(game.table().winners).toEqual([{ seatIndex: expect.any(Number), amount: 40 }]);
    await game.pass(1);
    expect(game.table().handIndex).toBe(2);
    await game.stop();
  });

  it("leave a showdown on the table for as long as its pace says", async () => {
    const house = createMemoryHouse();
    const game = await openGame(house, 2, { pace: "normal" });
    await game.playUntil((table) => table.phase === "between");
    const { showdown } = game.table();
    expect(showdown.length).toBeGreaterThan(0);
    await game.pass(PACES.normal.showdown - 1);
    expect(game.table()).toMatchObject({ phase: "between", showdown });
    await game.pass(1);
    expect(game.table()).toMatchObject({ handIndex: 2, showdown: [] });
    await game.stop();
  });

  it("that ended while the host slept are not slept again", async () => {
    const house = createMemoryHouse();
    const game = await openGame(house, 2, { pace: "normal" });
    await game.playUntil((table) => table.phase === "between");
    await game.stop();
    house.clock.advance(60_000);
    const again = drive(house, { pace: "normal", resume: house.resumePoint() });
    await again.settle();
    expect(again.table().handIndex).toBe(2);
    await again.stop();
  });
});

it("spells cards as the contract does", () => {
  expect(deck().map(cardText).slice(-4)).toEqual(["AC", "AD", "AH", "AS"]);
});
