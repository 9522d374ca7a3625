/** Geometry of the card back: the rosettes and bands of an engraving lathe, as SVG path data. */

export interface Rosette {
  readonly x: number;
  readonly y: number;
  /** Mean radii of the ring; an ellipse where they differ. */
  readonly rx: number;
  readonly ry: number;
  /** How far the line swings to either side, as a share of the radius. */
  readonly swing: number;
  /** Waves a turn, and how many turned copies are laid over each other. */
  readonly waves: number;
  readonly copies: number;
}

const round = (n: number): string => (Math.round(n * 10) / 10).toString();

/** Closed wavy rings, each copy turned by its share of one wave: together they weave a lattice. */
export function rosette(shape: Rosette): string {
  const steps = shape.waves * 12;
  const rings: string[] = [];
  for (let copy = 0; copy < shape.copies; copy++) {
    const phase = (2 * Math.PI * copy) / shape.copies;
    let path = "";
    for (let i = 0; i < steps; i++) {
      const turn = (2 * Math.PI * i) / steps;
      const reach = 1 + shape.swing * Math.sin(shape.waves * turn + phase);
      const x = shape.x + shape.rx * reach * Math.cos(turn);
      const y = shape.y + shape.ry * reach * Math.sin(turn);
      path += `${i === 0 ? "M" : "L"}${round(x)} ${round(y)}`;
    }
    rings.push(`${path}Z`);
  }
  return rings.join("");
}

export interface Band {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly waves: number;
  readonly copies: number;
  readonly vertical: boolean;
}

/** Sine lines between two edges of a straight border, crossing like a plait. */
export function band(shape: Band): string {
  const lines: string[] = [];
  const long = shape.vertical ? shape.height : shape.width;
  const across = (shape.vertical ? shape.width : shape.height) / 2;
  const steps = shape.waves * 10;
  for (let copy = 0; copy < shape.copies; copy++) {
    const phase = (2 * Math.PI * copy) / shape.copies;
    let path = "";
    for (let i = 0; i <= steps; i++) {
      const along = (long * i) / steps;
      const off = across + across * Math.sin((2 * Math.PI * shape.waves * i) / steps + phase);
      const [x, y] = shape.vertical ? [shape.x + off, shape.y + along] : [shape.x + along, shape.y + off];
      path += `${i === 0 ? "M" : "L"}${round(x)} ${round(y)}`;
    }
    lines.push(path);
  }
  return lines.join("");
}

const PAPER = "#f5edd9";
const FIELD = "#54191c";
const DEEP = "#3b1013";
const LINE = "#d9b97c";

/**
 * The whole back as an SVG document: cream edge, oxblood field, brass lines; the same under a half turn. `back.svg` is its output,
 * kept as a file so that the browser rasterises it once; a test holds the two together.
 */
export function backSvg(): string {
  const stroke = (d: string, width: number, opacity: number) =>
    `<path d="${d}" stroke-width="${width}" opacity="${opacity}"/>`;
  const centre = { x: 125, y: 175 };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 250 350"><title>Card back</title>`,
    `<rect width="250" height="350" rx="18" fill="${PAPER}"/>`,
    `<rect x="13" y="13" width="224" height="324" rx="9" fill="${FIELD}"/>`,
    `<ellipse cx="125" cy="175" rx="84" ry="128" fill="${DEEP}" opacity=".55"/>`,
    `<g fill="none" stroke="${LINE}" stroke-linejoin="round">`,
    `<rect x="18.500" y="18.500" width="213" height="313" rx="5" stroke-width="1.6" opacity=".9"/>`,
    stroke(band({ x: 26, y: 22, width: 198, height: 11, waves: 18, copies: 3, vertical: false }), 0.7, 0.75),
    stroke(band({ x: 26, y: 317, width: 198, height: 11, waves: 18, copies: 3, vertical: false }), 0.7, 0.75),
    stroke(band({ x: 22, y: 26, width: 11, height: 298, waves: 27, copies: 3, vertical: true }), 0.7, 0.75),
    stroke(band({ x: 217, y: 26, width: 11, height: 298, waves: 27, copies: 3, vertical: true }), 0.7, 0.75),
    `<rect x="37" y="37" width="176" height="276" rx="3" stroke-width=".9" opacity=".75"/>`,
    stroke(rosette({ ...centre, rx: 72, ry: 116, swing: 0.13, waves: 26, copies: 6 }), 0.75, 0.7),
    stroke(rosette({ ...centre, rx: 47, ry: 76, swing: 0.22, waves: 16, copies: 6 }), 0.75, 0.8),
    stroke(rosette({ ...centre, rx: 23, ry: 37, swing: 0.34, waves: 10, copies: 5 }), 0.85, 0.95),
    ...[
      [51, 51],
      [199, 51],
      [51, 299],
      [199, 299],
    ].map(([x = 0, y = 0]) =>
      stroke(rosette({ x, y, rx: 8.5, ry: 8.5, swing: 0.3, waves: 8, copies: 3 }), 0.75, 0.85),
    ),
    `</g></svg>\n`,
  ].join("");
}
