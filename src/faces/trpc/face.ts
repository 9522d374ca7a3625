import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { TRPC_ERROR_CODES_BY_KEY } from "@trpc/server/rpc";
import { ERRORS, type ErrorCode } from "@/contract/errors";
import { MY_ROOT } from "@/contract/my-calls";
import type { Ctx } from "@/services/ctx";
import { failure } from "@/services/failure";
import { guardStores } from "@/services/store-fault";
import { securityHeaders } from "../headers";
import { inWords } from "../in-words";
import { limitedText } from "../limited-text";
import { agentCalls } from "./calls/agent";
import { session } from "./calls/session";
import { tableCalls } from "./calls/tables";
import { contractError, Refusal } from "./failure";
import { isOwnPage } from "./origin";
import { createRouter } from "./router";

/** Bytes of one call; nothing that a page sends comes near it. */
const BODY_LIMIT = 16 * 1024;
/** What is our own fault, and the operator's to read about. */
const BROKEN: readonly string[] = ["INTERNAL_SERVER_ERROR", "SERVICE_UNAVAILABLE"];
/** Procedures of one batch: a page asks for a handful. */
const BATCH_LIMIT = 8;

export interface TrpcFace {
  /** Null for what is not under `/trpc`. */
  fetch(request: Request): Promise<Response | null>;
}

/** The signed-in pages' face: the same verbs, spoken to a person's own browser. */
export function createTrpcFace(bare: Ctx): TrpcFace {
  const ctx = guardStores(bare);
  const router = createRouter({ ...agentCalls, ...tableCalls, session });

  async function answer(request: Request, origin: string): Promise<Response> {
    const header = (name: string) => request.headers.get(name);
    if (!isOwnPage({ method: request.method, ours: origin, header })) return refusal("foreign_origin");
    const text = request.method === "POST" ? await limitedText(request, BODY_LIMIT) : "";
    if (text === null) return refusal("body_too_large");
    const { url, method, headers, signal } = request;
    return fetchRequestHandler({
      endpoint: MY_ROOT,
      req: new Request(url, { method, headers, signal, ...(method === "POST" && { body: text }) }),
      router,
      maxBatchSize: BATCH_LIMIT,
      createContext: async () => ({
        ctx,
        origin,
        person: await ctx.sessions.personOf(header("cookie"), origin),
      }),
      onError({ error, path }) {
        if (BROKEN.includes(error.code))
          ctx.log.error("trpc_broke", { path: path ?? null, cause: inWords(error.cause ?? error) });
      },
    });
  }

  return {
    async fetch(request) {
      const { pathname } = new URL(request.url);
      if (pathname !== MY_ROOT && !pathname.startsWith(`${MY_ROOT}/`)) return null;
      const origin = ctx.urls.origin({ url: request.url, header: (name) => request.headers.get(name) });
      const response = await answer(request, origin);
      const headers = new Headers(response.headers);
      for (const [name, value] of Object.entries(securityHeaders(origin))) headers.set(name, value);
      return new Response(response.body, { status: response.status, headers });
    },
  };
}

/** Refused before any procedure is known: the documented error, and beside it the shape that tRPC's client reads. */
function refusal(code: ErrorCode): Response {
  const refused = new Refusal(failure(code));
  const { status, message } = ERRORS[code];
  const data = { code: refused.code, httpStatus: status, contract: contractError(refused) };
  const error = { message, code: TRPC_ERROR_CODES_BY_KEY[refused.code], data };
  return Response.json({ status, code, message, error }, { status });
}
