/**
 * Where things stand on the TV, in stage units: pixels of a 1920 by 1080 screen. The page scales the stage as a whole, so these
 * numbers hold from 720p to 4K.
 */
export const STAGE = { width: 1920, height: 1080 } as const;

/** Five percent of each side may be cut off by a television's overscan. */
export const SAFE = { left: 96, right: 1824, top: 54, bottom: 1026 } as const;

/** Height of a board card: more than 17% of the screen's. */
export const BOARD_CARD = { width: 142, height: 198.8, gap: 14 } as const;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A pod hangs from a point by its top, bottom, left or right edge's middle, so that it may grow inwards. */
export interface Place {
  readonly at: Point;
  readonly hang: "top" | "bottom" | "left" | "right";
  /** Where the seat's bet lies. */
  readonly bet: Point;
}

export const SPOTS = {
  pot: { x: 960, y: 343 },
  board: { x: 960, y: 497 },
  status: { x: 960, y: 660 },
} as const;

const top = (x: number, betX = x): Place => ({
  at: { x, y: SAFE.top },
  hang: "top",
  bet: { x: betX, y: 324 },
});
const bottom = (x: number): Place => ({ at: { x, y: SAFE.bottom }, hang: "bottom", bet: { x, y: 754 } });
const left = (y: number): Place => ({ at: { x: SAFE.left, y }, hang: "left", bet: { x: 514, y: y - 20 } });
const right = (y: number): Place => ({
  at: { x: SAFE.right, y },
  hang: "right",
  bet: { x: 1406, y: y - 20 },
});

const TL = top(560);
const T = top(960, 1168);
const TR = top(1360);
const R = right(520);
const BR = bottom(1360);
const B = bottom(960);
const BL = bottom(560);
const L = left(520);

/** Chairs in order, clockwise; the first is the one a reader meets first. Index: number of chairs. */
const ROUND: Readonly<Record<number, readonly Place[]>> = {
  2: [L, R],
  3: [T, BR, BL],
  4: [TL, TR, BR, BL],
  5: [T, R, BR, BL, L],
  6: [TL, TR, R, BR, BL, L],
  7: [TL, T, TR, R, BR, BL, L],
  8: [TL, T, TR, R, BR, B, BL, L],
  9: [TL, T, TR, right(416), right(662), BR, B, BL, L],
};

/** The places of a table with `seats` chairs (2 to 9); throws for any other number. */
export function placesFor(seats: number): readonly Place[] {
  const places = ROUND[seats];
  if (places === undefined) throw new RangeError(`no felt for ${seats} chairs: 2 to 9`);
  return places;
}

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** A seated pod while there are bets: cards, name and stack. Nine pods never grow beyond it. */
export const POD: Box = { width: 352, height: 232 };
/** At its tallest, at showdown, with the hand in words. */
export const SHOWN_POD: Box = { width: 352, height: 276 };

/** An empty chair's paper in the lobby: the code, and one line under it. 230 is what a phone reads from 2.5 m. */
export function paperFor(seats: number): Box & { readonly qr: number } {
  if (seats <= 6) return { qr: 282, width: 282, height: 330 };
  return seats <= 8 ? { qr: 260, width: 260, height: 308 } : { qr: 188, width: 188, height: 236 };
}

/** The rectangle a box of a size takes when hung at a place. */
export function rectAt(place: Place, box: Box): { left: number; top: number; right: number; bottom: number } {
  const { x, y } = place.at;
  const leftEdge = place.hang === "left" ? x : place.hang === "right" ? x - box.width : x - box.width / 2;
  const topEdge = place.hang === "top" ? y : place.hang === "bottom" ? y - box.height : y - box.height / 2;
  return { left: leftEdge, top: topEdge, right: leftEdge + box.width, bottom: topEdge + box.height };
}

/** The middle of a seat, from which and to which cards and chips fly. */
export function middleOf(place: Place): Point {
  const { left: l, right: r, top: t, bottom: b } = rectAt(place, POD);
  return { x: (l + r) / 2, y: (t + b) / 2 };
}
