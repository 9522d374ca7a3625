import { describe, expect, test } from "vitest";
import { rankLine } from "./line";

function answer(line: unknown): unknown {
  return JSON.parse(rankLine(JSON.stringify(line)));
}

describe("one line of cards", () => {
  test.each([
    [["As", "Ks", "Qs", "Js", "Ts"], "royal_flush", 1],
    [["9h", "Kh", "Qh", "Jh", "Th", "2c"], "straight_flush", 2],
    [["ac", "AD", "aH", "As", "10c", "10d", "TH"], "four_of_a_kind", 14],
    [["7c", "5d", "4h", "3c", "2d"], "high_card", 7462],
  ])("%j is a %s, number %i", (cards, category, rank) => {
    expect(answer({ cards })).toEqual({ category, rank });
  });

  test("other fields are not looked at", () => {
    expect(answer({ id: 7, cards: ["7c", "5d", "4h", "3c", "2d"] })).toMatchObject({ rank: 7462 });
  });

  test.each([[[]], [["As", "Ks", "Qs", "Js"]], [["2c", "3c", "4c", "5c", "6c", "7c", "8c", "9c"]]])(
    "%j has the wrong number of cards",
    (cards) => expect(answer({ cards })).toMatchObject({ error: { code: "wrong_card_count" } }),
  );

  test("a card in two spellings is still the same card twice", () => {
    expect(answer({ cards: ["Th", "Ks", "Qs", "Js", "10H"] })).toEqual({
      error: { code: "duplicate_card", message: "cards[4] is in the hand twice." },
    });
  });

  test.each([
    ["no card", { cards: ["As", "Ks", "Qs", "Js", "1s"] }],
    ["a number for a card", { cards: ["As", "Ks", "Qs", "Js", 3] }],
    ["text for the list", { cards: "AsKsQsJsTs" }],
    ["no cards", {}],
    ["a bare list", ["As", "Ks", "Qs", "Js", "Ts"]],
    ["null", null],
    ["a number", 5],
  ])("%s is malformed", (_, line) => {
    expect(answer(line)).toMatchObject({ error: { code: "malformed" } });
  });

  test.each(["", "{", "As Ks Qs Js Ts", '{"cards":["As"'])("%j is not JSON", (text) => {
    expect(JSON.parse(rankLine(text))).toEqual({
      error: { code: "malformed", message: "The line is not JSON." },
    });
  });
});
