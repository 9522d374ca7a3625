import type { TableRecord } from "@/store/ports";
import { HOST_STALE_MS } from "../times";

/** `silent`: no sign of the host for 15 s. `conceded`: it gave the table up. Either way somebody else may take over. */
export type HostLife = "here" | "silent" | "conceded";

/** How the table's host is. Of a table that nobody has hosted yet it says nothing. */
export function hostLife({ host }: TableRecord, now: number): HostLife {
  if (host.epoch > 0 && host.tokenHash === null) return "conceded";
  return now - host.updatedAt >= HOST_STALE_MS ? "silent" : "here";
}

/** The table was hosted, is not given up, and its host gave a sign within 15 s. */
export const isHosted = (record: TableRecord, now: number): boolean =>
  record.host.epoch > 0 && hostLife(record, now) === "here";

/** When the host falls silent without another sign; infinity when it has already, or has conceded. */
export const silentAt = (record: TableRecord, now: number): number =>
  hostLife(record, now) === "here" ? record.host.updatedAt + HOST_STALE_MS : Number.POSITIVE_INFINITY;
