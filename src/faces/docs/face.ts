import { ERRORS } from "@/contract/errors";
import { securityHeaders } from "../headers";
import { DOCUMENTS } from "./guide";

/** The same text for everybody who asks under one address, and new only with a new server: a few minutes are safe to keep. */
const CACHE = "public, max-age=300";
const ALLOW = "GET, HEAD, OPTIONS";

/** First parts of the paths that belong to this face, whatever stands behind them. */
export const DOCS_ROOTS = ["skill.md", "skill", ".well-known", "llms.txt", "llms-full.txt"] as const;

export interface DocsFace {
  /** Null for a path that is no document. */
  fetch(request: Request): Response | null;
}

interface Sources {
  /** Our own origin as the caller of a request knows it. */
  readonly originOf: (request: Request) => string;
  /** A new name for a request. */
  readonly requestId: () => string;
}

/** What agents read before they call anything: the skill, its pages, and where to find them. */
export function createDocsFace({ originOf, requestId }: Sources): DocsFace {
  return {
    fetch(request) {
      const { pathname } = new URL(request.url);
      const write = Object.hasOwn(DOCUMENTS, pathname) ? DOCUMENTS[pathname] : undefined;
      if (write === undefined) return null;
      const origin = originOf(request);
      const { method } = request;
      if (method === "OPTIONS") return preflight(origin);
      if (method !== "GET" && method !== "HEAD") return notAllowed(origin, requestId());
      const { type, text } = write(origin);
      const bytes = new TextEncoder().encode(text);
      return new Response(method === "HEAD" ? null : bytes, {
        headers: {
          ...openHeaders(origin),
          "cache-control": CACHE,
          "content-type": `${type}; charset=utf-8`,
          "content-length": String(bytes.length),
          // The text names the address by which it was asked for.
          vary: "Host",
        },
      });
    },
  };
}

/** Agents in browsers read them too: nothing here is anybody's own. */
const openHeaders = (origin: string) => ({
  ...securityHeaders(origin),
  "access-control-allow-origin": "*",
});

const preflight = (origin: string): Response =>
  new Response(null, {
    status: 204,
    headers: { ...openHeaders(origin), "access-control-allow-methods": ALLOW, allow: ALLOW },
  });

/** Decision 9: JSON, whatever was asked. */
function notAllowed(origin: string, request_id: string): Response {
  const body = {
    ...ERRORS.method_not_allowed,
    code: "method_not_allowed",
    docs: `${origin}/skill/errors.md`,
    request_id,
  };
  const headers = { ...openHeaders(origin), allow: ALLOW, "x-request-id": request_id };
  return Response.json(body, { status: body.status, headers });
}
