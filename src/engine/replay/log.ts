import type { LoggedAct } from "../types";
import type { RecordedAct } from "./replay";

/**
 * The acts of a hand's log, as hand rows carry it, for `replayHand` with `foldsOutOfTurn`. Posts are left out: the replay makes them itself,
 * and its own log (`state.hand.log`) can be compared with this one.
 */
export function actsOfLog(
  log: readonly Pick<LoggedAct, "street" | "seat" | "action" | "amount">[],
): RecordedAct[] {
  const acts: RecordedAct[] = [];
  for (const { street, seat, action, amount } of log) {
    if (action === "ante" || action === "post_sb" || action === "post_bb") continue;
    acts.push(action === "fold" ? { seat, type: "fold", street } : { seat, type: "put_in", amount });
  }
  return acts;
}
