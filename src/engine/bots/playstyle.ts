/** The five dials of a bot, by their names in the contract. */
export const KNOBS = ["aggression", "bluff_frequency", "tightness", "cbet_rate", "commitment"] as const;

export type Knob = (typeof KNOBS)[number];

/** Each dial from 0 to 1. */
export type Playstyle = Readonly<Record<Knob, number>>;

/** The player that every other one is measured against: all dials in the middle. */
export const NEUTRAL: Playstyle = {
  aggression: 0.5,
  bluff_frequency: 0.5,
  tightness: 0.5,
  cbet_rate: 0.5,
  commitment: 0.5,
};

/**
 * One style of several layers over {@link NEUTRAL}, later ones over earlier ones: the agent's own style, then the seat's. What a layer
 * leaves out falls through; a value past 0 or 1 counts as that end, and what is no number is left out.
 */
export function composePlaystyle(
  ...layers: readonly (Readonly<Partial<Record<Knob, number | undefined>>> | null | undefined)[]
): Playstyle {
  const style: Record<Knob, number> = { ...NEUTRAL };
  for (const layer of layers) {
    for (const knob of KNOBS) {
      const value = layer?.[knob];
      if (value !== undefined && Number.isFinite(value)) style[knob] = Math.min(Math.max(value, 0), 1);
    }
  }
  return style;
}
