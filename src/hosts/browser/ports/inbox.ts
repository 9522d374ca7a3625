import type { LobbyOutput } from "@/contract/tables";
import type { Inbox, InboxBatch } from "@/table/ports";
import { fateOf } from "../link/fate";
import type { Line } from "../link/insist";
import { insist, PROMPT } from "../link/insist";
import type { Session } from "../session";

/** Seconds that the server may hold an answer back (decision 17). */
const WAIT_S = 25;

const INSISTING = { ...PROMPT, who: "inbox", patience: [(WAIT_S + 10) * 1_000, ...PROMPT.patience] };

export interface InboxEars {
  /** Every lobby that comes by, also where the dealer has nothing to do with it. */
  readonly lobby: (lobby: LobbyOutput) => void;
  readonly lost: (verdict: "superseded" | "gone") => void;
}

/** The table's inbox by waiting reads. Faults are retried behind it; the loss of the table goes to `lost`, and the read stays open. */
export function createInbox({ client, tableId, hostToken }: Session, line: Line, ears: InboxEars): Inbox {
  async function take(after: number, lobbySince: number, signal: AbortSignal): Promise<InboxBatch> {
    const known = lobbySince >= 0 ? { lobbySince } : {};
    let wait = lobbySince >= 0 ? { wait: WAIT_S } : {};
    const answer = await insist({ ...line, signal }, INSISTING, (callOff) => {
      const query = { after, ...known, ...wait };
      // What has to be asked again is not held back: its answer is the first sign that the line is good again.
      wait = {};
      return client.getInbox({ params: { id: tableId }, query, token: hostToken, signal: callOff });
    });
    if (answer === null) throw new Error("the inbox was called off");
    if (answer.ok) {
      ears.lobby(answer.data.lobby);
      return answer.data;
    }
    const fate = fateOf(answer);
    if (fate === "refused") throw new Error(`the server refused the inbox: ${answer.error.message}`);
    ears.lost(fate === "superseded" ? "superseded" : "gone");
    return new Promise((_, reject) => {
      signal.addEventListener("abort", () => reject(new Error("the inbox was called off")), { once: true });
    });
  }
  return { take };
}
