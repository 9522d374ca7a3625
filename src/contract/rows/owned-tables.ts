import { z } from "zod";
import { ResultInput, ResultOutput, TableList } from "../agents";
import { TableId } from "../ids";
import { CreateTableInput, TableRow } from "../tables";
import { AGENT_ID, HOST_TOKEN, OWNED_TABLE_ID, tableRow } from "./examples";
import { BEARER_ERRORS, BODY_ERRORS, BODY_LIMIT, row } from "./row";

const params = z.object({ id: TableId });
const owned = {
  ...tableRow,
  table_id: OWNED_TABLE_ID,
  mode: "challenge",
  join_url: `https://poker.example/room/${OWNED_TABLE_ID}`,
  spectator_url: `https://poker.example/spectator.html?tableId=${OWNED_TABLE_ID}`,
  agent_id: AGENT_ID,
} as const;

export const createTable = row({
  summary: "Open a challenge, a demo or a room",
  description:
    "Ten active tables for an agent, fifty once it is bound to X; beyond them 429 until one is closed or expires. Settings are additive and checked together; a challenge or a demo doubles its blinds every 12 hands unless `levels` says otherwise.",
  auth: "bearer",
  body: CreateTableInput,
  bodyLimit: BODY_LIMIT,
  outputs: { 201: TableRow },
  errors: [...BODY_ERRORS, ...BEARER_ERRORS, "too_many_tables", "rate_limited"],
  rate: { name: "createTable", per: "agent", words: "600 an hour per agent" },
  example: { body: { mode: "challenge", seats: 6 }, status: 201, output: owned },
});

export const listTables = row({
  summary: "One's own active tables, newest first",
  description: "Those that are neither closed nor expired. `next_cursor` is null on the last page.",
  auth: "bearer",
  query: z.object({
    limit: z.number().int().min(1).max(100).optional(),
    cursor: z.string().min(1).max(64).optional(),
  }),
  outputs: { 200: TableList },
  errors: ["invalid_field", ...BEARER_ERRORS],
  example: { query: {}, status: 200, output: { tables: [owned], next_cursor: null } },
});

export const closeTable = row({
  summary: "Close a table of one's own",
  description:
    "From then on it takes no claim and no publish (410); its row and its hands stay readable. A table that is over already is 404.",
  auth: "bearer",
  params,
  outputs: { 204: null },
  errors: [...BEARER_ERRORS, "not_your_table", "table_not_found"],
  example: { params: { id: OWNED_TABLE_ID }, status: 204, output: null },
});

export const writeResult = row({
  summary: "Say who was left when a challenge ended",
  description:
    "By the table's current host, after its hands: they have to show that the human has all chips, or none. Counts once for each table, and only where the first hand had one human and bots in all other seats; demos, rooms and TV tables are acknowledged and count nothing.",
  auth: "host",
  internal: true,
  params,
  body: ResultInput,
  bodyLimit: BODY_LIMIT,
  outputs: { 200: ResultOutput, 201: ResultOutput },
  errors: [...BODY_ERRORS, "bad_host_token", "table_not_found", "host_superseded", "result_unproven"],
  example: {
    params: { id: OWNED_TABLE_ID },
    body: { host_token: HOST_TOKEN, winner: "agent" },
    status: 201,
    output: { recorded: true },
    others: { 200: { recorded: false } },
  },
});
