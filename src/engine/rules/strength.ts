import type { Strength } from "../eval";
import { evaluate7 } from "../eval";
import type { Card } from "../types";
import { HIDDEN } from "../types";

/** How good two hole cards are on a full board: higher is better, equal splits. Throws a RangeError while a card is unknown. */
export function strength(hole: readonly Card[], board: readonly Card[]): Strength {
  return evaluate7(
    at(hole, 0),
    at(hole, 1),
    at(board, 0),
    at(board, 1),
    at(board, 2),
    at(board, 3),
    at(board, 4),
  );
}

function at(cards: readonly Card[], index: number): Card {
  return cards[index] ?? HIDDEN;
}
