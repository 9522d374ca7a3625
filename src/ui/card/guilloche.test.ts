import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { backSvg, band, rosette } from "./guilloche";

/** Points of a path made of `M` and `L` only. */
const points = (path: string) =>
  [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

test("the card back in use is the one drawn here", () => {
  expect(readFileSync(new URL("./back.svg", import.meta.url), "utf8")).toBe(backSvg());
});

test("a rosette stays within its swing and has one ring a copy", () => {
  const path = rosette({ x: 0, y: 0, rx: 10, ry: 10, swing: 0.2, waves: 8, copies: 3 });
  expect(path.match(/Z/g)).toHaveLength(3);
  for (const [x, y] of points(path)) {
    const radius = Math.hypot(x, y);
    expect(radius).toBeGreaterThan(7.8);
    expect(radius).toBeLessThan(12.2);
  }
});

test("a band stays within its box", () => {
  for (const vertical of [true, false]) {
    for (const [x, y] of points(band({ x: 5, y: 7, width: 40, height: 90, waves: 4, copies: 2, vertical }))) {
      expect(x).toBeGreaterThanOrEqual(5);
      expect(x).toBeLessThanOrEqual(45);
      expect(y).toBeGreaterThanOrEqual(7);
      expect(y).toBeLessThanOrEqual(97);
    }
  }
});

test("a back tells nothing: it is the same upside down", () => {
  const path = rosette({ x: 125, y: 175, rx: 72, ry: 116, swing: 0.13, waves: 26, copies: 6 });
  const seen = new Set(points(path).map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`));
  const turned = points(path).filter(
    ([x, y]) => !seen.has(`${(250 - x).toFixed(1)} ${(350 - y).toFixed(1)}`),
  );
  expect(turned.length / seen.size).toBeLessThan(0.02);
});
