import { expect, test } from "vitest";
import { HandRow } from "@/contract/hands";
import { handRow } from "@/contract/rows/examples";
import { pictureOf, plainName } from "./facts";

const row = HandRow.parse(handRow);

test("a picture tells the board, the pot and who took it", () => {
  expect(pictureOf({ ...row, board: ["AH", "KD", "2C"] })).toEqual({
    number: 1,
    board: ["AH", "KD", "2C"],
    pot: "50",
    winners: [{ name: "Claude", amount: "50" }],
  });
});

test("names that its letters cannot write are chairs", () => {
  expect(plainName("José", 0)).toBe("José");
  expect(plainName("林", 2)).toBe("Seat 3");
  expect(plainName("🃏", 0)).toBe("Seat 1");
  expect(plainName("x".repeat(40), 0)).toHaveLength(24);
});

test("it bears no hole card, whoever's row it is", () => {
  const seats = row.seats.map((seat) => ({ ...seat, hole_cards: ["9S", "9D"] }));
  expect(JSON.stringify(pictureOf({ ...row, seats }))).not.toMatch(/9S|9D/);
});
