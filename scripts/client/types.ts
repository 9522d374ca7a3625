/** JSON Schema as far as the OpenAPI document uses it. */
interface Schema {
  readonly [key: string]: unknown;
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly additionalProperties?: boolean | Schema;
  readonly description?: string;
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >;
}

export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const HEAD = `/* The typed client of Agent Poker's public API. Written by scripts/client from the contract; it needs no other package. */

export interface ClientOptions {
  /** Origin of the server, without a slash at its end. */
  readonly baseUrl: string;
  readonly fetch?: typeof fetch;
}

/** A refusal in the server's words, or one of the client's own codes with status 0: \`network\` and \`aborted\`; \`bad_answer\` with the status as it came. */
export interface Failed {
  readonly ok: false;
  readonly status: number;
  readonly error: Partial<ErrorBody> & { readonly code: string; readonly message: string };
  /** Seconds, from \`Retry-After\`. */
  readonly retryAfter?: number;
}

interface Common {
  /** A claim, host or agent's token: goes as \`Authorization: Bearer\`, never into an address. */
  readonly token?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The public API as functions, one per endpoint. None throws: look at \`ok\`. */
export declare function createClient(options: ClientOptions): Client;
`;

/** The client's declarations, whole: every named shape, every call's request and answer. `ids`: the calls that the client has. */
export function declarationsOf(document: Document, ids: ReadonlySet<string>): string {
  const shapes = Object.entries(document.components.schemas).map(
    ([name, schema]) => `${about(schema.description)}export type ${name} = ${typeOf(schema, 0)};\n`,
  );
  const operations = Object.values(document.paths)
    .flatMap((methods) => Object.values(methods))
    .filter(({ operationId }) => ids.has(operationId));
  const calls = operations.map(callOf);
  return [
    HEAD,
    ...shapes,
    ...operations.map(messagesOf),
    `export interface Client {\n${calls.join("")}}\n`,
  ].join("\n");
}

const nameOf = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1);

const about = (text: string | undefined, indent = ""): string =>
  text === undefined ? "" : `${indent}/** ${text.replaceAll("*/", "* /").replaceAll("\n", " ")} */\n`;

function callOf(operation: Operation): string {
  const { operationId: id, summary, description } = operation;
  const optional = partsOf(operation).every(({ required }) => !required) ? "?" : "";
  const words = description === undefined ? `${summary}.` : `${summary}. ${description}`;
  return `${about(words, "  ")}  readonly ${id}: (request${optional}: ${nameOf(id)}Request) => Promise<${nameOf(id)}Response>;\n`;
}

function messagesOf(operation: Operation): string {
  const name = nameOf(operation.operationId);
  const parts = partsOf(operation).map(
    ({ key, required, type }) => `  readonly ${key}${required ? "" : "?"}: ${type};\n`,
  );
  const request = `export interface ${name}Request extends Common {\n${parts.join("")}}\n`;
  const answers = Object.entries(operation.responses).filter(([status]) => Number(status) < 400);
  const kinds = answers.map(([status, { content }]) => {
    const schema = Object.values(content ?? {})[0]?.schema;
    return `{ readonly ok: true; readonly status: ${status}; readonly data: ${schema ? typeOf(schema, 1) : "null"} }`;
  });
  return `${request}export type ${name}Response =\n  | ${[...kinds, "Failed"].join("\n  | ")};\n`;
}

interface Part {
  readonly key: "params" | "query" | "body";
  readonly required: boolean;
  readonly type: string;
}

function partsOf({ parameters = [], requestBody }: Operation): readonly Part[] {
  const fields = (where: string): Schema | null => {
    const own = parameters.filter((each) => each.in === where);
    if (own.length === 0) return null;
    const properties = Object.fromEntries(own.map(({ name, schema }) => [name, schema]));
    return {
      type: "object",
      properties,
      required: own.filter((each) => each.required).map(({ name }) => name),
    };
  };
  const body = Object.values(requestBody?.content ?? {})[0]?.schema ?? null;
  const parts = { params: fields("path"), query: fields("query"), body } as const;
  return (["params", "query", "body"] as const).flatMap((key) => {
    const schema = parts[key];
    if (schema === null) return [];
    // A named body may have required fields behind its name: it is asked for.
    const required = schema.$ref !== undefined || (schema.required ?? []).length > 0;
    return [{ key, required, type: typeOf(schema, 1) }];
  });
}

/** A schema as a TypeScript type. */
function typeOf(schema: Schema, depth: number): string {
  if (schema.$ref !== undefined) return schema.$ref.split("/").at(-1) ?? "unknown";
  if ("const" in schema) return JSON.stringify(schema["const"]);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return options.map((each) => bracketed(typeOf(each, depth))).join(" | ");
  if (schema.allOf) return schema.allOf.map((each) => bracketed(typeOf(each, depth))).join(" & ");
  if (Array.isArray(schema.type))
    return schema.type.map((type: string) => typeOf({ ...schema, type }, depth)).join(" | ");
  switch (schema.type) {
    case "object":
      return objectOf(schema, depth);
    case "array":
      return `readonly ${bracketed(schema.items ? typeOf(schema.items, depth) : "unknown")}[]`;
    case "integer":
    case "number":
      return "number";
    case "string":
    case "boolean":
    case "null":
      return schema.type;
    default:
      return "unknown";
  }
}

const bracketed = (type: string): string =>
  /^[\w"'{]/.test(type) && !/ [|&] /.test(type) ? type : `(${type})`;

function objectOf({ properties, required = [], additionalProperties }: Schema, depth: number): string {
  const rest = typeof additionalProperties === "object" ? typeOf(additionalProperties, depth + 1) : "unknown";
  if (properties === undefined) return `{ readonly [name: string]: ${rest} }`;
  const indent = "  ".repeat(depth + 1);
  const fields = Object.entries(properties).map(
    ([name, inner]) =>
      `${about(inner.description, indent)}${indent}readonly ${JSON.stringify(name)}${required.includes(name) ? "" : "?"}: ${typeOf(inner, depth + 1)};\n`,
  );
  if (fields.length === 0) return "Record<string, never>";
  return `{\n${fields.join("")}${"  ".repeat(depth)}}`;
}
