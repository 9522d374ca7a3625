import type { PublicTable } from "@/contract/state";
import type { Runner } from "@/table/runner";
import { sleep } from "../../timers";
import type { Line } from "../link/insist";
import { insist } from "../link/insist";
import type { Session } from "../session";
import { HUMAN_SEAT } from "./crew";

/** Nobody waits for the ranking: it is tried less often the longer the server is away. */
const INSISTING = { who: "result", patience: [10_000], pauses: [500, 1_000, 2_000, 5_000, 10_000] };

/** Who outlived the others: null while more than one has chips, and where nobody challenged. */
export function winnerOf({ mode, phase, standings }: PublicTable): "human" | "agent" | null {
  const [first] = standings;
  if (mode !== "challenge" || phase !== "ended" || first === undefined) return null;
  return first.seatIndex === HUMAN_SEAT ? "human" : "agent";
}

/** How often the hands that prove a result are asked for. */
const PROOF_MS = 250;

/**
 * Writes a challenge's result when it has ended and its last hand, which proves it, is stored. Once a table: that is for the server to see
 * to. `stored`: every hand up to this one is.
 */
export function reportResult(
  runner: Pick<Runner, "subscribe">,
  session: Session,
  line: Line,
  stored: () => number,
): void {
  let said = false;
  runner.subscribe(({ table }) => {
    const winner = winnerOf(table);
    if (winner === null || said) return;
    said = true;
    void report(table.handIndex, winner);
  });

  async function report(lastHand: number, winner: "human" | "agent"): Promise<void> {
    const { client, tableId, hostToken } = session;
    while (stored() < lastHand && !line.signal.aborted) await sleep(line.timers, PROOF_MS, line.signal);
    await insist(line, INSISTING, (signal) =>
      client.writeResult({ params: { id: tableId }, body: { host_token: hostToken, winner }, signal }),
    );
  }
}
