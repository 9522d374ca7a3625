import { describe, expect, it } from "vitest";
import { endpointList } from "./endpoints";
import { ERRORS } from "./errors";
import { openapiOf } from "./openapi";

type Json = Record<string, unknown>;

const document = openapiOf("https://poker.example");
const at = (value: unknown, ...keys: string[]): unknown =>
  keys.reduce<unknown>((inner, key) => (inner as Json | undefined)?.[key], value);

/** Every value under `key`, anywhere. */
function all(value: unknown, key: string): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(name === key ? [inner] : []),
    ...all(inner, key),
  ]);
}

describe("the OpenAPI document", () => {
  it("is 3.1 and serves from the origin it was asked for", () => {
    expect(document.openapi).toBe("3.1.0");
    expect(at(document, "servers")).toEqual([{ url: "https://poker.example" }]);
  });

  it("has one operation per row, under the row's id", () => {
    const ids = Object.values(document.paths).flatMap((path) =>
      Object.values(path as Json).map((operation) => at(operation, "operationId")),
    );
    expect(ids.sort()).toEqual(endpointList.map(({ id }) => id).sort());
  });

  it("names every path parameter of the path, and no other", () => {
    for (const { path, method, id } of endpointList) {
      const parameters = at(document.paths, path, method.toLowerCase(), "parameters") as Json[];
      const named = parameters.filter((each) => each["in"] === "path").map((each) => `{${each["name"]}}`);
      expect(named, id).toEqual(path.match(/\{\w+\}/g) ?? []);
    }
  });

  it("lists each row's refusals under their status, and Retry-After with every 429", () => {
    for (const { path, method, id, errors } of endpointList) {
      const responses = at(document.paths, path, method.toLowerCase(), "responses");
      for (const code of errors) {
        const response = at(responses, String(ERRORS[code].status));
        expect(String(at(response, "description")).split(", "), `${id} ${code}`).toContain(code);
        if (ERRORS[code].status === 429) expect(at(response, "headers", "Retry-After")).toBeDefined();
      }
    }
  });

  it("has a file that is JSON as an object, and all others as text", () => {
    const typesOf = (path: string) =>
      Object.entries(at(document.paths, path, "get", "responses", "200", "content") as Json).map(
        ([type, content]) => [type, at(content, "schema", "type"), typeof at(content, "example")],
      );
    const texts = ["application/toml", "text/csv", "application/x-ndjson"].map((type) => [
      type,
      "string",
      "string",
    ]);
    expect(typesOf("/hands/{id}/export")).toEqual([...texts, ["application/json", "object", "object"]]);
    expect(typesOf("/tables/{id}/export")).toEqual([...texts, ["text/plain", "string", "string"]]);
  });

  it("points only at components that exist, and keeps no local definitions", () => {
    const placesOf = (kind: string) =>
      Object.keys(at(document, "components", kind) as Json).map((name) => `#/components/${kind}/${name}`);
    const places = new Set([...placesOf("schemas"), ...placesOf("examples")]);
    const refs = all(document, "$ref").map((ref) => String(ref));
    expect(refs.length).toBeGreaterThan(20);
    for (const ref of refs) expect(places, ref).toContain(ref);
    expect(all(document, "$defs")).toEqual([]);
  });

  it("says which calls need a token, which gain by one, and which want none", () => {
    const security = (path: string, method: string) => at(document.paths, path, method, "security");
    expect(security("/tables/tv", "post")).toEqual([]);
    expect(security("/tables/{id}/lobby/start", "post")).toEqual([{ bearer: [] }, { claimHeader: [] }]);
    expect(security("/state", "get")).toEqual([{}, { bearer: [] }, { claimHeader: [] }]);
    expect(security("/state/full", "get")).toEqual([{ bearer: [] }]);
  });

  it("marks a query field as required exactly where the schema wants it", () => {
    const parameters = at(document.paths, "/state", "get", "parameters") as Json[];
    expect(parameters.filter((each) => each["required"]).map((each) => each["name"])).toEqual(["tableId"]);
  });
});
