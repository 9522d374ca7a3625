import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { archetypeOf, styleLabelOf } from "./archetype";
import type { Playstyle } from "./playstyle";
import { composePlaystyle, KNOBS, NEUTRAL } from "./playstyle";

const styled = (tightness: number, aggression: number, rest: Partial<Playstyle> = {}): Playstyle =>
  composePlaystyle({ tightness, aggression, ...rest });

const anyStyle = fc.record(
  Object.fromEntries(KNOBS.map((knob) => [knob, fc.double({ min: 0, max: 1, noNaN: true })])),
) as fc.Arbitrary<Playstyle>;

describe("the label combines tightness and aggression (contract: where it shows up)", () => {
  const table = [
    [0.2, 0.2, "loose_passive"],
    [0.2, 0.5, "loose"],
    [0.2, 0.8, "loose_aggressive"],
    [0.5, 0.2, "passive"],
    [0.5, 0.5, null],
    [0.5, 0.8, "aggressive"],
    [0.8, 0.2, "tight_passive"],
    [0.8, 0.5, "tight"],
    [0.8, 0.8, "tight_aggressive"],
  ] as const;
  test.each(table)("tightness %d with aggression %d is %s", (tightness, aggression, label) => {
    expect(styleLabelOf(styled(tightness, aggression))).toBe(label);
  });

  test("0.4 and 0.6 themselves are the middle", () => {
    for (const tightness of [0.4, 0.5, 0.6])
      for (const aggression of [0.4, 0.5, 0.6])
        expect(styleLabelOf(styled(tightness, aggression))).toBeNull();
    expect(styleLabelOf(styled(0.39, 0.5))).toBe("loose");
    expect(styleLabelOf(styled(0.61, 0.5))).toBe("tight");
    expect(styleLabelOf(styled(0.5, 0.39))).toBe("passive");
    expect(styleLabelOf(styled(0.5, 0.61))).toBe("aggressive");
  });

  test("the other three knobs have no part in it", () => {
    fc.assert(
      fc.property(anyStyle, ({ tightness, aggression, ...rest }) => {
        expect(styleLabelOf({ tightness, aggression, ...rest })).toBe(
          styleLabelOf(styled(tightness, aggression)),
        );
      }),
    );
  });
});

describe("dots and pills know eight characters (contract: per-bot playstyle)", () => {
  const named = [
    ["tight_aggressive", styled(0.8, 0.8)],
    ["loose_aggressive", styled(0.3, 0.85)],
    ["rock", styled(0.9, 0.1)],
    ["maniac", styled(0.15, 0.95)],
    ["maniac", styled(0.2, 0.8)],
    ["calling_station", styled(0.5, 0.1, { commitment: 0.9, bluff_frequency: 0.1 })],
    ["calling_station", styled(0.1, 0.1, { commitment: 0.7, bluff_frequency: 0.3 })],
    ["tight_passive", styled(0.7, 0.3)],
    ["loose", styled(0.2, 0.5)],
    ["loose_passive", styled(0.2, 0.2)],
  ] as const;
  test.each(named)("%s", (archetype, style) => {
    expect(archetypeOf(style)).toBe(archetype);
  });

  test("a neutral style wears no dot", () => {
    expect(archetypeOf(NEUTRAL)).toBeNull();
  });

  test("one knob turned far alone still has a coherent name", () => {
    expect(archetypeOf(styled(0.5, 1))).toBe("tight_aggressive");
    expect(archetypeOf(styled(0.5, 0))).toBe("tight_passive");
    expect(archetypeOf(styled(1, 0.5))).toBe("rock");
    expect(archetypeOf(styled(0, 0.5))).toBe("loose");
    for (const knob of ["bluff_frequency", "cbet_rate", "commitment"] as const)
      for (const value of [0, 1]) expect(archetypeOf(composePlaystyle({ [knob]: value }))).toBeNull();
  });

  test("a passive player who bluffs, or who lets go, is no calling station", () => {
    const station = { commitment: 0.9, bluff_frequency: 0.1 };
    expect(archetypeOf(styled(0.2, 0.1, { ...station, bluff_frequency: 0.5 }))).toBe("loose_passive");
    expect(archetypeOf(styled(0.2, 0.1, { ...station, commitment: 0.5 }))).toBe("loose_passive");
    expect(archetypeOf(styled(0.2, 0.3, station))).toBe("loose_passive");
  });

  test("a dot is missing exactly where the label is hidden, and never contradicts it", () => {
    fc.assert(
      fc.property(anyStyle, (style) => {
        const label = styleLabelOf(style);
        const archetype = archetypeOf(style);
        expect(archetype === null).toBe(label === null);
        if (archetype?.startsWith("tight") || archetype === "rock") expect(label).not.toMatch(/^loose/);
        if (archetype?.startsWith("loose") || archetype === "maniac") expect(label).not.toMatch(/^tight/);
      }),
      { numRuns: 2_000 },
    );
  });
});
