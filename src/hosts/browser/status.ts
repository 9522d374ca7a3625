import type { HostSnapshot, HostStatus } from "../host";

/** Statuses after which nothing follows in this host's life. */
const FINAL: readonly HostStatus[] = ["superseded", "unseated", "ended", "not_found", "crashed"];

/** A snapshot in the making: parts change, and whoever listens hears of the whole. */
export interface StatusBoard {
  readonly current: HostSnapshot;
  /** Ignored once a final status was reached. */
  show(change: Partial<HostSnapshot>): void;
  /** The connection broke or is back: between `hosting` (or `connecting`) and `reconnecting`. */
  connection(up: boolean): void;
}

export function createStatusBoard(
  first: HostSnapshot,
  changed: (snapshot: HostSnapshot) => void,
): StatusBoard {
  let current = first;
  let whenUp = first.status;
  const show = (change: Partial<HostSnapshot>) => {
    if (FINAL.includes(current.status)) return;
    if (change.status !== undefined && change.status !== "reconnecting") whenUp = change.status;
    current = { ...current, ...change };
    changed(current);
  };
  return {
    get current() {
      return current;
    },
    show,
    connection: (up) => show({ status: up ? whenUp : "reconnecting" }),
  };
}
