import { Hono } from "hono";
import { endpointList, type ListedEndpoint } from "@/contract/endpoints";
import type { EndpointId } from "@/contract/paths";
import type { Ctx } from "@/services/ctx";
import { failure } from "@/services/failure";
import { guardStores, StoreFault } from "@/services/store-fault";
import type { Addressed } from "../error-body";
import { inWords } from "../in-words";
import { commonHeaders, PREFLIGHT_HEADERS } from "./headers";
import type { Observe } from "./reply";
import { createRequestIds } from "./request-id";
import { refuse, respond } from "./respond";
import { serve } from "./serve";

export interface RequestInfo {
  /** The caller's address as the composer knows it (`clientAddress`). */
  readonly ip: string;
}

export interface Api {
  fetch(request: Request, info?: RequestInfo): Promise<Response>;
}

/** When to try again after a fault of ours. */
const RETRY_AFTER_S = 1;

type Env = { Bindings: { readonly ip: string } };

/** The documented HTTP API as one function from request to response, built from the contract's rows. */
export function createApi(bare: Ctx, observe: Observe = () => {}): Api {
  const ctx = guardStores(bare);
  const app = new Hono<Env>();
  const nextId = createRequestIds(ctx.random.id20().slice(0, 8));
  const addressed = (request: Request): Addressed => ({
    requestId: nextId(),
    origin: ctx.urls.origin({ url: request.url, header: (name) => request.headers.get(name) }),
  });

  /** Runs one request and tells log and metrics of it: by endpoint, never by address or body. */
  async function told(
    endpoint: EndpointId | null,
    request: Request,
    run: (to: Addressed) => Promise<Response>,
  ): Promise<Response> {
    const began = ctx.clock.now();
    const to = addressed(request);
    const response = await run(to).catch((cause: unknown) => {
      ctx.log.error("request_broke", { id: to.requestId, endpoint, cause: inWords(cause) });
      const code = cause instanceof StoreFault ? "unavailable" : "internal";
      return refuse({ ...failure(code), retryAfter: RETRY_AFTER_S }, to);
    });
    const ms = ctx.clock.now() - began;
    if (isNews(endpoint, request.method, response.status))
      ctx.log.info("request", { id: to.requestId, endpoint, status: response.status, ms });
    observe(endpoint, response.status, ms);
    return response;
  }

  for (const [path, endpoints] of byPath()) {
    const route = path.replace(/\{(\w+)\}/g, ":$1");
    for (const endpoint of endpoints) {
      app.on(endpoint.method, route, (c) =>
        told(endpoint.id, c.req.raw, async (to) => {
          const outcome = await serve({
            ctx,
            endpoint,
            request: c.req.raw,
            url: new URL(c.req.url),
            params: c.req.param(),
            origin: to.origin,
            ip: c.env.ip,
          });
          return outcome.ok ? respond(outcome.value, to) : refuse(outcome.error, to);
        }),
      );
    }
    const allow = allowOf(endpoints);
    app.options(route, (c) =>
      told(null, c.req.raw, async (to) => {
        const headers = { ...commonHeaders(to.origin), ...PREFLIGHT_HEADERS, allow };
        return new Response(null, {
          status: 204,
          headers: { ...headers, "access-control-allow-methods": allow, "x-request-id": to.requestId },
        });
      }),
    );
    app.all(route, (c) =>
      told(null, c.req.raw, async (to) => refuse(failure("method_not_allowed"), to, { allow })),
    );
  }
  app.notFound((c) => told(null, c.req.raw, async (to) => refuse(failure("not_found"), to)));

  return {
    fetch: async (request, info = { ip: "unknown" }) => app.fetch(request, { ip: info.ip }),
  };
}

/** Reads, and publishes of which every table sends one every other second, only count (`/metrics`) as long as they go well. */
const isNews = (endpoint: EndpointId | null, method: string, status: number): boolean =>
  status >= 400 || (method !== "GET" && endpoint !== "publishState");

/** Rows by path, paths without parameters first: `/tables/tv` is not a table's id. */
function byPath(): [string, ListedEndpoint[]][] {
  const paths = new Map<string, ListedEndpoint[]>();
  for (const endpoint of endpointList)
    paths.set(endpoint.path, [...(paths.get(endpoint.path) ?? []), endpoint]);
  return [...paths].sort(([a], [b]) => Number(a.includes("{")) - Number(b.includes("{")));
}

function allowOf(endpoints: readonly ListedEndpoint[]): string {
  const methods = endpoints.flatMap(({ method }) => (method === "GET" ? ["GET", "HEAD"] : [method]));
  return [...methods, "OPTIONS"].join(", ");
}
