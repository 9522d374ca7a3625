import { BODY_LIMIT } from "@/contract/rows/row";
import { type Failure, failure } from "@/services/failure";
import { guardStores } from "@/services/store-fault";
import { addressKey } from "../address";
import { bearerOf } from "../bearer";
import { type Addressed, errorBody } from "../error-body";
import { securityHeaders } from "../headers";
import { inWords } from "../in-words";
import { readBody } from "../json-body";
import type { Desk } from "./call";
import { answerMessage } from "./rpc";

/** Where the face lives. */
export const MCP_PATH = "/mcp";

/** Arguments as large as the same call's body over HTTP, and the envelope around them. */
const MESSAGE_LIMIT = BODY_LIMIT + 4 * 1024;

export interface McpFace {
  /** Null for what is not `/mcp`. */
  fetch(request: Request, info?: { readonly ip: string }): Promise<Response | null>;
}

interface Sources extends Desk {
  /** Origins under which this server itself may be open in a browser. */
  readonly ownOrigins: () => readonly string[];
  /** A new name for a request. */
  readonly requestId: () => string;
}

/**
 * The Model Context Protocol over streamable HTTP: the endpoints' own handlers as tools. Without sessions: each message is answered by itself, in JSON.
 * A page in a browser is no client of ours; without CORS, and with any Origin but our own refused, a foreign one cannot even rebind a name to reach us.
 */
export function createMcpFace({ ownOrigins, requestId, ...desk }: Sources): McpFace {
  const ctx = guardStores(desk.ctx);

  async function answer(request: Request, to: Addressed, ip: string): Promise<Response> {
    const header = (name: string) => request.headers.get(name);
    const from = header("origin");
    if (from !== null && !ownOrigins().includes(from)) return refusal(failure("foreign_origin"), to);
    if (request.method !== "POST") return refusal(failure("method_not_allowed"), to);
    const message = await readBody(request, MESSAGE_LIMIT);
    if (!message.ok) return refusal(message.error, to);
    return answerMessage(request, message.value, {
      ...desk,
      ctx,
      to,
      bearer: bearerOf(header("authorization")),
      address: addressKey(ip),
      signal: request.signal,
    });
  }

  return {
    async fetch(request, info = { ip: "unknown" }) {
      if (new URL(request.url).pathname !== MCP_PATH) return null;
      const origin = ctx.urls.origin({ url: request.url, header: (name) => request.headers.get(name) });
      const to = { requestId: requestId(), origin };
      const response = await answer(request, to, info.ip).catch((cause: unknown) => {
        ctx.log.error("mcp_broke", { id: to.requestId, cause: inWords(cause) });
        return refusal(failure("internal"), to);
      });
      const headers = new Headers(response.headers);
      const common = { ...securityHeaders(origin), "x-request-id": to.requestId };
      for (const [name, value] of Object.entries(common)) headers.set(name, value);
      return new Response(response.body, { status: response.status, headers });
    },
  };
}

/** Refused before any message was read: an HTTP error, with the contract's body. */
function refusal(error: Failure, to: Addressed): Response {
  const body = errorBody(error, to);
  const headers: Record<string, string> = error.code === "method_not_allowed" ? { allow: "POST" } : {};
  return Response.json(body, { status: body.status, headers });
}
