/** What can be heard at a table. `hurry` is one tick of the last ten seconds. */
export type Cue = "deal" | "check" | "chips" | "fold" | "turn" | "hurry" | "win";

/** One struck thing: a tone that decays, or a puff of filtered noise. Times in seconds, pitch in hertz, gain 0 to 1. */
export interface Voice {
  readonly at: number;
  readonly wave: "sine" | "triangle" | "noise";
  readonly pitch: number;
  /** Where the pitch has slid to by the end; the same pitch where absent. */
  readonly to?: number;
  readonly decay: number;
  readonly gain: number;
}

const bell = (at: number, pitch: number, gain: number, decay: number): Voice[] => [
  { at, wave: "sine", pitch, decay, gain },
  { at, wave: "sine", pitch: pitch * 2.76, decay: decay * 0.45, gain: gain * 0.28 },
  { at, wave: "sine", pitch: pitch * 5.4, decay: decay * 0.2, gain: gain * 0.12 },
];

const clink = (at: number, pitch: number, gain: number): Voice[] => [
  { at, wave: "triangle", pitch, decay: 0.05, gain },
  { at, wave: "sine", pitch: pitch * 1.53, decay: 0.035, gain: gain * 0.6 },
];

const knock = (at: number): Voice[] => [
  { at, wave: "sine", pitch: 190, to: 85, decay: 0.09, gain: 0.5 },
  { at, wave: "noise", pitch: 900, decay: 0.025, gain: 0.18 },
];

/** Every cue as the voices that make it: nothing recorded, nothing to download. */
export const CUES: Readonly<Record<Cue, readonly Voice[]>> = {
  deal: [{ at: 0, wave: "noise", pitch: 3400, to: 1500, decay: 0.075, gain: 0.22 }],
  check: [...knock(0), ...knock(0.13)],
  chips: [...clink(0, 2900, 0.16), ...clink(0.045, 3500, 0.13), ...clink(0.105, 3150, 0.15)],
  fold: [{ at: 0, wave: "noise", pitch: 1300, to: 500, decay: 0.11, gain: 0.13 }],
  turn: bell(0, 784, 0.2, 0.9),
  hurry: [{ at: 0, wave: "triangle", pitch: 1180, to: 1020, decay: 0.055, gain: 0.2 }],
  win: [...bell(0, 587, 0.14, 0.7), ...bell(0.11, 740, 0.14, 0.7), ...bell(0.22, 880, 0.16, 1.1)],
};
