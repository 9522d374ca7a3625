import { composePlaystyle, KNOBS, type Playstyle } from "@/engine";

/** What one seat does differently; empty where it plays the house style. */
export type Override = Partial<Playstyle>;

/** A slider's step. */
export const STEP = 0.01;

/** A knob's value as it is kept: within 0 and 1, in hundredths, so that a slider gives back what it was given. */
export const settled = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;

/** What a seat really plays: the house style, with its own knobs over it. */
export const effective = (style: Playstyle, own: Override): Playstyle => composePlaystyle(style, own);

/** How many knobs of a seat really differ from the house's. */
export const ownCount = (own: Override, style: Playstyle): number =>
  KNOBS.filter((knob) => own[knob] !== undefined && own[knob] !== style[knob]).length;
