import type { AgentActor } from "@/auth/agent-gate";
import type { BearerRow } from "@/contract/my";
import { ok } from "@/lib/result";
import type { BearerRecord } from "@/store/ports-club";
import type { Ctx } from "../ctx";
import type { Outcome } from "../failure";
import { iso } from "../times";

/** Every bearer that was made for the actor's agent, newest first, revoked ones included; never a token. */
export async function listBearers({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { readonly actor: AgentActor };
}): Promise<Outcome<readonly BearerRow[]>> {
  return ok((await ctx.bearers.ofAgent(input.actor.agent)).map(rowOf));
}

const rowOf = ({ id, software, createdAt, lastUsedAt, revokedAt }: BearerRecord): BearerRow => ({
  bearer_id: id,
  software,
  created_at: iso(createdAt),
  last_used_at: lastUsedAt === null ? null : iso(lastUsedAt),
  revoked_at: revokedAt === null ? null : iso(revokedAt),
});
