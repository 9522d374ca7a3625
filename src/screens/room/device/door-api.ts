import type { Client } from "@/client/client";
import type { TableId } from "@/contract/ids";
import { answerOf } from "../../phone/device/table-api";
import type { DoorApi } from "../api";

/** A call that nobody answers in this time is given up and said again (milliseconds). */
const LIMIT_MS = 8000;

/** The calls of a room's door over the typed client. */
export function createDoorApi(client: Client, tableId: TableId): DoorApi {
  const params = { id: tableId };
  const limit = () => AbortSignal.timeout(LIMIT_MS);
  const keep = async (body: NonNullable<Parameters<Client["claimSeat"]>[0]["body"]>) =>
    answerOf(await client.claimSeat({ params, body, signal: limit() }));
  return {
    row: async (signal) => answerOf(await client.getTable({ params, signal })),
    lobby: async (token, signal) =>
      answerOf(await client.getLobby({ params, signal, ...(token === null ? {} : { token }) })),
    state: async (signal) => answerOf(await client.getState({ query: { tableId }, signal })),
    claim: (seat_index, name, claim_key) => keep({ seat_index, name, claim_key, sealed: true }),
    heartbeat: (claim_token) => keep({ claim_token, sealed: true }),
    rename: (claim_token, name) => keep({ claim_token, name, sealed: true }),
    leave: async (claim_token) =>
      answerOf(await client.leaveSeat({ params, body: { claim_token }, signal: limit() })),
    moveIn: (move_code, claim_key) => keep({ move_code, claim_key, sealed: true }),
    start: async (claim_token) =>
      answerOf(await client.startGame({ params, body: { claim_token }, signal: limit() })),
  };
}
