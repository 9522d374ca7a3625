import { DOCUMENTS } from "../../docs/guide";
import { createRequestIds } from "../../native/request-id";
import { answerRow } from "../../native/serve";
import { type House, ORIGIN, openHouse } from "../../native/testing/house";
import { createMcpFace, type McpFace } from "../face";
import { connect, type McpClient } from "./client";

export interface McpHouse extends House {
  readonly face: McpFace;
  /** What the metrics heard: endpoint and status. */
  readonly heard: readonly string[];
  /** Any request to the face. */
  send(init: RequestInit, ip?: string): Promise<Response>;
  connect(bearer?: string): Promise<McpClient>;
}

/** The face over real stores in memory, beside the API that hosts and owners speak. */
export function openMcp(options: Parameters<typeof openHouse>[0] = {}): McpHouse {
  const house = openHouse(options);
  const heard: string[] = [];
  const face = createMcpFace({
    ctx: house.ctx,
    answerRow,
    documents: DOCUMENTS,
    observe: (endpoint, status) => void heard.push(`${endpoint} ${status}`),
    ownOrigins: () => [ORIGIN],
    requestId: createRequestIds("test"),
  });
  const fetch = async (request: Request, ip = "192.0.2.1") => {
    const response = await face.fetch(request, { ip });
    if (!response) throw new Error(`not the face's: ${request.url}`);
    return response;
  };
  return {
    ...house,
    face,
    heard,
    send: (init, ip) => fetch(new Request(`${ORIGIN}/mcp`, init), ip),
    connect: (bearer) => connect({ origin: ORIGIN, fetch, ...(bearer !== undefined && { bearer }) }),
  };
}

/** A POST as clients send it, with one message. */
export const posted = (message: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit => ({
  method: "POST",
  headers: {
    "content-type": "application/json",
    accept: "application/json, text/event-stream",
    ...headers,
  },
  body: typeof message === "string" ? message : JSON.stringify(message),
});

/** A call of a tool as a message. */
export const toolCall = (name: string, args: Record<string, unknown> = {}) => ({
  jsonrpc: "2.0",
  id: 1,
  method: "tools/call",
  params: { name, arguments: args },
});
