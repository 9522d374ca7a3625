import type { AgentActor } from "@/auth/agent-gate";
import type { EndpointId } from "@/contract/paths";
import { ok } from "@/lib/result";
import { asAgent } from "@/services/agent/gate";
import type { Outcome } from "@/services/failure";
import { type Incoming, tokenOf } from "../incoming";
import { json, type Reply } from "../reply";

/** Runs a verb for the agent whose bearer was shown, and answers what it gives. */
export async function asTheAgent<T>(
  incoming: Pick<Incoming<EndpointId>, "ctx" | "bearer">,
  verb: (actor: AgentActor) => Promise<Outcome<T>>,
  reply: (value: T) => Reply = (value) => json(200, value),
): Promise<Outcome<Reply>> {
  const actor = await asAgent(incoming.ctx, incoming.bearer);
  if (!actor.ok) return actor;
  const done = await verb(actor.value);
  return done.ok ? ok(reply(done.value)) : done;
}

/**
 * Reads what anybody may read, and more with a seat's claim token. An agent's own bearer is none: who sends it with every call reads as anybody.
 */
export async function asReader<T>(
  incoming: Pick<Incoming<EndpointId>, "ctx" | "bearer" | "claimToken">,
  read: (token: string | null) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const { ctx, bearer, claimToken } = incoming;
  const answer = await read(tokenOf(incoming));
  if (answer.ok || answer.error.code !== "bad_claim_token" || claimToken !== null) return answer;
  const agent = await asAgent(ctx, bearer);
  return agent.ok ? read(null) : answer;
}
