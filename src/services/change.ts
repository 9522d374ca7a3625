import type { TableId } from "@/contract/ids";
import type { TableRecord } from "@/store/ports";
import type { Ctx } from "./ctx";
import { fail, type Outcome } from "./failure";

/** What a pure change of a table comes to: the next record (the same one when nothing changed) and the verb's outcome. */
export interface Changed<T> {
  readonly next: TableRecord;
  readonly result: Outcome<T>;
}

/** Runs a pure change inside the store; resolves once it is durable. An unknown table is a failure. */
export async function change<T>(
  ctx: Ctx,
  id: TableId,
  apply: (record: TableRecord) => Changed<T>,
): Promise<Outcome<T>> {
  return (await ctx.live.update(id, apply)) ?? fail("table_not_found");
}

/** A change that failed leaves the record as it was. */
export const unchanged = <T>(record: TableRecord, result: Outcome<T>): Changed<T> => ({
  next: record,
  result,
});

/** The failure of acting at a table that is over, or null (decision 24). */
export function over(record: TableRecord, now: number) {
  if (record.row.closedAt !== null) return fail("table_closed");
  return now >= record.row.expiresAt ? fail("table_expired") : null;
}
