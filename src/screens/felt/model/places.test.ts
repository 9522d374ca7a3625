import { describe, expect, test } from "vitest";
import { MIDDLE, type Place, placesFor, type Shape, type Spot } from "./places";

/** The cloth at its smallest, and what stands on it, in its own units (felt.css). */
const CLOTH = { wide: { width: 1120, height: 640 }, tall: { width: 360, height: 470 } } as const;
const CHAIR = {
  wide: { width: 158, height: 96 },
  tall: { width: 98, height: 64 },
} as const;
const OWN_CHAIR = { wide: { width: 196, height: 168 }, tall: { width: 124, height: 118 } } as const;
const BET = { wide: { width: 88, height: 26 }, tall: { width: 52, height: 18 } } as const;
const BOARD = { wide: { width: 372, height: 96 }, tall: { width: 246, height: 65 } } as const;

interface Rect {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
const rectAt = (shape: Shape, spot: Spot, box: { width: number; height: number }): Rect => {
  const { width, height } = CLOTH[shape];
  const [x, y] = [spot.x * width, spot.y * height];
  return {
    left: x - box.width / 2,
    right: x + box.width / 2,
    top: y - box.height / 2,
    bottom: y + box.height / 2,
  };
};
const apart = (a: Rect, b: Rect) =>
  a.right <= b.left + 0.5 || b.right <= a.left + 0.5 || a.bottom <= b.top + 0.5 || b.bottom <= a.top + 0.5;

const CASES = (["wide", "tall"] as const).flatMap((shape) =>
  [2, 3, 4, 5, 6, 7, 8, 9].map((seats) => [shape, seats] as const),
);

describe.each(CASES)("a %s felt with %i chairs", (shape, seats) => {
  const places = placesFor(shape, seats, 0);
  const chairs = places.map((place, seat) =>
    rectAt(shape, place.at, (seat === 0 ? OWN_CHAIR : CHAIR)[shape]),
  );
  const bets = places.map((place) => rectAt(shape, place.bet, BET[shape]));

  test("has a place for each, all on the cloth", () => {
    expect(places).toHaveLength(seats);
    for (const { left, right, top, bottom } of chairs) {
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(CLOTH[shape].width);
      expect(bottom).toBeLessThanOrEqual(CLOTH[shape].height);
    }
  });

  test("keeps chairs, bets and board apart", () => {
    const board = rectAt(shape, MIDDLE[shape].board, BOARD[shape]);
    for (const [index, chair] of chairs.entries()) {
      for (const other of chairs.slice(index + 1)) expect(apart(chair, other)).toBe(true);
      for (const bet of bets) expect(apart(chair, bet)).toBe(true);
      expect(apart(chair, board)).toBe(true);
    }
    for (const [index, bet] of bets.entries()) {
      for (const other of bets.slice(index + 1)) expect(apart(bet, other)).toBe(true);
      expect(apart(bet, board)).toBe(true);
    }
  });

  test("goes round clockwise from the own chair, which is nearest", () => {
    const { width, height } = CLOTH[shape];
    const angle = ({ at }: Place) => {
      const turned = Math.atan2((0.5 - at.x) * width, (at.y - 0.5) * height);
      return turned < -1e-9 ? turned + 2 * Math.PI : turned;
    };
    const angles = places.map(angle);
    expect(angles[0]).toBeCloseTo(0);
    expect(angles).toEqual([...angles].sort((a, b) => a - b));
  });

  test("turns with whoever looks", () => {
    for (let own = 0; own < seats; own++) {
      const turned = placesFor(shape, seats, own);
      expect(turned[own]).toBe(places[0]);
      expect(turned[(own + 1) % seats]).toBe(places[1 % seats]);
    }
    expect(placesFor(shape, seats, null)).toEqual(places);
  });
});

test("there is no felt for one chair, or for ten", () => {
  for (const seats of [0, 1, 10]) expect(() => placesFor("wide", seats, 0)).toThrow(RangeError);
});
