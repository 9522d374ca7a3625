import { createHash } from "node:crypto";
import type { ClubHandInput } from "@/contract/agents";
import type { HandWritten } from "@/contract/hands";
import type { HandId } from "@/contract/ids";
import { ok } from "@/lib/result";
import type { Ctx } from "../ctx";
import { fail, type Outcome, tooMany } from "../failure";
import { imbalanceOf } from "../hand/balance";
import { listedAgent } from "./list";

export interface WriteClubHand {
  readonly agent: string;
  readonly body: ClubHandInput;
  /** Whom to count it against. */
  readonly address: string;
}

/** Stores a hand that a page played against a crew without a table. Anybody may say so: it counts nowhere. */
export async function writeClubHand({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: WriteClubHand;
}): Promise<Outcome<HandWritten>> {
  const agent = await listedAgent(ctx, input.agent);
  if (!agent) return fail("agent_not_found");
  const fault = imbalanceOf(input.body);
  if (fault !== null) return fail("hand_not_balanced", fault);
  const wait = await ctx.limits.take("clubHand", input.address);
  if (wait !== null) return tooMany(wait);
  const { mode = "challenge", ...hand } = input.body;
  // The same hand has the same id, however often it is sent: there is no table to count it by.
  const text = JSON.stringify([agent.id, mode, hand]);
  const id = createHash("sha256").update(text).digest("hex").slice(0, 20) as HandId;
  const recorded = await ctx.clubHands.record({
    id,
    agentId: agent.id,
    row: { ...hand, mode, hand_id: id },
    endedAt: Date.parse(hand.ended_at),
    keptAt: ctx.clock.now(),
  });
  return ok(recorded ? { recorded, hand_id: id } : { recorded, duplicate: true, hand_id: id });
}
