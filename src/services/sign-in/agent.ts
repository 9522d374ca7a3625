import type { Person } from "@/auth/session";
import type { AgentId } from "@/contract/agents";
import type { AgentDraft, AgentRecord } from "@/store/ports-club";
import type { PairingRecord } from "@/store/ports-pairing";
import { FRESH_CREW } from "../agent/fresh-crew";
import type { Ctx } from "../ctx";

export interface ClaimAgent {
  readonly person: Person;
  readonly avatarUrl: string | null;
  readonly pairing: Pick<PairingRecord, "software" | "model" | "countryCode">;
}

/**
 * The one agent of an X account, made at its first pairing. Owner, handle and picture mirror X; software, model and flag are what the
 * agent told; a name or a crew that was chosen since stays.
 */
export function claimAgent(ctx: Ctx, { person, avatarUrl, pairing }: ClaimAgent): Promise<AgentRecord> {
  const { twitterId, name: owner, handle } = person;
  const { software, model, countryCode } = pairing;
  // X's numbers have the form of an agent's id; that of an account is its agent's (contract: GET /agents/me).
  const id = twitterId as AgentId;
  return ctx.agents.put(id, (stored): AgentDraft => {
    const known = { twitterId, kind: "x" as const, owner, handle, software, model };
    if (stored)
      return {
        ...stored,
        ...known,
        avatarUrl: avatarUrl ?? stored.avatarUrl,
        countryCode: countryCode ?? stored.countryCode,
      };
    return {
      id,
      ...known,
      name: handle,
      countryCode,
      avatarUrl,
      crew: FRESH_CREW,
      challenges: 0,
      winRate: 0,
      createdAt: ctx.clock.now(),
    };
  });
}
