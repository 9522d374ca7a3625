import { expect, test } from "vitest";
import { createClient } from "@/client/client";
import { TableId } from "@/contract/ids";
import { lobby, state, TABLE_ID } from "@/contract/rows/examples";
import { createManualClock } from "@/lib/clock";
import { idle } from "@/services/testing/world";
import { follow } from "./follow";
import { createHealth } from "./health";

/** A server of one table: it answers a state's read when it is told to, and the lobby at once. */
function server() {
  const reads: { url: URL; answer: (response: Response) => void }[] = [];
  const fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(String(input));
    if (url.pathname !== "/state") return Response.json(lobby);
    return new Promise((resolve, reject) => {
      reads.push({ url, answer: resolve });
      init.signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
    });
  };
  return { reads, client: createClient({ baseUrl: "https://poker.example", fetch }) };
}

test("a chair says with each read where it believes to be played, so that it is told once it is played elsewhere, or here again", async () => {
  const { reads, client } = server();
  const stop = new AbortController();
  const moved: boolean[] = [];
  const chair = { seat: 2, token: "pX3vN0q8TzK1rY6wBd4hLg" };
  const timers = createManualClock();
  const line = { timers, signal: stop.signal, health: createHealth(timers, () => undefined) };
  follow({ client, tableId: TableId.parse(TABLE_ID), chair }, line, {
    state: ({ seat }) => moved.push(seat?.moved === true),
    sign: () => undefined,
    lobby: () => undefined,
    refused: () => undefined,
  });
  for (const [version, elsewhere] of [
    [7, false],
    [8, true],
    [9, false],
  ] as const) {
    await idle();
    const seat = { ...state.seat, ...(elsewhere ? { moved: true } : {}) };
    reads.at(-1)?.answer(Response.json({ ...state, version, seat }));
  }
  await idle();
  stop.abort();
  expect(reads.map(({ url }) => url.searchParams.get("moved"))).toEqual([null, "false", "true", "false"]);
  expect(moved).toEqual([false, true, false]);
});
