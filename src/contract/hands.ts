import { z } from "zod";
import { CardText, HandId, Mode, PresentedToken, SeatIndex, TableId, Timestamp } from "./ids";

const chips = z.number().int().min(0).max(1_000_000_000);

/** More hands than a table's day can have, and few enough for every database and cursor. */
const MAX_INDEX = 1_000_000;
/** When a hand was played: databases differ over the years before this. */
const HandTime = Timestamp.refine((text) => Date.parse(text) >= 0, "not before 1970");

/** One act of a hand, in the order they were made. */
export const HandAct = z.object({
  street: z.enum(["preflop", "flop", "turn", "river"]),
  seat_index: SeatIndex,
  action: z.enum(["post_sb", "post_bb", "ante", "fold", "check", "call", "bet", "raise", "allin"]),
  /** Chips put in by this act (decision 4). */
  amount: chips,
});
export type HandAct = z.infer<typeof HandAct>;

/** What a seat gave as its reason for an act; `act` counts from 0 in the hand's `actions`. */
export const HandThought = z.object({
  seat_index: SeatIndex,
  act: z.number().int().min(0).max(499),
  text: z.string().max(500),
});
export type HandThought = z.infer<typeof HandThought>;

/** One seat that was dealt in; stacks in chips, before and after the hand. */
export const HandSeat = z.object({
  seat_index: SeatIndex,
  name: z.string().max(64),
  is_human: z.boolean(),
  starting_stack: chips,
  final_stack: chips,
  /** Only of seats that showed down, or one's own under one's own credential (decision 15). */
  hole_cards: z.array(CardText).length(2).optional(),
});
export type HandSeat = z.infer<typeof HandSeat>;

/** A closed hand as it is read. `pot` excludes the uncalled bet: winners sum to it (decision 39). */
export const HandRow = z.object({
  hand_id: HandId,
  table_id: TableId,
  hand_index: z.number().int().min(1).max(MAX_INDEX),
  mode: Mode,
  seats: z.array(HandSeat).max(10),
  actions: z.array(HandAct).max(500),
  board: z.array(CardText).max(5),
  pot: chips,
  winners: z.array(z.object({ seat_index: SeatIndex, amount: chips })).max(10),
  started_at: HandTime,
  ended_at: HandTime,
  /** Additive: what an independent replay needs. */
  button: SeatIndex,
  small_blind: chips,
  big_blind: chips,
  ante: chips,
  ante_type: z.enum(["none", "each", "bb"]),
  /** Additive: what was thought, in the order of the acts; absent where nobody said. Kept by the server, not by the host. */
  thoughts: z.array(HandThought).max(500).optional(),
});
export type HandRow = z.infer<typeof HandRow>;

/**
 * `POST /tables/{id}/hands` by the current host only (decision 30). `private` holds the folded or mucked seats' own cards, each served
 * only under that seat's credential; `claim` names the identity behind each seat for the bill.
 */
export const HandInput = HandRow.omit({ hand_id: true, table_id: true, mode: true, thoughts: true }).extend({
  host_token: PresentedToken.optional(),
  private: z.array(z.object({ seat_index: SeatIndex, hole_cards: z.array(CardText).length(2) })).max(10),
  claims: z.array(z.object({ seat_index: SeatIndex, claim: z.string().max(40) })).max(10),
});
export type HandInput = z.infer<typeof HandInput>;

/** `recorded: false` with `duplicate` where the same hand was stored before. */
export const HandWritten = z.object({
  recorded: z.boolean(),
  duplicate: z.boolean().optional(),
  hand_id: HandId,
});
export type HandWritten = z.infer<typeof HandWritten>;

/** One page, newest first; `next_cursor` is null on the last. */
export const HandList = z.object({ hands: z.array(HandRow), next_cursor: z.string().nullable() });
export type HandList = z.infer<typeof HandList>;

/** How hands are written as a file. */
export const ExportFormat = z.enum(["phh", "ohh", "csv", "jsonl"]);
export type ExportFormat = z.infer<typeof ExportFormat>;
