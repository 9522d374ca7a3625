import type {
  AnteType,
  Awaiting,
  Award,
  Card,
  Chips,
  Instant,
  LoggedAct,
  PlayerInHand,
  Pot,
  Seat,
  SeatState,
  Street,
  TableConfig,
} from "./types";

/** A player as the engine keeps it: what everyone may count, and what only the rules need. */
export interface HandPlayer extends PlayerInHand {
  /** The part of `committed` that nobody has to match: a big-blind ante. */
  readonly dead: Chips;
  /**
   * The street's bet level when this seat last acted on it; null before its first act. Betting is closed to the seat
   * until it faces at least a full raise over this level (TDA 47).
   */
  readonly actedAt: Chips | null;
  /** Chose not to show at showdown. */
  readonly mucked: boolean;
  /** Its holder gave up the chair during this hand: whoever sits there now never saw these cards (decision 28). */
  readonly vacated: boolean;
}

/** One hand, from the first ante to the last award. Kept after it closed, until the next one starts. */
export interface HandState {
  readonly index: number;
  readonly smallBlind: Chips;
  readonly bigBlind: Chips;
  readonly ante: Chips;
  readonly anteType: AnteType;
  readonly button: Seat;
  readonly smallBlindSeat: Seat;
  readonly bigBlindSeat: Seat;
  /** The seats dealt in, by rising seat number. */
  readonly players: readonly HandPlayer[];
  readonly street: Street;
  readonly board: readonly Card[];
  /** The street's price: what a seat's bet must reach to call. */
  readonly currentBet: Chips;
  /** The street's largest full bet or raise (at least the big blind): what the next raise must add. */
  readonly minRaise: Chips;
  /** Who made the street's last bet or raise; null where nobody did. Blinds are no aggression. */
  readonly lastAggressor: Seat | null;
  /** As of the last closed street, main pot first; the bets in front of the seats are not in them. */
  readonly pots: readonly Pot[];
  /** The last bet that nobody called, given back. */
  readonly uncalled: { readonly seat: Seat; readonly amount: Chips } | null;
  readonly log: readonly LoggedAct[];
  /** Empty until the pots are awarded. */
  readonly awards: readonly Award[];
  readonly startedAt: Instant;
  /** Null while the hand is in play. */
  readonly closedAt: Instant | null;
}

/** A table, whole: plain JSON, and everything `decide` may look at besides the command. */
export interface TableState {
  readonly config: TableConfig;
  /** One entry a chair, at its own number. A chair nobody holds has status `left`. */
  readonly seats: readonly SeatState[];
  /** 0 before the first hand, then 1, 2, … for the table's life; a new game counts on. */
  readonly handIndex: number;
  /** Index into `config.levels`. */
  readonly level: number;
  /** Hands closed at this level. */
  readonly handsAtLevel: number;
  /** The last hand's button; null before the first hand. */
  readonly button: Seat | null;
  /** Who was the big blind last; null before the first hand. */
  readonly lastBigBlind: Seat | null;
  /** Half the largest stack when the last hand closed: what a seat that busted in it may buy at most. */
  readonly buyInCap: Chips;
  readonly awaiting: Awaiting;
  readonly hand: HandState | null;
}

/** Whether a hand is in play: started and not closed. */
export function handInPlay(state: TableState): boolean {
  return state.hand !== null && state.hand.closedAt === null;
}

/** The chair with this number. Throws where the number was not checked before. */
export function seatAt(state: TableState, seat: Seat): SeatState {
  const found = state.seats[seat];
  if (found === undefined) throw new Error(`no such chair: ${seat}`);
  return found;
}

/** The place of a seat in `hand.players`; -1 where it was not dealt in. */
export function playerIndex(hand: HandState, seat: Seat): number {
  const players = hand.players;
  for (let i = 0; i < players.length; i++) if (players[i]?.seat === seat) return i;
  return -1;
}

/** What a closed hand left this player with: read from the hand, for a chair given up during it is empty by now. */
export function finalStack(hand: HandState, { seat, startingStack, committed }: HandPlayer): Chips {
  let won = 0;
  for (const award of hand.awards) if (award.seat === seat) won += award.amount;
  return startingStack - committed + won;
}

/** The player in this seat. Throws where it was not dealt in. */
export function playerAt(hand: HandState, seat: Seat): HandPlayer {
  const player = hand.players[playerIndex(hand, seat)];
  if (player === undefined) throw new Error(`seat ${seat} is not in the hand`);
  return player;
}

/** A copy of a player whose facts may be changed. Field by field: spreading is several times slower. */
export function copyPlayer(player: HandPlayer): { -readonly [K in keyof HandPlayer]: HandPlayer[K] } {
  return {
    seat: player.seat,
    startingStack: player.startingStack,
    cards: player.cards,
    bet: player.bet,
    committed: player.committed,
    folded: player.folded,
    allIn: player.allIn,
    shown: player.shown,
    dead: player.dead,
    actedAt: player.actedAt,
    mucked: player.mucked,
    vacated: player.vacated,
  };
}
