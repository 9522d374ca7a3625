import type { OwnPending } from "@/contract/state";

/** The bounds of a raise, all as the seat's total of this street. */
export interface RaiseRange {
  readonly min: number;
  /** The whole stack. */
  readonly max: number;
  /** One slider step. */
  readonly step: number;
}

/** The range of the raise that is on offer; null where none is allowed. */
export function raiseRange(pending: OwnPending, bigBlind: number): RaiseRange | null {
  if (pending.minRaiseTo === null || pending.maxRaiseTo === null) return null;
  const max = pending.maxRaiseTo;
  return { min: Math.min(pending.minRaiseTo, max), max, step: Math.max(1, bigBlind) };
}

/** How many steps lie between the ends: the least, then whole big blinds, then everything. */
export const lastStep = ({ min, max, step }: RaiseRange): number =>
  max === min ? 0 : Math.ceil((max - firstWhole(min, step)) / step) + 1;

const firstWhole = (min: number, step: number): number => (Math.floor(min / step) + 1) * step;

/** The total at a step of the slider. */
export function valueAt(range: RaiseRange, index: number): number {
  if (index <= 0) return range.min;
  return Math.min(range.max, firstWhole(range.min, range.step) + (index - 1) * range.step);
}

/** The step at or next below a total, so that the thumb stands where the exact entry says. */
export function stepOf(range: RaiseRange, to: number): number {
  if (to >= range.max) return lastStep(range);
  if (to < firstWhole(range.min, range.step)) return 0;
  return Math.floor((to - firstWhole(range.min, range.step)) / range.step) + 1;
}

/** A total within the bounds, in whole chips. */
export const clampTo = (range: RaiseRange, to: number): number =>
  Math.min(range.max, Math.max(range.min, Math.round(to)));

export const PRESETS = ["min", "half", "three_quarters", "pot", "all_in"] as const;
export type PresetId = (typeof PRESETS)[number];

export interface Preset {
  readonly id: PresetId;
  readonly to: number;
  /** False where the bounds would change it: its place stays, it cannot be chosen. */
  readonly open: boolean;
}

const SHARE: Readonly<Record<Exclude<PresetId, "min" | "all_in">, number>> = {
  half: 0.5,
  three_quarters: 0.75,
  pot: 1,
};

/**
 * The five presets in their fixed order. A share of the pot counts as the table does: call first, then raise by that share of what
 * then lies in the middle. `pot` includes the bets of the street, `ownBet` is the seat's own of them.
 */
export function presetsOf(
  range: RaiseRange,
  price: { readonly pot: number; readonly ownBet: number; readonly needToCall: number },
): readonly Preset[] {
  const { pot, ownBet, needToCall } = price;
  return PRESETS.map((id) => {
    if (id === "min") return { id, to: range.min, open: true };
    if (id === "all_in") return { id, to: range.max, open: true };
    const to = ownBet + needToCall + Math.round(SHARE[id] * (pot + needToCall));
    return { id, to: clampTo(range, to), open: to >= range.min && to < range.max };
  });
}
