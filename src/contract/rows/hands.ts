import { z } from "zod";
import { ExportFormat, HandInput, HandList, HandRow, HandWritten } from "../hands";
import { HandId, PresentedToken, TableId } from "../ids";
import { CLAIM, HAND_ID, HOST_TOKEN, handRow, TABLE_ID } from "./examples";
import { BEARER_ERRORS, BODY_ERRORS, HAND_FIELD_LIMITS, HAND_LIMIT, HOST_ERRORS, row } from "./row";

const { hand_id: _id, table_id: _table, mode: _mode, thoughts: _thoughts, ...written } = handRow;

export const writeHand = row({
  summary: "Store a closed hand",
  description:
    "By the table's current host only. The same hand again is acknowledged, another one under its index is refused, and so is one whose chips do not add up. A challenge's hands are counted by table, not by address: bots close hands fast, and a host repeats one until it is acknowledged.",
  auth: "host",
  internal: true,
  params: z.object({ id: TableId }),
  body: HandInput,
  bodyLimit: HAND_LIMIT,
  fieldLimits: HAND_FIELD_LIMITS,
  outputs: { 200: HandWritten, 201: HandWritten },
  errors: [
    ...BODY_ERRORS,
    "seat_out_of_range",
    ...HOST_ERRORS,
    "table_not_found",
    "hand_conflict",
    "hand_not_balanced",
    "rate_limited",
  ],
  rate: { name: "writeHand", per: "table", words: "600 an hour per challenge, 3,600 per TV table or room" },
  example: {
    params: { id: TABLE_ID },
    body: {
      ...written,
      host_token: HOST_TOKEN,
      private: [{ seat_index: 2, hole_cards: ["AH", "KC"] }],
      claims: [{ seat_index: 2, claim: CLAIM }],
    },
    status: 201,
    output: { recorded: true, hand_id: HAND_ID },
    others: { 200: { recorded: false, duplicate: true, hand_id: HAND_ID } },
  },
});

export const listHands = row({
  summary: "A table's closed hands, newest first",
  description:
    "Public at tables of every mode: who knows a table's id may have its history. Hole cards are there for seats that showed down and, with a claim token, for one's own. `thoughts` are what seats gave as their reasons, with `POST /action`.",
  auth: "claim_optional",
  params: z.object({ id: TableId }),
  query: z.object({
    limit: z.number().int().min(1).max(100).optional(),
    cursor: z.string().min(1).max(64).optional(),
    claim_token: PresentedToken.optional(),
  }),
  outputs: { 200: HandList },
  errors: ["invalid_field", "bad_claim_token", "seat_taken_back", "table_not_found"],
  example: {
    params: { id: TABLE_ID },
    query: { limit: 50 },
    status: 200,
    output: { hands: [handRow], next_cursor: null },
  },
});

export const getHand = row({
  summary: "One closed hand",
  description: "Hands of TV tables and rooms are public; a challenge's or a demo's are its creator's.",
  auth: "claim_optional",
  params: z.object({ id: HandId }),
  query: z.object({ claim_token: PresentedToken.optional() }),
  outputs: { 200: HandRow },
  errors: [
    "invalid_field",
    "bad_claim_token",
    "seat_taken_back",
    ...BEARER_ERRORS,
    "not_your_table",
    "hand_not_found",
  ],
  example: { params: { id: HAND_ID }, status: 200, output: handRow },
});

/** Poker Hand History, comma-separated values, JSON Lines. */
const FILES = {
  "application/toml": 'variant = "NT"\nantes = [ 0, 0, 0 ]\nblinds_or_straddles = [ 10, 20, 0 ]\n',
  "text/csv": "hand_id,table_id,hand_index,mode,started_at\r\n",
  "application/x-ndjson": JSON.stringify({ hand_id: HAND_ID, table_id: TABLE_ID, hand_index: 1 }),
} as const;

const exportQuery = z.object({ format: ExportFormat, claim_token: PresentedToken.optional() });

const JSONL_EXAMPLE = { format: "jsonl" } as const;

export const exportHand = row({
  summary: "One closed hand as a file",
  description:
    "As Poker Hand History (`phh`), Open Hand History 1.4.7 (`ohh`), `csv` (a line a seat) or `jsonl` (the row itself). For whoever may read the hand, with the cards that reader may see; others are written as each format spells the unknown (`????` in `phh`, left out elsewhere).",
  auth: "claim_optional",
  params: z.object({ id: HandId }),
  query: exportQuery,
  outputs: { 200: z.unknown() },
  // Open Hand History: an object of one hand, and no JSON any more of many.
  files: { ...FILES, "application/json": '{"ohh":{"spec_version":"1.4.7","site_name":"Agent Poker"}}' },
  errors: getHand.errors,
  example: { params: { id: HAND_ID }, query: JSONL_EXAMPLE, status: 200, output: handRow },
});

export const exportTable = row({
  summary: "A table's closed hands as a file",
  description:
    "All hands in their order: `phh` as numbered sections (a `.phhs` file), `ohh` as objects apart by a blank line, `csv` under one head, `jsonl` a row a line. A challenge's or a demo's are its creator's.",
  auth: "claim_optional",
  params: z.object({ id: TableId }),
  query: exportQuery,
  outputs: { 200: z.unknown() },
  files: { ...FILES, "text/plain": '{"ohh":{"spec_version":"1.4.7"}}\n\n{"ohh":{"spec_version":"1.4.7"}}\n' },
  errors: [
    "invalid_field",
    "bad_claim_token",
    "seat_taken_back",
    ...BEARER_ERRORS,
    "not_your_table",
    "table_not_found",
    "rate_limited",
  ],
  rate: {
    name: "exportTable",
    per: "table and claim or ip",
    words: "30 a minute and table per token, else per address; thousands of hands count several times",
  },
  example: { params: { id: TABLE_ID }, query: JSONL_EXAMPLE, status: 200, output: handRow },
});
