import type { Card, Instant } from "@/engine";
import { formatCardUpper } from "@/engine";

/** `"AH"`, as the contract spells a card (decision 10). Throws a RangeError for a hidden one. */
export const cardText: (card: Card) => string = (card) => formatCardUpper(card);

/** ISO 8601 in UTC with milliseconds. */
export function iso(at: Instant): string {
  return new Date(at).toISOString();
}
