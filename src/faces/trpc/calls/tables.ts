import { ok } from "@/lib/result";
import { asOwner } from "@/services/agent/owner";
import { closeTable } from "@/services/table/close";
import { createTable } from "@/services/table/create";
import { listTables } from "@/services/table/list";
import type { Calls } from "../called";

/** What somebody does with their agent's tables. */
export const tableCalls: Pick<Calls, "tables" | "openTable" | "closeTable"> = {
  async tables({ ctx, person, origin, input: { agent_id, limit, cursor } }) {
    const actor = await asOwner(ctx, person, agent_id);
    return actor.ok ? listTables({ ctx, input: { actor: actor.value, limit, cursor, origin } }) : actor;
  },
  async openTable({ ctx, person, origin, input: { agent_id, ...body } }) {
    const actor = await asOwner(ctx, person, agent_id);
    return actor.ok ? createTable({ ctx, input: { actor: actor.value, body, origin } }) : actor;
  },
  async closeTable({ ctx, person, input }) {
    const actor = await asOwner(ctx, person, input.agent_id);
    if (!actor.ok) return actor;
    const closed = await closeTable({ ctx, input: { actor: actor.value, id: input.table_id } });
    return closed.ok ? ok({ closed: true }) : closed;
  },
};
