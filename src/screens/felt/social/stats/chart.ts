import type { PlayerStats, StackPoint } from "./players";

/** One guest's line, in the chart's own units. */
export interface ChartLine {
  readonly key: string;
  readonly name: string;
  readonly path: string;
  /** Where the line ends, for its mark. */
  readonly end: { readonly x: number; readonly y: number };
}

export interface StackChart {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly ChartLine[];
  /** Levels of chips, with their heights. */
  readonly levels: readonly { readonly chips: number; readonly y: number }[];
  /** The first and the last hand. */
  readonly from: number;
  readonly to: number;
}

const WIDTH = 320;
const HEIGHT = 160;

/** Stacks over hands as lines from the left edge to the right; null before anybody has played a hand. */
export function chartOf(players: readonly PlayerStats[]): StackChart | null {
  const points = players.flatMap(({ stacks }) => stacks);
  if (points.length === 0) return null;
  const from = Math.min(...points.map(({ hand }) => hand));
  const to = Math.max(...points.map(({ hand }) => hand));
  const step = stepOf(Math.max(1, ...points.map(({ chips }) => chips)));
  const top = step * Math.max(1, Math.ceil(Math.max(...points.map(({ chips }) => chips)) / step));
  const place = ({ hand, chips }: StackPoint) => ({
    x: to === from ? 0 : round(((hand - from) / (to - from)) * WIDTH),
    y: round(HEIGHT - (chips / top) * HEIGHT),
  });
  return {
    width: WIDTH,
    height: HEIGHT,
    from,
    to,
    levels: Array.from({ length: top / step + 1 }, (_, index) => ({
      chips: index * step,
      y: round(HEIGHT - ((index * step) / top) * HEIGHT),
    })),
    lines: players.map(({ key, name, stacks }) => {
      const places = stacks.map(place);
      return {
        key,
        name,
        path: places.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join(""),
        end: places.at(-1) ?? { x: 0, y: HEIGHT },
      };
    }),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** A round number of which two to five make up the highest stack. */
function stepOf(highest: number): number {
  const power = 10 ** Math.floor(Math.log10(highest));
  const step = [0.2, 0.5, 1, 2].map((part) => part * power).find((one) => highest / one <= 5) ?? power;
  return Math.max(1, Math.round(step));
}

/** The stacks as a table: a row for each hand, newest first, null where somebody had none yet. A later word on one hand counts. */
export function stackTable(
  players: readonly PlayerStats[],
): readonly { readonly hand: number; readonly chips: readonly (number | null)[] }[] {
  const hands = [...new Set(players.flatMap(({ stacks }) => stacks.map(({ hand }) => hand)))];
  return hands
    .toSorted((a, b) => b - a)
    .map((hand) => ({
      hand,
      chips: players.map(({ stacks }) => stacks.findLast((point) => point.hand <= hand)?.chips ?? null),
    }));
}
