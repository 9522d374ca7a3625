import { expect, test } from "vitest";
import type { SeatedPod } from "../../tv/model/seats";
import { feltSnapshot } from "../testing/felt";
import { flightsBetween } from "./flights";
import { feltViewOf } from "./view";

const { seats, handIndex } = feltViewOf(feltSnapshot(), true);
const withPod = (seat: number, fields: Partial<SeatedPod>) => ({
  handIndex,
  seats: seats.map((pod) => (pod.seat === seat && pod.kind === "seated" ? { ...pod, ...fields } : pod)),
});
const still = { handIndex, seats };

test("a bet that is gone slides to the pot, and the pot to who won it", () => {
  expect(flightsBetween(still, withPod(1, { bet: 0 }))).toMatchObject([{ seat: 1, way: "bet", amount: 20 }]);
  expect(flightsBetween(still, withPod(2, { won: 90 }))).toMatchObject([{ seat: 2, way: "win", amount: 90 }]);
  expect(flightsBetween(withPod(2, { won: 90 }), withPod(2, { won: 90 }))).toEqual([]);
});

test("nothing flies where nothing moved, into the first view, or into another hand's", () => {
  expect(flightsBetween(still, still)).toEqual([]);
  expect(flightsBetween(still, withPod(1, { bet: 60 }))).toEqual([]);
  expect(flightsBetween(null, withPod(1, { won: 90 }))).toEqual([]);
  expect(flightsBetween(still, { ...withPod(1, { bet: 0 }), handIndex: handIndex + 1 })).toEqual([]);
});

test("two flights never have one name", () => {
  const all = {
    handIndex,
    seats: seats.map((pod) => (pod.kind === "seated" ? { ...pod, bet: 0, won: 20 } : pod)),
  };
  const names = flightsBetween(still, all).map(({ id }) => id);
  expect(names).toHaveLength(6);
  expect(new Set(names).size).toBe(6);
});
