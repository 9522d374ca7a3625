import { LOCALE_TAGS } from "@/messages/locale";
import type { T } from "@/messages/t";
import { UNITS, type Unit } from "@/settle/money";

const COINS = new Set<Unit>(["USDC", "USDT"]);

/** An amount in the bill's unit, by locale; play money in chips. */
export function moneyWords(t: T, unit: Unit, amount: number): string {
  if (unit === "chips") return t("settle.chips", { count: amount });
  const digits = UNITS[unit];
  if (COINS.has(unit)) return `${t.format.decimals(amount, digits)} ${unit}`;
  return new Intl.NumberFormat(LOCALE_TAGS[t.locale], {
    style: "currency",
    currency: unit,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount);
}

/** The fewest chips that are a round amount, for saying a rate: `100 chips are ¥1.00`. */
export function rateExample(perChip: number): { readonly chips: number; readonly amount: number } {
  const chips = perChip >= 1 ? 1 : Math.max(1, Math.round(1 / perChip));
  return { chips, amount: Math.round(chips * perChip * 1e6) / 1e6 };
}
