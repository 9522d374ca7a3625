import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { getRequestListener, type HttpBindings, RequestError } from "@hono/node-server";
import { MY_ROOT } from "@/contract/my-calls";
import { ALL_PATHS } from "@/contract/paths";
import { clientAddress } from "@/faces/address";
import { DOCS_ROOTS } from "@/faces/docs/face";
import { MCP_PATH } from "@/faces/mcp/face";
import { isApiPath } from "@/faces/native/routes";
import type { House } from "./compose";
import { isHealthPath, live, starting } from "./health";

export interface FrontOptions {
  readonly house: Promise<House>;
  /** What everything that is not the API's is handed to: Next. */
  readonly pages: Promise<RequestListener>;
}

export interface Front {
  readonly listener: RequestListener;
  /** From now on every answer asks its connection to close. */
  drain(): void;
}

const ROOTS = new Set([
  ...DOCS_ROOTS,
  ...[MY_ROOT, MCP_PATH, ...Object.values(ALL_PATHS).map(({ path }) => path)].map(
    (path) => path.split("/")[1],
  ),
]);

/** Whether the API answers this path, also where it only says that there is nothing: under its roots every answer is JSON. */
export function isOurs(pathname: string): boolean {
  return isApiPath(pathname) || isHealthPath(pathname) || ROOTS.has(pathname.split("/")[1] ?? "");
}

/** The first mount: looks at a request before anybody else and gives it to the API, straight from Node's server, or to the pages. */
export function createFront({ house, pages }: FrontOptions): Front {
  let open: House | null = null;
  let draining = false;
  // A house that cannot be built ends the process; whoever starts it says why.
  house.then(
    (built) => {
      open = built;
    },
    () => {},
  );

  const api = getRequestListener(
    async (request, bindings) => {
      const { pathname } = new URL(request.url);
      if (open === null && pathname === "/health/live") return live();
      if (open === null && pathname.startsWith("/health")) return starting();
      const { env, fetch } = await house;
      // Node's server makes these bindings of its own request and response; HTTP/2 is not served.
      const { incoming } = bindings as HttpBindings;
      const socket = incoming.socket.remoteAddress ?? "unknown";
      const ip = clientAddress(socket, request.headers.get("x-forwarded-for"), env.TRUST_PROXY);
      return fetch(request, { ip });
    },
    { overrideGlobalObjects: false, errorHandler: misheard },
  );

  async function toPages(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const { originOf } = await house;
      const { url = "/", headers } = request;
      // Pages do not reach the house: what a page's head says of our address, it has from here (`x-origin`).
      headers["x-origin"] = originOf({ url, header: (name) => headers[name]?.toString() ?? null });
      await (await pages)(request, response);
    } catch (fault) {
      open?.log.error("page_broke", { fault });
      if (!response.headersSent) response.writeHead(500);
      response.end();
    }
  }

  return {
    listener(request, response) {
      if (draining) response.setHeader("connection", "close");
      if (open !== null && answerAtOnce(open, request, response)) return;
      if (isOurs(pathOf(request.url ?? "/"))) void api(request, response);
      else void toPages(request, response);
    },
    drain() {
      draining = true;
    },
  };
}

const pathOf = (target: string): string => {
  const at = target.indexOf("?");
  return at === -1 ? target : target.slice(0, at);
};

/** Tries the fast lane. */
function answerAtOnce(house: House, request: IncomingMessage, response: ServerResponse): boolean {
  const { headers } = request;
  const token = headers["x-claim-token"];
  const ready = house.lane({
    method: request.method ?? "",
    target: request.url ?? "",
    authorization: headers.authorization,
    claimToken: typeof token === "string" ? token : undefined,
  });
  if (ready === null) return false;
  response.writeHead(ready.status, ready.headers);
  response.end(ready.body);
  house.metrics.observe("getState", ready.status, 0);
  return true;
}

/** A request that HTTP itself cannot make sense of. */
function misheard(fault: unknown): Response {
  const ours = !(fault instanceof RequestError);
  const status = ours ? 500 : 400;
  const body = ours
    ? { status, code: "internal", message: "Something broke on our side. Try again shortly." }
    : {
        status,
        code: "malformed_request",
        message: `This is not a request we understand: ${fault.message}.`,
      };
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}
