import { z } from "zod";
import { ActionInput, ActionOutput, BuyinInput, BuyinOutput } from "./actions";
import { AgentRow, Playstyle, PlaystylePart } from "./agents";
import { endpointList, type ListedEndpoint } from "./endpoints";
import { ERRORS, ErrorBody } from "./errors";
import { HandAct, HandRow, HandSeat, HandThought } from "./hands";
import { errorExamples } from "./reference/error-examples";
import { GROUPS, groupOf } from "./reference/groups";
import { SettlementEntry, SettlementEvent, SettlementPlayer, SettlementRow } from "./settlements";
import {
  HandWords,
  InboxResult,
  OwnPending,
  PublicPending,
  PublicPlayer,
  PublicTable,
  SeatView,
  StateOutput,
} from "./state";
import { InboxEntry, LobbyClaim, LobbyOutput, TableRow } from "./tables";

type Json = Record<string, unknown>;

const VERSION = "1.0.0";

const NAMED = {
  ActionInput,
  ActionOutput,
  AgentRow,
  BuyinInput,
  BuyinOutput,
  ErrorBody,
  HandAct,
  HandRow,
  HandSeat,
  HandThought,
  HandWords,
  InboxEntry,
  InboxResult,
  LobbyClaim,
  LobbyOutput,
  OwnPending,
  Playstyle,
  PlaystylePart,
  PublicPending,
  PublicPlayer,
  PublicTable,
  SeatView,
  SettlementEntry,
  SettlementEvent,
  SettlementPlayer,
  SettlementRow,
  StateOutput,
  TableRow,
};

/** The rows as an OpenAPI 3.1 document. `origin`: under which the reader knows us; `/` where that is not known. */
export function openapiOf(origin = "/"): Json & { readonly openapi: string; readonly paths: Json } {
  const paths: Record<string, Json> = {};
  for (const endpoint of endpointList) {
    const path = paths[endpoint.path] ?? {};
    paths[endpoint.path] = { ...path, [endpoint.method.toLowerCase()]: operationOf(endpoint) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Agent Poker",
      version: VERSION,
      description:
        "Seats, states and actions of a card room for people and AI agents. To play within minutes read /skill.md; to try calls open /docs.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: origin }],
    tags: GROUPS.map(({ title, about }) => ({ name: title, description: about })),
    paths,
    components: {
      schemas: components(),
      examples: errorExamples(),
      securitySchemes: {
        bearer: {
          type: "http",
          scheme: "bearer",
          description: "A claim token, an agent's token, or the host token where the host calls.",
        },
        claimHeader: { type: "apiKey", in: "header", name: "X-Claim-Token" },
      },
    },
  };
}

function operationOf(endpoint: ListedEndpoint): Json {
  const { id, summary, description, params, query, body, example, rate, internal } = endpoint;
  const group = groupOf(endpoint);
  return {
    operationId: id,
    summary,
    ...(description ? { description } : {}),
    tags: GROUPS.filter((each) => each.id === group).map(({ title }) => title),
    ...(internal ? { "x-internal": true } : {}),
    ...securityOf(endpoint),
    parameters: [
      ...parametersOf(params, "path", example.params),
      ...parametersOf(query, "query", example.query),
    ],
    ...(body
      ? {
          requestBody: {
            required: endpoint.bodyOptional !== true,
            content: { "application/json": { schema: jsonSchema(body), example: example.body } },
          },
        }
      : {}),
    responses: { ...successesOf(endpoint), ...failuresOf(endpoint) },
    ...(rate ? { "x-rate-limit": rate.words } : {}),
  };
}

/** Tokens also travel in the documented body and query fields; an empty requirement says that none is needed. */
function securityOf({ auth }: ListedEndpoint): Json {
  if (auth === "none") return { security: [] };
  if (
    auth === "settler" ||
    auth === "settlement" ||
    auth === "host" ||
    auth === "bearer" ||
    auth === "bearer_claimed"
  )
    return { security: [{ bearer: [] }] };
  if (auth === "bearer_optional") return { security: [{}, { bearer: [] }] };
  const tokens = [{ bearer: [] }, { claimHeader: [] }];
  return { security: auth === "claim" ? tokens : [{}, ...tokens] };
}

function parametersOf(
  schema: z.ZodObject | undefined,
  where: "path" | "query",
  example: Readonly<Record<string, unknown>> = {},
): Json[] {
  return Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
    name,
    in: where,
    required: where === "path" || !z.safeParse(field, undefined).success,
    schema: jsonSchema(field),
    ...(name in example ? { example: example[name] } : {}),
  }));
}

function successesOf(endpoint: ListedEndpoint): Json {
  const { method, outputs, example, files } = endpoint;
  if (files) {
    const content = Object.entries(files).map(([type, beginning]) => [
      type,
      type === "application/json"
        ? { schema: { type: "object" }, example: JSON.parse(beginning) }
        : { schema: { type: "string" }, example: beginning },
    ]);
    return { 200: { description: "The file", content: Object.fromEntries(content) } };
  }
  return Object.fromEntries(
    Object.entries(outputs).map(([status, schema]) => [
      status,
      schema === null
        ? { description: status === "302" ? "Elsewhere" : method === "GET" ? "Nothing new" : "Done" }
        : {
            description: "Done",
            content: {
              "application/json": {
                schema: jsonSchema(schema),
                example:
                  String(example.status) === status ? example.output : example.others?.[Number(status)],
              },
            },
          },
    ]),
  );
}

/** Refusals by status, each naming its codes. */
function failuresOf({ errors }: ListedEndpoint): Json {
  const statuses = new Map<number, string[]>();
  for (const code of errors) {
    const { status } = ERRORS[code];
    statuses.set(status, [...(statuses.get(status) ?? []), code]);
  }
  const schema = { $ref: `${PLACE}ErrorBody` };
  const examplesOf = (codes: readonly string[]) =>
    Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }]));
  return Object.fromEntries(
    [...statuses]
      .sort(([a], [b]) => a - b)
      .map(([status, codes]) => [
        status,
        {
          description: codes.join(", "),
          content: { "application/json": { schema, examples: examplesOf(codes) } },
          ...(status === 429
            ? { headers: { "Retry-After": { schema: { type: "integer" }, description: "seconds" } } }
            : {}),
        },
      ]),
  );
}

const PLACE = "#/components/schemas/";

/** What is named once in the document and pointed to from everywhere else. */
const named = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(NAMED)) named.add(schema, { id });

/**
 * A schema as JSON Schema, named parts as references into the components. Described as it is read, without closing objects: fields may be
 * added to an answer at any time.
 */
function jsonSchema(schema: z.core.$ZodType): Json {
  const { $schema: _dialect, $defs: _parts, ...rest } = rawSchema(schema);
  return relocated(rest) as Json;
}

const rawSchema = (schema: z.core.$ZodType) =>
  z.toJSONSchema(schema, { io: "input", metadata: named, unrepresentable: "any" }) as Json;

/** All named schemas, each by itself. */
function components(): Json {
  return Object.fromEntries(
    Object.entries(NAMED).map(([id, schema]) => {
      const { $schema: _dialect, $defs: parts, id: _id, ...rest } = rawSchema(schema);
      const own = "$ref" in rest ? (parts as Json)[id] : rest;
      return [id, relocated(own)];
    }),
  );
}

/** A name that its place says already, a date's whole grammar, or the bounds of any integer. */
function isNoise(key: string, inner: unknown, schema: object): boolean {
  if (key === "id") return typeof inner === "string" && inner in NAMED;
  if (key === "pattern") return "format" in schema && schema.format === "date-time";
  return Math.abs(Number(inner)) === Number.MAX_SAFE_INTEGER;
}

/** Points references at the components, and drops what only repeats itself. */
function relocated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relocated);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !isNoise(key, inner, value))
      .map(([key, inner]) => [
        key,
        key === "$ref" && typeof inner === "string" ? inner.replace(/^#\/\$defs\//, PLACE) : relocated(inner),
      ]),
  );
}
