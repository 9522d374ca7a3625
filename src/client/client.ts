import { type ClientEndpointId, type Method, PATHS } from "@/contract/paths";
import type { Client, Failed } from "./types";

export type { Client, Failed, RequestOf, ResponseOf, Success } from "./types";

export interface ClientOptions {
  /** Origin of the server, without a slash at its end; empty for the page's own. */
  readonly baseUrl: string;
  readonly fetch?: typeof fetch;
}

interface AnyRequest {
  readonly params?: Readonly<Record<string, unknown>> | undefined;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
  readonly token?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

type AnyResponse = { readonly ok: true; readonly status: number; readonly data: unknown } | Failed;

/**
 * The public API as functions, one per endpoint: `client.getState({ query: { tableId }, token })`. Never throws: an answer is
 * `{ ok: true, status, data }` or `{ ok: false, status, error: { code, message }, retryAfter? }`, with status 0 where nobody answered.
 */
export function createClient(options: ClientOptions): Client {
  const ids = Object.keys(PATHS) as ClientEndpointId[];
  const calls = ids.map((id) => [id, (request: AnyRequest = {}) => send(options, id, request)] as const);
  // Each call is typed by its own row; `send` is one function for all, so the table of calls is cast once, here.
  return Object.fromEntries(calls) as unknown as Client;
}

async function send(options: ClientOptions, id: ClientEndpointId, request: AnyRequest): Promise<AnyResponse> {
  const { method } = PATHS[id];
  const headers = {
    accept: "application/json",
    ...(request.token === undefined ? {} : { authorization: `Bearer ${request.token}` }),
    ...(sends(method, request) ? { "content-type": "application/json" } : {}),
  };
  try {
    const response = await (options.fetch ?? globalThis.fetch)(options.baseUrl + pathOf(id, request), {
      method,
      headers,
      body: sends(method, request) ? JSON.stringify(request.body ?? {}) : null,
      signal: request.signal ?? null,
      cache: "no-store",
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
    return answerOf(response, response.status === 204 ? "" : await response.text());
  } catch {
    return request.signal?.aborted
      ? failed(0, "aborted", "The call was called off.")
      : failed(0, "network", "The server could not be reached.");
  }
}

/** A DELETE has a body only where something is to be said in it. */
const sends = (method: Method, { body }: AnyRequest): boolean =>
  method === "POST" || method === "PUT" || (method === "DELETE" && body !== undefined);

function pathOf(id: ClientEndpointId, request: AnyRequest): string {
  const path = PATHS[id].path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(request.params?.[name] ?? "")),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(request.query ?? {}))
    if (value !== undefined) query.set(name, String(value));
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}

function answerOf(response: Response, text: string): AnyResponse {
  const { status } = response;
  if (status === 204) return { ok: true, status, data: null };
  const json = parse(text);
  if (response.ok && isRecord(json)) return { ok: true, status, data: json };
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  const retry = Number.isFinite(seconds) ? { retryAfter: seconds } : {};
  const { code, message } = isRecord(json) ? json : {};
  if (isRecord(json) && typeof code === "string" && typeof message === "string")
    return { ok: false, status, error: { ...json, code, message }, ...retry };
  return { ...failed(status, "bad_answer", `The server answered ${status} with something else.`), ...retry };
}

const failed = (status: number, code: string, message: string): Failed => ({
  ok: false,
  status,
  error: { code, message },
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
