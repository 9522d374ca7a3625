/** Sums from which means and ratios come with their bands, hand by hand: what happens within one hand is not independent. */
export interface Sums {
  n: number;
  x: number;
  y: number;
  xx: number;
  xy: number;
  yy: number;
}

export const newSums = (): Sums => ({ n: 0, x: 0, y: 0, xx: 0, xy: 0, yy: 0 });

/** Adds one hand: `x` of `y`. */
export function add(sums: Sums, x: number, y: number): void {
  sums.n += 1;
  sums.x += x;
  sums.y += y;
  sums.xx += x * x;
  sums.xy += x * y;
  sums.yy += y * y;
}

export function merge(into: Sums, from: Sums): void {
  for (const key of ["n", "x", "y", "xx", "xy", "yy"] as const) into[key] += from[key];
}

export interface Estimate {
  readonly value: number;
  /** Half the width of the 95% band. */
  readonly band: number;
}

/** The ratio of the sums with its band (linearised). */
export function ratio({ n, x, y, xx, xy, yy }: Sums): Estimate {
  const value = x / y;
  const spread = xx - 2 * value * xy + value * value * yy;
  return { value, band: (1.96 * Math.sqrt((Math.max(0, spread) * n) / (n - 1))) / y };
}
