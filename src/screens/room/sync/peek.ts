import type { StateOutput } from "@/contract/state";
import type { LobbyOutput } from "@/contract/tables";
import type { Answer } from "../../phone/api";
import type { Peeked } from "../data";

/** A host that is silent for this long was not followed by anybody, though a seated tab needs some 25 s at most (milliseconds). */
const ABANDONED_MS = 60_000;

/** What a started game is to who holds no chair in it. */
export function peekedOf(answer: Answer<StateOutput | null>, lobby: LobbyOutput): Peeked {
  if (!answer.ok || answer.data === null)
    return { kind: asleep(lobby, lobby.started_at) ? "asleep" : "live" };
  const { table, hostStale, updated_at } = answer.data;
  if (table.phase === "ended")
    return { kind: "over", places: table.standings.map(({ name, chips }) => ({ name, chips })) };
  return { kind: hostStale === true && asleep(lobby, updated_at) ? "asleep" : "live" };
}

/** Nobody deals, and nobody is left who would: every claim has lapsed, or nothing has happened for a long time. */
function asleep(lobby: LobbyOutput, since: string | null): boolean {
  if (lobby.hosted) return false;
  const silent = since === null ? 0 : Date.parse(lobby.now) - Date.parse(since);
  return silent >= ABANDONED_MS || !lobby.claims.some((claim) => claim.fresh);
}
