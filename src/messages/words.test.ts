import { describe, expect, it } from "vitest";
import type { HandWords } from "@/contract/state";
import { actWords } from "./act-words";
import { CATALOGUES } from "./catalogues";
import { cardsWords, cardWords, handWords, rankWord } from "./hand-words";
import { LOCALES } from "./locale";
import { createT } from "./t";

const en = createT(CATALOGUES.en, "en");
const zh = createT(CATALOGUES.zh, "zh");
const pt = createT(CATALOGUES.pt, "pt");

const cases: readonly (readonly [HandWords, string, string, string])[] = [
  [{ category: "high_card", ranks: [12, 10, 7, 3, 1] }, "High card, ace", "高牌 A", "Carta alta, ás"],
  [{ category: "pair", ranks: [10, 12, 7, 3] }, "Pair of queens", "一对 Q", "Par de damas"],
  [
    { category: "two_pair", ranks: [12, 3, 9] },
    "Two pair, aces and fives",
    "两对，A 和 5",
    "Dois pares, ases e cincos",
  ],
  [{ category: "three_of_a_kind", ranks: [0, 12, 3] }, "Three of a kind, deuces", "三条 2", "Trinca de dois"],
  [{ category: "straight", ranks: [3] }, "Straight, five high", "顺子，最大 5", "Sequência, até cinco"],
  [{ category: "flush", ranks: [11, 8, 6, 5, 2] }, "Flush, king high", "同花，最大 K", "Flush, com rei"],
  [
    { category: "full_house", ranks: [8, 4] },
    "Full house, tens over sixes",
    "葫芦，三张 10 带一对 6",
    "Full house, dez com seis",
  ],
  [{ category: "four_of_a_kind", ranks: [9, 12] }, "Four of a kind, jacks", "四条 J", "Quadra de valetes"],
  [
    { category: "straight_flush", ranks: [7] },
    "Straight flush, nine high",
    "同花顺，最大 9",
    "Straight flush, até nove",
  ],
  [{ category: "royal_flush", ranks: [12] }, "Royal flush", "皇家同花顺", "Royal flush"],
];

describe("hands in words", () => {
  it.each(cases)("%j in three languages", (hand, english, chinese, portuguese) => {
    expect(handWords(en, hand)).toBe(english);
    expect(handWords(zh, hand)).toBe(chinese);
    expect(handWords(pt, hand)).toBe(portuguese);
  });

  it("knows one word for each of the 52 cards in every language", () => {
    for (const locale of LOCALES) {
      const t = createT(CATALOGUES[locale], locale);
      const words = new Set(
        [..."23456789TJQKA"].flatMap((rank) => [..."CDHS"].map((suit) => cardWords(t, rank + suit))),
      );
      expect(words.size).toBe(52);
      expect(words.has("")).toBe(false);
    }
  });

  it("says cards as people do and nothing for what is no card", () => {
    expect(cardWords(en, "TH")).toBe("ten of hearts");
    expect(cardWords(zh, "TH")).toBe("红桃10");
    expect(cardsWords(pt, ["AS", "KD"])).toBe("ás de espadas e rei de ouros");
    expect(["", "1S", "AX", "??"].map((card) => cardWords(en, card))).toEqual(["", "", "", ""]);
    expect(rankWord(en, 13, 2)).toBe("");
    expect(rankWord(en, undefined, 2)).toBe("");
  });
});

describe("acts in words", () => {
  it("names the total where it is a bet and the chips where it is a call", () => {
    expect(actWords(en, { action: "raise", amount: 100, to: 120 })).toBe("Raises to 120");
    expect(actWords(en, { action: "allin", amount: 1980, to: 2000 })).toBe("All-in, 2,000");
    expect(actWords(en, { action: "call", amount: 100, to: 120 })).toBe("Calls 100");
    expect(actWords(zh, { action: "post_bb", amount: 20, to: 20 })).toBe("大盲 20");
    expect(actWords(pt, { action: "check", amount: 0, to: 0 })).toBe("Pede mesa");
  });
});
