import { z } from "zod";
import { endpointList, type ListedEndpoint } from "@/contract/endpoints";
import type { ErrorCode } from "@/contract/errors";
import type { EndpointId } from "@/contract/paths";
import { ok } from "@/lib/result";
import { type Failure, fail, type Outcome } from "@/services/failure";
import { TOOLS, type Tool, type Way } from "./tools";

const PARTS = ["params", "body", "query"] as const;
type Part = (typeof PARTS)[number];

/** Tools speak of one thing by one name; these are the contract's names for it. All others are the contract's own. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  table_id: ["tableId", "id"],
  hand_id: ["id"],
  settlement_id: ["id"],
  entry_id: ["entryId"],
  seat_index: ["seatIndex", "seat_index"],
};

/** What a schema alone does not tell. */
const WORDS: Readonly<Record<string, string>> = {
  table_id: "20 hex digits",
  seat_index: "the chair, counted from 0",
  name: "what the table calls you, up to 24 characters",
  claim_token: "from join_seat",
  claim_key: "a secret of your choice: a repeat of a lost call with it gets the same chair",
  sinceVersion:
    "version of the last state you saw: what happened since is told at once, and no news is no state",
  wait: "seconds, at most 50; 50 unless said",
  until:
    "turn unless said: what you owe, and the game's end; hand: also the end of each hand you were dealt into",
  turnToken: "from table.pendingAction",
  action: "call: amount = needToCall. raise: raiseTo, or amount; also for the first bet",
  amount: "chips that this adds",
  raiseTo: "the street's total, between minRaiseTo and maxRaiseTo",
  max_call: "refuse an act that would put in more than this",
  pace: "of dealer and bots",
  seats: "chairs; 6 unless said",
  levels: "a schedule of rising blinds",
  cursor: "next_cursor of the page before",
  device_code: "from pair_start",
  software: "what runs you",
  country_code: "two letters",
  entry_id: "of a line in entries",
  bearer: "your agent's token, unless the Authorization header of your requests has it",
};

interface Place {
  readonly part: Part;
  readonly field: string;
  readonly schema: z.ZodType;
}

/** Every endpoint's row is listed. */
export function rowOf(id: EndpointId): ListedEndpoint {
  const row = endpointList.find((each) => each.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return row;
}

/** Where in an endpoint's request an argument belongs; null where that endpoint has no such field. */
function placeOf(name: string, row: ListedEndpoint): Place | null {
  for (const part of PARTS)
    for (const field of FIELDS[name] ?? [name]) {
      const schema = row[part]?.shape[field];
      // The rows' fields are schemas of the same zod; its core's type is merely wider.
      if (schema) return { part, field, schema: schema as z.ZodType };
    }
  return null;
}

const BEARER = z.string().max(256).optional();

function schemaOf(tool: Tool, name: string): z.ZodType {
  const schema = tool.choice?.schemas[name] ?? placeOf(name, rowOf(tool.endpoint))?.schema;
  if (!schema) throw new Error(`${tool.name} takes ${name}, which ${tool.endpoint} does not know`);
  const needed = tool.needs?.includes(name) && schema instanceof z.ZodOptional;
  const bare = needed ? (schema.unwrap() as z.ZodType) : schema;
  const words = schema.description ?? WORDS[name];
  return words === undefined ? bare : bare.describe(words);
}

/** A JSON Schema of an object, as a tool's listing has it. */
export interface InputSchema {
  readonly [keyword: string]: unknown;
  readonly type: "object";
}

/** What a tool takes, as the contract has it. */
export function inputSchemaOf(tool: Tool): InputSchema {
  const shape = Object.fromEntries(tool.takes.map((name) => [name, schemaOf(tool, name)]));
  const object = z.object(tool.bearer ? { ...shape, bearer: BEARER.describe(WORDS["bearer"] ?? "") } : shape);
  const { $schema: _, ...schema } = z.toJSONSchema(object, { io: "input" });
  return { ...schema, type: "object", additionalProperties: false };
}

/** A call's arguments as the parts of its endpoint's request. */
export interface Placed {
  readonly row: ListedEndpoint;
  readonly bearer: string | null;
  readonly parts: Readonly<Record<Part, Readonly<Record<string, unknown>>>>;
  /** By the contract's field: the argument's name. */
  readonly names: ReadonlyMap<string, string>;
}

/** Puts a call's arguments where they belong. A name that the tool does not know is refused: it may be a misspelt amount. */
export function place(
  tool: Tool,
  given: Readonly<Record<string, unknown>>,
  header: string | null,
): Outcome<Placed> {
  const { bearer: own, ...rest } = tool.bearer ? given : { ...given, bearer: undefined };
  if (own !== undefined && typeof own !== "string") return fail("invalid_field", "bearer: must be text");
  if (!tool.bearer && given["bearer"] !== undefined) return unknown(tool, "bearer");
  const stranger = Object.keys(rest).find((name) => !tool.takes.includes(name));
  if (stranger !== undefined) return unknown(tool, stranger);
  const missing = tool.needs?.find((name) => rest[name] === undefined);
  if (missing !== undefined) return fail("invalid_field", `${missing}: is missing`);
  const bearer = tool.bearer ? (own ?? header) : null;
  const args = { ...tool.says, ...rest };
  const way = tool.choice?.way(args, bearer !== null) ?? ok({ endpoint: tool.endpoint, args });
  return way.ok ? intoParts(tool, way.value, bearer) : way;
}

function intoParts(tool: Tool, { endpoint, args }: Way, bearer: string | null): Outcome<Placed> {
  const row = rowOf(endpoint);
  const parts: Record<Part, Record<string, unknown>> = { params: {}, query: {}, body: {} };
  const names = new Map<string, string>();
  for (const name of tool.takes) {
    const at = placeOf(name, row);
    if (at) names.set(at.field, name);
  }
  for (const [name, value] of Object.entries(args)) {
    const at = placeOf(name, row);
    if (at) parts[at.part][at.field] = value;
    else if (value !== undefined) return fail("invalid_field", `${name}: is not for this kind of table`);
  }
  return ok({ row, bearer, parts, names });
}

const unknown = (tool: Tool, name: string) => {
  const takes = [...tool.takes, ...(tool.bearer ? ["bearer"] : [])];
  // The name is the caller's own word: short, so that no token is repeated that was sent in its place.
  return fail(
    "invalid_field",
    `${name.slice(0, 20)}: ${tool.name} takes only ${takes.join(", ") || "nothing"}`,
  );
};

/** Tools by the endpoint behind them, as refusals name it. */
const BY_CALL = new Map<string, string>(
  TOOLS.map(({ name, endpoint }) => {
    const { method, path } = rowOf(endpoint);
    return [`${method} ${path}`, name] as const;
  }),
);

/** What no tool mends, in words of its own. */
const WITHOUT_TOOL: Readonly<Partial<Record<ErrorCode, string>>> = {
  seat_moved:
    "This seat is played from another device. wait_for_turn still shows it, but an agent does not get it back; join_seat takes another chair.",
};

/** A refusal's words, with tools and arguments where the contract names calls and fields. */
export function inToolWords({ code, message }: Failure, names: Placed["names"]): string {
  const own = WITHOUT_TOOL[code];
  if (own !== undefined) return own;
  return message
    .replace(/\b[A-Z]+ \/[\w{}/-]+/g, (call) => BY_CALL.get(call) ?? call)
    .replace(/(^|; )(\w+)(?=[:.])/g, (all, before: string, field: string) => {
      const name = names.get(field);
      return name === undefined ? all : before + name;
    });
}
