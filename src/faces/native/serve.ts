import type { ListedEndpoint } from "@/contract/endpoints";
import { misspelt, misspeltInQuery } from "@/contract/known-keys";
import type { EndpointId } from "@/contract/paths";
import { ok } from "@/lib/result";
import type { Ctx } from "@/services/ctx";
import { fail, type Outcome } from "@/services/failure";
import { addressKey } from "../address";
import { bearerOf } from "../bearer";
import { readBody } from "../json-body";
import type { Fields, RowAnswer, RowCall } from "../row-call";
import { agentHandlers } from "./handlers/agents";
import { chatHandlers } from "./handlers/chat";
import { clubHandlers } from "./handlers/clubs";
import { docsHandlers } from "./handlers/docs";
import { handHandlers } from "./handlers/hands";
import { hostHandlers } from "./handlers/host";
import { ownedTableHandlers } from "./handlers/owned-tables";
import { pairingHandlers } from "./handlers/pairing";
import { playHandlers } from "./handlers/play";
import { seatHandlers } from "./handlers/seats";
import { settlementHandlers } from "./handlers/settlements";
import { tableHandlers } from "./handlers/tables";
import type { Handlers, Incoming } from "./incoming";
import { decode, fieldValues, oversizeField } from "./parse/decode";
import type { Reply } from "./reply";

const handlers: Handlers = {
  ...tableHandlers,
  ...seatHandlers,
  ...chatHandlers,
  ...playHandlers,
  ...handHandlers,
  ...hostHandlers,
  ...docsHandlers,
  ...agentHandlers,
  ...clubHandlers,
  ...ownedTableHandlers,
  ...pairingHandlers,
  ...settlementHandlers,
};

// Each handler is typed by its own row; `serve` has just checked the request against that row, so one signature fits them all here.
const handlerOf = (id: EndpointId) =>
  handlers[id] as unknown as (incoming: Incoming<EndpointId>) => Promise<Outcome<Reply>>;

export interface Call {
  readonly ctx: Ctx;
  readonly endpoint: ListedEndpoint;
  readonly request: Request;
  readonly url: URL;
  readonly params: Readonly<Record<string, string>>;
  readonly origin: string;
  readonly ip: string;
}

/** Parses a request by its row, calls the one verb behind it, and gives the answer before headers. */
export function serve(call: Call): Promise<Outcome<Reply>> {
  const { ctx, endpoint, request, url, origin } = call;
  const slip = slipInQuery(endpoint, url);
  if (slip !== null) return Promise.resolve(fail("invalid_field", `query: ${slip}`));
  return callRow({
    ctx,
    endpoint,
    params: fieldValues(endpoint.params, (name) => call.params[name]),
    query: fieldValues(endpoint.query, (name) => url.searchParams.get(name)),
    body: () => bodyOf(endpoint, request),
    claimToken: header(request, "x-claim-token"),
    bearer: bearerOf(request.headers.get("authorization")),
    cookie: request.headers.get("cookie"),
    site: header(request, "sec-fetch-site"),
    origin,
    address: addressKey(call.ip),
    signal: request.signal,
  });
}

/** A misspelt name in a query would be as good as none. Of an address that people open in a browser nothing is refused. */
function slipInQuery({ query, outputs }: ListedEndpoint, url: URL): string | null {
  if (!query || 302 in outputs) return null;
  return misspeltInQuery([...url.searchParams.keys()], Object.keys(query.shape));
}

/** Checks a call against its row and gives it to the row's handler. A claim token in body or query goes before the one beside them. */
async function callRow(call: RowCall): Promise<Outcome<Reply>> {
  const { endpoint, ...rest } = call;
  const params = decode(endpoint.params, call.params, endpoint);
  if (!params.ok) return params;
  const query = decode(endpoint.query, call.query, endpoint);
  if (!query.ok) return query;
  const sent = await call.body();
  if (!sent.ok) return sent;
  const slip = endpoint.ignoresKeys
    ? null
    : misspelt(Object.keys(sent.value), Object.keys(endpoint.body?.shape ?? {}));
  if (slip !== null) return fail("invalid_field", `body: ${slip}`);
  const body = decode(endpoint.body, sent.value, endpoint);
  if (!body.ok) return body;
  return handlerOf(endpoint.id)({
    ...rest,
    params: params.value,
    query: query.value,
    body: body.value,
    claimToken: text(body.value["claim_token"]) ?? text(query.value["claim_token"]) ?? call.claimToken,
  });
}

async function bodyOf(endpoint: ListedEndpoint, request: Request): Promise<Outcome<Fields>> {
  if (!endpoint.body) return ok({});
  const body = await readBody(request, endpoint.bodyLimit ?? 0, endpoint.bodyOptional);
  if (!body.ok) return body;
  const field = oversizeField(body.value, endpoint.fieldLimits);
  return field === null ? body : fail("body_too_large", `${field}: larger than this endpoint takes.`);
}

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

const header = (request: Request, name: string): string | null => request.headers.get(name)?.trim() || null;

/** The same for another face, which speaks no HTTP: its answer's text. */
export async function answerRow(call: RowCall): Promise<Outcome<RowAnswer>> {
  const outcome = await callRow(call);
  if (!outcome.ok) return outcome;
  const reply = outcome.value;
  switch (reply.kind) {
    case "json":
      return ok({ status: reply.status, text: JSON.stringify(reply.json) });
    case "bytes":
      return ok({ status: reply.status, text: new TextDecoder().decode(reply.bytes) });
    case "empty":
      return ok({ status: reply.status, text: null });
    case "file":
    case "redirect":
      throw new Error(`${call.endpoint.id} answers with no JSON`);
  }
}
