import type { Clock } from "@/lib/clock";

/** A connection that has failed for this long is shown as broken: a lost packet is not, a dead server is within 3 s. */
const PATIENCE_MS = 1_500;

/** Whether the server answers, over everything that talks to it. */
export interface Health {
  /** A call came through. */
  ok(who: string): void;
  /** A call did not; nothing was heard since `since`, though it should have been. */
  failed(who: string, since: number): void;
  readonly up: boolean;
}

/** Tells `changed` whenever the connection breaks or is back. */
export function createHealth(timers: Clock, changed: (up: boolean) => void): Health {
  /** Since when each caller has been failing. */
  const failing = new Map<string, number>();
  let up = true;
  let callOff: (() => void) | null = null;

  function look(): void {
    callOff?.();
    callOff = null;
    const first = Math.min(...failing.values());
    const next = timers.now() - first < PATIENCE_MS;
    if (failing.size > 0 && next) callOff = timers.after(first + PATIENCE_MS - timers.now(), look);
    const nowUp = failing.size === 0 || (up && next);
    if (nowUp === up) return;
    up = nowUp;
    changed(up);
  }

  return {
    ok(who) {
      if (failing.delete(who)) look();
    },
    failed(who, since) {
      if (!failing.has(who)) failing.set(who, since);
      look();
    },
    get up() {
      return up;
    },
  };
}
