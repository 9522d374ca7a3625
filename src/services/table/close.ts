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

/** Why a table is not the caller's; undefined where another agent has it, as the code itself says. */
const ownerWords = ({ row }: TableRecord): string | undefined =>
  row.creator === null
    ? "Nobody owns this table: it was opened without an agent's token, and ends by itself (expires_at)."
    : undefined;

/** The closing as a change of the table. Pure. */
export function applyClose(record: TableRecord, actor: AgentActor, now: number): Changed<null> {
  if (over(record, now)) return unchanged(record, fail("table_not_found"));
  if (record.row.creator !== actor.agent)
    return unchanged(record, fail("not_your_table", ownerWords(record)));
  return closed(record, now);
}

/** Closes a table that this server deals, whoever opened it. No face offers it. */
export const closeSandbox = ({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { readonly id: TableId };
}): Promise<Outcome<null>> =>
  change(ctx, input.id, (record) => {
    if (record.row.sandbox === undefined) return unchanged(record, fail("not_your_table"));
    return over(record, ctx.clock.now()) ? unchanged(record, ok(null)) : closed(record, ctx.clock.now());
  });

const closed = (record: TableRecord, now: number): Changed<null> => ({
  // The lobby's news wake the host, who learns that the table is gone.
  next: {
    ...record,
    row: { ...record.row, closedAt: now },
    lobby: { ...record.lobby, revision: record.lobby.revision + 1 },
  },
  result: ok(null),
});
