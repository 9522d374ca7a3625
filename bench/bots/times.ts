import { chanceFrom, decideBot, NEUTRAL } from "@/engine";
import type { Player } from "@/engine/bots/sim/deal";
import { playHand, simDeck, simTable } from "@/engine/bots/sim/deal";

export interface DecisionTimes {
  readonly decisions: number;
  readonly median: number;
  readonly p99: number;
}

/** Times of single decisions at full tables of nine, cold start included, in milliseconds. Nothing is asked twice. */
export function timeDecisions(seed: number): DecisionTimes {
  const random = chanceFrom(seed);
  const start = simTable({ seats: 9 });
  const times: number[] = [];
  const player: Player = (sight) => {
    const begun = performance.now();
    const act = decideBot({ sight, style: NEUTRAL, random });
    // Before the flop most hands are thrown away at a glance: only what is thought about counts.
    if (sight.street !== "preflop") times.push(performance.now() - begun);
    return act;
  };
  for (let hand = 0; times.length < 10_000; hand++) {
    playHand(
      start,
      hand % 9,
      simDeck(random),
      Array.from({ length: 9 }, () => player),
    );
  }
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor(part * (times.length - 1))] ?? Number.NaN;
  return { decisions: times.length, median: at(0.5), p99: at(0.99) };
}
