import { describe, expect, it } from "vitest";
import { drive, openGame } from "../testing/drive";
import { createMemoryHouse } from "../testing/memory-house";
import { dealerOf } from "../testing/truths";
import { allInEquity } from "./equity";

async function allIn(players: number, seed = 30) {
  const house = createMemoryHouse({ seed });
  const game = await openGame(house, players);
  await game.playUntil((table) => table.pendingAction !== null);
  for (let seat = 0; seat < players; seat++) await game.act("allin");
  await game.stop();
  return house.published();
}

const sum = (shares: readonly { share: number }[]) => shares.reduce((total, one) => total + one.share, 0);

describe("win chances", () => {
  it("are there only while every remaining hand lies open and the board is not complete", async () => {
    for (const { table } of await allIn(3)) {
      const open = table.phase === "showdown" && table.showdown.length === 3;
      expect(table.equity.length, `version of street ${table.street}`).toBe(
        open && table.communityCards.length < 5 ? 3 : 0,
      );
    }
  });

  it("are shares of the whole pot, one a live hand", async () => {
    const shown = (await allIn(4)).filter(({ table }) => table.equity.length > 0);
    expect(shown.map(({ table }) => table.communityCards.length)).toEqual([0, 3, 4]);
    for (const { table } of shown) {
      expect(sum(table.equity)).toBeCloseTo(1, 9);
      expect(table.equity.map((one) => one.seatIndex)).toEqual([0, 1, 2, 3]);
    }
  });

  it("leave folded seats out, and say nothing of their cards", async () => {
    const house = createMemoryHouse({ seed: 31 });
    const game = await openGame(house, 3);
    await game.playUntil((table) => table.pendingAction !== null);
    const folded = game.table().pendingAction?.seatIndex;
    await game.act("fold");
    await game.act("allin");
    await game.act("allin");
    const first = house.published().find(({ table }) => table.equity.length > 0);
    if (first === undefined) throw new Error("no chances were published");
    expect(first.table.equity.map((one) => one.seatIndex)).not.toContain(folded);
    const { hand } = dealerOf(first).engine;
    if (hand === null) throw new Error("no hand");
    // The same chances whatever the folded seat held.
    const players = hand.players.map((player) => (player.folded ? { ...player, cards: [] } : player));
    expect(allInEquity({ ...hand, players })).toEqual(first.table.equity);
    await game.stop();
  });

  it("are gone from a hand that has closed, and from none", async () => {
    const last = (await allIn(2)).findLast(({ table }) => table.handIndex === 1);
    if (last === undefined) throw new Error("nothing was published");
    expect(allInEquity(dealerOf(last).engine.hand)).toEqual([]);
    expect(allInEquity(null)).toEqual([]);
  });

  it("are the same for a host that resumes", async () => {
    const house = createMemoryHouse({ seed: 30 });
    const game = await openGame(house, 2, { pace: "normal" });
    await game.playUntil((table) => table.pendingAction !== null);
    await game.act("allin");
    await game.act("allin");
    await game.playUntil((table) => table.equity.length > 0);
    const { equity } = game.table();
    await game.stop();
    const heard: unknown[] = [];
    const again = drive(house, {
      resume: house.resumePoint(),
      listen: ({ table }) => void heard.push(table.equity),
    });
    await again.settle();
    expect(heard[0]).toEqual(equity);
    await again.stop();
  });
});
