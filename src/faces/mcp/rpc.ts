import { inputSchemaOf } from "./arguments";
import { type Caller, callTool } from "./call";
import { INSTRUCTIONS, PLAY, playWords, resourcesOf } from "./guide";
import { TOOLS, toolNamed } from "./tools";

const INFO = { name: "agent-poker", title: "Agent Poker", version: "1.0.0" };

const listing = () =>
  TOOLS.map((tool) => ({
    name: tool.name,
    description: tool.description,
    inputSchema: inputSchemaOf(tool),
    annotations: { readOnlyHint: tool.reads === true, openWorldHint: false },
  }));
let shown: ReturnType<typeof listing> | null = null;

/** JSON-RPC's codes as the protocol uses them. */
const UNKNOWN_RESOURCE = -32002;

// Loading it takes as long as the rest of the start together, and many houses never meet an agent that speaks it.
async function load() {
  const { Server } = await import("@modelcontextprotocol/sdk/server/index.js");
  const { WebStandardStreamableHTTPServerTransport: Transport } = await import(
    "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js"
  );
  const types = await import("@modelcontextprotocol/sdk/types.js");
  return { Server, Transport, types };
}

/** We never ask a client anything, so there is no answer of one to check; the default costs more than a whole call. */
const noValidator = {
  getValidator(): never {
    throw new Error("nothing is asked of clients");
  },
};

/** Answers one message. Each has a server of its own: whatever lasts stands in tokens, not in a session. */
export async function answerMessage(request: Request, message: unknown, caller: Caller): Promise<Response> {
  const { Server, Transport, types } = await load();
  const { McpError, ErrorCode } = types;
  const server = new Server(INFO, {
    capabilities: { tools: {}, resources: {}, prompts: {} },
    instructions: INSTRUCTIONS,
    jsonSchemaValidator: noValidator,
  });
  const pages = () => resourcesOf(caller.documents, caller.to.origin);

  shown ??= listing();
  const tools = shown;
  server.setRequestHandler(types.ListToolsRequestSchema, () => ({ tools }));
  server.setRequestHandler(types.CallToolRequestSchema, ({ params }) => {
    const tool = toolNamed(params.name);
    if (!tool) throw new McpError(ErrorCode.InvalidParams, "There is no such tool; see tools/list.");
    return callTool(caller, tool, params.arguments ?? {});
  });
  server.setRequestHandler(types.ListResourcesRequestSchema, () => ({
    resources: pages().map(({ listed }) => listed),
  }));
  server.setRequestHandler(types.ListResourceTemplatesRequestSchema, () => ({ resourceTemplates: [] }));
  server.setRequestHandler(types.ReadResourceRequestSchema, ({ params: { uri } }) => {
    const page = pages().find(({ listed }) => listed.uri === uri);
    if (!page) throw new McpError(UNKNOWN_RESOURCE, "There is no such resource; see resources/list.");
    return { contents: [{ uri, mimeType: page.listed.mimeType, text: page.text }] };
  });
  server.setRequestHandler(types.ListPromptsRequestSchema, () => ({ prompts: [PLAY] }));
  server.setRequestHandler(types.GetPromptRequestSchema, ({ params }) => {
    if (params.name !== PLAY.name)
      throw new McpError(ErrorCode.InvalidParams, "There is no such prompt; see prompts/list.");
    const text = playWords(params.arguments?.["name"] ?? "Agent");
    return { messages: [{ role: "user" as const, content: { type: "text" as const, text } }] };
  });

  const transport = new Transport({ enableJsonResponse: true });
  await server.connect(transport);
  try {
    return await transport.handleRequest(request, { parsedBody: message });
  } finally {
    await server.close();
  }
}
