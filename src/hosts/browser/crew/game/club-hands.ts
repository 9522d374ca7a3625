import type { Client } from "@/client/client";
import type { Clock } from "@/lib/clock";
import type { HandLog, HandRecordInput } from "@/table/ports";
import { restAsked } from "../../link/insist";
import type { Crew } from "../crew";

/** Hands that wait for the club at most: what is older is let go. */
const KEPT = 20;
/** A club that does not say when it will hear again (milliseconds). */
const LEAST_REST_MS = 60_000;

/**
 * Hands of a game without a table, offered to the agent's history. Best effort: each is said once, in order, and whatever the club answers,
 * the next one follows; while a club asks to be left alone, hands are let go.
 */
export function createClubHands(
  client: Pick<Client, "writeClubHand">,
  crew: Crew,
  next: number,
  timers: Clock,
  signal: AbortSignal,
): HandLog {
  const waiting: HandRecordInput[] = [];
  let upTo = next - 1;
  let sending = false;
  let notBefore = 0;

  async function send(): Promise<void> {
    if (sending) return;
    sending = true;
    for (let row = waiting.shift(); row !== undefined && !signal.aborted; row = waiting.shift()) {
      upTo = Math.max(upTo, row.hand_index);
      if (timers.now() < notBefore) continue;
      const { private: _, claims: __, ...open } = row;
      const answer = await client.writeClubHand({
        params: { id: crew.agent },
        body: { ...open, mode: crew.mode },
        signal,
      });
      const rest = answer.ok ? null : restAsked(answer);
      if (rest !== null) notBefore = timers.now() + Math.max(rest, LEAST_REST_MS);
    }
    sending = false;
  }

  return {
    record(row) {
      if (row.hand_index <= upTo || waiting.some((one) => one.hand_index === row.hand_index)) return;
      waiting.push(row);
      waiting.splice(0, waiting.length - KEPT);
      void send();
    },
    acknowledged: () => upTo,
  };
}
