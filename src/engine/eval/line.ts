import type { Card } from "../types";
import { parseCard } from "./cards";
import { evaluate } from "./evaluate";
import { categoryOf, rankOf7462 } from "./strength";

/**
 * One line of JSON in, `{"cards": [5 to 7 cards]}`, one out, `{"category", "rank"}` with rank 1 (royal flush) to
 * 7462. A line that is no hand gives `{"error": {"code", "message"}}`: `malformed`, `wrong_card_count` or
 * `duplicate_card`. Neither has a line break.
 */
export function rankLine(text: string): string {
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch {
    return failed("malformed", "The line is not JSON.");
  }
  const names = cardsOf(line);
  if (names === null) return failed("malformed", 'The line must be an object with a list of "cards".');
  if (names.length < 5 || names.length > 7) {
    return failed("wrong_card_count", `A hand is 5 to 7 cards, not ${names.length}.`);
  }
  const cards: Card[] = [];
  for (const [i, name] of names.entries()) {
    const card = typeof name === "string" ? parseCard(name) : null;
    if (card === null) return failed("malformed", `cards[${i}] is not a card.`);
    if (cards.includes(card)) return failed("duplicate_card", `cards[${i}] is in the hand twice.`);
    cards.push(card);
  }
  const strength = evaluate(cards);
  return JSON.stringify({ category: categoryOf(strength), rank: rankOf7462(strength) });
}

function cardsOf(line: unknown): readonly unknown[] | null {
  if (typeof line !== "object" || line === null || !("cards" in line)) return null;
  return Array.isArray(line.cards) ? line.cards : null;
}

function failed(code: string, message: string): string {
  return JSON.stringify({ error: { code, message } });
}
