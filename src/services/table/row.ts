import type { TableRow } from "@/contract/tables";
import type { TableRecord } from "@/store/ports";
import { iso } from "../times";

/** When the table was closed, or ran out (decision 36); null while it lives. */
export function closedAt({ row }: Pick<TableRecord, "row">, now: number): number | null {
  if (row.closedAt !== null) return row.closedAt;
  return now >= row.expiresAt ? row.expiresAt : null;
}

/** The documented row, with addresses under the origin by which the caller knows us. */
export function rowOf(record: Pick<TableRecord, "id" | "row">, origin: string, now: number): TableRow {
  const { id, row } = record;
  const closed = closedAt(record, now);
  return {
    table_id: id,
    mode: row.mode,
    seats: row.seats,
    join_url: `${origin}/room/${id}`,
    spectator_url: `${origin}/spectator.html?tableId=${id}`,
    created_at: iso(row.createdAt),
    expires_at: iso(row.expiresAt),
    closed_at: closed === null ? null : iso(closed),
    ...(row.creator === null ? {} : { agent_id: row.creator }),
    ...(row.sandbox === undefined ? {} : { sandbox: true, pace: row.sandbox.pace }),
    settings: row.settings,
  };
}
