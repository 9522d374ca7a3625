import { describe, expect, it } from "vitest";
import { readSnapshot, SNAPSHOT_FORMAT, SnapshotRefused, takeSnapshot } from "./snapshot";
import { openGame, randomPolicy } from "./testing/drive";
import { createMemoryHouse } from "./testing/memory-house";
import { dealerOf } from "./testing/truths";

describe("a snapshot", () => {
  it("is JSON and gives the same state back, at every publication of a game", async () => {
    const house = createMemoryHouse({ seed: 2 });
    const game = await openGame(house, 5);
    await game.playUntil((table) => table.handIndex === 6, randomPolicy(2));
    for (const publication of house.published()) {
      const state = dealerOf(publication);
      expect(readSnapshot(JSON.parse(JSON.stringify(takeSnapshot(state, 7))))).toEqual(state);
    }
    await game.stop();
  });

  it("of another format is refused with both numbers, not misread", () => {
    for (const format of [undefined, null, 0, SNAPSHOT_FORMAT + 1, "1"]) {
      const read = () => readSnapshot({ ...(format === undefined ? {} : { format }), dealer: {} });
      expect(read).toThrow(SnapshotRefused);
      expect(read).toThrow(`reads format ${SNAPSHOT_FORMAT}`);
    }
  });

  it("with a part missing is refused", async () => {
    const house = createMemoryHouse();
    const game = await openGame(house, 2);
    const state = dealerOf(game.last());
    await game.stop();
    for (const part of Object.keys(state)) {
      const { [part]: _, ...rest } = { ...state } as Record<string, unknown>;
      expect(() => readSnapshot({ format: SNAPSHOT_FORMAT, dealer: rest }), part).toThrow("incomplete");
    }
    for (const dealer of [null, "state", undefined])
      expect(() => readSnapshot({ format: SNAPSHOT_FORMAT, dealer })).toThrow("incomplete");
  });
});
