import type { TableId } from "@/contract/ids";
import type { TableRecord } from "@/store/ports";
import type { Ctx } from "./ctx";
import { TOUCH_MS } from "./times";
import type { Holder, Place } from "./waits";

const TIMER_SLACK_MS = 5;

export interface WaitFor {
  readonly id: TableId;
  /** Whom the wait counts for. */
  readonly holder: Holder;
  readonly seconds: number;
  /** Called with each new record, and when `due` comes. */
  readonly until: (record: TableRecord, now: number) => boolean;
  /** When the answer may change by time alone (milliseconds since the epoch; infinity: never). */
  readonly due?: (record: TableRecord) => number;
  /** Called as often as a sign of life is due, for as long as the caller waits. */
  readonly alive?: () => void;
  readonly signal?: AbortSignal;
}

/**
 * Waits at a table until something holds, by a change or by the clock; answers the record as it is then or at the end of the time, null
 * where the table is gone. Ends early when the caller leaves, waits in too many calls at once, or the server goes down.
 */
export async function waitFor(ctx: Ctx, wait: WaitFor): Promise<TableRecord | null> {
  const end = ctx.clock.now() + wait.seconds * 1000;
  let place: Place | null = null;
  try {
    for (;;) {
      const record = await ctx.live.read(wait.id);
      const now = ctx.clock.now();
      if (!record || now >= end || wait.until(record, now)) return record;
      wait.alive?.();
      const due = Math.min(wait.due?.(record) ?? end, wait.alive ? now + TOUCH_MS : end);
      const next = due > now ? Math.min(end, due) : end;
      place ??= ctx.waits.enter(wait.holder, wait.signal);
      const met = await ctx.live.wait(
        wait.id,
        (current) => wait.until(current, ctx.clock.now()),
        Math.max(1, next - now),
        place.signal,
      );
      // False before its time: the caller left, a newer wait took the place, or the store is being drained. Timers may be a little early themselves.
      if (!met && ctx.clock.now() < next - TIMER_SLACK_MS) return await ctx.live.read(wait.id);
    }
  } finally {
    place?.leave();
  }
}

/** Whom a call's wait counts for, once its token was checked: decision 32 counts by token where there is one. */
export const holderOfWait = (tokenHash: string | null, address: string): Holder =>
  tokenHash === null ? { kind: "address", key: address } : { kind: "token", key: tokenHash };
