import jsQR from "jsqr";
import { PNG } from "pngjs";

const RGBA = 4;
/** A camera held at one seat sees about this share of the screen's height. */
const VIEW = 1 / 3;
const STEP = VIEW / 4;

/** A square cut out of a picture. */
function cut(image: PNG, left: number, top: number, side: number): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(side * side * RGBA);
  for (let row = 0; row < side; row++) {
    const from = ((top + row) * image.width + left) * RGBA;
    pixels.set(image.data.subarray(from, from + side * RGBA), row * side * RGBA);
  }
  return pixels;
}

/** A code lies on paper: where hardly a pixel of a view is light, there is none to look for. */
const PAPER_SHARE = 0.04;
const LIGHT = 180;
const EVERY = 7;

function hasPaper(pixels: Uint8ClampedArray): boolean {
  let light = 0;
  let seen = 0;
  for (let at = 0; at < pixels.length; at += RGBA * EVERY) {
    seen += 1;
    if ((pixels[at] ?? 0) > LIGHT && (pixels[at + 1] ?? 0) > LIGHT) light += 1;
  }
  return light > seen * PAPER_SHARE;
}

/** The code in a picture of nothing else; null where it cannot be read. */
export function readCode(png: Buffer): string | null {
  const { data, width, height } = PNG.sync.read(png);
  return jsQR(new Uint8ClampedArray(data), width, height, { inversionAttempts: "dontInvert" })?.data ?? null;
}

/**
 * Every different code in a screenshot, read as cameras would: a square view is moved over the picture, and whatever it can read counts.
 * Nothing is asked of the page.
 */
export function readAllCodes(png: Buffer): string[] {
  const image = PNG.sync.read(png);
  const side = Math.round(image.height * VIEW);
  const step = Math.round(image.height * STEP);
  const found = new Set<string>();
  for (let top = 0; top + side <= image.height; top += step)
    for (let left = 0; left + side <= image.width; left += step) {
      const view = cut(image, left, top, side);
      const code = hasPaper(view) ? jsQR(view, side, side, { inversionAttempts: "dontInvert" }) : null;
      if (code !== null) found.add(code.data);
    }
  return [...found].sort();
}
