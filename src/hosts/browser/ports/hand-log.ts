import type { HandLog, HandRecordInput } from "@/table/ports";
import { fateOf } from "../link/fate";
import type { Line } from "../link/insist";
import { insist } from "../link/insist";
import type { Session } from "../session";
import type { RowStorage } from "./row-storage";

/** Nobody waits for a row: it is tried less often the longer the server is away. */
const INSISTING = { who: "hands", patience: [10_000], pauses: [500, 1_000, 2_000, 5_000, 10_000] };

export interface BrowserHandLog extends HandLog {
  /** Takes up what an earlier life of this tab left behind. Never rejects. */
  restore(): Promise<void>;
}

/**
 * The queue of closed hands: kept on the device, sent in order, each until the server has acknowledged it; no row is dropped before that.
 * `next`: the first index without a stored row. `trouble` hears of a row that the server will never take.
 */
export function createHandLog(
  session: Session,
  line: Line,
  storage: RowStorage,
  next: number,
  trouble: (message: string) => void,
): BrowserHandLog {
  const { client, tableId, hostToken } = session;
  const waiting = new Map<number, HandRecordInput>();
  const done = new Set<number>();
  let upTo = next - 1;
  let sending = false;

  async function send(): Promise<void> {
    if (sending) return;
    sending = true;
    for (let row = first(waiting); row !== null; row = first(waiting)) {
      if (!(await deliver(row))) break;
    }
    sending = false;
  }

  /** False: there is no point in sending more. */
  async function deliver(row: HandRecordInput): Promise<boolean> {
    const answer = await insist(line, INSISTING, (callOff) =>
      client.writeHand({
        params: { id: tableId },
        body: { ...row, host_token: hostToken },
        signal: callOff,
      }),
    );
    if (answer === null) return false;
    const fate = answer.ok ? null : fateOf(answer);
    // The next host has the row from the snapshot, or from this device's storage.
    if (fate === "superseded" || fate === "gone" || fate === "missing") return false;
    if (!answer.ok) trouble(`hand ${row.hand_index} (${answer.error.code}): ${answer.error.message}`);
    settle(row.hand_index);
    return true;
  }

  function settle(index: number): void {
    waiting.delete(index);
    done.add(index);
    while (done.delete(upTo + 1)) upTo += 1;
    storage.remove(index).catch(() => undefined);
  }

  return {
    record(row) {
      if (row.hand_index <= upTo || done.has(row.hand_index) || waiting.has(row.hand_index)) return;
      waiting.set(row.hand_index, row);
      // A device that keeps nothing still sends: the row is in memory, and in the snapshot.
      storage.put(row).catch(() => undefined);
      void send();
    },
    acknowledged: () => upTo,
    async restore() {
      const kept = await storage.load().catch(() => []);
      for (const row of kept) {
        if (row.hand_index >= next) this.record(row);
        else storage.remove(row.hand_index).catch(() => undefined);
      }
    },
  };
}

/** The row with the lowest index. */
function first(waiting: ReadonlyMap<number, HandRecordInput>): HandRecordInput | null {
  if (waiting.size === 0) return null;
  return waiting.get(Math.min(...waiting.keys())) ?? null;
}
