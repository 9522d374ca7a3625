import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TableSettings } from "@/contract/tables";
import { settle } from "./settings";

const made = (input: TableSettings) => {
  const result = settle(input);
  return result.ok ? result.value : result.error.message;
};

describe("table settings (decision 19)", () => {
  it("are 2,000 chips and 10/20 where nothing is said", () => {
    expect(made({})).toEqual({
      starting_stack: 2000,
      small_blind: 10,
      big_blind: 20,
      ante: 0,
      ante_type: "none",
    });
  });

  it.each([
    [{ big_blind: 50 }, { small_blind: 25, big_blind: 50 }],
    [{ small_blind: 5 }, { small_blind: 5, big_blind: 10 }],
    [{ big_blind: 500 }, { small_blind: 250, big_blind: 500, starting_stack: 5000 }],
    [{ ante: 5 }, { ante: 5, ante_type: "each" }],
    [
      { ante: 20, ante_type: "bb" as const },
      { ante: 20, ante_type: "bb" },
    ],
    [{ levels: [{ small_blind: 25, big_blind: 50 }] }, { small_blind: 25, big_blind: 50 }],
  ])("made of %j hold %j", (input, expected) => expect(made(input)).toMatchObject(expected));

  it.each([
    ["blinds out of order", { small_blind: 30, big_blind: 20 }, "small_blind (30)"],
    ["a stack under ten big blinds", { starting_stack: 199 }, "at least 10 big blinds (200)"],
    ["an ante over the big blind", { ante: 21 }, "ante (21)"],
    ["an ante of no kind", { ante: 5, ante_type: "none" as const }, "ante_type is none"],
    ["a level that falls", { levels: [level(25, 50), level(10, 20)] }, "levels[1]: blinds must not fall"],
    ["a level out of order", { levels: [level(10, 20), level(60, 40)] }, "levels[1]: small_blind"],
    ["a level's ante over its blind", { levels: [level(10, 20), level(20, 40, 41)] }, "levels[1]: ante"],
    ["a first level unlike the blinds", { big_blind: 30, levels: [level(10, 20)] }, "levels[0]"],
  ])("are refused for %s", (_, input, words) => expect(made(input)).toContain(words));

  it("are playable whenever they are accepted", () => {
    const blind = fc.integer({ min: 2, max: 500 });
    const asked = fc.record(
      {
        small_blind: blind,
        big_blind: blind,
        ante: fc.nat(50),
        starting_stack: fc.integer({ min: 100, max: 9_000 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(asked, (input) => {
        const settings = made(input);
        if (typeof settings === "string") return;
        expect(TableSettings.parse(settings)).toEqual(settings);
        expect(settings.small_blind).toBeLessThanOrEqual(settings.big_blind);
        expect(settings.starting_stack).toBeGreaterThanOrEqual(10 * settings.big_blind);
      }),
    );
  });
});

function level(small_blind: number, big_blind: number, ante = 0) {
  return { small_blind, big_blind, ante };
}
