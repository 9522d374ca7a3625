import { legalActions } from "./rules/legal";
import { potTotal } from "./rules/pots";
import type { HandPlayer, HandState, TableState } from "./state";
import type {
  AnteType,
  Awaiting,
  Award,
  Card,
  Chips,
  Instant,
  LegalActions,
  LoggedAct,
  Pot,
  Seat,
  SeatState,
  SeatStatus,
  Street,
  Viewer,
} from "./types";
import { HIDDEN } from "./types";

/** One chair as anyone may see it. */
export interface SeatView {
  readonly seat: Seat;
  readonly name: string;
  readonly chips: Chips;
  readonly status: SeatStatus;
  readonly invested: Chips;
}

/** One player of the hand. `cards` is empty unless they are shown or the viewer's own; never a hidden card. */
export interface PlayerView {
  readonly seat: Seat;
  readonly startingStack: Chips;
  readonly cards: readonly Card[];
  readonly bet: Chips;
  readonly committed: Chips;
  readonly folded: boolean;
  readonly allIn: boolean;
  readonly shown: boolean;
}

export interface HandView {
  readonly index: number;
  readonly smallBlind: Chips;
  readonly bigBlind: Chips;
  readonly ante: Chips;
  readonly anteType: AnteType;
  readonly button: Seat;
  readonly smallBlindSeat: Seat;
  readonly bigBlindSeat: Seat;
  readonly players: readonly PlayerView[];
  readonly street: Street;
  readonly board: readonly Card[];
  readonly currentBet: Chips;
  readonly minRaise: Chips;
  readonly pots: readonly Pot[];
  /** All chips put into this hand, the street's bets included, the uncalled bet not. */
  readonly potTotal: Chips;
  readonly uncalled: { readonly seat: Seat; readonly amount: Chips } | null;
  readonly log: readonly LoggedAct[];
  readonly awards: readonly Award[];
  readonly startedAt: Instant;
  readonly closedAt: Instant | null;
}

export interface TableView {
  readonly seats: readonly SeatView[];
  readonly handIndex: number;
  readonly level: number;
  readonly handsAtLevel: number;
  readonly button: Seat | null;
  readonly awaiting: Awaiting;
  readonly hand: HandView | null;
  /** What the viewer may do now; null when it owes nothing. */
  readonly legal: LegalActions | null;
}

/** What `viewer` may see, built field by field from nothing (an allow-list): its own cards and those shown, no others. */
export function viewFor(state: TableState, viewer: Viewer): TableView {
  const own = viewer.kind === "seat" ? viewer.seat : null;
  return {
    seats: state.seats.map(viewSeat),
    handIndex: state.handIndex,
    level: state.level,
    handsAtLevel: state.handsAtLevel,
    button: state.button,
    awaiting: viewAwaiting(state.awaiting, own),
    hand: state.hand === null ? null : viewHand(state.hand, own),
    legal: own === null ? null : legalActions(state, own),
  };
}

function viewSeat(seat: SeatState): SeatView {
  return {
    seat: seat.seat,
    name: seat.name,
    chips: seat.chips,
    status: seat.status,
    invested: seat.invested,
  };
}

function viewAwaiting(awaiting: Awaiting, own: Seat | null): Awaiting {
  switch (awaiting.kind) {
    case "players":
    case "next_hand":
      return { kind: awaiting.kind };
    case "hole_cards":
      return { kind: "hole_cards", seats: awaiting.seats.slice() };
    case "board":
      return { kind: "board", street: awaiting.street, count: awaiting.count };
    case "action":
      return { kind: "action", seat: awaiting.seat, deadline: awaiting.deadline };
    case "show":
      // Whether a seat may muck tells whether it is beaten: its own business until it shows.
      return { kind: "show", seat: awaiting.seat, mayMuck: awaiting.seat === own && awaiting.mayMuck };
    case "buy_in":
      return {
        kind: "buy_in",
        seat: awaiting.seat,
        floor: awaiting.floor,
        cap: awaiting.cap,
        deadline: awaiting.deadline,
      };
    case "finished":
      return { kind: "finished", winner: awaiting.winner };
  }
}

function viewHand(hand: HandState, own: Seat | null): HandView {
  return {
    index: hand.index,
    smallBlind: hand.smallBlind,
    bigBlind: hand.bigBlind,
    ante: hand.ante,
    anteType: hand.anteType,
    button: hand.button,
    smallBlindSeat: hand.smallBlindSeat,
    bigBlindSeat: hand.bigBlindSeat,
    players: hand.players.map((player) => viewPlayer(player, own)),
    street: hand.street,
    board: hand.board.slice(),
    currentBet: hand.currentBet,
    minRaise: hand.minRaise,
    pots: hand.pots.map((pot) => ({ amount: pot.amount, eligible: pot.eligible.slice() })),
    potTotal: potTotal(hand),
    uncalled: hand.uncalled === null ? null : { seat: hand.uncalled.seat, amount: hand.uncalled.amount },
    log: hand.log.map(viewAct),
    awards: hand.awards.map((award) => ({ seat: award.seat, amount: award.amount, pot: award.pot })),
    startedAt: hand.startedAt,
    closedAt: hand.closedAt,
  };
}

function viewAct(act: LoggedAct): LoggedAct {
  return { street: act.street, seat: act.seat, action: act.action, amount: act.amount, to: act.to };
}

function viewPlayer(player: HandPlayer, own: Seat | null): PlayerView {
  return {
    seat: player.seat,
    startingStack: player.startingStack,
    cards: maySee(player, own) ? player.cards.filter((card) => card !== HIDDEN) : [],
    bet: player.bet,
    committed: player.committed,
    folded: player.folded,
    allIn: player.allIn,
    shown: player.shown,
  };
}

/** Cards face up are everyone's; the others are their holder's alone, and not those of whoever took the chair since (decision 28). */
function maySee(player: HandPlayer, own: Seat | null): boolean {
  return player.shown || (player.seat === own && !player.vacated);
}
