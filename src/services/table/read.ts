import type { Mode, TableId } from "@/contract/ids";
import type { TableRow } from "@/contract/tables";
import { ok } from "@/lib/result";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { rowOf } from "./row";

/** The durable row; public (decision 7). */
export async function readTable({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { readonly id: TableId; readonly origin: string };
}): Promise<Outcome<TableRow>> {
  const record = await ctx.live.read(input.id);
  return record ? ok(rowOf(record, input.origin, ctx.clock.now())) : fail("table_not_found");
}

/** The mode of the page that a table's link opens. */
export async function readMode({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { readonly id: TableId };
}): Promise<Outcome<Mode>> {
  const record = await ctx.live.read(input.id);
  return record ? ok(record.row.mode) : fail("table_not_found");
}
