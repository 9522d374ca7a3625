import type { Clock } from "@/lib/clock";

/**
 * The page's clock: milliseconds since the epoch that only ever run forward, whatever is done to the phone's own clock.
 * It may stand still while the phone sleeps; {@link serverNow} is set anew by the first answer after waking.
 */
export const pageClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  after: (ms, run) => {
    const timer = window.setTimeout(run, ms);
    return () => window.clearTimeout(timer);
  },
};
