import { describe, expect, it } from "vitest";
import { fieldsOf, resolved, type Schema, typeOf } from "./schema";

const schemas = {
  Seat: {
    type: "object",
    properties: { chips: { type: "integer", minimum: 0 }, inner: { $ref: "#/components/schemas/Deep" } },
    required: ["chips"],
  },
  Deep: { type: "object", properties: { deeper: { type: "string" } } },
  Word: { type: "string", enum: ["a", "b"], description: "A word." },
} as const;

describe("a type in words", () => {
  it.each<[Schema, string]>([
    [{ type: "string" }, "string"],
    [{ type: "string", minLength: 1, maxLength: 24 }, "string, 1 to 24 characters"],
    [{ type: "string", minLength: 8, maxLength: 8 }, "string, 8 characters"],
    [{ type: "string", format: "date-time" }, "date-time"],
    [{ type: "integer", minimum: 0, maximum: 8 }, "integer, 0 to 8"],
    [{ type: "number", maximum: 50 }, "number, at most 50"],
    [{ type: "integer", minimum: 1 }, "integer, at least 1"],
    [{ type: "boolean" }, "boolean"],
    [{ const: true }, "true"],
    [{ $ref: "#/components/schemas/Word" }, '"a" | "b"'],
    [{ type: "array", items: { type: "string" }, maxItems: 5 }, "list of string, at most 5 long"],
    [{ anyOf: [{ $ref: "#/components/schemas/Seat" }, { type: "null" }] }, "object or null"],
    [{ type: ["string", "null"] }, "string or null"],
    [{}, "anything"],
  ])("%j is %s", (schema, words) => expect(typeOf(schema, schemas)).toBe(words));
});

describe("fields", () => {
  const body: Schema = {
    type: "object",
    properties: {
      name: { $ref: "#/components/schemas/Word" },
      seats: { type: "array", items: { $ref: "#/components/schemas/Seat" } },
      one: { anyOf: [{ $ref: "#/components/schemas/Seat" }, { type: "null" }] },
    },
    required: ["seats"],
  };

  it("are listed with what they hold, two levels deep, lists marked as lists", () => {
    expect(fieldsOf(body, schemas).map(({ name, depth }) => `${depth} ${name}`)).toEqual([
      "0 name",
      "0 seats",
      "1 seats[].chips",
      "1 seats[].inner",
      "0 one",
      "1 one.chips",
      "1 one.inner",
    ]);
  });

  it("say which are required, and carry the words of what they refer to", () => {
    const fields = fieldsOf(body, schemas);
    expect(fields.filter(({ required }) => required).map(({ name }) => name)).toEqual([
      "seats",
      "seats[].chips",
      "one.chips",
    ]);
    expect(fields[0]?.about).toBe("A word.");
  });

  it("are none of what is no object", () => expect(fieldsOf({ type: "string" }, schemas)).toEqual([]));

  it("of a reference that leads nowhere are left out, not thrown over", () => {
    expect(resolved({ $ref: "#/components/schemas/None" }, schemas).type).toBeUndefined();
    expect(fieldsOf({ $ref: "#/components/schemas/None" }, schemas)).toEqual([]);
  });
});
