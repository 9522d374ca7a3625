import { describe, expect, test } from "vitest";
import type { Knob } from "../playstyle";
import { composePlaystyle, NEUTRAL } from "../playstyle";
import type { CrewProgress } from "./crew";
import { simulateCrew } from "./crew";
import type { SeatStats } from "./stats";

const six = Array.from({ length: 6 }, () => NEUTRAL);

describe("a crew plays against itself", () => {
  test("the same seed plays the same hands, another seed others", () => {
    const run = (seed: number) => simulateCrew({ styles: six, hands: 60, seed, trials: 40 });
    expect(run(3)).toEqual(run(3));
    expect(run(3)).not.toEqual(run(4));
  });

  test.each([2, 3, 5, 9])(
    "%d seats: every hand is counted for every seat, and nobody's chips are made up",
    (seats) => {
      const stats = simulateCrew({ styles: six.concat(six).slice(0, seats), hands: 90, seed: 1, trials: 20 });
      expect(stats).toHaveLength(seats);
      for (const one of stats) expect(one.hands).toBe(90);
      const sum = stats.reduce((total, one) => total + (one.bb100 ?? 0), 0);
      expect(sum).toBeCloseTo(0, 6);
    },
  );

  test("it reports after every chunk, with what is known so far, and ends where it is told to", () => {
    const seen: CrewProgress[] = [];
    const all = simulateCrew({
      styles: six,
      hands: 100,
      seed: 2,
      chunk: 25,
      trials: 20,
      onProgress: (progress) => {
        seen.push(progress);
        return undefined;
      },
    });
    expect(seen.map(({ done, hands }) => [done, hands])).toEqual([
      [25, 100],
      [50, 100],
      [75, 100],
      [100, 100],
    ]);
    expect(seen.at(-1)?.stats).toEqual(all);
    const stopped = simulateCrew({
      styles: six,
      hands: 100,
      seed: 2,
      chunk: 25,
      trials: 20,
      onProgress: ({ done }) => done < 50,
    });
    expect(stopped[0]?.hands).toBe(50);
    expect(stopped).toEqual(seen[1]?.stats);
  });

  test("no hand played is no share, not a share of zero", () => {
    const [one] = simulateCrew({ styles: six, hands: 0, seed: 1 });
    expect(one).toEqual({
      hands: 0,
      vpip: null,
      pfr: null,
      threeBet: null,
      cbet: null,
      wtsd: null,
      bluff: null,
      aggression: null,
      bb100: null,
      bb100Band: null,
    });
  });
});

describe("each knob moves its own statistic (fixed seeds; bench/bots measures it with bands)", () => {
  const HANDS = 400;

  const played = new Map<string, readonly SeatStats[]>();

  /** Two of the style among four neutral players, always on the same decks; each table is played once. */
  function statsAt(knob: Knob, value: number): readonly SeatStats[] {
    const key = `${knob} ${value}`;
    const style = composePlaystyle({ [knob]: value });
    const styles = six.map((neutral, seat) => (seat % 3 === 0 ? style : neutral));
    const stats = played.get(key) ?? simulateCrew({ styles, hands: HANDS, seed: 11, trials: 30 });
    played.set(key, stats);
    return stats;
  }

  function measured(knob: Knob, value: number, statistic: Exclude<keyof SeatStats, "hands">): number {
    const stats = statsAt(knob, value);
    return ((stats[0]?.[statistic] ?? 0) + (stats[3]?.[statistic] ?? 0)) / 2;
  }

  test.each([
    ["tightness", "vpip", 0.15],
    ["aggression", "pfr", 0.1],
    ["aggression", "threeBet", 0.06],
    ["bluff_frequency", "bluff", 0.06],
    ["cbet_rate", "cbet", 0.3],
    ["commitment", "wtsd", 0.03],
  ] as const)("%s moves %s by at least %d", (knob, statistic, least) => {
    const [low, high] = [measured(knob, 0, statistic), measured(knob, 1, statistic)];
    expect(Math.abs(high - low)).toBeGreaterThan(least);
    expect(high > low).toBe(knob !== "tightness");
  });

  test("tightness lets raises be, and aggression lets the choice of hands be", () => {
    expect(Math.abs(measured("tightness", 0, "pfr") - measured("tightness", 1, "pfr"))).toBeLessThan(0.06);
    expect(Math.abs(measured("aggression", 0, "vpip") - measured("aggression", 1, "vpip"))).toBeLessThan(
      0.03,
    );
  });
});
