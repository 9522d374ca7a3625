import { expect, test } from "vitest";
import { player, snapshotOf, tableOf } from "../testing/tables";
import { flightsBetween } from "./flights";
import { middleOf, placesFor, SPOTS } from "./places";
import { viewOf } from "./view";

const two = (first: Parameters<typeof player>[2], fields: Parameters<typeof tableOf>[0] = {}) =>
  viewOf(
    snapshotOf({ table: tableOf({ playersPublic: [player(0, "Ana", first), player(1, "Bo")], ...fields }) }),
    true,
  );
const place = placesFor(6)[0];
if (place === undefined) throw new Error("six chairs");

test("a bet that is gone slid into the pot", () => {
  expect(flightsBetween(two({ bet: 60 }), two({ bet: 0 }))).toEqual([
    { id: "7-bet-0-60", from: place.bet, to: SPOTS.pot, amount: 60 },
  ]);
});

test("a bet that grew or stayed slides nowhere", () => {
  expect(flightsBetween(two({ bet: 60 }), two({ bet: 120 }))).toEqual([]);
  expect(flightsBetween(two({ bet: 60 }), two({ bet: 60 }))).toEqual([]);
});

test("the pot slides to its winner, once", () => {
  const won = two({}, { winners: [{ seatIndex: 0, amount: 240 }] });
  expect(flightsBetween(two({}), won)).toEqual([
    { id: "7-win-0", from: SPOTS.pot, to: middleOf(place), amount: 240 },
  ]);
  expect(flightsBetween(won, won)).toEqual([]);
});

test("a split pot slides both ways", () => {
  const winners = [
    { seatIndex: 0, amount: 120 },
    { seatIndex: 1, amount: 120 },
  ];
  expect(flightsBetween(two({}), two({}, { winners }))).toHaveLength(2);
});

test("nothing flies into the first view, another hand, or another stage", () => {
  expect(flightsBetween(null, two({ bet: 0 }))).toEqual([]);
  expect(flightsBetween(two({ bet: 60 }), two({ bet: 0 }, { handIndex: 8 }))).toEqual([]);
  const lobby = viewOf(snapshotOf(), true);
  expect(flightsBetween(lobby, two({ bet: 0 }))).toEqual([]);
});
