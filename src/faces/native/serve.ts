import type { ListedEndpoint } from "@/contract/endpoints";
import type { EndpointId } from "@/contract/paths";
import { ok } from "@/lib/result";
import type { Ctx } from "@/services/ctx";
import { fail, type Outcome } from "@/services/failure";
import { addressKey } from "./address";
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
import { readBody } from "./parse/body";
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
export async function serve(call: Call): Promise<Outcome<Reply>> {
  const { ctx, endpoint, request, url, origin } = call;
  const params = decode(
    endpoint.params,
    fieldValues(endpoint.params, (name) => call.params[name]),
    endpoint,
  );
  if (!params.ok) return params;
  const query = decode(
    endpoint.query,
    fieldValues(endpoint.query, (name) => url.searchParams.get(name)),
    endpoint,
  );
  if (!query.ok) return query;
  const body = await bodyOf(endpoint, request);
  if (!body.ok) return body;
  return handlerOf(endpoint.id)({
    ctx,
    params: params.value,
    query: query.value,
    body: body.value,
    claimToken:
      text(body.value["claim_token"]) ?? text(query.value["claim_token"]) ?? header(request, "x-claim-token"),
    bearer: bearerOf(request.headers.get("authorization")),
    cookie: request.headers.get("cookie"),
    site: header(request, "sec-fetch-site"),
    origin,
    address: addressKey(call.ip),
    signal: request.signal,
  });
}

async function bodyOf(endpoint: ListedEndpoint, request: Request): Promise<Outcome<Record<string, unknown>>> {
  if (!endpoint.body) return ok({});
  const body = await readBody(request, endpoint.bodyLimit ?? 0, endpoint.bodyOptional);
  if (!body.ok) return body;
  const field = oversizeField(body.value, endpoint.fieldLimits);
  if (field !== null) return fail("body_too_large", `${field}: larger than this endpoint takes.`);
  return decode(endpoint.body, body.value, endpoint);
}

/** The token of `Authorization: Bearer …` (RFC 6750); the scheme's case does not matter (RFC 9110, 11.1). */
export const bearerOf = (authorization: string | null): string | null =>
  (authorization && /^bearer +(\S+) *$/i.exec(authorization)?.[1]) || null;

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

const header = (request: Request, name: string): string | null => request.headers.get(name)?.trim() || null;
