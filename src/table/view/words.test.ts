import { describe, expect, it } from "vitest";
import { deck, evaluate, parseCard } from "@/engine";
import { below, seeded, shuffledBy } from "../testing/chance";
import { cardText } from "./text";
import { wordsOf } from "./words";

const read = (text: string) =>
  text === "" ? [] : text.split(" ").map((card) => parseCard(card) ?? Number.NaN);

function words(cards: string, board: string) {
  const made = wordsOf(read(cards), read(board));
  return { ...made.words, best: made.best.map(cardText).join(" ") };
}

describe("wordsOf", () => {
  it.each([
    ["Ah Kd", "", "high_card", [12, 11], "AH KD"],
    ["8h 8d", "", "pair", [6], "8D 8H"],
    ["Ah Kd", "9c 7d 2s", "high_card", [12, 11, 7, 5, 0], "AH KD 9C 7D 2S"],
    ["Ah Kd", "Kc 7d 2s", "pair", [11, 12, 5, 0], "KC KD AH 7D 2S"],
    ["Ah Kd", "Kc Ad 7s 7c 2d", "two_pair", [12, 11, 5], "AD AH KC KD 7C"],
    ["8h 8d", "8c As Kd 4c 2h", "three_of_a_kind", [6, 12, 11], "8C 8D 8H AS KD"],
    ["Ah 2d", "3c 4s 5d Kc Kh", "straight", [3], "5D 4S 3C 2D AH"],
    ["Th Jd", "Qc Ks Ad 2c 3h", "straight", [12], "AD KS QC JD TH"],
    ["Ah 9h", "7h 4h 2h Kd Kc", "flush", [12, 7, 5, 2, 0], "AH 9H 7H 4H 2H"],
    ["7h 7d", "7c Ks Kd 2c 2h", "full_house", [5, 11], "7C 7D 7H KD KS"],
    ["7h 7d", "7c 7s Kd Ac 2h", "four_of_a_kind", [5, 12], "7C 7D 7H 7S AC"],
    ["Ah 2h", "3h 4h 5h Kd Kc", "straight_flush", [3], "5H 4H 3H 2H AH"],
    ["8h 9h", "Th Jh Qh Kd Ac", "straight_flush", [10], "QH JH TH 9H 8H"],
    ["Ah Kh", "Qh Jh Th 9h 8h", "royal_flush", [12], "AH KH QH JH TH"],
  ] as const)("%s on %s is %s", (cards, board, category, ranks, best) => {
    const made = words(cards, board);
    expect(made.category).toBe(category);
    expect(made.ranks).toEqual(ranks);
    const sorted = (text: string) => text.split(" ").toSorted();
    expect(sorted(made.best).map((card) => card.charAt(0))).toEqual(
      sorted(best).map((card) => card.charAt(0)),
    );
    expect(made.best.split(" ").map((card) => card.charAt(0))).toEqual(
      best.split(" ").map((card) => card.charAt(0)),
    );
  });

  it("picks five that are as strong as all seven, and from these seven", () => {
    const random = seeded(6);
    for (let i = 0; i < 500; i++) {
      const all = shuffledBy(random).slice(0, 5 + below(random, 3));
      const { best } = wordsOf(all.slice(0, 2), all.slice(2));
      expect(best).toHaveLength(5);
      expect(new Set(best).size).toBe(5);
      expect(best.every((card) => all.includes(card))).toBe(true);
      expect(evaluate(best)).toBe(evaluate(all));
    }
    expect(deck()).toHaveLength(52);
  });
});
