import { claimGate } from "@/auth/gates";
import { hashOf } from "@/auth/secrets";
import type { AgentId } from "@/contract/agents";
import { ok } from "@/lib/result";
import type { TableRecord } from "@/store/ports";
import { asAgent } from "../agent/gate";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { asHost } from "../host/gate";
import { refuseAbsent } from "../lobby/claims";

export interface SettlerTokens {
  readonly claim: string | null;
  readonly host: string | null;
  /** An agent's token, or one of the others in the header. */
  readonly bearer: string | null;
}

/** Who cuts a bill: the agent that opened the table, or somebody at it. */
export interface Settler {
  readonly agent: AgentId | null;
}

const SOMEBODY: Settler = { agent: null };

/** Whether the caller may cut this table's bill: one of its players, its host, or the agent that opened it. */
export async function asSettler(
  ctx: Ctx,
  record: TableRecord,
  shown: SettlerTokens,
): Promise<Outcome<Settler>> {
  const { claim, host, bearer } = shown;
  if (claim !== null) return asPlayer(record, claim);
  if (host !== null) {
    const hosting = asHost(record, host);
    return hosting.ok ? ok(SOMEBODY) : hosting;
  }
  if (bearer === null) return fail("settler_required");
  if (claimGate(record, hashOf(bearer)).kind !== "unknown") return asPlayer(record, bearer);
  if (asHost(record, bearer).ok) return ok(SOMEBODY);
  const agent = await asAgent(ctx, bearer);
  if (!agent.ok) return agent;
  if (record.row.creator === null)
    return fail("not_your_table", "Nobody owns this table: send a seated player's claim_token.");
  return agent.value.agent === record.row.creator ? ok({ agent: agent.value.agent }) : fail("not_your_table");
}

/** A seat counts also when its phone is asleep: nights end so. One that somebody else has taken since does not. */
function asPlayer(record: TableRecord, token: string): Outcome<Settler> {
  const verdict = claimGate(record, hashOf(token));
  if (verdict.kind === "holder") return ok(SOMEBODY);
  if (verdict.kind !== "former") return refuseAbsent(verdict.kind);
  return refuseAbsent(verdict.record.released ? "released" : "lapsed");
}
