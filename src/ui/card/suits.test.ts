import { expect, test } from "vitest";
import { inkOf, PIPS, readCard } from "./suits";

test("every card of the contract is read, a ten as 10", () => {
  const cards = [..."23456789TJQKA"].flatMap((rank) => [..."CDHS"].map((suit) => rank + suit));
  expect(cards.map(readCard).every((card) => card !== null)).toBe(true);
  expect(readCard("TH")).toEqual({ rank: "10", suit: "H" });
  expect(readCard("AS")).toEqual({ rank: "A", suit: "S" });
});

test("what is no card is no card", () => {
  for (const text of ["", "1H", "ah", "10H", "AX", "AHH", "??"]) expect(readCard(text)).toBeNull();
});

test("the four-colour deck tells all suits apart, the two-colour deck reds from blacks", () => {
  const suits = ["S", "H", "D", "C"] as const;
  expect(new Set(suits.map((suit) => inkOf(suit, "four"))).size).toBe(4);
  expect(inkOf("H", "two")).toBe(inkOf("D", "two"));
  expect(inkOf("S", "two")).toBe(inkOf("C", "two"));
  expect(inkOf("S", "two")).not.toBe(inkOf("H", "two"));
});

test("no two suits share a shape", () => {
  expect(new Set(Object.values(PIPS)).size).toBe(4);
});
