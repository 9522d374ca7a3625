import type { Clock as Timers } from "@/lib/clock";
import type { Clock } from "@/table/ports";
import { sleep } from "../../timers";

/** The longest sleep without another look at the clock: devices sleep, and clocks are set. */
const NAP_MS = 5_000;

/** The server's time on this device: what deadlines are stamped with, so that every phone counts the same. */
export interface ServerClock extends Clock {
  /** The server said this time just now. */
  hear(serverTime: string): void;
  /** Server time minus the device's, in milliseconds. */
  skew(): number;
}

/** `monotonic`: milliseconds that no setting of the device's clock disturbs (`performance.now`). */
export function createServerClock(timers: Timers, monotonic: () => number): ServerClock {
  let anchor = { server: timers.now(), at: monotonic() };
  const now = () => Math.round(anchor.server + monotonic() - anchor.at);
  return {
    now,
    hear(serverTime) {
      const server = Date.parse(serverTime);
      if (Number.isFinite(server)) anchor = { server, at: monotonic() };
    },
    skew: () => Math.round(now() - timers.now()),
    async wake(at, signal) {
      while (now() < at && !signal.aborted) await sleep(timers, Math.min(at - now(), NAP_MS), signal);
    },
  };
}
