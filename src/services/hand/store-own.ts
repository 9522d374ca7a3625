import type { HandInput } from "@/contract/hands";
import type { TableId } from "@/contract/ids";
import { ok } from "@/lib/result";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { imbalanceOf } from "./balance";
import { handRecordOf } from "./write";

export interface StoreOwnHands {
  readonly id: TableId;
  /** Of one table, by rising index. */
  readonly rows: readonly Omit<HandInput, "host_token">[];
}

/** Stores closed hands of a table that this server deals, many in one step and each once. No face offers it. */
export async function storeOwnHands({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: StoreOwnHands;
}): Promise<Outcome<null>> {
  const record = await ctx.live.read(input.id);
  if (!record) return fail("table_not_found");
  const fault = input.rows.map(imbalanceOf).find((each) => each !== null);
  if (fault) return fail("hand_not_balanced", fault);
  const verdicts = await ctx.hands.recordAll(input.rows.map((row) => handRecordOf(record, row)));
  return verdicts.includes("conflict") ? fail("hand_conflict") : ok(null);
}
