import type { Clock } from "@/lib/clock";

/** The device's clock and timers. In a worker a hidden tab does not throttle them. */
export const deviceTimers: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Resolves after `ms`, or at once when called off. */
export function sleep(timers: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const callOff = timers.after(ms, () => {
      signal.removeEventListener("abort", abort);
      resolve();
    });
    const abort = () => {
      callOff();
      resolve();
    };
    signal.addEventListener("abort", abort, { once: true });
  });
}

/** Runs a call that is called off after `ms`: a server that does not answer is a fault like one that is not there. */
export async function timed<T>(
  timers: Clock,
  ms: number,
  signal: AbortSignal,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const over = new AbortController();
  const abort = () => over.abort();
  const callOff = timers.after(ms, abort);
  signal.addEventListener("abort", abort, { once: true });
  if (signal.aborted) abort();
  try {
    return await call(over.signal);
  } finally {
    callOff();
    signal.removeEventListener("abort", abort);
  }
}
