import type { AgentId } from "@/contract/agents";
import type { AgentRecord, BearerRecord } from "@/store/ports-club";
import type { PersonActor } from "./session";

declare const proof: unique symbol;

/** Somebody who may speak for an agent: its bearer was checked. Only the gates of this file make one. */
export interface AgentActor {
  readonly [proof]: "agent";
  readonly agent: AgentId;
  /** The bearer that was shown; null for an owner who is signed in. */
  readonly bearer: string | null;
  /** Bound to an X account, or as good as that here (decision 21). */
  readonly claimed: boolean;
}

/** `trusted`: agents that were paired without X count as claimed (decision 21). */
export type LocalPairing = "on" | "off" | "trusted";

export type AgentVerdict =
  | { readonly kind: "agent"; readonly actor: AgentActor }
  /** Unknown, revoked, or of an agent that is gone or somebody else's: all the same to a stranger. */
  | { readonly kind: "unknown" };

/** Whether an agent counts as claimed. */
export const isClaimed = (agent: Pick<AgentRecord, "twitterId" | "kind">, local: LocalPairing): boolean =>
  agent.twitterId !== null || (agent.kind === "local" && local === "trusted");

/** Whose bearer this is: what the store has under the shown token's hash, and the agent it names. */
export function bearerGate(
  bearer: BearerRecord | null,
  agent: AgentRecord | null,
  local: LocalPairing,
): AgentVerdict {
  if (bearer === null || bearer.revokedAt !== null) return { kind: "unknown" };
  if (agent?.id !== bearer.agentId) return { kind: "unknown" };
  return { kind: "agent", actor: agentActor(agent, bearer.id, local) };
}

/** Whether an agent is this person's: an X account has one, bound to it by the account's own id. */
export function ownerGate(person: PersonActor, agent: AgentRecord | null, local: LocalPairing): AgentVerdict {
  if (agent === null || agent.twitterId !== person.twitterId) return { kind: "unknown" };
  return { kind: "agent", actor: agentActor(agent, null, local) };
}

// The cast is the mint: a branded actor is proof that a gate of this file ran.
const agentActor = (agent: AgentRecord, bearer: string | null, local: LocalPairing): AgentActor =>
  ({ agent: agent.id, bearer, claimed: isClaimed(agent, local) }) as AgentActor;
