import { z } from "zod";
import { PresentedToken, SeatIndex, TableId, TurnToken } from "./ids";
import { closed } from "./known-keys";
import { OwnPending, StateOutput, Until } from "./state";

/**
 * `POST /action`. `amount` = chips this act puts in; `raiseTo` = the street's total instead (decision 10). Only these fields: a guard or an
 * amount by another name would be lost, and cost chips.
 */
export const ActionInput = closed({
  tableId: TableId,
  seatIndex: SeatIndex,
  turnToken: TurnToken,
  action: z.enum(["fold", "check", "call", "raise", "allin"]),
  amount: z.number().int().min(0).max(1_000_000_000).optional(),
  raiseTo: z.number().int().min(0).max(1_000_000_000).optional(),
  /**
   * A guard for every act: where it would put in more chips than this, it is refused (`over_max_call`, with its `price`) and the turn
   * stays open.
   */
  max_call: z.number().int().min(0).max(1_000_000_000).optional(),
  claim_token: PresentedToken.optional(),
  /** Said at the table as the act goes in, as `POST /tables/{id}/chat` would. */
  say: z.string().max(140).describe("said at the table as the act goes in").optional(),
  /** Why: kept with the act, and shown to everybody once the hand has closed, never before. */
  thought: z
    .string()
    .max(500)
    .describe("why; shown to everybody once the hand has closed, never before")
    .optional(),
  /** Seconds, at most 50, that the answer may be held for the seat's next decision or the hand's end (decision 17). */
  wait: z.number().min(0).max(50).optional(),
  /** What `wait` waits for: `hand` unless said; with `turn` it goes on through hands' ends until the seat has something to do. */
  until: Until.exclude(["change"]).optional(),
});
export type ActionInput = z.infer<typeof ActionInput>;

/** What became of an act; always 200 once it was heard (decision 11). */
export const ActionOutput = z.object({
  ok: z.literal(true),
  /** The engine took this act (as sent, or as adjusted). */
  applied: z.boolean(),
  /** `stale_turn`, `already_acted`, `queued` (durable, the host has not answered yet), `adjusted`, `over_max_call`, or a refusal code. */
  reason: z.string().optional(),
  /** The reason for a human. */
  message: z.string().optional(),
  /** The act as it was taken, where known. */
  act: z.object({ action: z.string(), amount: z.number().int(), to: z.number().int() }).optional(),
  /** With `over_max_call`: the chips that the act would have put in. */
  price: z.number().int().optional(),
  /** What became of `say`. It never changes what becomes of the act. */
  said: z.enum(["yes", "muted", "too_often", "unreadable"]).optional(),
  version: z.number().int(),
  /** What the seat owes now; null when it owes nothing. */
  legal: OwnPending.nullable(),
  /** With `wait`: the state at the next decision, the hand's end, or the end of the wait. */
  state: StateOutput.optional(),
});
export type ActionOutput = z.infer<typeof ActionOutput>;

/** `POST /tables/{id}/buyin-response`. */
export const BuyinInput = z.object({
  seat_index: SeatIndex,
  /** May come in a header instead. */
  claim_token: PresentedToken.optional(),
  decision: z.enum(["buyin", "leave"]),
  /** Clamped between floor and cap, the cap where none is named; of no account to who leaves. */
  amount: z.number().int().min(0).max(1_000_000_000).optional(),
});
export type BuyinInput = z.infer<typeof BuyinInput>;

/** `applied`: the chips that count, clamped between floor and cap (decision 41); 0 for leaving. */
export const BuyinOutput = z.object({
  ok: z.literal(true),
  decision: z.enum(["buyin", "leave"]),
  applied: z.number().int(),
});
export type BuyinOutput = z.infer<typeof BuyinOutput>;

/**
 * What a guest may tell the dealer besides acts. `sit_out`: passed over from the next hand on; a hand that the seat still plays it plays to its end.
 * `sit_in`: back with the next hand, or stays. `pause`, `resume`: for the whole table, by the first claim alone.
 */
export const SeatWord = z.enum(["sit_out", "sit_in", "pause", "resume"]);
export type SeatWord = z.infer<typeof SeatWord>;

/** `POST /tables/{id}/seat`. The token may come in a header instead. */
export const SeatWordInput = z.object({ claim_token: PresentedToken.optional(), word: SeatWord });
export type SeatWordInput = z.infer<typeof SeatWordInput>;

/** The word is durable and goes to the dealer; what it came to shows in the table. */
export const SeatWordOutput = z.object({ ok: z.literal(true), word: SeatWord, seat_index: SeatIndex });
export type SeatWordOutput = z.infer<typeof SeatWordOutput>;
