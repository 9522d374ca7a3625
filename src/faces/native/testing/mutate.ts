import fc from "fast-check";
import { endpointList, type ListedEndpoint } from "@/contract/endpoints";
import type { Ask } from "./house";

export interface Mutated {
  readonly endpoint: ListedEndpoint;
  readonly path: string;
  readonly ask: Ask;
}

/** Values that parsers and stores dislike. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    "",
    " ",
    0,
    -1,
    -0,
    0.1,
    1e308,
    9_007_199_254_740_992,
    "__proto__",
    "constructor",
    "\u0000",
    "\uD800",
    "\u202Eevil",
    "'; DROP TABLE tables; --",
    "<script>alert(1)</script>",
    "%00",
    "../../etc/passwd",
    [],
    {},
    { __proto__: { admin: true } },
    [[[[[[[[[[]]]]]]]]]],
  ),
  fc.integer(),
  fc.double(),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.jsonValue({ maxDepth: 3 }),
);

type Json = unknown;

/** Replaces, drops or adds something somewhere inside, or leaves it as it is. */
function mutated(value: Json): fc.Arbitrary<Json> {
  const same = fc.constant(value);
  if (Array.isArray(value)) {
    if (value.length === 0)
      return fc.oneof(
        same,
        odd.map((each) => [each]),
      );
    return fc.nat(value.length - 1).chain((at) =>
      fc.oneof(
        same,
        fc.constant(value.filter((_, index) => index !== at)),
        fc.constant([...value, value[at]]),
        mutated(value[at]).map((each) => value.map((old, index) => (index === at ? each : old))),
      ),
    );
  }
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value);
    const added = fc
      .tuple(fc.string({ maxLength: 12 }), odd)
      .map(([key, each]) => ({ ...value, [key]: each }));
    if (entries.length === 0) return fc.oneof(same, added);
    return fc.nat(entries.length - 1).chain((at) =>
      fc.oneof(
        added,
        fc.constant(Object.fromEntries(entries.filter((_, index) => index !== at))),
        mutated(entries[at]?.[1]).map((each) =>
          Object.fromEntries(entries.map(([key, old], index) => [key, index === at ? each : old])),
        ),
      ),
    );
  }
  return fc.oneof(same, odd);
}

/** Cuts, doubles or spoils the text of a body. */
const spoiled = (text: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant(text) },
    fc.nat(text.length).map((at) => text.slice(0, at)),
    fc
      .tuple(fc.nat(text.length), fc.string({ unit: "binary", maxLength: 4 }))
      .map(([at, bit]) => text.slice(0, at) + bit + text.slice(at)),
  );

const contentType = fc.oneof(
  { weight: 12, arbitrary: fc.constant("application/json") },
  fc.constantFrom(
    "text/plain",
    "application/json; charset=utf-16",
    "application/JSON;",
    "multipart/form-data",
  ),
);

const method = (own: string) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(own) },
    fc.constantFrom("PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"),
  );

/**
 * Requests to every endpoint, begun from the rows' own examples and bent. `real` puts a living table's ids and tokens in place of the
 * examples', so that the requests get past the doors too.
 */
export function mutatedRequests(real: (text: string) => string): fc.Arbitrary<Mutated> {
  return fc.constantFrom(...endpointList).chain((endpoint) => {
    const { example } = endpoint;
    const segment = fc.oneof(
      { weight: 6, arbitrary: fc.constant(null) },
      fc.string({ unit: "binary", maxLength: 30 }),
    );
    const query = mutated(example.query ?? {}) as fc.Arbitrary<Record<string, unknown>>;
    const body = mutated(example.body ?? {}).chain((value) => spoiled(JSON.stringify(value) ?? "undefined"));
    const own = endpoint.auth.startsWith("bearer") ? "Bearer AGENT" : "";
    const header = fc.oneof(
      { weight: 3, arbitrary: fc.constant(own) },
      fc.constantFrom(
        "Bearer CLAIM",
        "Bearer HOST",
        "Bearer AGENT",
        "Bearer x",
        "Basic CLAIM",
        "Bearer  ",
        "Bearer \u00ff",
      ),
    );
    return fc
      .record({
        segment,
        query,
        body,
        method: method(endpoint.method),
        type: contentType,
        authorization: header,
      })
      .map((parts) => {
        const search = Object.entries(parts.query ?? {}).map(
          ([key, value]) =>
            `${encode(key)}=${encode(real(typeof value === "string" ? value : String(JSON.stringify(value))))}`,
        );
        const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) =>
          encode(real(parts.segment ?? String(example.params?.[name] ?? ""))),
        );
        const sends = endpoint.body && parts.method !== "GET" && parts.method !== "HEAD";
        const ask: Ask = {
          method: parts.method,
          ...(sends ? { raw: real(parts.body) } : {}),
          headers: { "content-type": parts.type, authorization: real(parts.authorization) },
        };
        return { endpoint, path: search.length > 0 ? `${path}?${search.join("&")}` : path, ask };
      });
  });
}

/** Percent-encodes what can be; halves of surrogate pairs cannot stand in an address. */
const encode = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, "\uFFFD"));
