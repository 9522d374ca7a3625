import { coinsIn, inUnits, type Unit } from "@/settle/money";

/**
 * What somebody typed as a part of an open amount, in the bill's unit: null where it is none (not a number, finer than a coin, nothing, or
 * more than is open).
 */
export function partOf(typed: string, unit: Unit, open: number): number | null {
  const text = typed.trim().replace(",", ".");
  if (!/^\d{1,15}(?:\.\d+)?$/.test(text)) return null;
  const coins = Math.round(Number(text) * coinsIn(unit));
  const amount = inUnits(coins, unit);
  return coins > 0 && amount <= open && Math.abs(amount - Number(text)) < 1e-9 ? amount : null;
}
