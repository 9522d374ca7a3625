import { z } from "zod";
import type { Unit } from "@/settle/money";
import { PresentedToken, TableId, Timestamp } from "./ids";

/** 20 lower-case hex digits: who knows it may read the bill. */
export const SettlementId = z
  .string()
  .regex(/^[0-9a-f]{20}$/, "a settlement id is 20 hex digits")
  .brand<"SettlementId">();
export type SettlementId = z.infer<typeof SettlementId>;

/** What a bill may be in (decision 8). `chips` is play money. */
export const STAKES_UNITS = [
  "chips",
  "CNY",
  "USD",
  "EUR",
  "HKD",
  "TWD",
  "USDC",
  "USDT",
  "GBP",
  "JPY",
  "BRL",
  "SGD",
  "AUD",
  "CAD",
] as const satisfies readonly Unit[];
/** The same, as a caller names it. */
export const StakesUnit = z.enum(STAKES_UNITS);

/** Controls, marks that turn the direction of writing, invisible spaces, and what no database keeps. */
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}\u200B\u2060\uFEFF]/u;
const UNSAFE_BUT_LINES = /(?![\n\t])[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}\u200B\u2060\uFEFF]/u;

/** A line of text, trimmed, without anything that could make it look like another. */
const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !UNSAFE.test(text), "no control or direction characters");

/** Who writes to a bill: the edit token, or a player's name and token. Each may come in the query instead, or as Authorization: Bearer. */
const credentials = {
  edit_token: PresentedToken.optional(),
  player_name: z.string().max(64).optional(),
  player_token: PresentedToken.optional(),
};
/** The same credentials in the query. */
export const SettlementQuery = z.object(credentials);
/** The credentials beside a body's other fields. */
export const SettlementBody = z.object(credentials);

/** `POST /tables/{id}/settlements`. Additive: `chips_per_unit` instead of a rate, the table's host token as proof, a key for repeats, and a preview. */
export const SettlementInput = z.object({
  stakes_unit: StakesUnit.optional(),
  chip_to_unit_rate: z.number().optional().describe("units a chip is worth, at most two decimals"),
  chips_per_unit: z.number().optional().describe("a whole number of chips for one unit, for finer rates"),
  claim_token: PresentedToken.optional(),
  host_token: PresentedToken.optional(),
  carry_over: SettlementId.optional().describe(
    "an earlier open settlement whose open lines go into this one",
  ),
  carry_token: PresentedToken.optional().describe(
    "that one's edit_token, unless the caller's bearer opened its table",
  ),
  carry_players: z
    .array(z.object({ name: z.string().max(200), as: z.string().max(200).nullable() }))
    .max(50)
    .optional()
    .describe("who is who: a name on its open lines, and the name on this one, or null for who was not here"),
  create_key: z
    .string()
    .min(16)
    .max(64)
    .optional()
    .describe("a secret of the caller's own choice: a repeat with it gets the same bill and tokens"),
  preview: z.boolean().optional().describe("answer the bill as it would be, and make none"),
});
export type SettlementInput = z.infer<typeof SettlementInput>;

/** A mark, of a whole line or a part of it. With `carried_to` it was not paid: that later bill has it. */
export const SettlementPayment = z.object({
  payment_id: z.string(),
  at: Timestamp,
  amount_unit: z.number(),
  paid_via: z.string().nullable(),
  paid_ref: z.string().nullable(),
  /** The name of the player who marked it; absent where that was the holder of the edit token. */
  by: z.string().optional(),
  carried_to: SettlementId.optional(),
});
export type SettlementPayment = z.infer<typeof SettlementPayment>;

/** One line. `open_unit`, `payments`, `paid_by` and `received_at` are additive; `paid_at` is null until all of it is paid. */
export const SettlementEntry = z.object({
  entry_id: z.string(),
  debtor_name: z.string(),
  creditor_name: z.string(),
  amount_chips: z.number().int(),
  amount_unit: z.number(),
  /** What is not paid yet. */
  open_unit: z.number(),
  paid_at: Timestamp.nullable(),
  paid_via: z.string().nullable(),
  paid_ref: z.string().nullable(),
  /** The name of the player who marked it; absent where that was the holder of the edit token. */
  paid_by: z.string().optional(),
  received_at: Timestamp.nullable(),
  /** Those that stand, in the order in which they were marked. */
  payments: z.array(SettlementPayment),
});
export type SettlementEntry = z.infer<typeof SettlementEntry>;

/** What one player's night came to: all that was put on the table, buy-ins included, and what was left. */
export const SettlementPlayer = z.object({
  name: z.string(),
  net_chips: z.number().int(),
  /** What this bill comes to, with what an earlier one left open. */
  net_unit: z.number(),
  carried_unit: z.number().optional(),
  invested_chips: z.number().int(),
  final_chips: z.number().int(),
  buy_ins: z.number().int(),
  hands: z.number().int(),
});
export type SettlementPlayer = z.infer<typeof SettlementPlayer>;

/** Where a creditor may be paid, as the creditor wrote it: a network, and an address there. */
export const PayAddress = z.object({
  network: z.string(),
  token: z.string().optional(),
  address: z.string(),
  label: z.string().optional(),
});
export type PayAddress = z.infer<typeof PayAddress>;

/** One line of a bill's history, which only grows. `by` is a player's name, or absent for the holder of the edit token. */
export const SettlementEvent = z.object({
  at: Timestamp,
  kind: z.enum(["created", "paid", "unpaid", "received", "pay_to", "carried", "carried_back"]),
  by: z.string().optional(),
  entry_id: z.string().optional(),
  player_name: z.string().optional(),
  amount_unit: z.number().optional(),
  paid_via: z.string().optional(),
  paid_ref: z.string().optional(),
});
export type SettlementEvent = z.infer<typeof SettlementEvent>;

const bill = {
  table_id: TableId,
  stakes_unit: StakesUnit,
  /** Units a chip; of play money 1. */
  chip_to_unit_rate: z.number(),
  chips_per_unit: z.number().int().optional(),
  total_net_chips: z.number().int(),
  hands: z.number().int(),
  players: z.array(SettlementPlayer),
};

/** A bill as everybody may read it who knows its id. Maps go by players' names. */
export const SettlementRow = z.object({
  settlement_id: SettlementId,
  ...bill,
  created_at: Timestamp,
  closed_at: Timestamp.nullable(),
  /** The earlier bill whose open lines are in this one. */
  carried_from: SettlementId.nullable(),
  view_url: z.url(),
  creditor_notes: z.record(z.string(), z.string()),
  creditor_addresses: z.record(z.string(), z.array(PayAddress)),
  /** By name: when note or addresses were last written. */
  pay_to_changed_at: z.record(z.string(), Timestamp),
  entries: z.array(SettlementEntry),
  history: z.array(SettlementEvent),
});
export type SettlementRow = z.infer<typeof SettlementRow>;

/** Personal credentials: each marks its player's own debts and writes its player's own pay-to. */
export const PlayerTokens = z.object({
  player_tokens: z.record(z.string(), z.string()),
  player_share_urls: z.record(z.string(), z.url()),
});
export type PlayerTokens = z.infer<typeof PlayerTokens>;

/** The answer that makes a bill: the only one that says its edit token. */
export const SettlementCreated = SettlementRow.extend({ edit_token: z.string(), ...PlayerTokens.shape });
export type SettlementCreated = z.infer<typeof SettlementCreated>;

/** A bill that nobody made yet. */
export const SettlementPreview = z.object({
  preview: z.literal(true),
  ...bill,
  entries: z.array(
    SettlementEntry.pick({ debtor_name: true, creditor_name: true, amount_chips: true, amount_unit: true }),
  ),
  /** Who is who, as asked or, where nothing was, as it seems by claim and name. */
  carry_over: z
    .object({
      settlement_id: SettlementId,
      players: z.array(z.object({ name: z.string(), as: z.string().nullable(), open_unit: z.number() })),
    })
    .nullable(),
});
export type SettlementPreview = z.infer<typeof SettlementPreview>;

/** `POST /settlements/{id}/entries/{entry_id}/paid`. */
export const PaidInput = SettlementBody.extend({
  amount_unit: z.number().positive().optional().describe("a part of what is open; all of it where absent"),
  payment_key: z
    .string()
    .min(8)
    .max(64)
    .optional()
    .describe(
      "the payer's own name for this payment, needed with a part: a repeat with it is no second payment",
    ),
  paid_via: line(24).optional(),
  paid_ref: line(128).optional(),
});
export type PaidInput = z.infer<typeof PaidInput>;

/** `POST /settlements/{id}/entries/{entry_id}/unpaid`. */
export const UnpaidInput = SettlementBody.extend({
  payment_id: z.string().max(64).optional().describe("which one, where the line has several"),
});
export type UnpaidInput = z.infer<typeof UnpaidInput>;

/** `PUT` of a creditor's note: 1 to 500 characters, lines allowed. */
export const NoteInput = SettlementBody.extend({
  note: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .refine((text) => !UNSAFE_BUT_LINES.test(text), "no control or direction characters"),
});
export type NoteInput = z.infer<typeof NoteInput>;

/** `PUT` of a creditor's addresses: all of them at once. */
export const AddressesInput = SettlementBody.extend({
  addresses: z
    .array(
      z.object({
        network: line(32),
        token: line(16).optional(),
        address: line(128),
        label: line(32).optional(),
      }),
    )
    .max(8),
});
export type AddressesInput = z.infer<typeof AddressesInput>;

/** `GET /agents/me/settlements`: newest first; `next_cursor` is null on the last page. */
export const SettlementList = z.object({
  settlements: z.array(SettlementRow),
  next_cursor: z.string().nullable(),
});
export type SettlementList = z.infer<typeof SettlementList>;
