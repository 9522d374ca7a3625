import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatCard, parseCard } from "./cards";
import { bestFive, describeHand } from "./describe";
import { evaluate } from "./evaluate";

function hand(text: string): number[] {
  return text.split(" ").map((name) => parseCard(name) ?? Number.NaN);
}

function best(text: string): string {
  return bestFive(hand(text)).map(formatCard).join(" ");
}

describe("a hand in words for the catalogs", () => {
  test.each([
    ["Ac Kd 9h 7s 5c 3d 2h", "high_card", [12, 11, 7, 5, 3]],
    ["Ac Ad 9h 7s 5c 3d 2h", "pair", [12, 7, 5, 3]],
    ["Ac Ad Kh Ks 6c 3d 2h", "two_pair", [12, 11, 4]],
    ["2c 2d 2h Ks 6c 9d Th", "three_of_a_kind", [0, 11, 8]],
    ["5c 6d 7h 8s 9c 2d 2h", "straight", [7]],
    ["Ac 2d 3h 4s 5c Kd Kh", "straight", [3]],
    ["Ah 9h 7h 5h 2h Kd Kc", "flush", [12, 7, 5, 3, 0]],
    ["Ac Ad Kh Ks Kc 3d 3h", "full_house", [11, 12]],
    ["4c 4d 4h 4s Kc Kd 9h", "four_of_a_kind", [2, 11]],
    ["Ah 2h 3h 4h 5h Kd Kc", "straight_flush", [3]],
    ["Th Jh Qh Kh Ah 9h 8h", "royal_flush", [12]],
  ])("%s is %s %j", (text, category, ranks) => {
    expect(describeHand(hand(text))).toEqual({ category, ranks });
  });

  test("of one category, the better hand has the greater ranks, compared one by one", () => {
    const sevenCards = fc.uniqueArray(fc.integer({ min: 0, max: 51 }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(sevenCards, sevenCards, (a, b) => {
        const [one, two] = [describeHand(a), describeHand(b)];
        fc.pre(one.category === two.category);
        const at = one.ranks.findIndex((rank, i) => rank !== two.ranks[i]);
        const difference = at < 0 ? 0 : (one.ranks[at] ?? 0) - (two.ranks[at] ?? 0);
        expect(Math.sign(difference)).toBe(Math.sign(evaluate(a) - evaluate(b)));
      }),
    );
  });
});

describe("the five cards that make the hand", () => {
  test.each([
    ["2h Ac 9h Ad 7s 5c 3d", "Ad Ac 9h 7s 5c"],
    ["3d Ac 6c Ad Kh 2h Ks", "Ad Ac Ks Kh 6c"],
    ["Ac Ad Kh Ks Kc 3d 3h", "Ks Kh Kc Ad Ac"],
    ["Ac 2d 3h 4s 5c Kd Kh", "5c 4s 3h 2d Ac"],
    ["Ac 2d 3h 4s 5c 6d Kh", "6d 5c 4s 3h 2d"],
    ["Ah 2h 3h 4h 5h 6d Kc", "5h 4h 3h 2h Ah"],
    ["Tc Jd Qh Ks Ac 2d 3h", "Ac Ks Qh Jd Tc"],
    ["9h 9c 9d 9s 8h", "9s 9h 9d 9c 8h"],
    ["Qc Qd Jc Jd Tc Th 2s", "Qd Qc Jd Jc Th"],
  ])("of %s are %s", (text, expected) => expect(best(text)).toBe(expected));

  test("come from the hand, are distinct, and are worth as much as all of it", () => {
    const cards = fc.uniqueArray(fc.integer({ min: 0, max: 51 }), { minLength: 5, maxLength: 7 });
    fc.assert(
      fc.property(cards, (held) => {
        const five = bestFive(held);
        expect(new Set(five).size).toBe(5);
        expect(five.every((card) => held.includes(card))).toBe(true);
        expect(evaluate(five)).toBe(evaluate(held));
      }),
    );
  });

  test("leave the given array alone, and do not depend on its order", () => {
    const held = hand("2h Ac 9h Ad 7s 5c 3d");
    const before = [...held];
    expect(bestFive(held.toReversed())).toEqual(bestFive(held));
    expect(held).toEqual(before);
  });

  test("need five cards", () => {
    expect(() => bestFive(hand("Ac Ad"))).toThrow(RangeError);
    expect(() => describeHand([])).toThrow(RangeError);
  });
});
