import type { SeatStats } from "@/engine";
import type { CrewReport } from "./messages";

export const METRICS = ["vpip", "pfr", "aggression", "winRate"] as const;
export type Metric = (typeof METRICS)[number];

/** A stretch of a chart's width, as shares of it from the left. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** One bot's row of a chart. Without an occasion there is no value and no bar. */
export interface ChartRow {
  readonly value: number | null;
  readonly bar: Stretch | null;
  /** The range that chance leaves open around a win rate, as values and as a stretch. */
  readonly band: (Stretch & { readonly low: number; readonly high: number }) | null;
}

export interface Chart {
  /** Where zero is. */
  readonly zero: number;
  readonly rows: readonly ChartRow[];
}

/** The least span of a chart, so that a crew of equals looks it: bets for each call, and big blinds a hundred hands. */
const LEAST = { aggression: 4, winRate: 20 } as const;

/** Bars of one metric for all bots of a crew, by one scale: from the left edge, win rates from the middle. */
export function chartOf({ bots }: CrewReport, metric: Metric): Chart {
  if (metric === "winRate") return leaning(bots);
  const values = bots.map((bot) => bot[metric]);
  const whole = metric === "aggression" ? spanOf(values, LEAST.aggression) : 1;
  return {
    zero: 0,
    rows: values.map((value) => ({
      value,
      bar: value === null ? null : { from: 0, to: clamp(value / whole) },
      band: null,
    })),
  };
}

function leaning(bots: readonly SeatStats[]): Chart {
  const bands = bots.map(({ bb100, bb100Band }) =>
    bb100 === null || bb100Band === null ? null : { low: bb100 - bb100Band, high: bb100 + bb100Band },
  );
  const ends = bands.flatMap((band) => (band === null ? [] : [Math.abs(band.low), Math.abs(band.high)]));
  const span = spanOf(ends, LEAST.winRate);
  const place = (value: number) => clamp(0.5 + value / (2 * span));
  return {
    zero: 0.5,
    rows: bots.map(({ bb100 }, at) => {
      const band = bands[at] ?? null;
      return {
        value: bb100,
        bar: bb100 === null ? null : { from: Math.min(0.5, place(bb100)), to: Math.max(0.5, place(bb100)) },
        band: band === null ? null : { ...band, from: place(band.low), to: place(band.high) },
      };
    }),
  };
}

const spanOf = (values: readonly (number | null)[], least: number): number =>
  Math.max(least, ...values.map((value) => value ?? 0));

const clamp = (share: number): number => Math.min(1, Math.max(0, share));
