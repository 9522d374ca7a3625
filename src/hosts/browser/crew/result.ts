import type { PublicTable } from "@/contract/state";
import type { Runner } from "@/table/runner";
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

/** Writes a challenge's result when it has ended: once a table, which the server sees to. */
export function reportResult(runner: Pick<Runner, "subscribe">, session: Session, line: Line): void {
  let said = false;
  runner.subscribe(({ table }) => {
    const winner = winnerOf(table);
    if (winner === null || said) return;
    said = true;
    const { client, tableId, hostToken } = session;
    void insist(line, INSISTING, (signal) =>
      client.writeResult({ params: { id: tableId }, body: { host_token: hostToken, winner }, signal }),
    );
  });
}
