import type { AgentActor } from "@/auth/agent-gate";
import type { SettlementList } from "@/contract/settlements";
import { ok } from "@/lib/result";
import type { SettlementPlace, SettlementRecord } from "@/store/settlement/ports";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { rowOf } from "./bill/view";

const DEFAULT_LIMIT = 50;
const CURSOR = /^s(\d{1,15})\.([0-9a-f]{20})$/;

export interface ListSettlements {
  readonly actor: AgentActor;
  readonly status?: "open" | "closed" | undefined;
  readonly limit?: number | undefined;
  /** As the last page gave it. */
  readonly cursor?: string | undefined;
  readonly origin: string;
}

/** Bills of the agent's own tables, whoever cut them, newest first, a page at a time. */
export async function listSettlements({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: ListSettlements;
}): Promise<Outcome<SettlementList>> {
  const { actor, status, limit = DEFAULT_LIMIT, cursor, origin } = input;
  const after = cursor === undefined ? null : placeOf(cursor);
  if (after === undefined) return fail("invalid_field", "cursor: echo next_cursor as it was given.");
  const closed = status === undefined ? null : status === "closed";
  const now = ctx.clock.now();
  const found = await ctx.settlements.ofCreator(actor.agent, closed, now, limit + 1, after);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return ok({
    settlements: page.map((record) => rowOf(record, origin)),
    next_cursor: last && found.length > limit ? cursorOf(last) : null,
  });
}

const cursorOf = ({ createdAt, id }: SettlementRecord): string => `s${createdAt}.${id}`;

/** Undefined where the text is no cursor of ours. */
function placeOf(cursor: string): SettlementPlace | undefined {
  const [, createdAt, id] = CURSOR.exec(cursor) ?? [];
  return id === undefined ? undefined : { createdAt: Number(createdAt), id };
}
