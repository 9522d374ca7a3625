import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { endpointList, type ListedEndpoint } from "../endpoints";
import { ERROR_CODES, ERRORS, ErrorBody } from "../errors";
import { openapiOf } from "../openapi";
import { errorExample, errorExamples } from "./error-examples";
import { GROUPS, groupOf } from "./groups";

type Json = Record<string, unknown>;
interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Json[];
  readonly requestBody?: { readonly content: Json };
  readonly responses?: Readonly<Record<string, { readonly description: string; readonly content?: Json }>>;
}

/** A copy as it goes over the wire: what is undefined there is not there. */
const written = () => JSON.parse(JSON.stringify(openapiOf("https://poker.example"))) as Json;

/** Our own rules, one sentence a fault. */
function faults(document: Json): string[] {
  const tags = new Set((document["tags"] as { name: string }[]).map(({ name }) => name));
  const paths = document["paths"] as Record<string, Record<string, Operation>>;
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, operation]) =>
      faultsOf(operation, tags).map((fault) => `${method} ${path}: ${fault}`),
    ),
  );
}

function faultsOf({ operationId, summary, description, tags, ...rest }: Operation, known: Set<string>) {
  const responses = Object.entries(rest.responses ?? {});
  const checks: (string | false)[] = [
    !/^[a-z][A-Za-z]+$/.test(operationId ?? "") && "no operationId",
    !summary && "no summary",
    !description && "no description",
    (tags?.length !== 1 || !known.has(tags[0] ?? "")) && "not in exactly one chapter",
    responses.length === 0 && "no response",
    rest.requestBody !== undefined && !hasExample(rest.requestBody.content) && "a body without an example",
    ...responses.map(([status, response]) => {
      if (response.description === "") return `${status} without words`;
      return response.content && !hasExample(response.content) ? `${status} without an example` : false;
    }),
  ];
  return checks.filter((fault) => fault !== false);
}

const hasExample = (content: Json) =>
  Object.values(content).every((media) => {
    const { example, examples } = media as { example?: unknown; examples?: Json };
    return example !== undefined || Object.keys(examples ?? {}).length > 0;
  });

describe("the OpenAPI document, linted", () => {
  it("is valid OpenAPI 3.1 by an independent validator", async () => {
    expect(await new Validator().validate(written())).toEqual({ valid: true });
  });

  it("is not called valid by it when it is not: the validator looks", async () => {
    const { info: _info, ...broken } = written();
    expect((await new Validator().validate(broken)).valid).toBe(false);
  });

  it("has a name, words, a chapter and an example for every endpoint, body, answer and refusal", () => {
    expect(faults(written())).toEqual([]);
  });

  it("is found wanting where any of them is missing", () => {
    const broken = written();
    const post = (broken["paths"] as Record<string, { post: Record<string, unknown> }>)["/action"]?.post;
    if (!post) throw new Error("no /action");
    post["description"] = "";
    post["tags"] = ["No such"];
    post["requestBody"] = { content: { "application/json": {} } };
    (post["responses"] as Json)["200"] = { description: "", content: {} };
    (post["responses"] as Json)["400"] = { description: "x", content: { "application/json": {} } };
    expect(faults(broken)).toEqual([
      "post /action: no description",
      "post /action: not in exactly one chapter",
      "post /action: a body without an example",
      "post /action: 200 without words",
      "post /action: 400 without an example",
    ]);
  });

  it("promises every status that a row does", () => {
    const paths = written()["paths"] as Record<string, Record<string, Operation>>;
    for (const { id, path, method, outputs, errors } of endpointList) {
      const promised = [...Object.keys(outputs), ...errors.map((code) => String(ERRORS[code].status))];
      const said = Object.keys(paths[path]?.[method.toLowerCase()]?.responses ?? {});
      expect(said.sort(), id).toEqual([...new Set(promised)].sort());
    }
  });
});

describe("the refusals' examples", () => {
  it.each(ERROR_CODES)("show %s as the server says it", (code) => {
    const example = errorExample(code);
    expect(ErrorBody.parse(example)).toEqual(example);
    expect(example).toMatchObject({ code, message: ERRORS[code].message });
    if (code !== "pair_expired") expect(example.status).toBe(ERRORS[code].status);
  });

  it("are all of them", () => expect(Object.keys(errorExamples())).toEqual(ERROR_CODES));
});

describe("the chapters", () => {
  const at = (path: string, internal = false) =>
    groupOf({ path, internal } as Pick<ListedEndpoint, "path" | "internal">);

  it.each([
    ["/state", "play"],
    ["/action", "play"],
    ["/tables/{id}/buyin-response", "play"],
    ["/tables/{id}/lobby/claim", "tables"],
    ["/tables/tv", "tables"],
    ["/tables/{id}/hands", "hands"],
    ["/agents/me/hands", "hands"],
    ["/hands/{id}", "hands"],
    ["/agents/me/settlements", "settling"],
    ["/settlements/{id}/entries/{entryId}/paid", "settling"],
    ["/auth/pair/start", "pairing"],
    ["/clubs", "agents"],
    ["/openapi.json", "about"],
  ])("take %s for %s", (path, group) => expect(at(path)).toBe(group));

  it("keep what our own screens say apart, pairing's pages excepted", () => {
    expect([at("/state", true), at("/auth/pair/refuse", true)]).toEqual(["hosting", "pairing"]);
  });

  it("are none of them empty", () => {
    const used = new Set(endpointList.map(groupOf));
    expect(GROUPS.filter(({ id }) => !used.has(id))).toEqual([]);
  });
});
