import type { Card } from "../../types";

/** How much a board invites draws: 0 (dry, like K72 of three suits) to 1 (wet, like JT9 of two or of one). */
export function wetness(board: readonly Card[]): number {
  const suits = [0, 0, 0, 0];
  let ranks = 0;
  for (const card of board) {
    suits[card & 3] = (suits[card & 3] ?? 0) + 1;
    ranks |= 1 << (card >> 2);
  }
  const flush = Math.max(...suits);
  const suited = flush >= 4 ? 0.7 : flush === 3 ? 0.5 : flush === 2 ? 0.25 : 0;
  return Math.min(1, suited + 0.5 * linked(ranks));
}

/** Whether a rank is on the board more than once. */
export function isPaired(board: readonly Card[]): boolean {
  return new Set(board.map((card) => card >> 2)).size < board.length;
}

/** The most ranks of the board that fit into one straight, from 1 (0) to 4 (1). */
function linked(ranks: number): number {
  const line = (ranks << 1) | ((ranks >> 12) & 1);
  let most = 0;
  for (let low = 0; low < 10; low++) most = Math.max(most, bitsIn((line >> low) & 31));
  return Math.min(1, (most - 1) / 3);
}

function bitsIn(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}
