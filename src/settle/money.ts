/** The units a bill can be in (decision 8), and how many digits of each stand behind the point. `chips` is play money: one chip is one. */
export const UNITS = {
  chips: 0,
  CNY: 2,
  USD: 2,
  EUR: 2,
  HKD: 2,
  TWD: 2,
  USDC: 2,
  USDT: 2,
  GBP: 2,
  JPY: 0,
  BRL: 2,
  SGD: 2,
  AUD: 2,
  CAD: 2,
} as const;
export type Unit = keyof typeof UNITS;
export const UNIT_NAMES = Object.keys(UNITS) as readonly Unit[];

/** What a chip is worth, exactly: `units / chips` of the unit. Both are positive integers. */
export interface Rate {
  readonly unit: Unit;
  readonly units: number;
  readonly chips: number;
}

/** What somebody asked for: a price a chip, or how many chips make one of the unit. */
export interface RateAsk {
  readonly unit: Unit;
  readonly perChip?: number | undefined;
  readonly chipsPerUnit?: number | undefined;
}

/** Why a rate is none: nothing was said, two things were, it is not positive, or too fine to be said a chip. */
export type RateFault = "missing" | "both" | "not_positive" | "too_fine" | "too_large";

/** One chip is never worth more than this many of a unit, nor less than one in this many. */
export const MAX_PER_CHIP = 10_000;
export const MAX_CHIPS_PER_UNIT = 1_000_000_000;

/** The exact rate of an ask. Play money has no rate: whatever was said, a chip stays a chip. */
export function rateOf({ unit, perChip, chipsPerUnit }: RateAsk): Rate | RateFault {
  if (unit === "chips") return { unit, units: 1, chips: 1 };
  if (perChip !== undefined && chipsPerUnit !== undefined) return "both";
  if (chipsPerUnit !== undefined) {
    if (!Number.isInteger(chipsPerUnit)) return "too_fine";
    if (chipsPerUnit <= 0) return "not_positive";
    return chipsPerUnit > MAX_CHIPS_PER_UNIT ? "too_large" : { unit, units: 1, chips: chipsPerUnit };
  }
  if (perChip === undefined) return "missing";
  if (!(perChip > 0)) return "not_positive";
  if (perChip > MAX_PER_CHIP) return "too_large";
  // By its digits, not by its value: 0.29 is no multiple of 0.01 in binary.
  const [, whole = "", cents = ""] = /^(\d+)(?:\.(\d{1,2}))?$/.exec(String(perChip)) ?? [];
  return whole === "" ? "too_fine" : { unit, units: Number(whole + cents.padEnd(2, "0")), chips: 100 };
}

/** How many of the unit's smallest coins one of it has. */
export const coinsIn = (unit: Unit): number => 10 ** UNITS[unit];

/** An amount of smallest coins in the unit itself, for people and for JSON. */
export const inUnits = (coins: number, unit: Unit): number => coins / coinsIn(unit);

/** What one chip is worth in the unit, as near as a number comes. */
export const perChipOf = ({ units, chips }: Rate): number => units / chips;
