/** Times of one kind of request, in milliseconds from when it was meant to be sent. */
export class Times {
  private readonly all: number[] = [];
  readonly statuses = new Map<number, number>();

  add(ms: number, status: number): void {
    this.all.push(ms);
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
  }

  count(): number {
    return this.all.length;
  }

  /** How many answers bore a status that `wanted` doesn't name. */
  outside(wanted: readonly number[]): number {
    return [...this.statuses].reduce(
      (sum, [status, count]) => sum + (wanted.includes(status) ? 0 : count),
      0,
    );
  }

  percentiles(...shares: readonly number[]): readonly number[] {
    const sorted = Float64Array.from(this.all).sort();
    return shares.map(
      (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN,
    );
  }

  static merged(parts: readonly Times[]): Times {
    const whole = new Times();
    for (const part of parts) {
      for (const ms of part.all) whole.all.push(ms);
      for (const [status, count] of part.statuses)
        whole.statuses.set(status, (whole.statuses.get(status) ?? 0) + count);
    }
    return whole;
  }
}

/**
 * Calls `send(n)` `count` times, `everyMs` apart, whether or not earlier calls have ended (an open loop); `due` is when the call was meant
 * to be made. Resolves when the last was made.
 */
export function openLoop(
  count: number,
  everyMs: number,
  send: (n: number, due: number) => void,
): Promise<void> {
  const began = performance.now();
  let next = 0;
  return new Promise((resolve) => {
    const tick = setInterval(() => {
      const now = performance.now();
      while (next < count && began + next * everyMs <= now) {
        send(next, began + next * everyMs);
        next += 1;
      }
      if (next < count) return;
      clearInterval(tick);
      resolve();
    }, 1);
  });
}
