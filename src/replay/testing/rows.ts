/** For tests: rows of hands that were really played by the rules, every choice drawn from a seed. */
import type { HandRow } from "@/contract/hands";
import type { HandId, TableId } from "@/contract/ids";
import { formatCardUpper, type HandState, HIDDEN } from "@/engine";
import { playEvening } from "@/engine/testing/random-play";

export interface Played {
  readonly row: HandRow;
  readonly hand: HandState;
}

/** The hands of an evening in their order, as a host would store them. */
export function playedHands(seed: number, hands: number): Played[] {
  const played: Played[] = [];
  let last = 0;
  playEvening(seed, hands, ({ hand, seats }) => {
    if (hand === null || hand.closedAt === null || hand.index === last) return;
    last = hand.index;
    const row = rowOf(hand, seed);
    const names = row.seats.map((seat) => ({ ...seat, name: seats[seat.seat_index]?.name ?? "" }));
    played.push({ hand, row: { ...row, seats: names } });
  });
  return played;
}

const hex = (number: number): string => number.toString(16).padStart(20, "0");

function rowOf(hand: HandState, seed: number): HandRow {
  const won = new Map<number, number>();
  for (const { seat, amount } of hand.awards) won.set(seat, (won.get(seat) ?? 0) + amount);
  return {
    hand_id: hex(seed * 10_000 + hand.index) as HandId,
    table_id: hex(seed) as TableId,
    hand_index: hand.index,
    mode: "tv",
    seats: hand.players.map(({ seat, startingStack, committed, shown, cards }) => ({
      seat_index: seat,
      name: `P${seat}`,
      is_human: seat % 2 === 0,
      starting_stack: startingStack,
      final_stack: startingStack - committed + (won.get(seat) ?? 0),
      ...(shown && !cards.includes(HIDDEN) ? { hole_cards: cards.map(formatCardUpper) } : {}),
    })),
    actions: hand.log.map(({ street, seat, action, amount }) => ({
      street,
      seat_index: seat,
      action,
      amount,
    })),
    board: hand.board.map(formatCardUpper),
    pot: hand.awards.reduce((sum, { amount }) => sum + amount, 0),
    winners: [...won].map(([seat_index, amount]) => ({ seat_index, amount })),
    started_at: "2026-04-20T22:30:05.000Z",
    ended_at: "2026-04-20T22:31:00.000Z",
    button: hand.button,
    small_blind: hand.smallBlind,
    big_blind: hand.bigBlind,
    ante: hand.ante,
    ante_type: hand.anteType,
  };
}
