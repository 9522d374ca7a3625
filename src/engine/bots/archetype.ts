import type { Playstyle } from "./playstyle";

/** The word beside an agent's name: tightness and aggression, each low, middle or high. */
export type StyleLabel =
  | "loose_passive"
  | "loose"
  | "loose_aggressive"
  | "passive"
  | "aggressive"
  | "tight_passive"
  | "tight"
  | "tight_aggressive";

/** The eight characters of dots and pills. `tight_aggressive` is the contract's TAG, `loose_aggressive` its LAG. */
export type Archetype =
  | "tight_aggressive"
  | "loose_aggressive"
  | "rock"
  | "maniac"
  | "calling_station"
  | "tight_passive"
  | "loose"
  | "loose_passive";

type Third = "low" | "mid" | "high";

/** Below 0.4 is low, above 0.6 high. Labels, dots and pills share these cuts, so that they never tell two stories of one style. */
function third(value: number): Third {
  if (value < 0.4) return "low";
  return value > 0.6 ? "high" : "mid";
}

/** By tightness, then by aggression. */
const LABELS: Readonly<Record<Third, Readonly<Record<Third, StyleLabel | null>>>> = {
  low: { low: "loose_passive", mid: "loose", high: "loose_aggressive" },
  mid: { low: "passive", mid: null, high: "aggressive" },
  high: { low: "tight_passive", mid: "tight", high: "tight_aggressive" },
};

/** The label of a style; null, and to be hidden, where both axes are in the middle. */
export function styleLabelOf(style: Playstyle): StyleLabel | null {
  return LABELS[third(style.tightness)][third(style.aggression)];
}

/** From here on an end of a dial is extreme. */
const EXTREME_LOW = 0.2;
const EXTREME_HIGH = 0.8;

/** What sticky and honest mean for a calling station: it stays, and what it bets it has. */
const STICKY = 0.7;
const HONEST = 0.3;

/**
 * The character of a style; null for a neutral one, which wears no dot. Two extremes come first: a maniac raises (0.8 and more) whatever it
 * is dealt (tightness 0.2 and less); a calling station is very passive (0.2 and less), sticky (commitment 0.7 and more) and honest (bluffs
 * 0.3 and less). The rest follows the thirds. A rock is tight with middling aggression, or with both ends extreme; where tightness alone is
 * in the middle, its half decides between the tight and the loose kind, and exactly the middle counts as tight.
 */
export function archetypeOf(style: Playstyle): Archetype | null {
  const { aggression, tightness } = style;
  if (aggression >= EXTREME_HIGH && tightness <= EXTREME_LOW) return "maniac";
  if (isStation(style)) return "calling_station";
  const tight = third(tightness);
  switch (third(aggression)) {
    case "high":
      return tightness >= 0.5 ? "tight_aggressive" : "loose_aggressive";
    case "mid":
      if (tight === "mid") return null;
      return tight === "high" ? "rock" : "loose";
    case "low":
      if (tightness < 0.5) return "loose_passive";
      return aggression <= EXTREME_LOW && tightness >= EXTREME_HIGH ? "rock" : "tight_passive";
  }
}

function isStation({ aggression, bluff_frequency, commitment }: Playstyle): boolean {
  return aggression <= EXTREME_LOW && commitment >= STICKY && bluff_frequency <= HONEST;
}
