import { describe, expect, it } from "vitest";
import { createTable } from "@/engine";
import { tableConfig } from "./settings";

const plain = {
  starting_stack: 2_000,
  small_blind: 10,
  big_blind: 20,
  ante: 0,
  ante_type: "none",
} as const;

describe("tableConfig", () => {
  it("keeps a TV's blinds for ever, hurries nobody, and gives 90 s for a buy-in", () => {
    expect(tableConfig("tv", 6, plain)).toEqual({
      seats: 6,
      startingStack: 2_000,
      levels: [{ smallBlind: 10, bigBlind: 20, ante: 0, anteType: "none", hands: null }],
      buyInWindowMs: 90_000,
      turnMs: null,
    });
  });

  it("gives a room's turns 30 s", () => {
    expect(tableConfig("room", 2, plain)).toMatchObject({ turnMs: 30_000, buyInWindowMs: 90_000 });
  });

  it.each(["challenge", "demo"] as const)("doubles a %s's blinds every 12 hands (decision 19)", (mode) => {
    const { levels, buyInWindowMs, turnMs } = tableConfig(mode, 6, plain);
    expect({ buyInWindowMs, turnMs }).toEqual({ buyInWindowMs: null, turnMs: null });
    expect(levels.map((level) => level.bigBlind)).toEqual([
      20, 40, 80, 160, 320, 640, 1_280, 2_560, 5_120, 10_240, 20_480,
    ]);
    expect(levels.map((level) => level.hands)).toEqual([...Array(10).fill(12), null]);
  });

  it("takes a chosen schedule as it is, and lets its last level stay", () => {
    const levels = [
      { small_blind: 25, big_blind: 50, hands: 8 },
      { small_blind: 50, big_blind: 100, ante: 10 },
      { small_blind: 100, big_blind: 200, ante: 20, hands: 9 },
    ];
    expect(tableConfig("tv", 6, { ...plain, levels }).levels).toEqual([
      { smallBlind: 25, bigBlind: 50, ante: 0, anteType: "none", hands: 8 },
      { smallBlind: 50, bigBlind: 100, ante: 10, anteType: "each", hands: 12 },
      { smallBlind: 100, bigBlind: 200, ante: 20, anteType: "each", hands: null },
    ]);
  });

  it("pays an ante the way that was chosen, and each seat's where none was", () => {
    const anteOf = (ante_type: "none" | "each" | "bb") =>
      tableConfig("tv", 6, { ...plain, ante: 5, ante_type }).levels[0]?.anteType;
    expect([anteOf("none"), anteOf("each"), anteOf("bb")]).toEqual(["each", "each", "bb"]);
    expect(tableConfig("tv", 6, { ...plain, ante_type: "bb" }).levels[0]?.anteType).toBe("none");
  });

  it("gives the engine tables that it takes, up to the largest numbers the contract allows", () => {
    const largest = {
      starting_stack: 10_000_000,
      small_blind: 1,
      big_blind: 2,
      ante: 1,
      ante_type: "bb",
    } as const;
    for (const mode of ["tv", "room", "challenge", "demo"] as const)
      expect(createTable(tableConfig(mode, 9, largest)).awaiting).toEqual({ kind: "players" });
  });
});
