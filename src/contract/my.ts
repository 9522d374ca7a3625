import { z } from "zod";
import { AgentId, AgentRow, Playstyle, PlaystylePart, TableList } from "./agents";
import { HandList } from "./hands";
import { Mode, TableId, Timestamp } from "./ids";
import type { MyCallId } from "./my-calls";
import { TableRow } from "./tables";

/** One procedure of the signed-in pages. `person`: whether it needs somebody signed in with X. */
export interface MyRow {
  readonly person: "required" | "optional";
  readonly input: z.ZodObject;
  readonly output: z.ZodType;
}

const Cursor = z.string().min(1).max(128);
const PAGE = z.number().int().min(1).max(100);

/** Who is there. `x`: this server lets people sign in with X. */
export const MySession = z.object({
  x: z.boolean(),
  person: z.object({ twitter_id: z.string(), name: z.string(), handle: z.string() }).nullable(),
  /** Agents that are theirs: one X account is one agent, so one or none. */
  agents: z.array(AgentRow),
});
export type MySession = z.infer<typeof MySession>;

/** A crew as its editor knows it: names, house style and what single seats do differently, in seat order. */
export const CrewInput = z.object({
  entourage: z.array(z.string().max(200)).min(6).max(9),
  playstyle: Playstyle,
  entourage_playstyles: z.array(PlaystylePart.nullable()).max(9),
});
export type CrewInput = z.infer<typeof CrewInput>;

/** A bearer as its owner may see it: never the token. */
export const BearerRow = z.object({
  bearer_id: z.string(),
  software: z.string(),
  created_at: Timestamp,
  last_used_at: Timestamp.nullable(),
  revoked_at: Timestamp.nullable(),
});
export type BearerRow = z.infer<typeof BearerRow>;

/** Rows by procedure; which are queries stands in `my-calls.ts`. */
export const MY = {
  session: { person: "optional", input: z.object({}), output: MySession },
  /** The whole crew in one write: names, style and overrides belong together. */
  saveCrew: { person: "required", input: CrewInput.extend({ agent_id: AgentId }), output: AgentRow },
  tables: {
    person: "required",
    input: z.object({ agent_id: AgentId, limit: PAGE.optional(), cursor: Cursor.optional() }),
    output: TableList,
  },
  openTable: {
    person: "required",
    input: z.object({
      agent_id: AgentId,
      mode: z.enum(["challenge", "demo", "room"]),
      seats: z.number().int().min(2).max(9),
    }),
    output: TableRow,
  },
  closeTable: {
    person: "required",
    input: z.object({ agent_id: AgentId, table_id: TableId }),
    output: z.object({ closed: z.literal(true) }),
  },
  hands: {
    person: "required",
    input: z.object({
      agent_id: AgentId,
      limit: PAGE.optional(),
      cursor: Cursor.optional(),
      table_id: TableId.optional(),
      mode: Mode.exclude(["tv"]).optional(),
      since: Timestamp.optional(),
    }),
    output: HandList,
  },
  bearers: {
    person: "required",
    input: z.object({ agent_id: AgentId }),
    output: z.object({ bearers: z.array(BearerRow) }),
  },
  revokeBearer: {
    person: "required",
    input: z.object({ agent_id: AgentId, bearer_id: z.string().min(1).max(64) }),
    output: z.object({ revoked: z.literal(true) }),
  },
} as const satisfies Record<MyCallId, MyRow>;

type Rows = typeof MY;
/** Ids go in as plain text: what a page holds came from us. */
export type MyInput<Id extends MyCallId> = z.input<Rows[Id]["input"]>;
export type MyOutput<Id extends MyCallId> = z.output<Rows[Id]["output"]>;
/** An input after its schema, as a handler gets it. */
export type MyParsed<Id extends MyCallId> = z.output<Rows[Id]["input"]>;
