import { type AgentActor, ownerGate } from "@/auth/agent-gate";
import type { PersonActor } from "@/auth/session";
import type { AgentId, AgentRow } from "@/contract/agents";
import { ok } from "@/lib/result";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { agentRowOf } from "./view";

/** A person acting for one of their own agents: from here on the same actor as the agent's bearer. */
export async function asOwner(ctx: Ctx, person: PersonActor, id: AgentId): Promise<Outcome<AgentActor>> {
  const verdict = ownerGate(person, await ctx.agents.get(id), ctx.localPairing);
  return verdict.kind === "agent" ? ok(verdict.actor) : fail("not_your_agent");
}

/** A person's agents: an X account has one, or none before its first pairing. */
export async function agentsOf({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { readonly person: PersonActor };
}): Promise<Outcome<readonly AgentRow[]>> {
  const agent = await ctx.agents.byTwitterId(input.person.twitterId);
  return ok(agent === null ? [] : [agentRowOf(agent)]);
}
