import type { AgentActor } from "@/auth/agent-gate";
import type { AgentRow } from "@/contract/agents";
import { ok } from "@/lib/result";
import type { AgentDraft, AgentRecord } from "@/store/ports-club";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { agentRowOf } from "./view";

/** Who edits, and what was sent. */
export interface Edit<Body> {
  readonly actor: AgentActor;
  readonly body: Body;
}

/** The agent's own record. */
export async function readAgent({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { readonly actor: AgentActor };
}): Promise<Outcome<AgentRow>> {
  const agent = await ctx.agents.get(input.actor.agent);
  return agent ? ok(agentRowOf(agent)) : fail("invalid_or_revoked_token");
}

/** Applies a pure change to the actor's agent and answers the record as it is then (contract: Conventions). */
export async function editAgent(
  ctx: Ctx,
  actor: AgentActor,
  change: (agent: AgentRecord) => AgentDraft,
): Promise<Outcome<AgentRow>> {
  const agent = await ctx.agents.update(actor.agent, change);
  return agent ? ok(agentRowOf(agent)) : fail("invalid_or_revoked_token");
}
