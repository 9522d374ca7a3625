import type { Chance } from "../chance";
import { chanceFrom } from "../chance";
import { decideBot } from "../decide-bot";
import type { Playstyle } from "../playstyle";
import type { Player } from "./deal";
import { BIG_BLIND, playHand, simDeck, simTable } from "./deal";
import type { SeatStats } from "./stats";
import { statsOf } from "./stats";
import { count, newTally } from "./tally";

export interface CrewSimulation {
  /** One composed style a seat, two to nine. */
  readonly styles: readonly Playstyle[];
  readonly hands: number;
  /** The same seed plays the same hands. */
  readonly seed: number;
  /** Told after every chunk how it stands; `false` ends the simulation there. */
  readonly onProgress?: (progress: CrewProgress) => boolean | undefined;
  /** Hands between two reports; 200 unless told. */
  readonly chunk?: number;
  /** Deals simulated for one estimate of equity (see {@link decideBot}). */
  readonly trials?: number;
}

export interface CrewProgress {
  readonly done: number;
  readonly hands: number;
  readonly stats: readonly SeatStats[];
}

/**
 * Plays a crew against itself, each hand from 100 big blinds, the button going round, and says how each seat plays. Pure: the seed decides
 * everything. It runs through without a pause, so a page asks for it in a worker.
 */
export function simulateCrew(options: CrewSimulation): SeatStats[] {
  const { styles, hands, seed, onProgress, chunk = 200, trials } = options;
  const random = chanceFrom(seed);
  const start = simTable({ seats: styles.length });
  const players = styles.map((style) => botPlayer(style, random, trials));
  const tallies = styles.map(newTally);
  const report = () => tallies.map((tally) => statsOf(tally, BIG_BLIND));
  for (let done = 0; done < hands; done++) {
    const { hand, won } = playHand(start, done % styles.length, simDeck(random), players);
    tallies.forEach((tally, seat) => {
      count(tally, hand, seat, won[seat] ?? 0);
    });
    if (onProgress !== undefined && (done + 1) % chunk === 0) {
      if (onProgress({ done: done + 1, hands, stats: report() }) === false) break;
    }
  }
  return report();
}

/** A seat that a bot of this style plays. */
export function botPlayer(style: Playstyle, random: Chance, trials?: number): Player {
  return (sight) =>
    decideBot(trials === undefined ? { sight, style, random } : { sight, style, random, trials });
}
