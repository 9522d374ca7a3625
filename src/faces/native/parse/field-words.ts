import type { z } from "zod";

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

const FORMS: Readonly<Record<string, string>> = {
  datetime: "must be an instant such as 2026-01-31T12:00:00Z",
  url: "must be a whole address such as https://example.org/",
};

/** What is wrong with one field of a request and what would be right, in our own words. They never repeat what was sent: it may be a secret. */
export function fieldWords(issue: Issue, sent: unknown): string {
  const name = issue.path.length === 0 ? "body" : issue.path.map(String).join(".");
  return `${name}: ${cureOf(issue, sent)}`;
}

/** How the schema's own language begins what the contract has no words for. */
const UNWORDED = /^(Invalid|Too (small|big)|Unrecognized)/;

function cureOf(issue: Issue, sent: unknown): string {
  if (!UNWORDED.test(issue.message)) return issue.message;
  switch (issue.code) {
    case "invalid_type": {
      const kind = KINDS[issue.expected] ?? `a value of type ${issue.expected}`;
      return at(sent, issue.path) === undefined ? `is missing: send ${kind}` : `must be ${kind}`;
    }
    case "too_small":
      return limit("at least", issue.minimum, issue.origin);
    case "too_big":
      return limit("at most", issue.maximum, issue.origin);
    case "invalid_value":
      return `must be one of ${issue.values.map(String).join(", ")}`;
    case "invalid_format":
      return FORMS[issue.format] ?? `must have the form ${issue.pattern ?? issue.format}`;
    case "unrecognized_keys":
      return `knows no ${issue.keys.length > 1 ? "such fields" : "such field"}: leave out what the contract does not name`;
    case "invalid_union":
      return "has none of the forms that this field may have; see the docs";
    default:
      return issue.message;
  }
}

function limit(words: string, bound: number | bigint, origin: string): string {
  const unit = origin === "string" ? " characters" : origin === "array" ? " entries" : "";
  return unit === "" ? `must be ${words} ${bound}` : `must have ${words} ${bound}${unit}`;
}

/** What stands at a path of what was sent; undefined where nothing does. */
function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, key) =>
      typeof part === "object" && part !== null
        ? Object.getOwnPropertyDescriptor(part, key)?.value
        : undefined,
    value,
  );
}
