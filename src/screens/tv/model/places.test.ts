import { describe, expect, test } from "vitest";
import {
  BOARD_CARD,
  middleOf,
  POD,
  paperFor,
  placesFor,
  rectAt,
  SAFE,
  SHOWN_POD,
  SPOTS,
  STAGE,
} from "./places";

const TABLES = [2, 3, 4, 5, 6, 7, 8, 9];
type Rect = ReturnType<typeof rectAt>;
const apart = (a: Rect, b: Rect) =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
const tallest = (seats: number) => (seats === 9 ? POD : SHOWN_POD);
const BOARD: Rect = {
  left: SPOTS.board.x - (5 * BOARD_CARD.width + 4 * BOARD_CARD.gap) / 2,
  right: SPOTS.board.x + (5 * BOARD_CARD.width + 4 * BOARD_CARD.gap) / 2,
  top: SPOTS.board.y - BOARD_CARD.height / 2,
  bottom: SPOTS.board.y + BOARD_CARD.height / 2,
};

test("the safe area leaves out five percent on every side", () => {
  expect(SAFE.left).toBe(STAGE.width * 0.05);
  expect(STAGE.width - SAFE.right).toBe(STAGE.width * 0.05);
  expect(SAFE.top).toBe(STAGE.height * 0.05);
  expect(STAGE.height - SAFE.bottom).toBe(STAGE.height * 0.05);
});

test("a board card is at least 17% of the screen high and keeps its proportion", () => {
  expect(BOARD_CARD.height / STAGE.height).toBeGreaterThanOrEqual(0.17);
  expect(BOARD_CARD.width / BOARD_CARD.height).toBeCloseTo(5 / 7, 3);
});

describe.each(TABLES)("a table of %i", (seats) => {
  const places = placesFor(seats);
  const pods = places.map((place) => rectAt(place, tallest(seats)));
  const betting = places.map((place) => rectAt(place, POD));
  const papers = places.map((place) => rectAt(place, paperFor(seats)));

  test("has a place for each chair", () => expect(places).toHaveLength(seats));

  test("keeps pods and papers inside the safe area", () => {
    for (const rect of [...pods, ...papers]) {
      expect(rect.left).toBeGreaterThanOrEqual(SAFE.left);
      expect(rect.right).toBeLessThanOrEqual(SAFE.right);
      expect(rect.top).toBeGreaterThanOrEqual(SAFE.top);
      expect(rect.bottom).toBeLessThanOrEqual(SAFE.bottom);
    }
  });

  test("lets no two pods overlap, nor two papers", () => {
    for (let a = 0; a < seats; a++)
      for (let b = 0; b < seats; b++) {
        if (a === b) continue;
        const [podA, podB, paperA, paperB] = [pods[a], pods[b], papers[a], papers[b]];
        if (!podA || !podB || !paperA || !paperB) throw new Error("a chair without a place");
        expect(apart(podA, podB), `pods ${a} ${b}`).toBe(true);
        expect(apart(paperA, paperB), `papers ${a} ${b}`).toBe(true);
      }
  });

  test("leaves the board free", () => {
    for (const rect of pods) expect(apart(rect, BOARD)).toBe(true);
  });

  test("puts a bet outside of every pod and of the board, and nobody's on the pot", () => {
    for (const { bet } of places) {
      const chip = { left: bet.x - 60, right: bet.x + 60, top: bet.y - 24, bottom: bet.y + 24 };
      for (const rect of [...betting, BOARD]) expect(apart(chip, rect)).toBe(true);
      expect(Math.hypot(bet.x - SPOTS.pot.x, bet.y - SPOTS.pot.y)).toBeGreaterThan(180);
    }
  });

  test("goes clockwise", () => {
    const angles = places.map((place) => {
      const { x, y } = middleOf(place);
      return Math.atan2(y - SPOTS.board.y, x - SPOTS.board.x);
    });
    const steps = angles.map((angle, i) => {
      const next = angles[(i + 1) % seats] ?? 0;
      return (next - angle + 4 * Math.PI) % (2 * Math.PI);
    });
    expect(steps.every((step) => step > 0)).toBe(true);
    expect(steps.reduce((sum, step) => sum + step, 0)).toBeCloseTo(2 * Math.PI, 6);
  });
});

test("up to eight chairs, a code is large enough for a phone at 2.5 m", () => {
  for (const seats of TABLES.filter((n) => n <= 8)) expect(paperFor(seats).qr).toBeGreaterThanOrEqual(230);
});

test("there is no felt for one or ten", () => {
  expect(() => placesFor(1)).toThrow(RangeError);
  expect(() => placesFor(10)).toThrow(RangeError);
});
