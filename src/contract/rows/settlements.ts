import { z } from "zod";
import { TableId } from "../ids";
import {
  AddressesInput,
  NoteInput,
  PaidInput,
  PlayerTokens,
  SettlementBody,
  SettlementCreated,
  SettlementId,
  SettlementInput,
  SettlementList,
  SettlementPreview,
  SettlementQuery,
  SettlementRow,
  UnpaidInput,
} from "../settlements";
import {
  CLAIM_TOKEN,
  SETTLEMENT_ID,
  settlement,
  settlementPreview,
  settlementTokens,
  TABLE_ID,
} from "./examples";
import { BEARER_ERRORS, BODY_ERRORS, BODY_LIMIT, CLAIM_ERRORS, row } from "./row";

const params = z.object({ id: SettlementId });
const entryParams = z.object({ id: SettlementId, entryId: z.string().max(64) });
const nameParams = z.object({ id: SettlementId, name: z.string().max(200) });

const TOKEN_ERRORS = ["settlement_token_required", "bad_edit_token", "bad_player_token"] as const;
const WRITE_ERRORS = [...BODY_ERRORS, ...TOKEN_ERRORS, "settlement_not_found"] as const;
const example = { status: 200, output: settlement };
const { edit_token: EDIT_TOKEN } = settlementTokens;
const entry = { id: SETTLEMENT_ID, entryId: settlement.entries[0].entry_id };
const named = { id: SETTLEMENT_ID, name: "Bob" };

/** What every write has: documented bodies, the same credentials in the query where a client sends no body, and the bill as it is then. */
const write = {
  auth: "settlement",
  query: SettlementQuery,
  bodyLimit: BODY_LIMIT,
  bodyOptional: true,
  outputs: { 200: SettlementRow },
} as const;

export const createSettlement = row({
  summary: "Cut the bill of a night",
  description:
    "By the creator's bearer, a seated player's claim token or (additive) the current host token, so that a TV can cut its own. Rooms and TVs only; over the closed hands that no settled bill covers. With a `create_key`, a repeat whose first answer was lost gets the same bill and the same tokens. With `carry_over`, the open lines of an earlier settlement in the same unit go into this one and are closed there; a `preview` says who seems to be who, `carry_players` says it for good.",
  auth: "settler",
  params: z.object({ id: TableId }),
  body: SettlementInput,
  bodyLimit: BODY_LIMIT,
  outputs: { 200: SettlementPreview, 201: SettlementCreated },
  errors: [
    ...BODY_ERRORS,
    "settler_required",
    "invalid_or_revoked_token",
    ...CLAIM_ERRORS,
    "bad_host_token",
    "host_superseded",
    "not_your_table",
    "table_not_found",
    "mode_not_settleable",
    "sandbox_not_settleable",
    "settlement_exists",
    "settlement_discarded",
    "settlement_token_required",
    "bad_edit_token",
    "settlement_not_found",
    "nothing_to_carry",
    "carry_unit_differs",
    "no_closed_hands",
    "all_even",
    "rate_limited",
  ],
  rate: { name: "settlement", per: "table", words: "6 made an hour per table, discarded ones included" },
  example: {
    params: { id: TABLE_ID },
    body: { stakes_unit: "CNY", chip_to_unit_rate: 0.01, claim_token: CLAIM_TOKEN },
    status: 201,
    output: { ...settlement, ...settlementTokens },
    others: { 200: settlementPreview },
  },
});

export const getSettlement = row({
  summary: "Read a bill",
  description: "Public to whoever knows the id; never says a token.",
  auth: "none",
  params,
  outputs: { 200: SettlementRow },
  errors: ["settlement_not_found"],
  example: { ...example, params: { id: SETTLEMENT_ID } },
});

export const discardSettlement = row({
  ...write,
  summary: "Discard a bill of which nothing is paid yet",
  description:
    "Edit token only. Once money moved the bill is a record, and stays. Lines that it carried are open again where they were.",
  params,
  body: SettlementBody,
  outputs: { 204: null },
  errors: [...WRITE_ERRORS, "edit_token_only", "settlement_started", "settlement_exists"],
  example: { params: { id: SETTLEMENT_ID }, body: { edit_token: EDIT_TOKEN }, status: 204, output: null },
});

export const getPlayerTokens = row({
  summary: "The personal tokens and links again",
  description:
    "Edit token only; additive: it may come as Authorization: Bearer, which no log of addresses keeps.",
  auth: "settlement",
  params,
  query: SettlementQuery,
  outputs: { 200: PlayerTokens },
  errors: ["invalid_field", ...TOKEN_ERRORS, "edit_token_only", "settlement_not_found"],
  example: {
    params: { id: SETTLEMENT_ID },
    query: { edit_token: EDIT_TOKEN },
    status: 200,
    output: {
      player_tokens: settlementTokens.player_tokens,
      player_share_urls: settlementTokens.player_share_urls,
    },
  },
});

export const markPaid = row({
  ...write,
  summary: "Mark a line paid",
  description:
    "Edit token, or the debtor's own. A self-report: nothing is verified. The last one closes the bill. A part of a line: `amount_unit` with a `payment_key`. `paid_via` is free; everybody understands wechat, alipay, stripe, wise, bank, cash, x402, binance-onchain-pay, binance-pay-qr, tempo, claw-wallet and other.",
  params: entryParams,
  body: PaidInput,
  errors: [
    ...WRITE_ERRORS,
    "not_your_debt",
    "entry_not_found",
    "already_paid",
    "carried_over",
    "more_than_open",
    "history_full",
  ],
  example: {
    ...example,
    params: entry,
    body: { edit_token: EDIT_TOKEN, paid_via: "x402", paid_ref: "base:0xabc123" },
  },
});

export const unmarkPaid = row({
  ...write,
  summary: "Take a wrong mark back",
  description:
    "Additive. Only by who made it, and not after the creditor has said that it came; both stay in the history.",
  params: entryParams,
  body: UnpaidInput,
  errors: [
    ...WRITE_ERRORS,
    "not_your_mark",
    "entry_not_found",
    "payment_not_found",
    "carried_over",
    "not_paid",
    "already_received",
    "settlement_exists",
    "history_full",
  ],
  example: { ...example, params: entry, body: { edit_token: EDIT_TOKEN } },
});

export const confirmReceived = row({
  ...write,
  summary: "Say that a paid line has come",
  description: "Additive. Edit token, or the creditor's own; once said it stays.",
  params: entryParams,
  body: SettlementBody,
  errors: [...WRITE_ERRORS, "not_your_credit", "entry_not_found", "not_paid", "carried_over"],
  example: { ...example, params: entry, body: { edit_token: EDIT_TOKEN } },
});

const PAY_TO_ERRORS = [...WRITE_ERRORS, "not_your_name", "player_not_on_settlement", "history_full"] as const;

export const putCreditorNote = row({
  ...write,
  summary: "Say in words how to be paid",
  description: "Edit token for any name, a player's token for its own.",
  params: nameParams,
  body: NoteInput,
  errors: PAY_TO_ERRORS,
  example: { ...example, params: named, body: { edit_token: EDIT_TOKEN, note: "Cash is fine, Alipay too" } },
});

export const deleteCreditorNote = row({
  ...write,
  summary: "Take the note away",
  description: "Edit token for any name, a player's token for its own.",
  params: nameParams,
  body: SettlementBody,
  errors: [...PAY_TO_ERRORS, "no_creditor_note"],
  example: { ...example, params: named, body: { edit_token: EDIT_TOKEN } },
});

export const putCreditorAddresses = row({
  ...write,
  summary: "Say where to pay, for machines to read",
  description: "Replaces the whole list, in its order; an empty list takes it away.",
  params: nameParams,
  body: AddressesInput,
  errors: PAY_TO_ERRORS,
  example: {
    ...example,
    params: named,
    body: { edit_token: EDIT_TOKEN, addresses: settlement.creditor_addresses.Bob },
  },
});

export const deleteCreditorAddresses = row({
  ...write,
  summary: "Take the addresses away",
  description: "Edit token for any name, a player's token for its own.",
  params: nameParams,
  body: SettlementBody,
  errors: [...PAY_TO_ERRORS, "no_creditor_addresses"],
  example: { ...example, params: named, body: { edit_token: EDIT_TOKEN } },
});

export const listOwnSettlements = row({
  summary: "Bills of one's own tables, newest first",
  description: "`status` keeps the open or the settled ones. `next_cursor` is null on the last page.",
  auth: "bearer",
  query: z.object({
    status: z.enum(["open", "closed"]).optional(),
    limit: z.number().int().min(1).max(100).optional(),
    cursor: z.string().min(1).max(64).optional(),
  }),
  outputs: { 200: SettlementList },
  errors: ["invalid_field", ...BEARER_ERRORS],
  example: {
    query: { status: "open" },
    status: 200,
    output: { settlements: [settlement], next_cursor: null },
  },
});
