import { type SettlementActor, type ShownTokens, settlementGate } from "@/auth/settlement-gate";
import type { SettlementId, SettlementRow } from "@/contract/settlements";
import { ok } from "@/lib/result";
import type { SettlementRecord } from "@/store/settlement/ports";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { rowOf } from "./bill/view";

/** Which bill, who asks, and under which address they know us. */
export interface AtSettlement {
  readonly id: SettlementId;
  readonly shown: ShownTokens;
  readonly origin: string;
}

/** The next bill (the same one: nothing changes), or why not. */
export type Edit = (
  record: SettlementRecord,
  actor: SettlementActor,
  others: readonly SettlementRecord[],
  now: number,
) => Outcome<SettlementRecord>;

/** Who speaks to this bill, or why nobody does. */
export function asSettling(record: SettlementRecord, shown: ShownTokens): Outcome<SettlementActor> {
  const verdict = settlementGate(record, shown);
  switch (verdict.kind) {
    case "actor":
      return ok(verdict.actor);
    case "none":
      return fail("settlement_token_required");
    case "bad_edit":
      return fail("bad_edit_token");
    case "bad_player":
      return fail("bad_player_token");
  }
}

/** Runs an edit inside the store; answers the bill as it is then. */
export async function change(ctx: Ctx, at: AtSettlement, apply: Edit): Promise<Outcome<SettlementRow>> {
  const done = await ctx.settlements.update<Outcome<SettlementRecord>>(at.id, (record, others) => {
    const now = ctx.clock.now();
    if (record.keepUntil <= now) return { next: record, result: fail("settlement_not_found") };
    const actor = asSettling(record, at.shown);
    const outcome = actor.ok ? apply(record, actor.value, others, now) : actor;
    return { next: outcome.ok ? outcome.value : record, result: outcome };
  });
  if (done === null) return fail("settlement_not_found");
  return done.ok ? ok(rowOf(done.value, at.origin)) : done;
}
