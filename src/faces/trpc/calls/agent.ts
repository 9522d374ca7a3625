import { ok } from "@/lib/result";
import { listOwnHands } from "@/services/agent/hands";
import { asOwner } from "@/services/agent/owner";
import { saveCrew } from "@/services/agent/save-crew";
import { listBearers } from "@/services/bearer/list";
import { revokeOne } from "@/services/bearer/revoke-one";
import type { Calls } from "../called";

/** What somebody does with their agent itself: its crew, its hands, its bearers. */
export const agentCalls: Pick<Calls, "saveCrew" | "hands" | "bearers" | "revokeBearer"> = {
  async saveCrew({ ctx, person, input: { agent_id, ...body } }) {
    const actor = await asOwner(ctx, person, agent_id);
    return actor.ok ? saveCrew({ ctx, input: { actor: actor.value, body } }) : actor;
  },
  async hands({ ctx, person, input: { agent_id, table_id: tableId, ...query } }) {
    const actor = await asOwner(ctx, person, agent_id);
    return actor.ok ? listOwnHands({ ctx, input: { actor: actor.value, tableId, ...query } }) : actor;
  },
  async bearers({ ctx, person, input }) {
    const actor = await asOwner(ctx, person, input.agent_id);
    if (!actor.ok) return actor;
    const bearers = await listBearers({ ctx, input: { actor: actor.value } });
    return bearers.ok ? ok({ bearers: [...bearers.value] }) : bearers;
  },
  async revokeBearer({ ctx, person, input }) {
    const actor = await asOwner(ctx, person, input.agent_id);
    return actor.ok ? revokeOne({ ctx, input: { actor: actor.value, bearer: input.bearer_id } }) : actor;
  },
};
