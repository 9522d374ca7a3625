/**
 * How the bots play. The neutral bot against a player who calls everything, one who does anything, and a tight-passive rock, heads-up and
 * three against three, each deck played twice with the seats swapped; as a control, a player in its place who must fail. Then each knob at
 * 0, 0.5 and 1: two bots of that style among four neutral ones, on the same decks. Then the time of a decision. Everybody starts each hand
 * with 100 big blinds. Bands are of 95%.
 *
 *   npx tsx bench/bots.ts [hands a row] [seed]
 */
import type { Knob } from "@/engine";
import { KNOBS } from "@/engine";
import { playRows } from "./bots/pool";
import type { Estimate } from "./bots/sums";
import { ratio } from "./bots/sums";
import type { Counts, Row, Setting, Statistic } from "./bots/tasks";
import { STATISTICS } from "./bots/tasks";
import { timeDecisions } from "./bots/times";

const hands = Number(process.argv[2] ?? 50_000);
const seed = Number(process.argv[3] ?? 2026);

const LEAST = { "always-call": 30, random: 100, rock: 5 } as const;
const MOVES: Readonly<Record<Knob, readonly Statistic[]>> = {
  aggression: ["pfr", "threeBet"],
  bluff_frequency: ["bluff"],
  tightness: ["vpip"],
  cbet_rate: ["cbet"],
  commitment: ["wtsd"],
};
const WORDS: Readonly<Record<Statistic, string>> = {
  vpip: "VPIP",
  pfr: "PFR",
  threeBet: "3-bet",
  bluff: "bluffs",
  cbet: "c-bet",
  wtsd: "WTSD",
};

/** The others are nearly still while a knob moves them by no more than this part of what their own knob moves them by. */
const STILL = 0.25;

const percent = ({ value, band }: Estimate) =>
  `${(100 * value).toFixed(1).padStart(5)} ±${(100 * band).toFixed(1).padEnd(4)}`;

const bars: { readonly holds: boolean; readonly text: string }[] = [];
const bar = (holds: boolean, text: string): void => {
  bars.push({ holds, text });
};

const settings: Setting[] = [
  { kind: "setting", knob: null, value: 0.5 },
  ...KNOBS.flatMap((knob) => [0, 1].map((value): Setting => ({ kind: "setting", knob, value }))),
];
const matches: Row[] = [
  ...(Object.keys(LEAST) as (keyof typeof LEAST)[]).flatMap((rival) =>
    [2, 6].map((seats): Row => ({ kind: "match", rival, seats })),
  ),
  { kind: "match", rival: "rock", seats: 6, control: "always-call" },
];
const measured = new Map<Row, Counts>();

console.log(`${hands.toLocaleString("en")} hands a row, seed ${seed}\n`);
console.log("neutral bot against          seats    big blinds per 100 hands");
await playRows(matches, hands, seed, (row, { won }) => {
  if (row.kind !== "match" || won === undefined) return;
  const { value, band } = ratio(won);
  const least = LEAST[row.rival];
  const name = row.control === undefined ? row.rival : `(${row.control} against ${row.rival})`;
  console.log(
    `${name.padEnd(28)} ${row.seats}        ${(100 * value).toFixed(1).padStart(7)} ±${(100 * band).toFixed(1)}`,
  );
  const figure = `${(100 * value).toFixed(1)} (bar ${least}), at least ${(100 * (value - band)).toFixed(1)} (bar 0)`;
  const beats = 100 * value >= least && value - band > 0;
  if (row.control === undefined) bar(beats, `beats ${row.rival}, ${row.seats} seats: ${figure}`);
  else bar(!beats, `control: ${row.control} in its place does not beat ${row.rival}: ${figure}`);
});

console.log(
  `\nknob                  ${STATISTICS.map((name) => WORDS[name].padEnd(12)).join("")}   in percent`,
);
await playRows(settings, hands, seed, (row, counts) => {
  measured.set(row, counts);
  if (row.kind !== "setting") return;
  const name = row.knob === null ? "neutral" : `${row.knob} ${row.value}`;
  console.log(`${name.padEnd(20)} ${STATISTICS.map((stat) => percent(of(row, stat))).join(" ")}`);
});

function of(row: Setting | undefined, statistic: Statistic): Estimate {
  const sums = row === undefined ? undefined : measured.get(row)?.[statistic];
  return sums === undefined ? { value: Number.NaN, band: Number.NaN } : ratio(sums);
}

const settingOf = (knob: Knob, value: number): Setting | undefined =>
  settings.find((row) => (value === 0.5 ? row.knob === null : row.knob === knob && row.value === value));

function path(knob: Knob, statistic: Statistic): readonly [Estimate, Estimate, Estimate] {
  return [
    of(settingOf(knob, 0), statistic),
    of(settingOf(knob, 0.5), statistic),
    of(settingOf(knob, 1), statistic),
  ];
}

const apart = (a: Estimate, b: Estimate): boolean => Math.abs(a.value - b.value) > a.band + b.band;

/** The one knob that a statistic hangs on. */
const ownerOf = (statistic: Statistic): Knob | undefined =>
  KNOBS.find((knob) => MOVES[knob].includes(statistic));

for (const knob of KNOBS) {
  for (const statistic of MOVES[knob]) {
    const [low, middle, high] = path(knob, statistic);
    const rises = Math.sign(middle.value - low.value) === Math.sign(high.value - middle.value);
    const figures = [low, middle, high].map((one) => (100 * one.value).toFixed(1)).join(" → ");
    bar(
      rises && apart(low, middle) && apart(middle, high),
      `${knob} moves ${WORDS[statistic]}: ${figures}, bands apart`,
    );
  }
}
const [rare, , often] = path("cbet_rate", "cbet");
bar(
  Math.abs(rare.value - 0.3) <= 0.05 && Math.abs(often.value - 0.8) <= 0.05,
  `c-bets from about 30% to about 80%: ${(100 * rare.value).toFixed(1)} to ${(100 * often.value).toFixed(1)} (within 5)`,
);
for (const knob of KNOBS) {
  const drifts = STATISTICS.filter((statistic) => !MOVES[knob].includes(statistic)).map((statistic) => {
    const owner = ownerOf(statistic) ?? knob;
    const [own0, , own1] = path(owner, statistic);
    const [low, middle, high] = path(knob, statistic);
    const moved = Math.max(Math.abs(low.value - middle.value), Math.abs(high.value - middle.value));
    return { statistic, part: moved / Math.abs(own1.value - own0.value) };
  });
  const worst = Math.max(...drifts.map(({ part }) => part));
  const each = drifts.map(({ statistic, part }) => `${WORDS[statistic]} ${part.toFixed(2)}`).join(", ");
  bar(worst <= STILL, `${knob} leaves the others still (bar ${STILL} of their own range): ${each}`);
}

const { median, p99, decisions } = timeDecisions(seed);
bar(median < 5, `a decision, median of ${decisions}: ${median.toFixed(2)} ms (bar 5)`);
bar(p99 < 25, `a decision, 99th percentile: ${p99.toFixed(2)} ms (bar 25)`);

console.log("");
for (const { holds, text } of bars) console.log(`${holds ? "holds " : "MISSED"}  ${text}`);
process.exitCode = bars.every(({ holds }) => holds) ? 0 : 1;
