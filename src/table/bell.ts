import type { Clock } from "./ports";

/** Wakes one waiter; a ring that nobody waits for is kept for the next one. */
export interface Bell {
  ring(): void;
  /** Resolves at the next ring, at `until` (null: never by time), or when aborted. */
  wait(clock: Clock, until: number | null, signal: AbortSignal): Promise<void>;
}

export function createBell(): Bell {
  let rung = false;
  let wake: (() => void) | null = null;
  return {
    ring() {
      rung = true;
      wake?.();
    },
    async wait(clock, until, signal) {
      if (!rung && !signal.aborted) {
        const done = new AbortController();
        const stop = () => done.abort();
        signal.addEventListener("abort", stop);
        const rang = new Promise<void>((resolve) => {
          wake = resolve;
          done.signal.addEventListener("abort", () => resolve());
        });
        await (until === null ? rang : Promise.race([rang, clock.wake(until, done.signal)]));
        signal.removeEventListener("abort", stop);
        stop();
        wake = null;
      }
      rung = false;
    },
  };
}
