import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";

type Fetch = (request: Request) => Promise<Response>;

/** What a tool answered: a good answer's JSON, or a refusal's. */
export interface Told {
  readonly refused: boolean;
  readonly json: Record<string, unknown>;
  readonly text: string;
}

export interface McpClient {
  readonly sdk: Client;
  call(name: string, args?: Record<string, unknown>): Promise<Told>;
  /** The answer of a call that has to go well. */
  good<T = Record<string, unknown>>(name: string, args?: Record<string, unknown>): Promise<T>;
  end(): Promise<void>;
}

export interface ClientOptions {
  readonly origin: string;
  /** How requests travel; over the network where nothing is said. */
  readonly fetch?: Fetch;
  readonly bearer?: string;
}

/** The SDK's own client, connected. */
export async function connect({ origin, fetch, bearer }: ClientOptions): Promise<McpClient> {
  const sdk = new Client({ name: "a-test", version: "1.0.0" });
  const transport = new StreamableHTTPClientTransport(new URL("/mcp", origin), {
    ...(fetch && { fetch: (url, init) => fetch(new Request(url, init)) }),
    ...(bearer !== undefined && { requestInit: { headers: { authorization: `Bearer ${bearer}` } } }),
  });
  // The SDK's class and its own interface differ where optional fields must not be undefined.
  await sdk.connect(transport as Parameters<Client["connect"]>[0]);

  async function call(name: string, args: Record<string, unknown> = {}): Promise<Told> {
    const result = (await sdk.callTool({ name, arguments: args })) as CallToolResult;
    const [first] = result.content;
    const text = first?.type === "text" ? first.text : "";
    return { refused: result.isError === true, json: result.structuredContent ?? {}, text };
  }
  return {
    sdk,
    call,
    async good<T>(name: string, args: Record<string, unknown> = {}) {
      const { refused, json, text } = await call(name, args);
      if (refused) throw new Error(`${name}: ${text}`);
      return json as T;
    },
    end: () => sdk.close(),
  };
}

/** `409 seat_taken`, as short as a table of cases wants it. */
export const gistOf = ({ refused, json }: Told): string =>
  refused ? `${String(json["status"])} ${String(json["code"])}` : "good";
