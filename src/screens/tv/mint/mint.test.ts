import { expect, test } from "vitest";
import { createClient } from "@/client/client";
import { readTableId } from "../model/address";
import { TABLE_ID } from "../testing/tables";
import { tableFor } from "./mint";

const OLD = readTableId(TABLE_ID);
const NEW = "1111111111222222222f";

/** The typed client over a server of a few lines; `asked` keeps what was called. */
function server(answers: Record<string, () => Response>) {
  const asked: string[] = [];
  const client = createClient({
    baseUrl: "http://tv.test",
    fetch: async (input, init) => {
      const call = `${init?.method} ${new URL(String(input)).pathname}`;
      asked.push(init?.method === "POST" ? `${call} ${init.body}` : call);
      const answer = answers[call];
      if (answer === undefined) throw new TypeError("fetch failed");
      return answer();
    },
  });
  return { client, asked };
}

const MINT = "POST /tables/tv";
const READ = `GET /tables/${TABLE_ID}`;
const minted = () => Response.json({ table_id: NEW, host_token: "h".repeat(22), epoch: 1 }, { status: 201 });
const error =
  (status: number, headers: Record<string, string> = {}) =>
  () =>
    Response.json({ status, code: "x", message: "x", docs: "", request_id: "" }, { status, headers });

test("a first visit mints, and asks for the host token", async () => {
  const { client, asked } = server({ [MINT]: minted });
  expect(await tableFor(client, null, true)).toEqual({
    kind: "table",
    tableId: NEW,
    hostToken: "h".repeat(22),
  });
  expect(asked).toEqual([`${MINT} {"host":true}`]);
});

test("a browser that would lose the token does not ask for it", async () => {
  const { client, asked } = server({ [MINT]: () => Response.json({ table_id: NEW }, { status: 201 }) });
  expect(await tableFor(client, null, false)).toEqual({ kind: "table", tableId: NEW, hostToken: null });
  expect(asked).toEqual([`${MINT} {}`]);
});

test("a remembered table that lives is gone on with, and nothing is minted", async () => {
  const { client, asked } = server({ [READ]: () => Response.json({ closed_at: null }) });
  expect(await tableFor(client, OLD, true)).toEqual({ kind: "table", tableId: OLD, hostToken: null });
  expect(asked).toEqual([READ]);
});

test("a remembered table that is closed or gone is replaced", async () => {
  for (const read of [
    () => Response.json({ closed_at: "2026-11-21T20:00:00.000Z" }),
    error(404),
    error(410),
  ]) {
    const { client } = server({ [READ]: read, [MINT]: minted });
    expect(await tableFor(client, OLD, true)).toMatchObject({ kind: "table", tableId: NEW });
  }
});

test("without the server's word a remembered table is trusted", async () => {
  expect(await tableFor(server({}).client, OLD, true)).toMatchObject({ kind: "table", tableId: OLD });
  expect(await tableFor(server({ [READ]: error(503) }).client, OLD, true)).toMatchObject({ tableId: OLD });
});

test("a limit says how long to wait, a failure says so", async () => {
  const limited = server({ [MINT]: error(429, { "retry-after": "90" }) });
  expect(await tableFor(limited.client, null, true)).toEqual({ kind: "limited", seconds: 90 });
  expect(await tableFor(server({}).client, null, true)).toEqual({ kind: "failed" });
  expect(await tableFor(server({ [MINT]: error(500) }).client, null, true)).toEqual({ kind: "failed" });
});
