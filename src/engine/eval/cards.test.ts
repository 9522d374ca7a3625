import { describe, expect, test } from "vitest";
import { HIDDEN } from "../types";
import { deck, formatCard, formatCardUpper, isCard, parseCard, rankOf, suitOf } from "./cards";

describe("cards as text", () => {
  test("every card reads back from both spellings and in any case", () => {
    for (const card of deck()) {
      const text = formatCard(card);
      for (const spelling of [text, formatCardUpper(card), text.toLowerCase()]) {
        expect(parseCard(spelling)).toBe(card);
      }
    }
  });

  test("the corners of the numbering are 2c, 2s, Ac and As", () => {
    expect([0, 3, 48, 51].map(formatCard)).toEqual(["2c", "2s", "Ac", "As"]);
    expect([parseCard("2c"), parseCard("Ah")]).toEqual([0, 50]);
  });

  test("the ten is T or 10, in any case (decision 10)", () => {
    const ten = 8 * 4 + 2;
    for (const text of ["Th", "TH", "th", "tH", "10h", "10H"]) expect(parseCard(text)).toBe(ten);
    expect(formatCard(ten)).toBe("Th");
    expect(formatCardUpper(ten)).toBe("TH");
  });

  test.each(["", "A", "h", "1h", "11h", "Ax", "hA", "Ah ", " Ah", "AhKd", "100h", "XX", "A♥", "__proto__"])(
    "%j is no card",
    (text) => expect(parseCard(text)).toBeNull(),
  );

  test.each([HIDDEN, 52, 1.5, Number.NaN])("%d cannot be written as a card", (card) => {
    expect(isCard(card)).toBe(false);
    expect(() => formatCard(card)).toThrow(RangeError);
    expect(() => formatCardUpper(card)).toThrow(RangeError);
  });
});

describe("the deck", () => {
  test("holds 52 distinct cards, each rank in each suit once", () => {
    const pairs = deck().map((card) => `${rankOf(card)}/${suitOf(card)}`);
    expect(new Set(pairs).size).toBe(52);
    expect(deck().every(isCard)).toBe(true);
    expect(deck().every((card) => rankOf(card) * 4 + suitOf(card) === card)).toBe(true);
  });

  test("is a new array each time", () => {
    deck().pop();
    expect(deck()).toHaveLength(52);
  });
});
