import type { AgentActor } from "@/auth/agent-gate";
import { ok } from "@/lib/result";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";

/** Ends one of the agent's bearers for good. One that was revoked before stays so: asked twice is asked once. */
export async function revokeOne({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { readonly actor: AgentActor; readonly bearer: string };
}): Promise<Outcome<{ readonly revoked: true }>> {
  const { actor, bearer } = input;
  const own = (await ctx.bearers.ofAgent(actor.agent)).some(({ id }) => id === bearer);
  if (!own) return fail("bearer_not_found");
  await ctx.bearers.revoke(bearer, actor.agent, ctx.clock.now());
  return ok({ revoked: true });
}
