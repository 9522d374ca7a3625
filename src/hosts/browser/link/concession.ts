import type { Clock as Timers } from "@/lib/clock";
import type { Session } from "../session";
import { createHealth } from "./health";
import type { Line } from "./insist";
import { insist, PROMPT } from "./insist";

/** A host without a sign counts as dead soon after this anyway. */
const TRY_MS = 10_000;

/**
 * Gives the role of the host up, for as long as it matters. The first call is made before this returns: a page that is closing has no later.
 * Never rejects.
 */
export async function concede({ client, tableId, hostToken, epoch }: Session, timers: Timers): Promise<void> {
  const over = new AbortController();
  const callOff = timers.after(TRY_MS, () => over.abort());
  const line: Line = { timers, health: createHealth(timers, () => undefined), signal: over.signal };
  const body = { tableId, hostToken, epoch, concede: true };
  await insist(line, { who: "concession", ...PROMPT }, (signal) => client.publishState({ body, signal }));
  callOff();
}
