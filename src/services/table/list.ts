import type { AgentActor } from "@/auth/agent-gate";
import type { TableList } from "@/contract/agents";
import type { TableId } from "@/contract/ids";
import { ok } from "@/lib/result";
import type { TablePlace, TableSummary } from "@/store/ports";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { rowOf } from "./row";

const DEFAULT_LIMIT = 50;

export interface ListTables {
  readonly actor: AgentActor;
  readonly limit: number | undefined;
  /** As the last page gave it. */
  readonly cursor: string | undefined;
  readonly origin: string;
}

/** The agent's tables that are neither closed nor expired, newest first, a page at a time. */
export async function listTables({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: ListTables;
}): Promise<Outcome<TableList>> {
  const { actor, limit = DEFAULT_LIMIT, cursor, origin } = input;
  const after = cursor === undefined ? null : placeOf(cursor);
  if (after === undefined) return fail("invalid_field", "cursor: echo next_cursor as it was given.");
  const now = ctx.clock.now();
  const found = await ctx.live.activeOf(actor.agent, now, limit + 1, after);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return ok({
    tables: page.map((table) => rowOf(table, origin, now)),
    next_cursor: last && found.length > limit ? cursorOf(last) : null,
  });
}

const CURSOR = /^t(\d{1,15})\.([0-9a-f]{20})$/;

const cursorOf = ({ id, row }: TableSummary): string => `t${row.createdAt}.${id}`;

/** Undefined where the text is no cursor of ours. */
function placeOf(cursor: string): TablePlace | undefined {
  const [, createdAt, id] = CURSOR.exec(cursor) ?? [];
  return id === undefined ? undefined : { createdAt: Number(createdAt), id: id as TableId };
}
