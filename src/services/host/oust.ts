import type { HostSeat, TableRecord } from "@/store/ports";
import { deposed } from "./concede";

/**
 * A device that has lost its seat deals no longer: where the host took its role by it, the role is free at once, as after a concession.
 * `lost`: whether that device is one of those that lost it. Pure.
 */
export function oust(record: TableRecord, lost: (seat: HostSeat) => boolean): TableRecord {
  const { host } = record;
  if (host.seat === undefined || host.tokenHash === null || !lost(host.seat)) return record;
  return { ...record, host: { ...host, ...deposed(host) } };
}
