import { type Field, fieldsOf, type Schema, type Schemas, typeOf } from "./schema";

interface Media {
  readonly schema?: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly $ref?: string }>>;
}
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly security?: readonly Readonly<Record<string, unknown>>[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: Schema;
    readonly example?: unknown;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Readonly<Record<string, Media>> }>
  >;
  readonly "x-rate-limit"?: string;
  readonly "x-internal"?: boolean;
}
/** As much of an OpenAPI document as this page reads. */
export interface OpenapiDocument {
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Schemas;
    readonly examples: Readonly<
      Record<string, { readonly summary: string; readonly value: { status: unknown } }>
    >;
  };
}

/** What a call needs beside its fields. */
export type Credential = "none" | "bearer" | "claim" | "optional";

export interface Parameter {
  readonly name: string;
  readonly where: "path" | "query";
  readonly required: boolean;
  readonly type: string;
  readonly example: unknown;
}
interface Answer {
  readonly status: string;
  readonly example: unknown;
  readonly fields: readonly Field[];
}
interface Refusal {
  readonly status: string;
  readonly code: string;
  readonly message: string;
}
/** One endpoint, ready to be shown. */
export interface Endpoint {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly credential: Credential;
  readonly rate: string | null;
  readonly parameters: readonly Parameter[];
  readonly body: { readonly fields: readonly Field[]; readonly example: unknown } | null;
  readonly answers: readonly Answer[];
  readonly refusals: readonly Refusal[];
}
export interface Chapter {
  readonly slug: string;
  readonly title: string;
  readonly about: string;
  readonly endpoints: readonly Endpoint[];
}

const slugOf = (title: string): string => title.toLowerCase().replace(/[^a-z]+/g, "-");

/** The document by chapters, in its own order; what only our own screens say comes last, in its own chapter. */
export function chaptersOf(document: OpenapiDocument): readonly Chapter[] {
  const all = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  return document.tags.map(({ name, description }) => ({
    slug: slugOf(name),
    title: name,
    about: description,
    endpoints: all
      .filter(({ operation }) => operation.tags.includes(name))
      .map(({ path, method, operation }) => endpointOf(path, method, operation, document)),
  }));
}

function endpointOf(path: string, method: string, operation: Operation, document: OpenapiDocument): Endpoint {
  const { schemas } = document.components;
  const body = operation.requestBody?.content["application/json"];
  const responses = Object.entries(operation.responses);
  return {
    id: operation.operationId,
    method,
    path,
    summary: operation.summary,
    description: operation.description ?? "",
    credential: credentialOf(operation),
    rate: operation["x-rate-limit"] ?? null,
    parameters: (operation.parameters ?? []).map((each) => ({
      name: each.name,
      where: each.in === "path" ? "path" : "query",
      required: each.required,
      type: typeOf(each.schema, schemas),
      example: each.example,
    })),
    body: body ? { fields: fieldsOf(body.schema ?? {}, schemas), example: body.example } : null,
    answers: responses
      .filter(([status]) => Number(status) < 400)
      .map(([status, { content }]) => {
        const media = Object.values(content ?? {})[0];
        return {
          status,
          example: media?.example,
          fields: media?.schema ? fieldsOf(media.schema, schemas) : [],
        };
      }),
    refusals: responses
      .filter(([status]) => Number(status) >= 400)
      .flatMap(([status, { content }]) => refusalsOf(status, content ?? {}, document)),
  };
}

function credentialOf({ security = [] }: Operation): Credential {
  if (security.length === 0) return "none";
  if (security.some((way) => Object.keys(way).length === 0)) return "optional";
  return security.some((way) => "claimHeader" in way) ? "claim" : "bearer";
}

function refusalsOf(
  status: string,
  content: Readonly<Record<string, Media>>,
  { components }: OpenapiDocument,
): readonly Refusal[] {
  const codes = Object.values(content).flatMap(({ examples }) => Object.keys(examples ?? {}));
  return codes.map((code) => ({ status, code, message: components.examples[code]?.summary ?? "" }));
}
