import { storeOwnHands } from "@/services/hand/store-own";
import type { HandLog, HandRecordInput } from "@/table/ports";
import { sleep } from "../timers";
import type { Post } from "./post";
import type { HouseWorld } from "./world";

/** Hands stored in one step at most: few enough that nobody else has to wait for their text to be made. */
const AT_ONCE = 128;
/** A store that fails is asked again after this (milliseconds). */
const AGAIN_MS = 1_000;

export interface HouseHandLog extends HandLog {
  /** Resolves once everything recorded so far is stored; early when called off. */
  flushed(): Promise<void>;
}

/** Closed hands on their way into the store, in order and in batches. `next`: the first index without a stored row. */
export function createHouseHandLog(
  { ctx, timers }: HouseWorld,
  { tableId }: Pick<Post, "tableId">,
  next: number,
  signal: AbortSignal,
): HouseHandLog {
  const waiting: HandRecordInput[] = [];
  let upTo = next - 1;
  let storing: Promise<void> | null = null;

  async function store(): Promise<void> {
    while (waiting.length > 0) {
      const rows = waiting.slice(0, AT_ONCE);
      if (await stored(rows)) {
        waiting.splice(0, rows.length);
        upTo = rows.at(-1)?.hand_index ?? upTo;
      } else if (signal.aborted) return;
      else await sleep(timers, AGAIN_MS, signal);
    }
  }

  /** False: try again. A row that the store refuses for what is in it is told to the log, and would be refused again. */
  async function stored(rows: readonly HandRecordInput[]): Promise<boolean> {
    try {
      const answer = await storeOwnHands({ ctx, input: { id: tableId, rows } });
      if (!answer.ok) ctx.log.error("house_hands_refused", { table: tableId, code: answer.error.code });
      return true;
    } catch (fault) {
      ctx.log.warn("house_hands_failed", { table: tableId, fault: String(fault) });
      return false;
    }
  }

  return {
    record(row) {
      if (row.hand_index <= upTo || waiting.some((one) => one.hand_index === row.hand_index)) return;
      waiting.push(row);
      storing ??= store().finally(() => {
        storing = null;
      });
    },
    acknowledged: () => upTo,
    flushed: async () => {
      while (storing !== null) await storing;
    },
  };
}
