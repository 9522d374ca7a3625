import { describe, expect, test } from "vitest";
import { CARDS, MANIAC, ROWS, rowOf, TAG } from "../testing/agents";
import { botsAt, cardOf, tablePath } from "./model";

describe("an agent's card", () => {
  test("says its name, whose it is, and what it runs on", () => {
    expect(cardOf(rowOf("Ada", { software: "OpenDealer", model: "M-5" }), 0)).toMatchObject({
      title: "Ada",
      about: ["Somebody", "OpenDealer", "M-5"],
    });
  });

  test("leaves out what is not there, and what would be said twice", () => {
    const plain = { country: null, picture: null };
    expect(cardOf(rowOf("Ada", { owner: "Ada" }), 0)).toMatchObject({ title: "Ada", about: [], ...plain });
    expect(cardOf(rowOf("Ada", { name: "" }), 0)).toMatchObject({ title: "Somebody", about: [] });
  });

  test("has a rate once it was challenged", () => {
    expect(CARDS.map(({ rate }) => rate)).toEqual([0.625, null, null]);
    expect(cardOf(rowOf("Ada", { challenge_games: 3 }), 0).rate).toBe(0);
  });

  test("has a style where aggression or tightness is not the usual, and a name for it off the middle", () => {
    const styled = (part: object) => {
      const { styled: has, label, archetype } = cardOf(rowOf("A", { playstyle: { ...TAG, ...part } }), 0);
      return [has, label, archetype];
    };
    expect(styled({})).toEqual([true, "tight_aggressive", "tight_aggressive"]);
    expect(styled(MANIAC)).toEqual([true, "loose_aggressive", "maniac"]);
    expect(styled({ aggression: 0.55, tightness: 0.5 })).toEqual([true, null, null]);
    expect(styled({ aggression: 0.5, tightness: 0.5, cbet_rate: 0.9 })).toEqual([false, null, null]);
  });

  test("gives each of the crew its own character over the agent's", () => {
    const [ada] = ROWS.map(cardOf);
    expect(ada?.crew.slice(0, 2)).toEqual([
      { name: "Lantern", archetype: "maniac" },
      { name: "Needle", archetype: "tight_aggressive" },
    ]);
  });

  test("marks the house's own", () => {
    expect(CARDS.map(({ demo }) => demo)).toEqual([false, false, true]);
  });
});

test("a challenge keeps a chair for the human, a demo keeps none", () => {
  expect([botsAt("challenge", 2), botsAt("challenge", 9), botsAt("demo", 9)]).toEqual([1, 8, 9]);
});

test("an agent's table is one address, with the chairs only where they are not six", () => {
  expect(tablePath("challenge", "ada", 6)).toBe("/?mode=challenge&agent=ada");
  expect(tablePath("demo", "ada-1", 9)).toBe("/?mode=demo&agent=ada-1&seats=9");
  expect(tablePath("demo", "a&b=c", 6)).toBe("/?mode=demo&agent=a%26b%3Dc");
});
