import type { PlayerTokens, SettlementId, SettlementRow } from "@/contract/settlements";
import { ok } from "@/lib/result";
import type { SettlementHand, SettlementRecord } from "@/store/settlement/ports";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { rowOf, tokensOf } from "./bill/view";
import { type AtSettlement, asSettling } from "./change";

/** A bill, for whoever knows its id. */
export async function readSettlement({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { readonly id: SettlementId; readonly origin: string };
}): Promise<Outcome<SettlementRow>> {
  const record = await kept(ctx, input.id);
  return record ? ok(rowOf(record, input.origin)) : fail("settlement_not_found");
}

/** The personal tokens once more, worked out from the edit token that was shown. */
export async function readPlayerTokens({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: AtSettlement;
}): Promise<Outcome<PlayerTokens>> {
  const record = await kept(ctx, input.id);
  if (!record) return fail("settlement_not_found");
  const actor = asSettling(record, input.shown);
  if (!actor.ok) return actor;
  const token = input.shown.edit ?? input.shown.bearer;
  // A player is told who it is: its page knows the token, and maybe not whose.
  if (actor.value.who !== "master" || token === null)
    return fail("edit_token_only", undefined, { player_name: nameOf(record, actor.value.who) });
  return ok(tokensOf(record, token, input.origin));
}

async function kept(ctx: Ctx, id: SettlementId): Promise<SettlementRecord | null> {
  const record = await ctx.settlements.get(id);
  return record && record.keepUntil > ctx.clock.now() ? record : null;
}

const nameOf = ({ players }: SettlementRecord, who: SettlementHand): string =>
  who === "master" ? "" : (players[who]?.name ?? "");
