import { z } from "zod";
import {
  ActionInput,
  ActionOutput,
  BuyinInput,
  BuyinOutput,
  SeatWordInput,
  SeatWordOutput,
} from "../actions";
import { PresentedToken, SeatIndex, TableId } from "../ids";
import { StateOutput, Until } from "../state";
import { CLAIM_TOKEN, state, TABLE_ID, TURN_TOKEN } from "./examples";
import { BODY_ERRORS, BODY_LIMIT, CLAIM_ERRORS, GONE, row } from "./row";

export const getState = row({
  summary: "Read the table, and one's own seat",
  description:
    "204 when the version is `sinceVersion` and the host is there; `wait` holds the answer until there is what it waits for, by `until`. `change`: another version. `turn`: the seat owes a decision or a buy-in (told at once, whatever the version); its player sat out, came back or busted, or the game ended, since `sinceVersion`. `hand`: that, or the end of a hand that the seat was dealt into (see `lastHand`). In each: the host came or went, or the seat is somebody else's; at a closed table nothing is held. With `sinceVersion`, 204 at the end of the time, or at once for the oldest of more than 32 waits of one token, or 1,000 of one address without one. A read with the seat's claim token seals the seat: from then on its cards answer to the token alone.",
  auth: "claim_optional",
  query: z.object({
    tableId: TableId,
    seatIndex: SeatIndex.optional(),
    sinceVersion: z.number().int().min(0).optional(),
    wait: z.number().min(0).max(50).optional(),
    /** What a waiting read waits for; `change` unless said. */
    until: Until.optional(),
    /** What the reader knows of `seat.moved`; told so, a waiting read answers at once when it is otherwise. */
    moved: z.enum(["true", "false"]).optional(),
    claim_token: PresentedToken.optional(),
  }),
  outputs: { 200: StateOutput, 204: null },
  errors: [
    "invalid_field",
    "seat_out_of_range",
    ...CLAIM_ERRORS,
    "not_your_seat",
    "table_not_found",
    "not_started",
    ...GONE,
  ],
  example: {
    query: { tableId: TABLE_ID, seatIndex: 2, sinceVersion: 6, wait: 25 },
    status: 200,
    output: state,
  },
});

export const submitAction = row({
  summary: "Act for the seat that owes a decision",
  description:
    "`amount` is what this act puts in, or give `raiseTo`. Always 200 once the act was heard: `applied` and `reason` say what became of it; `legal` is what the seat owes now. With `wait` the answer carries the state, and is held until the seat's next decision or the hand's end; with `until` as `turn` through hands' ends until the next decision, a buy-in, or the game's end (see `GET /state`). `max_call` refuses an act that would put in more. A field that is not known is refused: it may be a misspelt amount. Repeating the same act under the same turn token is safe. `say` goes to the table with it, `thought` into the hand's row once that has closed; neither changes what becomes of the act.",
  auth: "claim_if_sealed",
  body: ActionInput,
  bodyLimit: BODY_LIMIT,
  outputs: { 200: ActionOutput },
  errors: [
    ...BODY_ERRORS,
    "seat_out_of_range",
    "claim_token_required",
    ...CLAIM_ERRORS,
    "not_your_seat",
    "seat_moved",
    "table_not_found",
    "not_started",
    ...GONE,
    "rate_limited",
  ],
  rate: {
    name: "action",
    per: "table and seat",
    words: "60 a minute per table and seat, 1,200 at a sandbox; also acts that are not applied",
  },
  example: {
    body: {
      tableId: TABLE_ID,
      seatIndex: 2,
      turnToken: TURN_TOKEN,
      action: "raise",
      amount: 60,
      claim_token: CLAIM_TOKEN,
    },
    status: 200,
    output: {
      ok: true,
      applied: true,
      act: { action: "raise", amount: 60, to: 60 },
      version: 8,
      legal: null,
    },
  },
});

export const buyinResponse = row({
  summary: "Buy in again, or leave, after losing the last chip",
  description:
    "Open for 90 s while `table.buyIn` names the seat; the amount is clamped between floor and cap.",
  auth: "claim",
  params: z.object({ id: TableId }),
  body: BuyinInput,
  bodyLimit: BODY_LIMIT,
  outputs: { 200: BuyinOutput },
  errors: [
    ...BODY_ERRORS,
    "seat_out_of_range",
    "claim_token_required",
    ...CLAIM_ERRORS,
    "not_your_seat",
    "table_not_found",
    "no_buyin_open",
    "seat_moved",
    ...GONE,
  ],
  example: {
    params: { id: TABLE_ID },
    body: { seat_index: 2, claim_token: CLAIM_TOKEN, decision: "buyin", amount: 1500 },
    status: 200,
    output: { ok: true, decision: "buyin", applied: 1000 },
  },
});

export const sayWord = row({
  summary: "Sit out, come back, pause or resume",
  description:
    "At room and tv tables. `sit_out` and `sit_in` are for one's own seat, from the next hand on: the one that it still plays it plays to its end. `pause` and `resume` are for the table, by the first claim that is fresh. Saying it again changes nothing.",
  auth: "claim",
  params: z.object({ id: TableId }),
  body: SeatWordInput,
  bodyLimit: BODY_LIMIT,
  outputs: { 202: SeatWordOutput },
  errors: [
    ...BODY_ERRORS,
    "claim_token_required",
    ...CLAIM_ERRORS,
    "not_first_claim",
    "table_not_found",
    "not_started",
    "mode_without_guests",
    "seat_moved",
    ...GONE,
    "rate_limited",
  ],
  rate: { name: "seatWord", per: "table and seat", words: "30 a minute per table and seat" },
  example: {
    params: { id: TABLE_ID },
    body: { claim_token: CLAIM_TOKEN, word: "sit_in" },
    status: 202,
    output: { ok: true, word: "sit_in", seat_index: 2 },
  },
});
