import type { SettlementActor } from "@/auth/settlement-gate";
import { ok } from "@/lib/result";
import type { CarriedSheet, SettlementNext, SettlementRecord } from "@/store/settlement/ports";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { carriedBack, standing } from "./bill/entry";
import { type AtSettlement, asSettling } from "./change";
import { conflict } from "./conflict";

/** Discards a bill of which nothing is paid: the next one may have another rate. What it carried is open again where it was. */
export async function discardSettlement({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: AtSettlement;
}): Promise<Outcome<null>> {
  const done = await ctx.settlements.update<Outcome<null>>(input.id, (record, _others, carried) => {
    const now = ctx.clock.now();
    const stays = (result: Outcome<null>) => ({ next: record, result });
    if (record.keepUntil <= now) return stays(fail("settlement_not_found"));
    const actor = asSettling(record, input.shown);
    if (!actor.ok) return stays(actor);
    const no = refusal(record, actor.value, carried);
    return no ? stays(no) : gone(record, carried, now);
  });
  return done ?? fail("settlement_not_found");
}

function refusal(
  record: SettlementRecord,
  { who }: SettlementActor,
  carried: CarriedSheet | null,
): Outcome<null> | null {
  if (who !== "master") return fail("edit_token_only");
  if (record.entries.some((entry) => standing(entry).length > 0)) return conflict("settlement_started");
  // The earlier bill opens again, and a table has one open bill.
  const open = carried?.others.find(({ closedAt }) => closedAt === null);
  return open ? conflict("settlement_exists", { settlement_id: open.id }) : null;
}

function gone(
  { id }: SettlementRecord,
  carried: CarriedSheet | null,
  now: number,
): SettlementNext<Outcome<null>> {
  const back = carried === null ? {} : { carried: carriedBack(carried.sheet, id, now) };
  return { next: null, ...back, result: ok(null) };
}
