import { expect, test } from "vitest";
import { HandRow } from "@/contract/hands";
import { handRow } from "@/contract/rows/examples";
import { viewOf } from "./model";

const hand = HandRow.parse(handRow);

test("a hand tells who won, who sat there and what came of it", () => {
  const view = viewOf(hand);
  expect(view.winners.reduce((sum, { amount }) => sum + amount, 0)).toBe(hand.pot);
  expect(view.seats.map(({ name }) => name)).toEqual(hand.seats.map(({ name }) => name));
  expect(view.seats.reduce((sum, { net }) => sum + net, 0)).toBe(0);
});

test("its acts stand by street, in order, and a street without acts is left out", () => {
  const view = viewOf(hand);
  expect(view.streets.flatMap(({ acts }) => acts)).toHaveLength(hand.actions.length);
  const order = ["preflop", "flop", "turn", "river"];
  const streets = view.streets.map(({ street }) => order.indexOf(street));
  expect(streets).toEqual([...streets].sort());
  expect(viewOf({ ...hand, actions: [] }).streets).toEqual([]);
});

test("only cards that were shown are shown", () => {
  const [first, ...others] = hand.seats;
  if (first === undefined) throw new Error("the example has seats");
  const { hole_cards: _cards, ...folded } = first;
  const view = viewOf({ ...hand, seats: [folded, ...others] });
  expect(view.seats[0]?.cards).toBeNull();
});

test("a seat that the row forgot still has a name", () => {
  expect(viewOf({ ...hand, seats: [], winners: [{ seat_index: 3, amount: 1 }] }).winners).toEqual([
    { name: "3", amount: 1 },
  ]);
});
