import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { ERRORS } from "@/contract/errors";
import type { EndpointId } from "@/contract/paths";
import { ok } from "@/lib/result";
import type { Ctx } from "@/services/ctx";
import { type Failure, failure } from "@/services/failure";
import { StoreFault } from "@/services/store-fault";
import { type Addressed, errorBody } from "../error-body";
import { inWords } from "../in-words";
import type { AnswerRow } from "../row-call";
import { inToolWords, place } from "./arguments";
import type { Documents } from "./guide";
import type { Arguments, Tool } from "./tools";

/** What the face is built from. */
export interface Desk {
  readonly ctx: Ctx;
  readonly answerRow: AnswerRow;
  readonly documents: Documents;
  /** Hears of every call: for metrics. */
  readonly observe: (endpoint: EndpointId, status: number, ms: number) => void;
}

/** Who calls, and from where. */
export interface Caller extends Desk {
  readonly to: Addressed;
  /** From the `Authorization` header of the request. */
  readonly bearer: string | null;
  /** Whom to count the call against. */
  readonly address: string;
  readonly signal: AbortSignal;
}

/** One call of a tool: the endpoint's own handler, checks and limits, and its answer as the contract has it. Never throws. */
export async function callTool(caller: Caller, tool: Tool, args: Arguments): Promise<CallToolResult> {
  const { ctx, to, observe } = caller;
  const began = ctx.clock.now();
  const { endpoint, status, result } = await answer(caller, tool, args);
  const ms = ctx.clock.now() - began;
  observe(endpoint, status, ms);
  if (status >= 400 || !tool.reads) ctx.log.info("mcp", { id: to.requestId, tool: tool.name, status, ms });
  return result;
}

async function answer(caller: Caller, tool: Tool, args: Arguments) {
  const placed = place(tool, args, caller.bearer);
  if (!placed.ok) return refused(tool.endpoint, placed.error, caller);
  const { row, bearer, parts, names } = placed.value;
  const { ctx, to, address, signal } = caller;
  try {
    const outcome = await caller.answerRow({
      ctx,
      endpoint: row,
      ...parts,
      body: async () => ok(parts.body),
      claimToken: null,
      bearer,
      cookie: null,
      site: null,
      origin: to.origin,
      address,
      signal,
    });
    if (outcome.ok) {
      const { status, text } = outcome.value;
      return { endpoint: row.id, status, result: shown(text ?? UNCHANGED) };
    }
    const message = inToolWords(outcome.error, names);
    return refused(row.id, { ...outcome.error, message }, caller);
  } catch (cause) {
    ctx.log.error("mcp_broke", { id: to.requestId, tool: tool.name, cause: inWords(cause) });
    const code = cause instanceof StoreFault ? "unavailable" : "internal";
    return refused(row.id, { ...failure(code), retryAfter: 1 }, caller);
  }
}

function refused(endpoint: EndpointId, error: Failure, { to }: Caller) {
  const result: CallToolResult = { ...shown(JSON.stringify(errorBody(error, to))), isError: true };
  return { endpoint, status: ERRORS[error.code].status, result };
}

/** What a waiting read's 204 says here, where every call has an answer. */
const UNCHANGED = JSON.stringify({ unchanged: true });

/** JSON for programs as a structure, and for models as text. Every answer of the contract is an object. */
const shown = (text: string): CallToolResult => ({
  content: [{ type: "text", text }],
  structuredContent: JSON.parse(text) as Record<string, unknown>,
});
