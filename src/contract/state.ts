import { z } from "zod";
import {
  CardText,
  ClaimId,
  HostToken,
  Mode,
  PresentedToken,
  SeatIndex,
  TableId,
  Timestamp,
  TurnToken,
} from "./ids";

/** What everyone may see of one chair (decision 38); never a card. */
export const PublicPlayer = z.object({
  seatIndex: SeatIndex,
  name: z.string(),
  chips: z.number().int().min(0),
  /** Chips in front of the seat on this street. */
  bet: z.number().int().min(0),
  folded: z.boolean(),
  allIn: z.boolean(),
  /** The claim is stale (no sign for 90 s) or the seat sits out. */
  away: z.boolean(),
  /** Turns in a row that the clock played for this seat; at two it sits out. Absent for none. */
  missed: z.number().int().min(1).optional(),
  /** Sits out once the hand that is on is over, as it said; until then it plays. Absent where it did not. */
  sitsOutNext: z.boolean().optional(),
  isAgent: z.boolean().optional(),
  /** `waiting`: seated, dealt in from the next hand. */
  status: z.enum(["playing", "waiting", "sitting_out", "busted"]),
  /** Holds face-down (or shown) cards in the hand that is on. */
  inHand: z.boolean(),
  /** The seat's last act on this street, for the label beside its stack. */
  lastAction: z
    .object({
      action: z.enum(["post_sb", "post_bb", "ante", "fold", "check", "call", "bet", "raise", "allin"]),
      amount: z.number().int().min(0),
      to: z.number().int().min(0),
    })
    .nullable(),
});
export type PublicPlayer = z.infer<typeof PublicPlayer>;

/** Who owes an act, as everyone sees it: no token and no price (decision 29). */
export const PublicPending = z.object({
  seatIndex: SeatIndex,
  /** When the turn began. */
  since: Timestamp,
  /** Null on TV tables, and while the table is paused: no deadline is stamped. An instant of the server's time. */
  deadline_at: Timestamp.nullable(),
  /** The seat lost its connection, and the deadline has its one-time 30 s more in it. Absent where it has not. */
  grace: z.boolean().optional(),
});
export type PublicPending = z.infer<typeof PublicPending>;

/** Who owes an act, as the owing seat sees it. Amounts are chips this act puts in, unless they end in `To`. */
export const OwnPending = PublicPending.extend({
  turnToken: TurnToken,
  /** Chips to add to call; 0 means a check is free. */
  needToCall: z.number().int().min(0),
  canCheck: z.boolean(),
  /** Null where no raise is allowed. */
  minRaise: z.number().int().nullable(),
  /** The whole stack. */
  maxAmount: z.number().int().min(0),
  /** The same bounds as totals of this street (decision 10). */
  minRaiseTo: z.number().int().nullable(),
  maxRaiseTo: z.number().int().nullable(),
  buttonLabel: z.enum(["Check", "Call", "Raise", "All-In"]),
});
export type OwnPending = z.infer<typeof OwnPending>;

/** A hand category and the ranks (0 deuce to 12 ace) that put it into words in any language. */
export const HandWords = z.object({
  category: z.enum([
    "high_card",
    "pair",
    "two_pair",
    "three_of_a_kind",
    "straight",
    "flush",
    "full_house",
    "four_of_a_kind",
    "straight_flush",
    "royal_flush",
  ]),
  ranks: z.array(z.number().int().min(0).max(12)),
});
export type HandWords = z.infer<typeof HandWords>;

/** The whole table as everyone sees it: never a hidden card (decision 38). */
export const PublicTable = z.object({
  tableId: TableId,
  mode: Mode,
  /**
   * `lobby`: before the first hand. `betting`, `showdown`: a hand is on. `between`: the last hand is closed and the next not yet
   * dealt. `buy_in`: a busted seat is choosing. `waiting`: fewer than two are there to play, and the last result was looked at. `paused`: by the operator or the first guest. `ended`: one seat has it all.
   */
  phase: z.enum(["lobby", "betting", "showdown", "between", "buy_in", "waiting", "paused", "ended"]),
  /** 1 for the first hand; 0 before it. */
  handIndex: z.number().int().min(0),
  street: z.enum(["preflop", "flop", "turn", "river"]).nullable(),
  communityCards: z.array(CardText).max(5),
  /** All chips put into this hand, bets of the street included (decision 38). */
  pot: z.number().int().min(0),
  /** Main pot first; without the bets of the street. */
  pots: z.array(z.object({ amount: z.number().int(), seats: z.array(SeatIndex) })),
  dealerSeat: SeatIndex.nullable(),
  smallBlindSeat: SeatIndex.nullable(),
  bigBlindSeat: SeatIndex.nullable(),
  blinds: z.object({
    small: z.number().int(),
    big: z.number().int(),
    ante: z.number().int(),
    anteType: z.enum(["none", "each", "bb"]),
    level: z.number().int().min(1),
    /** Hands until the blinds rise; null where they stay. */
    handsLeft: z.number().int().nullable(),
  }),
  playersPublic: z.array(PublicPlayer),
  pendingAction: PublicPending.nullable(),
  /** Hands turned up, in the order of showing. `amount` = chips won. `best`: the five that play. */
  showdown: z.array(
    z.object({
      seatIndex: SeatIndex,
      cards: z.array(CardText).length(2),
      /** Absent until the board is complete. */
      hand: HandWords.optional(),
      best: z.array(CardText).optional(),
      amount: z.number().int().min(0),
    }),
  ),
  /** Chips each seat won in the hand just closed (also without a showdown). */
  winners: z.array(z.object({ seatIndex: SeatIndex, amount: z.number().int().min(1) })),
  /** Win chances, only when all remaining players are all-in and face up; shares of the pot, 0 to 1. */
  equity: z.array(z.object({ seatIndex: SeatIndex, share: z.number() })),
  /** A busted seat's choice (contract: 90 s). */
  buyIn: z
    .object({
      seatIndex: SeatIndex,
      floor: z.number().int(),
      cap: z.number().int(),
      /** Null while the game is paused: no time runs. */
      deadline_at: Timestamp.nullable(),
    })
    .nullable(),
  /** The hand's acts so far, as hand rows name them. */
  log: z.array(
    z.object({ street: z.string(), seatIndex: SeatIndex, action: z.string(), amount: z.number().int() }),
  ),
  /** Final places, best first, when the game has ended. */
  standings: z.array(z.object({ seatIndex: SeatIndex, name: z.string(), chips: z.number().int() })),
  /** Largest pot of the game so far. */
  biggestPot: z.object({ handIndex: z.number().int(), amount: z.number().int() }).nullable(),
});
export type PublicTable = z.infer<typeof PublicTable>;

/** What one seat alone may see. `claim` names the holder it was dealt to (decision 28). */
export const SeatView = z.object({
  seatIndex: SeatIndex,
  claim: ClaimId.nullable(),
  holeCards: z.array(CardText).max(2),
  /** The seat's made hand so far, in structure. */
  hand: HandWords.nullable(),
  pendingAction: OwnPending.nullable(),
  /** What became of the seat's last submitted act. */
  lastOutcome: z
    .object({ turnToken: TurnToken, applied: z.boolean(), act: z.string(), amount: z.number().int() })
    .nullable(),
});
export type SeatView = z.infer<typeof SeatView>;

/** What became of one inbox entry; echoed to the phone that waits for it. */
export const InboxResult = z.object({
  id: z.number().int(),
  applied: z.boolean(),
  /** `stale_turn`, `seat_changed`, an engine refusal code, or `adjusted` where an act was clamped. */
  reason: z.string().optional(),
  /** The act as it was taken. */
  act: z.object({ action: z.string(), amount: z.number().int(), to: z.number().int() }).optional(),
  /** With `over_max_call`: the chips that the act would have put in. */
  price: z.number().int().optional(),
});
export type InboxResult = z.infer<typeof InboxResult>;

/**
 * `POST /state`: the host's publish, or its heartbeat when `table` is absent. The first publish of a table that nobody hosts needs no
 * token and is answered with one (decision 16); at a room it needs a seat's `claim_token`. `version` is the stored version plus one; a
 * repeat of the stored one is acknowledged.
 */
export const PublishInput = z.object({
  tableId: TableId,
  hostToken: PresentedToken.optional(),
  epoch: z.number().int().min(1).optional(),
  version: z.number().int().min(1).optional(),
  table: PublicTable.optional(),
  seats: z.array(SeatView).max(9).optional(),
  /** Everything the host has taken from the inbox, up to and including this entry. */
  inboxCursor: z.number().int().min(0).optional(),
  results: z.array(InboxResult).max(100).optional(),
  /** The runner's own snapshot: given back only to the next host of this table. */
  full: z.record(z.string(), z.unknown()).optional(),
  /** For the first publish of a room: its host has a seat there. */
  claim_token: PresentedToken.optional(),
  /** The host gives its role up, and publishes nothing any more: somebody else may take over at once. */
  concede: z.boolean().optional(),
});
export type PublishInput = z.infer<typeof PublishInput>;

/** The epoch and version that are stored now; the host token only where this call won it. */
export const PublishOutput = z.object({
  ok: z.literal(true),
  epoch: z.number().int(),
  version: z.number().int(),
  hostToken: HostToken.optional(),
  /** Documented form of the buy-in decisions that wait for the host; the inbox carries them too. */
  pendingBuyinDecisions: z.array(
    z.object({
      seat_index: SeatIndex,
      decision: z.enum(["buyin", "leave"]),
      amount: z.number().int().optional(),
    }),
  ),
});
export type PublishOutput = z.infer<typeof PublishOutput>;

/**
 * What a wait is for. `change`: any newer version. `turn`: what the seat owes, a decision or a buy-in; that its player sat out, came back or
 * busted; the game's end. `hand`: that, and the end of each hand that the seat was dealt into. Every wait ends where the table closes, its host
 * comes or goes, or the seat goes to somebody else.
 */
export const Until = z.enum(["change", "hand", "turn"]);
export type Until = z.infer<typeof Until>;

/**
 * The last hand that was closed, as everyone saw it: kept beside the table, so that a reader who was not looking at that moment learns its
 * end all the same. `standings` is there once the game has ended.
 */
export const LastHand = z.object({
  handIndex: z.number().int().min(1),
  /** The version in which it was closed, or in which the game ended with it. */
  version: z.number().int(),
  winners: PublicTable.shape.winners,
  showdown: PublicTable.shape.showdown,
  standings: PublicTable.shape.standings,
});
export type LastHand = z.infer<typeof LastHand>;

/** `GET /state`. `seat` is there when `seatIndex` was asked for. */
export const StateOutput = z.object({
  version: z.number().int(),
  /** No sign of the host for 15 s, or it gave its role up. */
  hostStale: z.boolean().optional(),
  /** The host gave its role up: `hostStale` with no need to wait. */
  hostConceded: z.boolean().optional(),
  /** The table was closed: nothing will happen here any more. */
  closed_at: Timestamp.optional(),
  updated_at: Timestamp,
  /** The server's clock, so that a phone with a wrong one counts right. */
  now: Timestamp,
  table: PublicTable.omit({ pendingAction: true }).extend({
    pendingAction: z.union([OwnPending, PublicPending]).nullable(),
  }),
  /** Absent before the first hand's end. */
  lastHand: LastHand.optional(),
  seat: z
    .object({
      seatIndex: SeatIndex,
      /** Absent for a token-less read of a sealed seat (decision 14), and for a chair with no cards. */
      holeCards: z.array(CardText).optional(),
      hand: HandWords.nullable().optional(),
      sealed: z.boolean(),
      /** The seat is played from another device: this token reads its cards, and acts no more. */
      moved: z.boolean().optional(),
      lastOutcome: SeatView.shape.lastOutcome.optional(),
    })
    .optional(),
});
export type StateOutput = z.infer<typeof StateOutput>;
