import type { AgentActor } from "@/auth/agent-gate";
import type { TableId } from "@/contract/ids";
import { ok } from "@/lib/result";
import type { TableRecord } from "@/store/ports";
import { type Changed, change, over, unchanged } from "../change";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";

/** Closes a table of the agent's own, once (decision 36). */
export async function closeTable({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { readonly actor: AgentActor; readonly id: TableId };
}): Promise<Outcome<null>> {
  return change(ctx, input.id, (record) => applyClose(record, input.actor, ctx.clock.now()));
}

/** The closing as a change of the table. Pure. */
export function applyClose(record: TableRecord, actor: AgentActor, now: number): Changed<null> {
  if (over(record, now)) return unchanged(record, fail("table_not_found"));
  if (record.row.creator !== actor.agent) return unchanged(record, fail("not_your_table"));
  const { row, lobby } = record;
  return {
    // The lobby's news wake the host, who learns that the table is gone.
    next: { ...record, row: { ...row, closedAt: now }, lobby: { ...lobby, revision: lobby.revision + 1 } },
    result: ok(null),
  };
}
