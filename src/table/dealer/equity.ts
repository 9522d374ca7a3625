import type { PublicTable } from "@/contract/state";
import type { HandState } from "@/engine";
import { equity } from "@/engine";

/**
 * Shares of the pot, as the board may still run out: only while every remaining hand lies open and cards are to come. Folded cards count
 * as unknown, since nobody may learn of them.
 */
export function allInEquity(hand: HandState | null): PublicTable["equity"] {
  if (hand === null || hand.closedAt !== null || hand.board.length >= 5) return [];
  const live = hand.players.filter((player) => !player.folded);
  if (live.length < 2 || live.some((player) => !player.shown)) return [];
  const chances = equity(
    live.map((player) => player.cards),
    hand.board,
  );
  return live.map(({ seat }, place) => ({ seatIndex: seat, share: chances[place]?.share ?? 0 }));
}
