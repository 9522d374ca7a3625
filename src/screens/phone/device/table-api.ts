import type { Client, Failed } from "@/client/client";
import type { TableId } from "@/contract/ids";
import type { Answer, TableApi } from "../api";

/** A call that nobody answers in this time is given up and said again (milliseconds). */
const SAY_LIMIT_MS = 8000;

/** The calls of one chair over the typed client. */
export function createTableApi(client: Client, tableId: TableId, seatIndex: number): TableApi {
  const params = { id: tableId };
  const limit = () => AbortSignal.timeout(SAY_LIMIT_MS);
  return {
    lobby: async (signal, token) =>
      answerOf(await client.getLobby({ params, signal, ...(token ? { token } : {}) })),
    state: async ({ token, moved, sinceVersion, wait, signal }) =>
      answerOf(
        await client.getState({
          query: {
            tableId,
            seatIndex,
            ...(sinceVersion === null ? {} : { sinceVersion }),
            ...(wait === 0 ? {} : { wait }),
            ...(token === null || moved === undefined ? {} : { moved: moved ? "true" : "false" }),
          },
          ...(token === null ? {} : { token }),
          signal,
        }),
      ),
    claim: async (name, claim_key) =>
      answerOf(
        await client.claimSeat({
          params,
          body: { seat_index: seatIndex, name, claim_key, sealed: true },
          signal: limit(),
        }),
      ),
    moveIn: async (move_code, claim_key) =>
      answerOf(
        await client.claimSeat({ params, body: { move_code, claim_key, sealed: true }, signal: limit() }),
      ),
    move: async (claim_token) =>
      answerOf(await client.moveSeat({ params, body: { claim_token }, signal: limit() })),
    takeBack: async (claim_token) =>
      answerOf(await client.claimSeat({ params, body: { claim_token, take_back: true }, signal: limit() })),
    leave: async (claim_token) =>
      answerOf(await client.leaveSeat({ params, body: { claim_token }, signal: limit() })),
    word: async (claim_token, word) =>
      answerOf(await client.sayWord({ params, body: { claim_token, word }, signal: limit() })),
    heartbeat: async (claim_token) =>
      answerOf(await client.claimSeat({ params, body: { claim_token, sealed: true }, signal: limit() })),
    start: async (claim_token) =>
      answerOf(await client.startGame({ params, body: { claim_token }, signal: limit() })),
    act: async (claim_token, decision) =>
      answerOf(
        await client.submitAction({
          body: { tableId, seatIndex, claim_token, ...decision },
          signal: limit(),
        }),
      ),
    buyIn: async (claim_token, amount) =>
      answerOf(
        await client.buyinResponse({
          params,
          body: {
            seat_index: seatIndex,
            claim_token,
            ...(amount === null ? { decision: "leave" } : { decision: "buyin", amount }),
          },
          signal: limit(),
        }),
      ),
  };
}

/** The client's answer in this screen's words. */
export function answerOf<T>(
  answer: { readonly ok: true; readonly status: number; readonly data: T } | Failed,
): Answer<T> {
  if (answer.ok) return { ok: true, status: answer.status, data: answer.data };
  const { status, error, retryAfter } = answer;
  return {
    ok: false,
    status,
    error,
    ...(retryAfter === undefined ? {} : { retryAfterMs: retryAfter * 1000 }),
  };
}
