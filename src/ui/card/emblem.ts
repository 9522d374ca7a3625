import { rosette } from "./guilloche";
import { PIPS } from "./suits";

const NIGHT = "#0c1b14";
const LINE = "#cfae70";
const PAPER = "#fcf7ea";

/**
 * The room's sign as an SVG document of 512 units: a paper spade on the cloth, in a brass rosette. `bleed` fills the square to its edges
 * and keeps the sign within the middle 80%, for launchers that cut their own shape.
 */
export function emblemSvg(bleed: boolean): string {
  const scale = bleed ? 0.78 : 1;
  const ring = rosette({
    x: 256,
    y: 256,
    rx: 190 * scale,
    ry: 190 * scale,
    swing: 0.1,
    waves: 20,
    copies: 5,
  });
  const pip = 2.35 * scale;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><title>Agent Poker</title>`,
    `<rect width="512" height="512" rx="${bleed ? 0 : 112}" fill="${NIGHT}"/>`,
    `<path d="${ring}" fill="none" stroke="${LINE}" stroke-width="2.2" opacity=".8"/>`,
    `<path d="${PIPS.S}" fill="${PAPER}" transform="translate(${256 - 50 * pip} ${256 - 50 * pip}) scale(${pip})"/>`,
    `</svg>\n`,
  ].join("");
}
