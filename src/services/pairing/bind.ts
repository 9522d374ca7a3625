import type { AgentRecord } from "@/store/ports-club";
import type { PairingRecord } from "@/store/ports-pairing";
import type { Ctx } from "../ctx";
import { isOver } from "./find";

/** Lets the agent in: the pairing is ready, once. The record as it is then; null where there is none. */
export function bindAgent(
  ctx: Ctx,
  code: string,
  agent: Pick<AgentRecord, "id">,
): Promise<PairingRecord | null> {
  const now = ctx.clock.now();
  return ctx.pairings.update(code, (stored) => {
    const open = stored.status === "pending" && !isOver(stored, now);
    const next: PairingRecord = open
      ? { ...stored, status: "ready", agentId: agent.id, readyAt: now }
      : stored;
    return { next, result: next };
  });
}
