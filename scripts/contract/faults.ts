import type { z } from "zod";
import { ENDPOINTS, type EndpointRow, endpointList, type ListedEndpoint } from "../../src/contract/endpoints";
import { ERRORS } from "../../src/contract/errors";
import { openapiOf } from "../../src/contract/openapi";
import { ALL_PATHS } from "../../src/contract/paths";
import { MATRIX, READERS } from "../../src/faces/native/testing/matrix";

/** What is out of step, one sentence each; empty when all agree. `openapi`: the committed document's text. */
export function faultsOfContract(openapi: string): string[] {
  const rows: string[] = Object.keys(ENDPOINTS);
  const paths: string[] = Object.keys(ALL_PATHS);
  return [
    ...rows.filter((id) => !paths.includes(id)).map((id) => `${id}: a row without a path in paths.ts`),
    ...paths.filter((id) => !rows.includes(id)).map((id) => `${id}: a path without a row in endpoints.ts`),
    ...twice(endpointList.map(({ method, path }) => `${method} ${path}`)).map((at) => `${at}: two rows`),
    ...endpointList.flatMap((endpoint) => faultsOfRow(endpoint)),
    ...endpointList.flatMap(({ id }) => matrixFaults(id, MATRIX)),
    ...(openapi === `${JSON.stringify(openapiOf(), null, 2)}\n`
      ? []
      : ["openapi.json is stale: npm run openapi"]),
  ];
}

const twice = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);

/** One row by itself: its words, its examples against its schemas, its path's parameters, its codes and its limits. */
export function faultsOfRow(
  endpoint: Pick<ListedEndpoint, "id" | "method" | "path"> & EndpointRow,
): string[] {
  const { id, path, summary, params, query, body, outputs, errors, example } = endpoint;
  const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const output = outputs[example.status];
  const checks: (string | false)[] = [
    summary.trim() === "" && "no summary",
    summary.endsWith(".") && "a summary is a phrase, without a full stop",
    !endpoint.description?.endsWith(".") && "no description, or no sentence",
    named.join() !== Object.keys(params?.shape ?? {}).join() && `params are not those of ${path}`,
    misfit("params", params, example.params ?? {}),
    misfit("query", query, example.query ?? {}),
    misfit("body", body, example.body ?? {}),
    output === undefined && `the example's status ${example.status} is no output`,
    output === null && example.output !== null && "the example has an answer where there is none",
    output ? misfit("output", output, example.output) : false,
    ...Object.entries(outputs).map(([status, schema]) => otherMisfit(example, status, schema)),
    body !== undefined && endpoint.bodyLimit === undefined && "a body without a limit",
    // Where there is nothing to answer there may be nothing to send: revoking says all in its header.
    body === undefined && endpoint.method === "POST" && output !== null && "a POST without a body",
    endpoint.rate !== undefined && !errors.includes("rate_limited") && "a rate limit without rate_limited",
    twice(errors).length > 0 && `codes named twice: ${twice(errors).join()}`,
    ...errors.map((code) => !(code in ERRORS) && `an unknown code: ${code}`),
  ];
  return checks.filter((fault) => fault !== false).map((fault) => `${id}: ${fault}`);
}

/** Every status with a body has its example: the row's own, or one of `others`. */
function otherMisfit(
  { status: own, others }: EndpointRow["example"],
  status: string,
  schema: z.ZodType | null,
) {
  if (schema === null || String(own) === status) return false;
  const other = others?.[Number(status)];
  return other === undefined ? `no example of a ${status}` : misfit(`${status}`, schema, other);
}

function misfit(part: string, schema: z.ZodType | undefined, value: unknown): string | false {
  const parsed = schema?.safeParse(value);
  if (!parsed || parsed.success) return false;
  const [issue] = parsed.error.issues;
  return `the example's ${part} does not parse: ${issue?.path.join(".")} ${issue?.message}`;
}

/** Every endpoint says what every reader may see (bars: Attacks). */
export function matrixFaults(
  id: string,
  matrix: Readonly<Record<string, Readonly<Record<string, string>>>>,
): string[] {
  const row = matrix[id];
  if (!row) return [`${id}: no row in the matrix of readers`];
  return READERS.filter((reader) => !row[reader]).map(
    (reader) => `${id}: the matrix has no cell for ${reader}`,
  );
}
