import type { SettlementInput } from "@/contract/settlements";
import type { Unit } from "@/settle/money";

/** What the operator chose: a unit, and how many chips make one of it, as typed. */
export interface Terms {
  readonly unit: Unit;
  readonly chips: string;
}

export const FIRST_TERMS: Terms = { unit: "chips", chips: "100" };
/** Chips for one unit that a tap chooses. */
export const PRESETS = ["1", "10", "20", "50", "100", "200", "500", "1000"] as const;

type Rate = Pick<SettlementInput, "chip_to_unit_rate" | "chips_per_unit">;

/**
 * The terms as the contract takes them, null where they are none: whole chips for one unit, or fewer than one chip for one unit where that
 * makes a price a chip of at most two decimals (0.1 chips a yen: ten yen a chip).
 */
export function rateOf({ unit, chips }: Terms): Rate | null {
  if (unit === "chips") return {};
  const typed = Number(chips.trim().replace(",", "."));
  if (chips.trim() === "" || !Number.isFinite(typed) || typed <= 0) return null;
  if (Number.isInteger(typed)) return typed <= 1_000_000_000 ? { chips_per_unit: typed } : null;
  const price = Math.round(100 / typed) / 100;
  return Math.abs(price * typed - 1) < 1e-9 && price <= 10_000 ? { chip_to_unit_rate: price } : null;
}

/** What so many chips come to, for the worked example; null without a rate. */
export function worth(terms: Terms, chips: number): number | null {
  const rate = rateOf(terms);
  if (rate === null) return null;
  if (rate.chips_per_unit !== undefined) return chips / rate.chips_per_unit;
  return chips * (rate.chip_to_unit_rate ?? 1);
}
