/** How the felt lies: on a laptop or a TV, or on an upright phone. */
export type Shape = "wide" | "tall";

/** A place on the felt as shares of its width and height, so that it holds at every size. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Place {
  readonly at: Spot;
  /** Where the chair's bet lies. */
  readonly bet: Spot;
}

/** The middle of the table, from top to bottom. */
export interface Middle {
  readonly dealer: Spot;
  readonly board: Spot;
  readonly pot: Spot;
}

export const MIDDLE: Readonly<Record<Shape, Middle>> = {
  wide: { dealer: { x: 0.5, y: 0.325 }, board: { x: 0.5, y: 0.462 }, pot: { x: 0.5, y: 0.605 } },
  tall: { dealer: { x: 0.5, y: 0.236 }, board: { x: 0.5, y: 0.44 }, pot: { x: 0.5, y: 0.55 } },
};

const place = (x: number, y: number, betX: number, betY: number): Place => ({
  at: { x, y },
  bet: { x: betX, y: betY },
});

/** Seen from the player: the own chair nearest, at the lower edge. */
const OWN: Readonly<Record<Shape, Place>> = {
  wide: place(0.5, 0.865, 0.5, 0.7),
  tall: place(0.5, 0.872, 0.5, 0.672),
};

const WIDE = {
  flankLeft: place(0.275, 0.855, 0.335, 0.695),
  lowLeft: place(0.1, 0.655, 0.235, 0.6),
  left: place(0.1, 0.48, 0.235, 0.48),
  highLeft: place(0.1, 0.355, 0.235, 0.39),
  cornerLeft: place(0.225, 0.195, 0.315, 0.325),
  topLeft: place(0.315, 0.12, 0.36, 0.275),
  top: place(0.5, 0.105, 0.5, 0.243),
} as const;

const TALL = {
  flankLeft: place(0.145, 0.862, 0.362, 0.718),
  lowLeft: place(0.145, 0.652, 0.362, 0.622),
  highLeft: place(0.145, 0.296, 0.362, 0.32),
  topLeft: place(0.285, 0.085, 0.285, 0.19),
  top: place(0.5, 0.085, 0.5, 0.178),
} as const;

/** The same place on the other side of the table. */
const across = ({ at, bet }: Place): Place => place(1 - at.x, at.y, 1 - bet.x, bet.y);

/** Chairs clockwise from the own one; `left` are those up the left side, mirrored down the right. */
const round = (left: readonly Place[], top: Place | null): readonly Place[] => [
  ...left,
  ...(top === null ? [] : [top]),
  ...left.map(across).reverse(),
];

/** The other chairs by their number. */
const OTHERS: Readonly<Record<Shape, Readonly<Record<number, readonly Place[]>>>> = {
  wide: {
    1: round([], WIDE.top),
    2: round([WIDE.cornerLeft], null),
    3: round([WIDE.left], WIDE.top),
    4: round([WIDE.lowLeft, WIDE.topLeft], null),
    5: round([WIDE.lowLeft, WIDE.cornerLeft], WIDE.top),
    6: round([WIDE.lowLeft, WIDE.highLeft, WIDE.topLeft], null),
    7: round([WIDE.flankLeft, WIDE.left, WIDE.cornerLeft], WIDE.top),
    8: round([WIDE.flankLeft, WIDE.lowLeft, WIDE.highLeft, WIDE.topLeft], null),
  },
  tall: {
    1: round([], TALL.top),
    2: round([TALL.highLeft], null),
    3: round([TALL.highLeft], TALL.top),
    4: round([TALL.lowLeft, TALL.highLeft], null),
    5: round([TALL.lowLeft, TALL.highLeft], TALL.top),
    6: round([TALL.lowLeft, TALL.highLeft, TALL.topLeft], null),
    7: round([TALL.flankLeft, TALL.lowLeft, TALL.highLeft], TALL.top),
    8: round([TALL.flankLeft, TALL.lowLeft, TALL.highLeft, TALL.topLeft], null),
  },
};

/**
 * The places of a table with `seats` chairs (2 to 9), by chair, with `own` nearest to the viewer; a viewer without a chair looks from
 * the first one. Throws for any other number of chairs.
 */
export function placesFor(shape: Shape, seats: number, own: number | null): readonly Place[] {
  const others = OTHERS[shape][seats - 1];
  if (others === undefined) throw new RangeError(`no felt for ${seats} chairs: 2 to 9`);
  const ring = [OWN[shape], ...others];
  const nearest = own ?? 0;
  return ring.map((_, seat) => ring[(seat - nearest + seats) % seats] ?? OWN[shape]);
}
