import { describe, expect, it } from "vitest";
import { chipsInPlay } from "@/engine";
import { drive, openGame, randomPolicy } from "./drive";
import type { House, HouseOptions } from "./house";
import { cardsIn, dealerOf, expectRowAddsUp, expectSound } from "./truths";

/**
 * What a host owes its table, whatever stands behind its ports. `openHouse` makes a new world each time; a house that can be reopened
 * on the same stores gives `reopen`, for a host that comes back after a crash.
 */
export function describeHost<H extends House>(
  name: string,
  openHouse: (options?: HouseOptions) => H | Promise<H>,
  reopen: (house: H) => H | Promise<H>,
): void {
  describe(`a host on ${name}`, () => {
    it("publishes nothing before the start signal, and nothing for one guest", async () => {
      const house = await openHouse();
      await house.claim(0, "Ana");
      await house.signalStart();
      const game = drive(house);
      await game.pass(5_000);
      expect(house.published()).toHaveLength(0);
      await house.claim(3, "Ben");
      await game.pass(5_000);
      expect(game.table().playersPublic.map((player) => player.seatIndex)).toEqual([0, 3]);
      await game.stop();
    });

    it("seats every fresh claim at its own chair and deals two cards to each", async () => {
      const house = await openHouse();
      const game = await openGame(house, 3);
      await game.playUntil((table) => table.phase === "betting");
      const { seats, table } = game.last();
      expect(table).toMatchObject({ handIndex: 1, street: "preflop", pot: 30 });
      expect(seats.map((view) => view.holeCards.length)).toEqual([2, 2, 2]);
      expect(cardsIn(table)).toEqual(new Set());
      expect(seats.filter((view) => view.pendingAction !== null)).toHaveLength(1);
      await game.stop();
    });

    it("keeps every publication sound and every row balanced through a game of six", async () => {
      const house = await openHouse({ seed: 11, mode: "challenge" });
      const game = await openGame(house, 6);
      await game.playUntil((table) => table.phase === "ended", randomPolicy(11));
      expectSound(house.published());
      const rows = house.recorded();
      expect(rows.map((row) => row.hand_index)).toEqual(rows.map((_, index) => index + 1));
      for (const row of rows) expectRowAddsUp(row);
      const { standings } = game.table();
      const chips = chipsInPlay(dealerOf(game.last()).engine);
      expect(standings.map((place) => place.chips)).toEqual([chips, 0, 0, 0, 0, 0]);
      await game.stop();
    });

    it("takes each entry once, however often it is delivered", async () => {
      const house = await openHouse();
      const game = await openGame(house, 3);
      await game.playUntil((table) => table.pendingAction !== null);
      await game.act("call");
      const { version, table } = game.last();
      house.repeat(1);
      house.repeat(1);
      await game.pass(1_000);
      expect(game.last()).toMatchObject({ version, table: { log: table.log } });
      await game.stop();
    });

    it("answers every entry with a result of the same id, in the publication that has it in it", async () => {
      const house = await openHouse();
      const game = await openGame(house, 2);
      await game.playUntil((table) => table.pendingAction !== null);
      const owing = game.last().seats.find((view) => view.pendingAction !== null);
      const claim = owing?.claim;
      if (!owing?.pendingAction || !claim) throw new Error("nobody owes an act");
      const { seatIndex } = owing;
      const act = { kind: "action", seatIndex, claim, action: "call" } as const;
      const stale = await house.say({ ...act, turnToken: "yesterday's" });
      const good = await house.say({ ...act, turnToken: owing.pendingAction.turnToken });
      const late = await house.say({ ...act, turnToken: owing.pendingAction.turnToken, action: "fold" });
      await house.settle();
      const results = house.published().flatMap((publication) => publication.results);
      expect(results).toEqual([
        { id: stale, applied: false, reason: "stale_turn" },
        { id: good, applied: true, act: { action: "call", amount: 10, to: 20 } },
        { id: late, applied: false, reason: "stale_turn" },
      ]);
      expect(game.last().inboxCursor).toBe(late);
      expect(game.last().seats.find((view) => view.seatIndex === seatIndex)?.lastOutcome).toEqual({
        turnToken: owing.pendingAction.turnToken,
        applied: true,
        act: "call",
        amount: 10,
      });
      await game.stop();
    });

    it("goes on after a crash in mid-hand with the same cards, board, pot, stacks and turn", async () => {
      const house = await openHouse({ seed: 5 });
      const game = await openGame(house, 4);
      await game.playUntil((table) => table.street === "turn" && table.pendingAction !== null);
      const before = game.last();
      await game.stop();
      const again = await reopen(house);
      const resumed = drive(again, { resume: await again.resumePoint() });
      await resumed.settle();
      expect(resumed.last().version).toBe(before.version);
      await resumed.act("check");
      expect(resumed.last().version).toBe(before.version + 1);
      expect(resumed.table().communityCards.slice(0, 4)).toEqual(before.table.communityCards);
      expect(resumed.table().pot).toBe(before.table.pot);
      expect(resumed.last().seats.map((view) => view.holeCards)).toEqual(
        before.seats.map((view) => view.holeCards),
      );
      expect(dealerOf(resumed.last()).deck.slice(-1)).toEqual(dealerOf(before).deck.slice(-1));
      await resumed.playUntil((table) => table.handIndex === 2);
      expect(again.recorded().at(-1)?.hand_index).toBe(1);
      await resumed.stop();
    });
  });
}
