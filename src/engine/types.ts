/**
 * The vocabulary of the engine: plain JSON, literal unions, integers.
 * Nothing here knows of clocks, randomness, transports or people's devices.
 */
/**
 * A card as an integer: `rank * 4 + suit`, rank 0 (deuce) to 12 (ace), suit 0 clubs, 1 diamonds, 2 hearts,
 * 3 spades. {@link HIDDEN} is the card that somebody holds but this state does not know.
 */
export type Card = number;

/** A face-down card: a value of the card type, so that a state can be blind without being incomplete. */
export const HIDDEN: Card = -1;

/** A chair's number, stable for the life of a table: 0 to 8, clockwise. */
export type Seat = number;

/** Whole chips, never negative. */
export type Chips = number;

/** Milliseconds since the epoch, given by whoever calls the engine. */
export type Instant = number;

/** Betting rounds, in their order. */
export type Street = "preflop" | "flop" | "turn" | "river";

/** `each`: every seat pays before the blinds. `bb`: the big blind pays one ante for all, dead money. */
export type AnteType = "none" | "each" | "bb";

/** Prices of a level, in chips. */
export interface BlindLevel {
  readonly smallBlind: Chips;
  readonly bigBlind: Chips;
  readonly ante: Chips;
  readonly anteType: AnteType;
  /** Hands played at this level before the next one; null for the last level or a game without levels. */
  readonly hands: number | null;
}

/** What is agreed before the first hand. */
export interface TableConfig {
  /** Number of chairs, 2 to 9. */
  readonly seats: number;
  readonly startingStack: Chips;
  /** At least one; the last one stays for ever. */
  readonly levels: readonly BlindLevel[];
  /** How long a busted seat may choose to buy in (contract: 90 s); null where busting is final. */
  readonly buyInWindowMs: number | null;
  /** Time for one decision; null where there is no deadline (TV, challenge, demo). */
  readonly turnMs: number | null;
}

/**
 * `active` is dealt in; `sitting_out` keeps its chips and is passed over; `busted` has no chips and no choice
 * left; `left` is a chair that nobody holds: given up, or never taken (then the name is empty). A number is
 * never reused for another identity within a hand.
 */
export type SeatStatus = "active" | "sitting_out" | "busted" | "left";

/** A chair that somebody has or had. */
export interface SeatState {
  readonly seat: Seat;
  readonly name: string;
  /** Chips behind: not those already put into the current hand. */
  readonly chips: Chips;
  readonly status: SeatStatus;
  /** Everything this seat has brought to the table: the starting stack and each buy-in. */
  readonly invested: Chips;
}

/** What a player may say in turn. `to` is the seat's total bet on this street after the act. */
export type Act =
  | { readonly type: "fold" }
  | { readonly type: "check" }
  | { readonly type: "call" }
  | { readonly type: "bet_or_raise_to"; readonly to: Chips };

/** One line of a hand's log, as hand rows carry it (decision 4). `amount` = chips put in by this act. */
export interface LoggedAct {
  readonly street: Street;
  readonly seat: Seat;
  readonly action: "post_sb" | "post_bb" | "ante" | "fold" | "check" | "call" | "bet" | "raise" | "allin";
  readonly amount: Chips;
  /** The seat's total bet on the street after the act; 0 for a fold before any chip, antes not counted. */
  readonly to: Chips;
}

/** A seat that was dealt into the current hand. */
export interface PlayerInHand {
  readonly seat: Seat;
  readonly startingStack: Chips;
  /** Two cards once dealt; {@link HIDDEN} where unknown. Empty before `DealHoleCards`. */
  readonly cards: readonly Card[];
  /** Chips on this street, in front of the seat. */
  readonly bet: Chips;
  /** Chips put into this hand in all, dead antes included. */
  readonly committed: Chips;
  readonly folded: boolean;
  readonly allIn: boolean;
  /** Cards turned up at showdown. */
  readonly shown: boolean;
}

/** Chips that the same seats can win: the main pot, or a side pot. */
export interface Pot {
  readonly amount: Chips;
  /** Seats that can win it, clockwise from seat 0. */
  readonly eligible: readonly Seat[];
}

/** What a seat won of a pot. */
export interface Award {
  readonly seat: Seat;
  readonly amount: Chips;
  /** Which pot, main first. */
  readonly pot: number;
}

/** What the table is waiting for; the runner looks at nothing else to know its next step. */
export type Awaiting =
  /** Fewer than two seats can be dealt in. */
  | { readonly kind: "players" }
  /** `StartHand` may be given. */
  | { readonly kind: "next_hand" }
  /** One `DealHoleCards` for each of these seats, in this order (clockwise from the button's left). */
  | { readonly kind: "hole_cards"; readonly seats: readonly Seat[] }
  /** `DealBoard` with `count` cards opening `street`. */
  | { readonly kind: "board"; readonly street: Exclude<Street, "preflop">; readonly count: number }
  | { readonly kind: "action"; readonly seat: Seat; readonly deadline: Instant | null }
  /** `ShowCards` or `MuckCards` of this seat: the next one to declare at showdown. */
  | { readonly kind: "show"; readonly seat: Seat; readonly mayMuck: boolean }
  /** A busted seat's choice; the next hand is not dealt before it. */
  | {
      readonly kind: "buy_in";
      readonly seat: Seat;
      readonly floor: Chips;
      readonly cap: Chips;
      readonly deadline: Instant;
    }
  /** One seat has all the chips and nobody can or will buy in. */
  | { readonly kind: "finished"; readonly winner: Seat };

/**
 * What a seat may do now: the single truth about legality. Numbers are totals on the street (`to`).
 * `raise` is null where no bet or raise is allowed, with the reason. A short all-in call is a call.
 */
export interface LegalActions {
  readonly seat: Seat;
  /** Chips to add to call; at most the seat's chips. 0 means that a check is free. */
  readonly toCall: Chips;
  readonly canCheck: boolean;
  readonly raise: { readonly minTo: Chips; readonly maxTo: Chips } | null;
  /** `short`: calling takes the whole stack; `no_opponent`: nobody left to bet against; `closed`: not reopened. */
  readonly noRaise: "short" | "no_opponent" | "closed" | null;
}

/** What may be asked of the table. Chance and time come in it as data: cards, and `at`. */
export type Command =
  /** Takes a chair between or during hands (dealt in from the next hand). `chips` defaults to the starting stack. */
  | { readonly type: "SitDown"; readonly seat: Seat; readonly name: string; readonly chips?: Chips }
  | { readonly type: "Rename"; readonly seat: Seat; readonly name: string }
  /** Gives up the chair; a live hand is folded by rule, the chips leave with the seat after the hand. */
  | { readonly type: "StandUp"; readonly seat: Seat; readonly at: Instant }
  /** Passed over from the next hand on; a hand in play goes on (folded only when its turn comes and the host says so). */
  | { readonly type: "SitOut"; readonly seat: Seat }
  | { readonly type: "SitIn"; readonly seat: Seat }
  /**
   * `button` names a drawn or recorded button (the first hand's draw, an imported hand); without it the button moves by rule.
   * `antes` (one a chair) replaces the level's ante for this hand, for imported hands.
   */
  | {
      readonly type: "StartHand";
      readonly at: Instant;
      readonly button?: Seat;
      readonly antes?: readonly Chips[];
    }
  | {
      readonly type: "DealHoleCards";
      readonly seat: Seat;
      readonly cards: readonly Card[];
      readonly at: Instant;
    }
  | { readonly type: "DealBoard"; readonly cards: readonly Card[]; readonly at: Instant }
  | { readonly type: "Act"; readonly seat: Seat; readonly act: Act; readonly at: Instant }
  /** Turns up a seat's cards at showdown; `cards` must equal what was dealt unless that was hidden. */
  | { readonly type: "ShowCards"; readonly seat: Seat; readonly cards: readonly Card[]; readonly at: Instant }
  | { readonly type: "MuckCards"; readonly seat: Seat; readonly at: Instant }
  /** `amount` is clamped between floor and cap (decision 41). */
  | { readonly type: "BuyIn"; readonly seat: Seat; readonly amount: Chips; readonly at: Instant }
  | { readonly type: "DeclineBuyIn"; readonly seat: Seat; readonly at: Instant }
  /** Time has passed: deadlines that lie at or before `at` take effect. */
  | { readonly type: "Tick"; readonly at: Instant }
  /** Gives the running turn or buy-in another deadline: a grace, a pause that is over. Refused where no deadline runs. */
  | { readonly type: "MoveDeadline"; readonly deadline: Instant }
  /** After `finished`, or between hands: every seated player starts anew with the starting stack. */
  | { readonly type: "NewGame" };

/** Facts, past tense. `evolve` folds them; the log of a hand is the list of them. */
export type TableEvent =
  | { readonly type: "SatDown"; readonly seat: Seat; readonly name: string; readonly chips: Chips }
  | { readonly type: "Renamed"; readonly seat: Seat; readonly name: string }
  | { readonly type: "StoodUp"; readonly seat: Seat }
  | { readonly type: "SatOut"; readonly seat: Seat }
  | { readonly type: "SatIn"; readonly seat: Seat }
  | { readonly type: "HandStarted"; readonly index: number; readonly button: Seat; readonly at: Instant }
  | {
      readonly type: "Posted";
      readonly seat: Seat;
      readonly post: "ante" | "post_sb" | "post_bb";
      readonly amount: Chips;
    }
  | { readonly type: "HoleCardsDealt"; readonly seat: Seat; readonly cards: readonly Card[] }
  | { readonly type: "Acted"; readonly seat: Seat; readonly act: LoggedAct; readonly forced: boolean }
  | { readonly type: "TurnPassed"; readonly seat: Seat; readonly deadline: Instant | null }
  | { readonly type: "DeadlineMoved"; readonly deadline: Instant }
  | { readonly type: "BetReturned"; readonly seat: Seat; readonly amount: Chips }
  | { readonly type: "StreetClosed"; readonly street: Street; readonly pots: readonly Pot[] }
  | { readonly type: "BoardDealt"; readonly street: Street; readonly cards: readonly Card[] }
  | { readonly type: "CardsShown"; readonly seat: Seat; readonly cards: readonly Card[] }
  | { readonly type: "CardsMucked"; readonly seat: Seat }
  | { readonly type: "PotsAwarded"; readonly awards: readonly Award[] }
  | { readonly type: "HandClosed"; readonly at: Instant }
  | { readonly type: "SeatBusted"; readonly seat: Seat }
  | {
      readonly type: "BuyInOffered";
      readonly seat: Seat;
      readonly floor: Chips;
      readonly cap: Chips;
      readonly deadline: Instant;
    }
  | { readonly type: "BoughtIn"; readonly seat: Seat; readonly amount: Chips }
  | { readonly type: "BuyInDeclined"; readonly seat: Seat }
  | { readonly type: "LevelRaised"; readonly level: number }
  | { readonly type: "Finished"; readonly winner: Seat }
  | { readonly type: "GameRestarted" };

/** Why a command changed nothing. A refusal is a value; `throw` is for a broken invariant. */
export type RefusalCode =
  | "seat_out_of_range"
  | "seat_taken"
  | "seat_empty"
  | "hand_in_progress"
  | "no_hand"
  | "not_enough_players"
  | "not_awaited"
  | "not_your_turn"
  | "cannot_check"
  | "nothing_to_call"
  | "raise_too_small"
  | "raise_too_large"
  | "raise_not_allowed"
  | "not_whole_chips"
  | "wrong_card_count"
  | "not_a_card"
  | "duplicate_card"
  | "card_mismatch"
  | "must_show"
  | "buy_in_closed"
  | "game_over";

/** Why a command had no effect: a code for programs, a sentence for people. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
}

/** Events to fold into the state, or why there are none. */
export type Decision =
  | { readonly ok: true; readonly events: readonly TableEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** Who looks: a chair, or the public (TV, spectators). */
export type Viewer = { readonly kind: "seat"; readonly seat: Seat } | { readonly kind: "public" };
