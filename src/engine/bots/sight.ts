import type { Card, Chips, LegalActions, LoggedAct, Seat, Street } from "../types";
import type { TableView } from "../view";

/** One player of the hand as everyone sees it. */
export interface SeenPlayer {
  readonly seat: Seat;
  /** Chips behind. */
  readonly chips: Chips;
  /** Chips in front on this street. */
  readonly bet: Chips;
  readonly folded: boolean;
  readonly allIn: boolean;
}

/** One act of the hand; `amount` = chips put in by it. */
export type SeenAct = Pick<LoggedAct, "street" | "seat" | "action" | "amount">;

/** All that a bot decides from: what its seat may see at its turn, and no more (an allow-list). */
export interface BotSight {
  readonly seat: Seat;
  readonly street: Street;
  /** Its own two cards; fewer where it may not see them. */
  readonly cards: readonly Card[];
  readonly board: readonly Card[];
  readonly button: Seat;
  readonly smallBlind: Chips;
  readonly bigBlind: Chips;
  /** All chips put into this hand, the street's bets included. */
  readonly pot: Chips;
  /** Everyone dealt in, by rising seat number. */
  readonly players: readonly SeenPlayer[];
  /** The hand so far, blinds and antes included, in order. */
  readonly log: readonly SeenAct[];
  readonly legal: Pick<LegalActions, "toCall" | "canCheck" | "raise">;
}

/** What a seat sees at its turn, out of its own view; null where it owes nothing. */
export function sightOf(view: TableView, seat: Seat): BotSight | null {
  const { hand, legal } = view;
  if (hand === null || legal === null || legal.seat !== seat) return null;
  const chips = new Map(view.seats.map((chair) => [chair.seat, chair.chips]));
  return {
    seat,
    street: hand.street,
    cards: hand.players.find((player) => player.seat === seat)?.cards ?? [],
    board: hand.board,
    button: hand.button,
    smallBlind: hand.smallBlind,
    bigBlind: hand.bigBlind,
    pot: hand.potTotal,
    players: hand.players.map((player) => ({
      seat: player.seat,
      chips: chips.get(player.seat) ?? 0,
      bet: player.bet,
      folded: player.folded,
      allIn: player.allIn,
    })),
    log: hand.log,
    legal,
  };
}
