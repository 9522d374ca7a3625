import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

/** One call that went through a recorder, as both sides saw it. */
export interface Exchange {
  /** Who called: `seat 3`, `tv`. */
  readonly who: string;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly sent: string;
  /** Whether the call bore a credential in a header. */
  readonly credential: boolean;
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Headers that belong to one hop (RFC 9110, 7.6.1) or that the next hop's client sets by itself. */
const HOP = new Set([
  "connection",
  "keep-alive",
  "host",
  "content-length",
  "transfer-encoding",
  "content-encoding",
]);

/**
 * A proxy for each caller in front of one server: it forwards everything unchanged and remembers every exchange, so that a test can search
 * all that anybody was ever told.
 */
export class Recorder {
  readonly exchanges: Exchange[] = [];
  private readonly proxies: Server[] = [];

  constructor(private readonly target: string) {}

  /** Opens a door for one caller; its base address is the answer. */
  async door(who: string): Promise<string> {
    const proxy = createServer((request, response) => {
      this.forward(who, request, response).catch(() => response.destroy());
    });
    this.proxies.push(proxy);
    proxy.listen(0, "127.0.0.1");
    await once(proxy, "listening");
    const address = proxy.address();
    if (address === null || typeof address === "string") throw new Error("a TCP listener has a port");
    return `http://127.0.0.1:${address.port}`;
  }

  private async forward(who: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const sent = Buffer.concat(chunks);
    const method = request.method ?? "GET";
    const path = request.url ?? "/";
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headers))
      if (!HOP.has(name) && typeof value === "string") headers.set(name, value);
    const hungUp = new AbortController();
    response.once("close", () => hungUp.abort());
    const answer = await fetch(this.target + path, {
      method,
      headers,
      redirect: "manual",
      signal: hungUp.signal,
      ...(sent.length > 0 ? { body: sent } : {}),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    this.exchanges.push({
      who,
      method,
      path,
      sent: sent.toString("utf8"),
      credential: headers.has("authorization") || headers.has("x-claim-token"),
      status: answer.status,
      headers: answer.headers,
      body: body.toString("utf8"),
    });
    response.writeHead(
      answer.status,
      [...answer.headers].filter(([name]) => !HOP.has(name)),
    );
    response.end(body);
  }

  async close(): Promise<void> {
    for (const proxy of this.proxies) {
      proxy.closeAllConnections();
      proxy.close();
      await once(proxy, "close");
    }
  }
}
