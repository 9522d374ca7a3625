import type { TableRecord } from "./ports";

/** Hands and settlements outlive their table by a day (decision 24): 48 h in all. */
export const RETENTION_AFTER_EXPIRY_MS = 24 * 60 * 60 * 1000;

/** Whether a table's retention ended at or before `now` (milliseconds). */
export const isPast = (record: Pick<TableRecord, "row">, now: number): boolean =>
  record.row.expiresAt + RETENTION_AFTER_EXPIRY_MS <= now;
