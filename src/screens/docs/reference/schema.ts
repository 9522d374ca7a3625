/** What this page understands of JSON Schema, as the OpenAPI document uses it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly additionalProperties?: boolean | Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

export type Schemas = Readonly<Record<string, Schema>>;

/** One field of a body or an answer. */
export interface Field {
  /** `playersPublic[].name` */
  readonly name: string;
  readonly required: boolean;
  /** `integer, 0 to 8` */
  readonly type: string;
  readonly about: string | null;
  readonly depth: number;
}

const PLACE = "#/components/schemas/";
/** Deeper is in the example. */
const DEPTH = 2;

/** A schema behind its references; a union with null without the null. */
export function resolved(schema: Schema, schemas: Schemas): Schema {
  const target = schema.$ref?.startsWith(PLACE) ? schemas[schema.$ref.slice(PLACE.length)] : undefined;
  if (target !== undefined) return resolved(target, schemas);
  const real = alternatives(schema).filter((each) => each.type !== "null");
  const [only] = real;
  return only !== undefined && real.length === 1 ? resolved(only, schemas) : schema;
}

const alternatives = ({ anyOf, oneOf, allOf }: Schema): readonly Schema[] => anyOf ?? oneOf ?? allOf ?? [];

/** The fields of an object and of what it holds, in the order in which they are declared. */
export function fieldsOf(schema: Schema, schemas: Schemas, depth = 0, path = ""): readonly Field[] {
  const whole = resolved(schema, schemas);
  if (whole.type === "array" && whole.items) return fieldsOf(whole.items, schemas, depth, `${path}[]`);
  const { properties = {}, required = [] } = whole;
  return Object.entries(properties).flatMap(([name, inner]) => {
    const full = path === "" ? name : `${path}.${name}`;
    const about = inner.description ?? resolved(inner, schemas).description ?? null;
    const field = {
      name: full,
      required: required.includes(name),
      type: typeOf(inner, schemas),
      about,
      depth,
    };
    return [field, ...(depth < DEPTH - 1 ? fieldsOf(inner, schemas, depth + 1, full) : [])];
  });
}

/** A type in a few words. */
export function typeOf(schema: Schema, schemas: Schemas): string {
  const options = alternatives(schema);
  if (options.length > 0) return [...new Set(options.map((each) => typeOf(each, schemas)))].join(" or ");
  const whole = resolved(schema, schemas);
  if (whole !== schema && alternatives(whole).length > 0) return typeOf(whole, schemas);
  if (whole.const !== undefined) return JSON.stringify(whole.const);
  if (whole.enum) return whole.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (whole.type === "array")
    return `list of ${whole.items ? typeOf(whole.items, schemas) : "anything"}${range(whole.minItems, whole.maxItems, "long")}`;
  const name = Array.isArray(whole.type) ? whole.type.join(" or ") : String(whole.type ?? "anything");
  if (name === "integer" || name === "number") return `${name}${range(whole.minimum, whole.maximum)}`;
  if (name === "string")
    return `${whole.format ?? "string"}${range(whole.minLength, whole.maxLength, "characters")}`;
  return name;
}

function range(least: number | undefined, most: number | undefined, unit?: string): string {
  const words = unit === undefined ? "" : ` ${unit}`;
  if (least !== undefined && most !== undefined)
    return least === most ? `, ${least}${words}` : `, ${least} to ${most}${words}`;
  if (most !== undefined) return `, at most ${most}${words}`;
  return least === undefined ? "" : `, at least ${least}${words}`;
}
