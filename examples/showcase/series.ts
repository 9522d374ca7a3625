import { chanceFrom } from "@/engine";
import { BIG_BLIND, freshTable, type Player, playHand, shuffled } from "./deal";

export interface Entrant {
  readonly name: string;
  readonly play: Player;
}

/** How one entrant came off, in big blinds for a hundred hands. */
export interface Standing {
  readonly name: string;
  readonly hands: number;
  readonly bb100: number;
  /** Half the width of the 95% band over deals; null with a single deal. */
  readonly band: number | null;
  /** The same band had every hand counted for itself: how much the duplicate deals narrowed it. */
  readonly plainBand: number | null;
}

export interface Series {
  readonly entrants: readonly Entrant[];
  /** Decks. Each is played once by every entrant in every seat. */
  readonly deals: number;
  readonly stack: number;
  readonly seed: number;
  readonly onDeal?: (done: number) => void;
}

/**
 * Plays duplicate deals: of every deck as many hands as there are seats, everybody moving one chair on, so that each has held each chair's cards in
 * each position once, against the same neighbours. Who got the good cards cancels out, and what is left is how they were played.
 */
export async function playSeries({
  entrants,
  deals,
  stack,
  seed,
  onDeal,
}: Series): Promise<readonly Standing[]> {
  const random = chanceFrom(seed);
  const seats = entrants.length;
  const byDeal = entrants.map((): number[] => []);
  const byHand = entrants.map((): number[] => []);
  let hands = 0;
  for (let deal = 0; deal < deals; deal += 1) {
    const cards = shuffled(random);
    const won = entrants.map(() => 0);
    for (let shift = 0; shift < seats; shift += 1) {
      hands += 1;
      const sits = entrants.map((_, seat) => (seat + shift) % seats);
      const table = freshTable(
        sits.map((who) => entrants[who]?.name ?? ""),
        stack,
      );
      const players = sits.flatMap((who) => entrants[who]?.play ?? []);
      const result = await playHand(table, deal % seats, cards, players, hands);
      result.forEach((chips, seat) => {
        const who = sits[seat] ?? 0;
        won[who] = (won[who] ?? 0) + chips;
        byHand[who]?.push(chips);
      });
    }
    won.forEach((chips, who) => {
      byDeal[who]?.push(chips / seats);
    });
    onDeal?.(deal + 1);
  }
  return entrants
    .map(({ name }, who) => standingOf(name, byDeal[who] ?? [], byHand[who] ?? []))
    .sort((a, b) => b.bb100 - a.bb100);
}

const per100 = (chips: number): number => (100 * chips) / BIG_BLIND;

function standingOf(name: string, deals: readonly number[], hands: readonly number[]): Standing {
  return {
    name,
    hands: hands.length,
    bb100: per100(mean(deals)),
    band: bandOf(deals),
    plainBand: bandOf(hands),
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Half the 95% band of a mean, by its values' own spread. */
function bandOf(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const middle = mean(values);
  const variance = values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
  return per100(1.96 * Math.sqrt(variance / values.length));
}
