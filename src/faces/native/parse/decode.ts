import { z } from "zod";
import type { EndpointRow } from "@/contract/endpoints";
import type { ErrorCode } from "@/contract/errors";
import { ok } from "@/lib/result";
import { fail, type Outcome } from "@/services/failure";
import { fieldWords } from "./field-words";

type Issue = z.core.$ZodIssue;

/** One part of a request against its schema; what does not fit is named, and answered as the contract says for that field. */
export function decode(
  schema: z.ZodObject | undefined,
  value: unknown,
  row: EndpointRow,
): Outcome<Record<string, unknown>> {
  if (!schema) return ok({});
  const parsed = schema.safeParse(value);
  return parsed.success ? ok(parsed.data) : refusalOf(parsed.error.issues, value, row);
}

const ID_FIELDS = ["id", "tableId"];
/** What an id may name; where a row has several of these, the first is what its path's id names. */
const UNKNOWN: readonly ErrorCode[] = [
  "table_not_found",
  "hand_not_found",
  "agent_not_found",
  "settlement_not_found",
];

function refusalOf(issues: readonly Issue[], sent: unknown, row: EndpointRow) {
  for (const issue of issues) {
    const field = String(issue.path.at(-1) ?? "");
    // An id of another form is no table's and no hand's: unknown, as any other unknown one (decision 36).
    if (issue.code === "invalid_format" && issue.path.length === 1 && ID_FIELDS.includes(field))
      return fail(row.errors.find((code) => UNKNOWN.includes(code)) ?? "table_not_found");
    if (issue.code === "too_big" && issue.origin === "array" && row.fieldLimits)
      return fail("body_too_large", fieldWords(issue, sent));
    const isRange = issue.code === "too_big" || issue.code === "too_small";
    if (isRange && (field === "seat_index" || field === "seatIndex")) return fail("seat_out_of_range");
    if (isRange && field === "name" && issue.path.length === 1) return fail("invalid_name");
  }
  return fail(
    "invalid_field",
    issues
      .slice(0, 4)
      .map((issue) => fieldWords(issue, sent))
      .join("; "),
  );
}

/** Fields of a path or a query as their schema wants them: numbers as numbers. An empty value counts as none. */
export function fieldValues(
  schema: z.ZodObject | undefined,
  textOf: (name: string) => string | null | undefined,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(schema?.shape ?? {})) {
    const text = textOf(name);
    if (text === null || text === undefined || text === "") continue;
    values[name] = isNumber(field) && /^-?\d{1,15}(\.\d{1,6})?$/.test(text) ? Number(text) : text;
  }
  return values;
}

function isNumber(field: z.core.$ZodType): boolean {
  if (field instanceof z.ZodOptional) return isNumber(field.def.innerType);
  return field instanceof z.ZodNumber;
}

/** The first field of a body whose JSON is over its own limit. */
export function oversizeField(
  body: Record<string, unknown>,
  limits: EndpointRow["fieldLimits"],
): string | null {
  const over = Object.entries(limits ?? {}).find(
    ([name, limit]) => body[name] !== undefined && JSON.stringify(body[name]).length > limit,
  );
  return over?.[0] ?? null;
}
