import type { Client, Failed } from "@/client/client";
import type { TableId } from "@/contract/ids";
import type { HostSnapshot } from "../../host";
import { fateOf } from "../link/fate";
import type { Line } from "../link/insist";
import { insist, PROMPT } from "../link/insist";
import { publicOf } from "../link/public-table";
import { sleep } from "../link/timers";

/** Seconds that the server may hold an answer back. */
const WAIT_S = 25;
const LOBBY_MS = 2_000;
const NOT_STARTED_MS = 1_000;

const STATE = { who: "state", patience: [(WAIT_S + 10) * 1_000], pauses: PROMPT.pauses };
const LOBBY = { who: "lobby", ...PROMPT };

type Show = (change: Partial<HostSnapshot>) => void;

/** Follows a table that another screen hosts, as anybody may: its state by waiting reads, its lobby every two seconds. */
export async function mirrorTable(client: Client, tableId: TableId, line: Line, show: Show): Promise<void> {
  await Promise.race([followState(client, tableId, line, show), followLobby(client, tableId, line, show)]);
}

async function followState(client: Client, tableId: TableId, line: Line, show: Show): Promise<void> {
  const { timers, signal } = line;
  let version: number | undefined;
  while (!signal.aborted) {
    const query = { tableId, ...(version === undefined ? {} : { sinceVersion: version, wait: WAIT_S }) };
    const answer = await insist(line, STATE, (callOff) => client.getState({ query, signal: callOff }));
    if (answer === null) return;
    if (!answer.ok) {
      if (answer.error.code !== "not_started") return end(answer, show);
      await sleep(timers, NOT_STARTED_MS, signal);
    } else if (answer.status === 200) {
      // A host that is silent for 15 s answers the same version at once, again and again.
      if (answer.data.version === version) await sleep(timers, NOT_STARTED_MS, signal);
      version = answer.data.version;
      const clockSkew = Date.parse(answer.data.now) - timers.now();
      show({ status: "superseded", table: publicOf(answer.data), clockSkew });
    }
  }
}

async function followLobby(client: Client, tableId: TableId, line: Line, show: Show): Promise<void> {
  const { timers, signal } = line;
  while (!signal.aborted) {
    const answer = await insist(line, LOBBY, (callOff) =>
      client.getLobby({ params: { id: tableId }, signal: callOff }),
    );
    if (answer === null) return;
    if (!answer.ok) return end(answer, show);
    const lobby = answer.data;
    show({ status: "superseded", lobby, clockSkew: Date.parse(lobby.now) - timers.now() });
    if (lobby.closed_at !== null) return show({ status: "ended" });
    await sleep(timers, LOBBY_MS, signal);
  }
}

function end(refusal: Failed, show: Show): void {
  const fate = fateOf(refusal);
  if (fate === "missing") show({ status: "not_found" });
  else if (fate === "gone") show({ status: "ended" });
  else show({ status: "crashed", message: refusal.error.message });
}
