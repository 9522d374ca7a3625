import fc from "fast-check";
import jsQR from "jsqr";
import { expect, test } from "vitest";
import { QUIET_ZONE, qrMatrix, qrPath } from "./modules";

/** Draws the path as a screen would, `scale` pixels a module, cream and ink. */
function raster(text: string, scale: number) {
  const matrix = qrMatrix(text);
  const side = matrix.size + 2 * QUIET_ZONE;
  const width = side * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(250);
  for (const [, x, y, run] of qrPath(matrix).matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let py = Number(y) * scale; py < (Number(y) + 1) * scale; py++)
      for (let px = Number(x) * scale; px < (Number(x) + Number(run)) * scale; px++)
        pixels.fill(28, (py * width + px) * 4, (py * width + px) * 4 + 3);
  }
  return { pixels, width, side, size: matrix.size };
}

const decode = (text: string, scale = 4) => {
  const { pixels, width } = raster(text, scale);
  return jsQR(pixels, width, width)?.data;
};

test("a seat's address comes back from its own picture, on every seat", () => {
  for (let seat = 0; seat < 9; seat++) {
    const text = `http://192.168.178.123:3000/room/0123456789abcdef0123?seat=${seat}`;
    expect(decode(text)).toBe(text);
  }
});

test("any address comes back", () => {
  const origin = fc.webUrl({ withQueryParameters: true, size: "small" });
  fc.assert(
    fc.property(origin, (text) => {
      expect(decode(text)).toBe(text);
    }),
    { numRuns: 40 },
  );
});

test("the symbol stays small: a seat's address on a home network needs 33 modules at most", () => {
  expect(qrMatrix("http://192.168.178.123:3000/room/0123456789abcdef0123?seat=5").size).toBeLessThanOrEqual(
    33,
  );
});

test("the quiet zone of four modules is kept on all sides", () => {
  const { pixels, width, side } = raster("quiet", 1);
  expect(QUIET_ZONE).toBe(4);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const margin = x < 4 || y < 4 || x >= side - 4 || y >= side - 4;
      if (margin) expect(pixels[(y * width + x) * 4]).toBe(250);
    }
});

test("every dark module is drawn once and no light one", () => {
  const matrix = qrMatrix("each module once");
  const { pixels, width } = raster("each module once", 1);
  for (let y = 0; y < matrix.size; y++)
    for (let x = 0; x < matrix.size; x++) {
      const drawn = pixels[((y + QUIET_ZONE) * width + x + QUIET_ZONE) * 4] === 28;
      expect(drawn).toBe(matrix.dark(x, y));
    }
});
