import type { AgentActor } from "@/auth/agent-gate";
import { ok } from "@/lib/result";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";

/** Ends the bearer that was shown, and no other of its agent's. */
export async function revokeBearer({
  ctx,
  input: { actor },
}: {
  ctx: Ctx;
  input: { readonly actor: AgentActor };
}): Promise<Outcome<null>> {
  const { agent, bearer } = actor;
  const revoked = bearer !== null && (await ctx.bearers.revoke(bearer, agent, ctx.clock.now()));
  return revoked ? ok(null) : fail("invalid_or_revoked_token");
}
