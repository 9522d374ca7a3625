import { type AgentActor, bearerGate } from "@/auth/agent-gate";
import { hashOf } from "@/auth/secrets";
import { ok } from "@/lib/result";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";

/** A bearer's last use is noted at most this often, so that a busy agent costs no write a call. */
const NOTE_MS = 60_000;

/** The agent whose bearer was shown, or why there is none. */
export async function asAgent(ctx: Ctx, token: string | null): Promise<Outcome<AgentActor>> {
  if (token === null) return fail("bearer_required");
  const bearer = await ctx.bearers.byHash(hashOf(token));
  const agent = bearer && (await ctx.agents.get(bearer.agentId));
  const verdict = bearerGate(bearer, agent, ctx.localPairing);
  if (!bearer || verdict.kind === "unknown") return fail("invalid_or_revoked_token");
  const now = ctx.clock.now();
  if (bearer.lastUsedAt === null || now - bearer.lastUsedAt >= NOTE_MS)
    await ctx.bearers.touch(bearer.id, now);
  return ok(verdict.actor);
}
